/**
 * A compiled calendar: knows for every date when it is open, as plain milliseconds.
 *
 * Purpose: questions about working time are asked thousands of times for the same few months, so each day is worked out
 * once and kept. Trade-off: memory (some 200 bytes a day, at most `rememberedDays`) for arithmetic without time zones.
 * State: only that memory; two calendars of one definition always give the same answers.
 */
import { Invalid } from '../errors/index.ts';
import { isoDateOf, weekdayOf, type EpochDay } from './civil-date.ts';
import { municipalHolidays, municipalTimeZone, weekdays } from './definition.ts';
import type { CalendarDefinition, DateException, OpenInterval, PeriodRule, Weekday } from './definition.ts';
import { calendarFaults, minuteOfDay } from './faults.ts';
import { dutchHolidays, type HolidayKey } from './holidays.ts';
import { wallClockInstant } from './wall-clock.ts';

/** Why a whole day is closed. Texts are what the organisation itself wrote. */
export type DayClosedBecause =
  | { readonly kind: 'exception'; readonly text: string }
  | { readonly kind: 'period'; readonly text: string }
  | { readonly kind: 'holiday'; readonly holiday: HolidayKey }
  | { readonly kind: 'weekday'; readonly weekday: Weekday };

/** Epoch milliseconds; `until` is exclusive. */
export interface OpenSpan {
  readonly from: number;
  readonly until: number;
}

export interface CalendarDay {
  readonly epochDay: EpochDay;
  /** In order, never touching or overlapping. */
  readonly spans: readonly OpenSpan[];
  /** Present exactly when there are no spans. */
  readonly closedBecause?: DayClosedBecause;
  readonly isWorkingDay: boolean;
}

interface DayHours {
  readonly intervals: readonly OpenInterval[];
  readonly closedBecause: DayClosedBecause;
}

const rememberedDays = 8_000;
const firstInstant = Date.UTC(1980, 0, 1);
const lastInstant = Date.UTC(2200, 0, 1);
const defaultWorkingDays: readonly Weekday[] = weekdays.slice(0, 5);

export class WorkingCalendar {
  readonly definition: CalendarDefinition;
  readonly timeZone: string;
  readonly #days = new Map<EpochDay, CalendarDay>();
  readonly #midnights = new Map<EpochDay, number>();
  readonly #holidaysOfYear = new Map<number, ReadonlyMap<string, HolidayKey>>();
  readonly #exceptions: ReadonlyMap<string, DateException>;
  readonly #workingDays: ReadonlySet<Weekday>;

  constructor(definition: CalendarDefinition) {
    const faults = calendarFaults(definition);
    if (faults.length > 0) throw new Invalid('calendar.invalid', faults);
    this.definition = definition;
    this.timeZone = definition.timeZone ?? municipalTimeZone;
    this.#exceptions = new Map((definition.exceptions ?? []).map((exception) => [exception.date, exception]));
    this.#workingDays = new Set(definition.workingDays ?? defaultWorkingDays);
  }

  /** The date on the wall at an instant from 1980 up to 2200; anything else is `calendar.instant-invalid`. */
  epochDayAt(milliseconds: number): EpochDay {
    if (!(milliseconds >= firstInstant && milliseconds < lastInstant)) {
      throw new Invalid('calendar.instant-invalid', [{ field: 'instant', code: 'calendar.instant-invalid' }]);
    }
    let day = Math.floor(milliseconds / 86_400_000);
    while (milliseconds < this.midnight(day)) day -= 1;
    while (milliseconds >= this.midnight(day + 1)) day += 1;
    return day;
  }

  /** The instant at which a date starts, in epoch milliseconds. */
  midnight(epochDay: EpochDay): number {
    let instant = this.#midnights.get(epochDay);
    if (instant === undefined) {
      instant = wallClockInstant(this.timeZone, epochDay, 0, 'start');
      if (this.#midnights.size >= rememberedDays) this.#midnights.clear();
      this.#midnights.set(epochDay, instant);
    }
    return instant;
  }

  /** Whether a date lasts 24 hours: all but the two a year on which clocks change. */
  isOrdinary(epochDay: EpochDay): boolean {
    return this.midnight(epochDay + 1) - this.midnight(epochDay) === 86_400_000;
  }

  /** When clocks on the wall show a minute of a date. Only when clocks change that day does it take a time zone to know. */
  instantOn(epochDay: EpochDay, minute: number, edge: 'start' | 'end'): number {
    if (this.isOrdinary(epochDay)) return this.midnight(epochDay) + minute * 60_000;
    return wallClockInstant(this.timeZone, epochDay, minute, edge);
  }

  day(epochDay: EpochDay): CalendarDay {
    let day = this.#days.get(epochDay);
    if (day === undefined) {
      day = this.#workOut(epochDay);
      if (this.#days.size >= rememberedDays) this.#days.clear();
      this.#days.set(epochDay, day);
    }
    return day;
  }

  #workOut(epochDay: EpochDay): CalendarDay {
    const { intervals, closedBecause } = this.#hoursOf(epochDay);
    const spans = mergeTouching(intervals.map((interval) => this.#spanOf(epochDay, interval)));
    if (spans.length === 0) return { epochDay, spans, closedBecause, isWorkingDay: false };
    return { epochDay, spans, isWorkingDay: this.#workingDays.has(weekdayOf(epochDay)) };
  }

  #spanOf(epochDay: EpochDay, interval: OpenInterval): OpenSpan {
    return {
      from: this.instantOn(epochDay, minuteOfDay(interval.from)!, 'start'),
      until: this.instantOn(epochDay, minuteOfDay(interval.until)!, 'end'),
    };
  }

  /** The most specific rule wins: a date, then a period, then a public holiday, then the week. */
  #hoursOf(epochDay: EpochDay): DayHours {
    const date = isoDateOf(epochDay);
    const weekday = weekdayOf(epochDay);
    const exception = this.#exceptions.get(date);
    if (exception) return { intervals: exception.intervals, closedBecause: { kind: 'exception', text: exception.reason } };
    const holiday = this.#holidayOn(date);
    const period = this.#periodOn(date);
    if (period && !(period.week && holiday)) {
      return { intervals: period.week?.[weekday] ?? [], closedBecause: { kind: 'period', text: period.reason } };
    }
    if (holiday) return { intervals: [], closedBecause: { kind: 'holiday', holiday } };
    return { intervals: this.definition.week[weekday] ?? [], closedBecause: { kind: 'weekday', weekday } };
  }

  /** A closure wins over other hours in the same days. */
  #periodOn(date: string): PeriodRule | undefined {
    const periods = (this.definition.periods ?? []).filter(({ from, until }) => from <= date && date <= until);
    return periods.find(({ week }) => week === undefined) ?? periods[0];
  }

  #holidayOn(date: string): HolidayKey | undefined {
    const settings = this.definition.holidays ?? municipalHolidays;
    if (settings === 'none') return undefined;
    const year = Number(date.slice(0, 4));
    let holidays = this.#holidaysOfYear.get(year);
    if (holidays === undefined) {
      holidays = new Map(dutchHolidays(year, settings).toReversed().map((holiday) => [holiday.date, holiday.key]));
      this.#holidaysOfYear.set(year, holidays);
    }
    return holidays.get(date);
  }
}

/**
 * Turns a definition, as it comes from the database, into a calendar that answers questions. Keep and reuse it.
 *
 * @throws Invalid `calendar.invalid` with every fault of the definition
 * @example compileCalendar({ week: { monday: [{ from: '09:00', until: '12:00' }] } }).day(4).spans.length // 1
 */
export function compileCalendar(definition: CalendarDefinition): WorkingCalendar {
  return new WorkingCalendar(definition);
}

function mergeTouching(spans: readonly OpenSpan[]): OpenSpan[] {
  const merged: OpenSpan[] = [];
  for (const span of spans.filter(({ from, until }) => from < until)) {
    const last = merged.at(-1);
    if (last && span.from <= last.until) merged[merged.length - 1] = { from: last.from, until: Math.max(last.until, span.until) };
    else merged.push(span);
  }
  return merged;
}
