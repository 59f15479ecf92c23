import { Import as ImportAnswer, ImportPage, NewImport } from '@ingang/contracts/knowledge';
import { Uuid } from '@ingang/contracts/text';
import { NotFound, type AuthorityId } from '@ingang/kernel';
import { Type } from 'typebox';
import { requireAuthority } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { platformMessages } from '../../../platform/http/messages/platform.ts';
import { translator } from '../../../platform/http/messages/translate.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { importJob } from '../import-job.ts';
import { knowledgeMessages } from '../messages.ts';
import { importsInPostgres } from '../postgres/imports.ts';
import { requireKnown } from '../postgres/references.ts';
import { importDesk } from '../import-desk.ts';
import { startImport } from '../usecases/start-import.ts';
import { toImportAnswer } from './answers.ts';

const tag = 'imports';
const translate = translator([platformMessages, knowledgeMessages]);

export const importRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/imports',
    operationId: 'startImport',
    tag,
    summary: 'Take in a file with questions and answers, or with products',
    description:
      'kind `vac`: CSV with columns id, question, answer (or reference_answer), product optional. kind `upl`: the CSV of the Uniforme Productnamenlijst. Follow the progress at /imports/{importId}. With dryRun nothing is written.',
    access: 'knowledge:import',
    body: NewImport,
    bodyLimitBytes: 20 * 1024 * 1024,
    status: 202,
    answer: ImportAnswer,
    handle: async (work, { body }) => {
      const authorityId = (body.authorityId ?? null) as AuthorityId | null;
      if (authorityId) requireAuthority(work.principal, authorityId);
      await requireKnown(work.tx, { authorityId });
      const { kind, content, fileName = null, publish = false, dryRun = false } = body;
      const id = await startImport(importDesk(work), { kind, content, fileName, authorityId, publish, dryRun });
      work.enqueue({ kind: importJob, payload: { importId: id }, maxAttempts: 3 });
      return read(work, id);
    },
  }),
  route({
    method: 'GET',
    path: '/imports',
    operationId: 'listImports',
    tag,
    summary: 'The latest imports',
    access: 'knowledge:import',
    answer: ImportPage,
    handle: async (work) => {
      const records = await importsInPostgres(work.tx, work.now).latest(50);
      return { results: records.map((record) => toImportAnswer(record, translate, work.locale)) };
    },
  }),
  route({
    method: 'GET',
    path: '/imports/:importId',
    operationId: 'readImport',
    tag,
    summary: 'How far an import is, and which rows were refused',
    access: 'knowledge:import',
    params: Type.Object({ importId: Uuid }),
    answer: ImportAnswer,
    handle: (work, { params }) => read(work, params.importId),
  }),
];

async function read(work: Work, id: string) {
  const record = await importsInPostgres(work.tx, work.now).record(id);
  if (!record) throw new NotFound('import.not-found');
  return toImportAnswer(record, translate, work.locale);
}
