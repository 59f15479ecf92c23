import type { Requirement } from '@ingang/contracts/planning/schedule';
import { clock, minuteOf } from '../schedule/board-model.ts';

export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type WorkKind = 'contacts' | 'people';

/** Work that asks for a skill: contacts that wait, or people who have to be there. */
export interface WorkRow {
  /** Skill and kind: a skill may be one on a day and the other on another. */
  readonly key: string;
  readonly skill: string;
  readonly kind: WorkKind;
}

export interface DayRow {
  /** The weekday; 1 is Monday. */
  readonly key: string;
  readonly isOpen: boolean;
  readonly from: string;
  readonly until: string;
}

/** An ordinary week as the form holds it. Lists have keys, so that two who change different cells do not meet. */
export interface RequirementFields {
  readonly percent: string;
  readonly seconds: string;
  readonly interval: string;
  readonly days: readonly DayRow[];
  readonly work: readonly WorkRow[];
  /** By work, weekday and minute of the day; or `handling`, `patience` in place of the minute. */
  readonly cells: readonly { readonly key: string; readonly value: string }[];
}

export type CellOf = number | 'handling' | 'patience';
export const cellKey = (work: string, weekday: number | string, of: CellOf): string => `${work} ${weekday} ${of}`;
export const workKey = (skill: string, kind: WorkKind): string => `${skill} ${kind}`;

export const emptyWeek: Requirement = { intervalMinutes: 30, norm: { fraction: 0.8, withinSeconds: 20 }, days: [] };
const usualHours = { from: '08:30', until: '17:00' };
const shown = (value: number | undefined): string => (value === undefined ? '' : String(value).replace('.', ','));

export function fieldsOf({ intervalMinutes, norm, days }: Requirement): RequirementFields {
  const work = new Map<string, WorkRow>();
  const cells: { key: string; value: string }[] = [];
  for (const { weekday, open, work: ofDay } of days) {
    for (const [skill, one] of Object.entries(ofDay)) {
      const kind = 'people' in one ? 'people' : 'contacts';
      const key = workKey(skill, kind);
      work.set(key, { key, skill, kind });
      const put = (of: CellOf, value: number | undefined) => value !== undefined && cells.push({ key: cellKey(key, weekday, of), value: shown(value) });
      for (const [index, value] of ('people' in one ? one.people : one.contacts).entries()) put(open.fromMinute + index * intervalMinutes, value);
      if (!('people' in one)) {
        put('handling', one.handlingSeconds);
        put('patience', one.patienceSeconds);
      }
    }
  }
  return {
    percent: shown(Math.round(norm.fraction * 1000) / 10), seconds: String(norm.withinSeconds), interval: String(intervalMinutes),
    days: weekdays.map((weekday) => {
      const open = days.find((day) => day.weekday === weekday)?.open;
      return { key: String(weekday), isOpen: open !== undefined, ...(open ? { from: clock(open.fromMinute), until: clock(open.untilMinute) } : usualHours) };
    }),
    work: [...work.values()].toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    cells,
  };
}

/** @returns undefined for what is no number of at least zero */
export function numberOf(text: string): number | undefined {
  const value = Number(text.trim().replace(',', '.'));
  return text.trim() === '' || !Number.isFinite(value) || value < 0 ? undefined : value;
}

export function hoursOf({ isOpen, from, until }: DayRow): { readonly fromMinute: number; readonly untilMinute: number } | undefined {
  const [fromMinute, untilMinute] = [minuteOf(from), minuteOf(until)];
  return isOpen && fromMinute !== undefined && untilMinute !== undefined ? { fromMinute, untilMinute } : undefined;
}

/** The fields that cannot be meant so: names of fields, `day N`, and keys of cells. */
export function wrongIn({ percent, seconds, interval, days, work, cells }: RequirementFields): ReadonlySet<string> {
  const wrong = new Set<string>();
  const within = (text: string, from: number, to: number): boolean => (numberOf(text) ?? -1) >= from && numberOf(text)! <= to;
  if (!within(percent, 1, 99)) wrong.add('percent');
  if (!within(seconds, 1, 3600) || !Number.isInteger(numberOf(seconds))) wrong.add('seconds');
  const values = new Map(cells.map(({ key, value }) => [key, value]));
  for (const day of days.filter(({ isOpen }) => isOpen)) {
    const hours = hoursOf(day);
    if (!hours || hours.fromMinute >= hours.untilMinute || hours.fromMinute % Number(interval) !== 0 || hours.untilMinute % Number(interval) !== 0) {
      wrong.add(`day ${day.key}`);
      continue;
    }
    for (const { key, kind } of work) {
      const minutes = minutesBetween(hours, Number(interval));
      const counts = minutes.map((minute) => ({ key: cellKey(key, day.key, minute), text: values.get(cellKey(key, day.key, minute)) ?? '' }));
      for (const cell of counts) if (cell.text.trim() !== '' && (numberOf(cell.text) === undefined || (kind === 'people' && !Number.isInteger(numberOf(cell.text))))) wrong.add(cell.key);
      const handling = cellKey(key, day.key, 'handling');
      const patience = cellKey(key, day.key, 'patience');
      const isUsed = counts.some(({ text }) => text.trim() !== '');
      if (kind === 'contacts' && isUsed && !within(values.get(handling) ?? '', 1, 7200)) wrong.add(handling);
      if (kind === 'contacts' && (values.get(patience) ?? '').trim() !== '' && !within(values.get(patience)!, 1, 7200)) wrong.add(patience);
    }
  }
  return wrong;
}

/** @param fields without anything wrong */
export function contentOf({ percent, seconds, interval, days, work, cells }: RequirementFields): Requirement {
  const values = new Map(cells.map(({ key, value }) => [key, value]));
  const every = Number(interval);
  const at = (key: string, weekday: string, of: CellOf): number | undefined => numberOf(values.get(cellKey(key, weekday, of)) ?? '');
  return {
    intervalMinutes: every as Requirement['intervalMinutes'], norm: { fraction: (numberOf(percent) ?? 0) / 100, withinSeconds: numberOf(seconds) ?? 0 },
    days: days.flatMap((day) => {
      const open = hoursOf(day);
      if (!open) return [];
      const minutes = minutesBetween(open, every);
      const entries = work.flatMap(({ key, skill, kind }): [string, Requirement['days'][number]['work'][string]][] => {
        const numbers = minutes.map((minute) => at(key, day.key, minute));
        if (numbers.every((number) => number === undefined)) return [];
        const counts = numbers.map((number) => number ?? 0);
        if (kind === 'people') return [[skill, { people: counts }]];
        const patienceSeconds = at(key, day.key, 'patience');
        return [[skill, { contacts: counts, handlingSeconds: Math.round(at(key, day.key, 'handling') ?? 0), ...(patienceSeconds !== undefined && { patienceSeconds: Math.round(patienceSeconds) }) }]];
      });
      return [{ weekday: Number(day.key), open, work: Object.fromEntries(entries) }];
    }),
  };
}

/** @example minutesBetween({ fromMinute: 540, untilMinute: 630 }, 30) // [540, 570, 600] */
export function minutesBetween({ fromMinute, untilMinute }: { readonly fromMinute: number; readonly untilMinute: number }, every: number): number[] {
  return Array.from({ length: Math.max(0, Math.ceil((untilMinute - fromMinute) / every)) }, (_, index) => fromMinute + index * every);
}
