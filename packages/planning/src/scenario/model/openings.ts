import { weekdays } from '../data/ground-shapes.ts';
import type { Placed } from '../data/timeline.ts';
import { formulas } from './formulas.ts';
import type { Month } from './reading.ts';

type Weekday = (typeof weekdays)[number];
type Opening = Placed<'opens'>;

/** Days of the week that are alike: the same hours, and as busy. */
export interface DayKind<Q> {
  readonly days: readonly Weekday[];
  /** Absent for a day on which only extra hours are open. */
  readonly weight: Q | undefined;
  readonly openings: readonly Opening[];
}

/** The days of the week on which anybody is open, those that are alike together. */
export function dayKindsOf<Q>({ calculator, scenario, read }: Month<Q>, openings: readonly Opening[]): readonly DayKind<Q>[] {
  const kinds = new Map<string, { days: Weekday[]; weight: Q | undefined; openings: readonly Opening[] }>();
  for (const day of weekdays) {
    const weight = Object.hasOwn(scenario.calendar.weekdayWeights, day) ? read(`calendar.weekdayWeights.${day}`) : undefined;
    const extra = openings.filter(({ event }) => event.days.includes(day));
    if (weight === undefined && extra.length === 0) continue;
    const alike = `${weight === undefined ? '' : calculator.valueOf(weight)} ${extra.map(({ path }) => path).join(' ')}`;
    const kind = kinds.get(alike);
    if (kind) kind.days.push(day);
    else kinds.set(alike, { days: [day], weight, openings: extra });
  }
  return [...kinds.values()];
}

export function daysOfWeekday<Q>({ calculator, scenario, read }: Month<Q>): Q {
  const count = calculator.fact('weekdaysOpen', 'days', Object.keys(scenario.calendar.weekdayWeights).length);
  return calculator.of(formulas.daysOfWeekday, [read('calendar.daysOpenInYear'), count]);
}

export function openDaysInMonth<Q>({ calculator, read }: Month<Q>): Q {
  return calculator.of(formulas.daysOpenInMonth, [read('calendar.daysOpenInYear')]);
}

/** Hours of the day by the clock, though a name such as 10 comes first among the names of an object. */
export function hoursOf(values: Readonly<Record<string, number>>): readonly string[] {
  return Object.keys(values).toSorted();
}

/** Contacts that an opening adds, as a share of those of the month. */
export function fractionNewIn<Q>(month: Month<Q>, opening: Opening): Q {
  return month.calculator.of(formulas.fractionNew, partsOf(month, opening));
}

/** Contacts that go to an opening from ordinary hours, as a share of those of the month. */
export function fractionMovedTo<Q>(month: Month<Q>, opening: Opening): Q {
  return month.calculator.of(formulas.fractionMoved, partsOf(month, opening));
}

function partsOf<Q>(month: Month<Q>, { event, path }: Opening): [Q, Q, Q, Q] {
  const { calculator, read } = month;
  const share = calculator.of(formulas.shareOfOpening, hoursOf(event.hours).map((hour) => read(`${path}.hours.${hour}`)));
  const days = calculator.of(formulas.daysTogether, [daysOfWeekday(month), calculator.fact('daysOfOpening', 'days', new Set(event.days).size)]);
  return [share, read(`${path}.newFraction`), days, openDaysInMonth(month)];
}
