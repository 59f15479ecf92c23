import type { PlayedDay } from '@ingang/planning/centre';
import { inThread } from '../long-work/thread.ts';
import type { WorkKind } from '../long-work/work-kind.ts';
import type { Simulated } from './played-centre.ts';

export interface FilmInput {
  readonly of: Simulated;
  readonly seed: number;
  /** From 0, of what is played. */
  readonly day: number;
}

/** One day of a simulation, scene by scene. */
export const filmWork: WorkKind<FilmInput, PlayedDay> = {
  kind: 'day-film',
  threads: 1,
  atMostSeconds: 120,
  run: (input, control) => inThread<PlayedDay>(new URL('./film-thread.ts', import.meta.url), input, control),
};
