import type { ScheduledPerson, ScheduledShift, WeekBasis, WeekBoard } from '@ingang/contracts/planning/schedule';
import { coverageOf, paidMinutes, serviceOf, type DayCoverage, type DayService, type DaySpan, type KnownCoverage, type Shift, type StaffedDay } from '@ingang/planning/board';

export const stepMinutes = 15;
export type Hours = Pick<ScheduledShift, 'fromMinute' | 'untilMinute' | 'breaks' | 'activities'>;
/** A shift on the board; without an id it is on its way to the server. */
export type BoardShift = Hours & Pick<ScheduledShift, 'agentId' | 'date'> & { readonly id?: string; readonly version?: number };

/** @example clock(555) // '09:15' */
export function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

/** @returns undefined for what is no time of day @example minuteOf('9.15') // 555 */
export function minuteOf(text: string): number | undefined {
  const [, hour, minute] = /^\s*(\d{1,2})(?:[:.]?(\d{2}))?\s*$/.exec(text) ?? [];
  const minutes = Number(hour) * 60 + Number(minute ?? 0);
  return hour === undefined || minutes > 1440 || Number(minute ?? 0) > 59 ? undefined : minutes;
}

export function spanText({ fromMinute, untilMinute }: DaySpan): string {
  return `${clock(fromMinute)}–${clock(untilMinute)}`;
}

export function toShift({ agentId, date, fromMinute, untilMinute, breaks, activities }: BoardShift): Shift {
  const [pause] = breaks;
  return { personId: agentId, date, fromMinute, untilMinute, ...(pause && { break: pause }), ...(activities.length > 0 && { away: activities }) };
}

/** Moves a whole shift, its start or its end; breaks and activities go with a whole shift, and go when they no longer fit. */
export function moved(hours: Hours, what: 'all' | 'start' | 'end', minutes: number): Hours {
  const by = what === 'all' ? Math.min(Math.max(minutes, -hours.fromMinute), 1440 - hours.untilMinute) : minutes;
  const shifted = <Span extends DaySpan>(span: Span): Span => (what === 'all' ? { ...span, fromMinute: span.fromMinute + by, untilMinute: span.untilMinute + by } : span);
  const fromMinute = what === 'end' ? hours.fromMinute : Math.min(Math.max(0, hours.fromMinute + by), what === 'all' ? 1440 : hours.untilMinute - stepMinutes);
  const untilMinute = what === 'start' ? hours.untilMinute : Math.max(Math.min(1440, hours.untilMinute + by), fromMinute + stepMinutes);
  const fits = (span: DaySpan): boolean => span.fromMinute >= fromMinute && span.untilMinute <= untilMinute;
  return { fromMinute, untilMinute, breaks: hours.breaks.map(shifted).filter(fits), activities: hours.activities.map(shifted).filter(fits) };
}

/** A shift to begin with: as long as the contract allows, up to a day of the office, with the break that it needs. */
export function freshHours(person: ScheduledPerson, open: DaySpan): Hours {
  const most = Math.min(person.contract?.longestShiftMinutes ?? 510, open.untilMinute - open.fromMinute);
  const hours = { fromMinute: open.fromMinute, untilMinute: open.fromMinute + Math.max(stepMinutes, most), activities: [] };
  const noon = Math.min(Math.max(12 * 60 + 30, hours.fromMinute + 150), hours.untilMinute - 150);
  return { ...hours, breaks: hours.untilMinute - hours.fromMinute > 330 ? [{ fromMinute: noon, untilMinute: noon + 30 }] : [] };
}

export interface DayView {
  readonly date: string;
  /** Left out when nobody is needed. */
  readonly basis?: StaffedDay;
  readonly coverage?: DayCoverage;
  readonly service?: DayService;
}

/** Days as they were judged last: a key changes one, and the others stay what they were. */
const judged = new WeakMap<WeekBasis, Map<string, Judged>>();

interface Judged {
  readonly people: readonly ScheduledPerson[];
  readonly stamp: string;
  readonly known: Known;
  readonly view: DayView;
}

/** Of intervals that were worked out before: a key changes who is there in one or two of them. */
interface Known {
  readonly needed: KnownCoverage;
  readonly there: KnownCoverage;
}

/** What a day comes to with these shifts: as quick as a key is pressed. */
export function dayView(date: string, basis: WeekBasis, people: readonly ScheduledPerson[], shifts: readonly BoardShift[]): DayView {
  const days = judged.get(basis) ?? new Map<string, Judged>();
  const stamp = JSON.stringify(shifts.filter((shift) => shift.date === date).map(({ agentId, fromMinute, untilMinute, breaks, activities }) => [agentId, fromMinute, untilMinute, breaks, activities]));
  const last = days.get(date);
  if (last?.people === people && last.stamp === stamp) return last.view;
  const known = last?.people === people ? last.known : { needed: new Map(), there: new Map() };
  const view = judge(date, basis, people, shifts, known);
  judged.set(basis, days.set(date, { people, stamp, view, known }));
  return view;
}

function judge(date: string, basis: WeekBasis, people: readonly ScheduledPerson[], shifts: readonly BoardShift[], known: Known): DayView {
  const day = basis.days.find((one) => one.date === date);
  if (!day) return { date };
  const team = { people: people.map(({ userId: id, skills }) => ({ id, skills, contract: noContract })), intervalMinutes: basis.intervalMinutes };
  const own = shifts.filter((shift) => shift.date === date).map(toShift);
  return { date, basis: day, coverage: coverageOf(team, day, own, known.needed), service: serviceOf(team, basis.norm, day, own, known.there) };
}

const noContract = { paidMinutes: 0, mostDays: 0, shortestShiftMinutes: 0, longestShiftMinutes: 0 };

/** People needed at once, whatever for. */
export function requiredAt({ required }: Pick<StaffedDay, 'required'>, index: number): number {
  return Object.values(required).reduce((sum, numbers) => sum + (numbers[index] ?? 0), 0);
}

export function workedMinutes(shifts: readonly BoardShift[]): number {
  return shifts.reduce((sum, shift) => sum + paidMinutes(toShift(shift)), 0);
}

/** @returns the part of a date that somebody is absent */
export function absentOn({ fromDate, fromMinute, untilDate, untilMinute }: WeekBoard['absences'][number], date: string): DaySpan | undefined {
  if (date < fromDate || date > untilDate) return undefined;
  return { fromMinute: date === fromDate ? fromMinute : 0, untilMinute: date === untilDate ? untilMinute : 1440 };
}

/** 1 is Monday. @example weekdayOf('2027-03-07') // 7 */
export function weekdayOf(date: string): number {
  return ((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}

/** @example addDays('2027-03-01', -7) // '2027-02-22' */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** @example mondayOf('2027-03-07') // '2027-03-01' */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekdayOf(date));
}
