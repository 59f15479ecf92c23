import type { PlayedDay } from '@ingang/planning/centre';
import type { AgentDoing, Frame } from '@ingang/planning/simulation';

/** Whose callers wait, of one kind of team. */
export interface WaitingRow {
  readonly authority: string;
  /** Seconds that each has waited, longest first. */
  readonly waits: readonly number[];
  /** After how many seconds it is longer than was agreed; null when nothing was. */
  readonly normSeconds: number | null;
}

export interface TeamRow {
  readonly team: string;
  readonly doing: readonly AgentDoing[];
  readonly busy: number;
  readonly there: number;
}

/** A moment of the film, for teams of one kind. */
export interface FilmMoment {
  readonly rows: readonly WaitingRow[];
  readonly teams: readonly TeamRow[];
  readonly waiting: number;
  readonly longestSeconds: number;
  readonly busy: number;
  readonly there: number;
  readonly free: number;
}

/** Channel and line of a team such as phone/1/region. */
const kindOf = (team: string | null): string => (team ?? '').split('/', 2).join('/');

/** The kinds of team of a day, the telephone's first line before all others; every team by itself has none. */
export function kindsOf({ streams }: Pick<PlayedDay, 'streams'>): readonly string[] {
  const kinds = [...new Set(streams.map(({ team }) => kindOf(team)))];
  return kinds.toSorted((a, b) => order(a) - order(b) || a.localeCompare(b));
}

const order = (kind: string): number => ['phone/1', 'phone/2'].indexOf(kind) + 1 || 9;

/** What is to be seen of one kind of team in a frame. */
export function momentOf({ film, streams }: Pick<PlayedDay, 'film' | 'streams'>, { waiting, doing }: Frame, kind: string): FilmMoment {
  const rows = new Map<string, { waits: number[]; normSeconds: number | null }>();
  streams.forEach(({ authority, team, normSeconds }, index) => {
    if (kindOf(team) !== kind) return;
    const row = rows.get(authority) ?? { waits: [], normSeconds };
    row.waits.push(...waiting[index]!);
    rows.set(authority, row);
  });
  const mine = new Set(streams.flatMap(({ team }) => (kindOf(team) === kind && team !== null ? [team] : [])));
  const isForAll = !film.groups.some((team) => mine.has(team));
  const groups = film.groups.flatMap((team, group) => (isForAll || mine.has(team) ? [{ team, group }] : []));
  const teams = groups.map(({ team, group }): TeamRow => {
    const ofTeam = doing.filter((_, agent) => film.groupOf[agent] === group);
    return { team, doing: ofTeam, busy: ofTeam.filter(isBusy).length, there: ofTeam.filter((one) => one !== 'away').length };
  });
  const waits = [...rows.values()].flatMap((row) => row.waits);
  const total = (of: (row: TeamRow) => number): number => teams.reduce((sum, row) => sum + of(row), 0);
  return {
    rows: [...rows].map(([authority, { waits: own, normSeconds }]) => ({ authority, normSeconds, waits: own.toSorted((a, b) => b - a) })),
    teams, waiting: waits.length, longestSeconds: Math.max(0, ...waits), busy: total(({ busy }) => busy), there: total(({ there }) => there),
    free: total((row) => row.doing.filter((one) => one === 'free').length),
  };
}

const isBusy = (doing: AgentDoing): boolean => doing === 'talking' || doing === 'wrapping-up';

/** From the hour in which the first comes to the one in which the last thing happens; undefined when nobody comes all day. */
export function openSpan({ film: { atSeconds, contact, lengthSeconds } }: Pick<PlayedDay, 'film'>): { readonly fromSeconds: number; readonly untilSeconds: number } | undefined {
  const first = atSeconds.find((at, index) => at >= 0 && contact[index]! >= 0);
  if (first === undefined) return undefined;
  const hour = 3600;
  return { fromSeconds: Math.floor(first / hour) * hour, untilSeconds: Math.min(lengthSeconds, Math.ceil(atSeconds.at(-1)! / hour) * hour) };
}

/** @example clockIn(33300) // '9:15' */
export function clockIn(seconds: number): string {
  const minutes = Math.floor(seconds / 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
