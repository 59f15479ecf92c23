import type { ModelledDay } from './model/model-days.ts';

/** Kinds of reasons for a day's number. `whole`: so that parts and their whole agree. */
export type Reason = 'weekday' | 'time-of-month' | 'time-of-year' | 'trend' | 'around-holiday' | 'first-monday' | 'special-day' | 'period' | 'opening-hours' | 'whole';

/** A factor on the number of contacts, 1.1 for a tenth more. */
export interface Part {
  readonly reason: Reason;
  readonly factor: number;
}

/** level × all factors + events = expected. */
export interface DayParts {
  /** Contacts of an average open day at the level of that week. */
  readonly level: number;
  readonly factors: readonly Part[];
  readonly fromEvents: number;
  /** 0 is Monday. */
  readonly weekday: number;
  /** Holidays, special days and periods, by name. */
  readonly names: readonly string[];
}

const reasonsByKey: readonly (readonly [beginning: string, reason: Reason])[] = [
  ['weekday:', 'weekday'], ['after-holiday', 'around-holiday'], ['second-after-holiday', 'around-holiday'],
  ['before-holiday', 'around-holiday'], ['bridge-day', 'around-holiday'], ['first-monday', 'first-monday'], ['month:', 'time-of-month'],
  ['year:', 'time-of-year'], ['trend', 'trend'], ['day:', 'special-day'], ['period:', 'period'],
];

/** What the number of a day is made of; factors multiply exactly to it. */
export function partsOf({ day, effects, level, exposure, expectedFromEvents }: ModelledDay): DayParts {
  const logs = new Map<Reason, number>();
  const afterClosed: Reason = effects.has('after-holiday') ? 'around-holiday' : 'weekday';
  for (const [key, effect] of effects) {
    const reason = key === 'after-closed' ? afterClosed : reasonsByKey.find(([beginning]) => key.startsWith(beginning))?.[1];
    if (reason) logs.set(reason, (logs.get(reason) ?? 0) + effect);
  }
  if (day.open && Math.abs(exposure - 1) > 1e-9) logs.set('opening-hours', Math.log(Math.max(exposure, 1e-12)));
  const factors = day.open ? [...logs].map(([reason, log]) => ({ reason, factor: Math.exp(log) })) : [];
  return { level: Math.exp(level), factors, fromEvents: expectedFromEvents, weekday: day.weekday, names: day.names };
}
