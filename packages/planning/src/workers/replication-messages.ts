import type { Tally } from '../simulation/index.ts';

/** Play this one. */
export interface ToWorker {
  readonly replication: number;
}

/** How far it is, from 0 to 1, or what came out. */
export type FromWorker = { readonly replication: number; readonly share: number } | { readonly replication: number; readonly tally: Tally };
