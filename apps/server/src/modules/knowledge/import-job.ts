import { NotFound, type AuthorityId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import type { JobHandler } from '../../platform/jobs/job.ts';
import { importUplRows } from '../region/index.ts';
import { mostRowErrors, type ImportRow } from './domain/import.ts';
import { productTopic } from './live/live-index.ts';
import { writeDeps } from './write-deps.ts';
import { htmlToText } from './markdown/markdown.ts';
import { importsInPostgres, type ImportRecord } from './postgres/imports.ts';
import { productFinder } from './postgres/references.ts';
import { importNextRows, type TakeRows } from './usecases/import-rows.ts';
import { takeQuestionAnswers } from './usecases/take-question-answer.ts';

export const importJob = 'knowledge.import';
export const importTopic = 'imports.changed';

/** So many rows in one transaction: short enough to show progress, long enough to be fast. */
const rowsPerTurn = 200;

/** Takes in the next rows of an import, and comes back for the rest. */
export const runImport: JobHandler = async (work, payload) => {
  const importId = String(payload['importId']);
  const done = await importTurn(work, importId);
  if (!done) work.enqueue({ kind: importJob, payload: { importId }, maxAttempts: 3 });
};

/** One turn; returns whether the file is done. */
export async function importTurn(work: Work, importId: string): Promise<boolean> {
  const imports = importsInPostgres(work.tx, work.now);
  const record = await imports.record(importId);
  if (!record) throw new NotFound('import.not-found');
  work.publish({ topic: importTopic, subjectId: importId });
  if (record.kind === 'upl') return importProducts(work, importId);
  return importNextRows({ imports, take: takerOf(work, record) }, importId, rowsPerTurn);
}

/** The list of products is small and its lines belong together (one for each legal basis), so it is one turn. */
async function importProducts(work: Work, importId: string): Promise<boolean> {
  const imports = importsInPostgres(work.tx, work.now);
  const present = await imports.find(importId);
  if (!present) throw new NotFound('import.not-found');
  const rows = await imports.rows(importId, 0, present.rowsTotal);
  const report = await importUplRows(work, rows.map(({ fields }) => uplRow(fields)), { dryRun: present.dryRun });
  const errors = report.faults.map(({ row, column, code }) => ({ line: rows[row - 2]!.line, field: column, code }));
  const { added: created, changed, unchanged } = report;
  const rejected = new Set(errors.map(({ line }) => line)).size;
  await imports.saveProgress({ ...present, created, changed, unchanged, rejected, rowsDone: present.rowsTotal, errors: errors.slice(0, mostRowErrors) }, true);
  if (!present.dryRun && created + changed > 0) work.publish({ topic: productTopic, subjectId: importId });
  return true;
}

/** Our rows have small column names; the list's own are in capitals as published. */
function uplRow(fields: ImportRow['fields']): Record<string, string | undefined> {
  return Object.fromEntries(uplColumns.map((name) => [name, fields[name.toLowerCase()]]));
}

const uplColumns = ['UniformeProductnaam', 'URI', 'Rijk', 'Provincie', 'Waterschap', 'Gemeente', 'Burger', 'Bedrijf'];

function takerOf(work: Work, record: ImportRecord): TakeRows {
  const authorityId = record.authority_id as AuthorityId | null;
  // The name of the person who brought the file, who need not be there any more when the job runs.
  const editor = { id: work.principal.userId, name: record.started_by_name };
  const deps = { ...writeDeps(work), editor, tools: { toText }, products: () => productFinder(work.tx) };
  return takeQuestionAnswers(deps, { authorityId, publish: record.publish });
}

function toText(value: string): string {
  return /<[a-z][^>]*>/i.test(value) ? htmlToText(value) : value;
}
