import { filmDay, type DayFilm } from '../simulation/index.ts';
import type { PlayedCentre } from './centre-of-scenario.ts';

/** One day of what is played, to be shown. Goes through JSON. */
export interface PlayedDay {
  readonly film: DayFilm;
  /** Of each stream of the film: whose it is, the team that takes it, and within how many seconds it should be answered. */
  readonly streams: readonly { readonly authority: string; readonly team: string | null; readonly normSeconds: number | null }[];
  /** 0 is Monday. */
  readonly weekday: number;
  /** Such as 2027-03-09; null in an ordinary week. */
  readonly date: string | null;
  readonly authorityNames: Readonly<Record<string, string>>;
}

/**
 * Films one day.
 *
 * @param day which one, from 0
 * @throws RangeError when so many days are not played; SimulationFaults
 */
export function playedDay({ model, firstWeekday, firstDate, authorityNames }: PlayedCentre, { seed, day }: { readonly seed: number; readonly day: number }): PlayedDay {
  return {
    film: filmDay(model, { seed, day }),
    streams: model.streams.map(({ authority, queue, norm }) => ({ authority, team: queue ?? null, normSeconds: norm?.waitSeconds ?? null })),
    weekday: (firstWeekday + day) % 7,
    date: firstDate === null ? null : new Date(Date.parse(firstDate) + day * 86_400_000).toISOString().slice(0, 10),
    authorityNames,
  };
}
