import { NewSynonyms, Synonyms as SynonymsAnswer } from '@ingang/contracts/knowledge';
import { Conflict } from '@ingang/kernel';
import type { Static } from 'typebox';
import { route, type Route } from '../../../platform/http/route.ts';
import { synonymTopic } from '../live/live-index.ts';
import { synonymsInPostgres } from '../postgres/synonyms.ts';
import { replaceSynonyms, type SynonymList } from '../usecases/synonyms.ts';

const tag = 'knowledge';

export const synonymRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/knowledge/synonyms',
    operationId: 'readSynonyms',
    tag,
    summary: 'The words that mean the same',
    access: 'knowledge:read',
    answer: SynonymsAnswer,
    handle: async (work) => toAnswer(await synonymsInPostgres(work.tx).read()),
  }),
  route({
    method: 'PUT',
    path: '/knowledge/synonyms',
    operationId: 'replaceSynonyms',
    tag,
    summary: 'Replace the list of words that mean the same',
    description: 'The search follows within a second.',
    access: 'knowledge:write',
    body: NewSynonyms,
    bodyLimitBytes: 4 * 1024 * 1024,
    answer: SynonymsAnswer,
    handle: async (work, { body }) => {
      const groups = body.results.map((group) => ({ ...group, id: work.newId() }));
      work.publish({ topic: synonymTopic, subjectId: 'synonyms' });
      try {
        return toAnswer(await replaceSynonyms(synonymsInPostgres(work.tx), groups, body.version));
      } catch (error) {
        if (error instanceof Conflict) throw new Conflict(error.code, toAnswer(error.current as SynonymList));
        throw error;
      }
    },
  }),
];

function toAnswer({ version, groups }: SynonymList): Static<typeof SynonymsAnswer> {
  return { version, results: groups.map((group) => ({ ...group, everyday: [...group.everyday], official: [...group.official] })) };
}
