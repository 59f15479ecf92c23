import type { KeptStatistics } from './estimate/wait-statistics.ts';
import type { Router } from './router.ts';

/** What a router has learned and owes, as plain data, for the next one to begin with. */
export interface RouterMemory {
  /** Balance by authority and channel, such as `{ 'sliedrecht phone': -2.4 }`. */
  readonly accounts: Readonly<Record<string, number>>;
  readonly statistics: KeptStatistics;
}

/** What should outlive a router. */
export function memoryOf({ accounts, statistics }: Pick<Router, 'accounts' | 'statistics'>): RouterMemory {
  return { accounts: accounts.kept, statistics: statistics.kept };
}

/** Before the first event: a router begins where another left off. @returns the same router */
export function recalling(router: Router, memory: RouterMemory | undefined): Router {
  if (memory) router.accounts.recall(memory.accounts);
  if (memory) router.statistics.recall(memory.statistics);
  return router;
}
