import type { DayFilm } from '@ingang/planning/simulation';
import { inThread } from '../long-work/thread.ts';
import type { WorkKind } from '../long-work/work-kind.ts';
import type { Simulated } from './played-centre.ts';

export interface FilmInput {
  readonly of: Simulated;
  readonly seed: number;
  /** From 0, of what is played. */
  readonly day: number;
}

export interface FilmResult {
  readonly film: DayFilm;
  /** Of each stream of the film. */
  readonly streams: readonly { readonly authority: string; readonly team: string | null; readonly normSeconds: number | null }[];
  /** 0 is Monday. */
  readonly weekday: number;
  readonly date: string | null;
}

/** One day of a simulation, scene by scene. */
export const filmWork: WorkKind<FilmInput, FilmResult> = {
  kind: 'day-film',
  threads: 1,
  atMostSeconds: 120,
  run: (input, control) => inThread<FilmResult>(new URL('./film-thread.ts', import.meta.url), input, control),
};
