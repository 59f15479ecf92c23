import { Faults, list, number, object, optional, record, text, unlessGiven, wholeNumber, yesOrNo, type Shape } from '../shape/index.ts';
import { scheduleFaults } from './problem-faults.ts';
import { ordinaryCosts, ordinaryShifts, type DaySpan, type SchedulingProblem } from './problem.ts';

/** The problem cannot be used; every fault with the place where it is. */
export class ScheduleProblemFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const minute = wholeNumber('minutes', { from: 0, to: 1440 });
const span = object({ fromMinute: minute, untilMinute: minute });
const datePattern = /^\d{4}-\d{2}-\d{2}$/;
const date = text('a date such as 2027-03-01', datePattern);
const money = number('euro', { from: 0, to: 1e6 });
const spanOrNot: Shape<DaySpan | null> = { read: (faults, place, value) => (value === null ? null : span.read(faults, place, value)) };

const person = object({
  id: text(),
  skills: list(text(), { most: 100 }),
  contract: object({
    paidMinutes: wholeNumber('minutes', { from: 0, to: 3600 }),
    mostDays: wholeNumber('days', { from: 0, to: 7 }),
    shortestShiftMinutes: minute,
    longestShiftMinutes: minute,
    hourCost: optional(money),
  }),
  availability: optional(record(datePattern, 'a date', spanOrNot)),
  wishes: optional(list(object({ date, only: spanOrNot }))),
  mustWorkOn: optional(list(date)),
  lastShift: optional(object({ date, untilMinute: minute })),
  worked: optional(list(object({ date, paidMinutes: minute, isNight: optional(yesOrNo()) }), { most: 120 })),
});

const problem = object({
  days: list(object({ date, open: span, required: record(/\S/, 'the name of a skill', list(wholeNumber('people', { from: 0, to: 10_000 }), { most: 1440 })) }), { least: 1, most: 7 }),
  intervalMinutes: wholeNumber('minutes', { from: 5, to: 60 }),
  people: list(person, { least: 1, most: 1000 }),
  shifts: unlessGiven(object({
    startEveryMinutes: wholeNumber('minutes', { from: 5, to: 240 }),
    lengthsMinutes: list(minute, { least: 1, most: 50 }),
    break: object({
      afterMinutes: minute, minutes: minute, notBeforeMinutes: minute, notAfterMinutesBeforeEnd: minute, everyMinutes: wholeNumber('minutes', { from: 5, to: 240 }),
    }),
    unpopularAfterMinute: optional(minute),
  }), ordinaryShifts),
  costs: unlessGiven(object({ hour: money, shortHour: money, shorterHour: money, contractHour: money, wish: money, unfairShift: money }), ordinaryCosts),
});

/**
 * Reads a scheduling problem as it stands in a JSON file, with ordinary shifts and costs where they are left out.
 *
 * @throws ScheduleProblemFaults naming everything that is missing, unknown or impossible, each with its place
 */
export function readSchedulingProblem(value: unknown): SchedulingProblem {
  const faults = new Faults();
  const read: SchedulingProblem = problem.read(faults, '', value);
  if (faults.all.length === 0) for (const { field, code } of scheduleFaults(read)) faults.add(field, wordsOf[code] ?? code);
  if (faults.all.length > 0) throw new ScheduleProblemFaults(faults.all);
  return read;
}

const wordsOf: Readonly<Record<string, string>> = {
  'schedule.interval-unusable': 'must divide an hour',
  'schedule.person-twice': 'names somebody twice',
  'schedule.date-invalid': 'is no date',
  'schedule.days-out-of-order': 'must come after the day before it',
  'schedule.more-than-a-week': 'is more than a week after the first',
  'schedule.hours-reversed': 'must open before it closes',
  'schedule.shift-lengths-reversed': 'must have a shortest shift no longer than the longest, and none above 765 minutes',
};
