import type { Room, RoomDeps } from '../../platform/room.ts';
import { loadDutchLexicon } from './dictionary/index.ts';
import { createDutchAnalyzer, createSearchIndex } from './domain/search/index.ts';
import { articleRoutes } from './http/article-routes.ts';
import { exportRoute } from './http/export-route.ts';
import { importRoutes } from './http/import-routes.ts';
import { searchRoute } from './http/search-route.ts';
import { synonymRoutes } from './http/synonym-routes.ts';
import { importJob, runImport } from './import-job.ts';
import { LiveIndex } from './live/live-index.ts';
import { knowledgeMessages } from './messages.ts';
import { knowledgePolicy } from './policy.ts';


export { loadStarterSynonyms } from './starter-synonyms.ts';
export { seedKnowledge, type SeedArticle, type SeededArticle } from './seed-knowledge.ts';

/** One index per server, however many parts of the server ask for it. */
const indexes = new WeakMap<RoomDeps, LiveIndex>();

function indexOf(deps: RoomDeps): LiveIndex {
  const index = indexes.get(deps);
  if (!index) throw new Error('the knowledge room was not opened');
  return index;
}

/** The library: what the contact centre knows, written by editors, found in a moment by agents and citizens. */
export const knowledgeRoom: Room = {
  name: 'knowledge',
  policy: knowledgePolicy,
  messages: knowledgeMessages,
  async open(deps) {
    const analyzer = createDutchAnalyzer(await loadDutchLexicon());
    const index = new LiveIndex(deps, () => createSearchIndex(analyzer));
    indexes.set(deps, index);
    return index.open();
  },
  routes: (deps) => [searchRoute(indexOf(deps), deps.clock), ...articleRoutes, ...synonymRoutes, ...importRoutes, exportRoute],
  jobs: () => ({ [importJob]: runImport }),
};
