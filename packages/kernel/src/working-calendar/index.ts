/**
 * Working time: opening hours, Dutch public holidays, closures and the deadlines that follow from them.
 * An entry of its own, because it loads a Temporal implementation that most of the kernel's users do not need.
 */
export * from './definition.ts';
export { holidayNames, dutchHolidays, type Holiday, type HolidayKey } from './holidays.ts';
export { easterSunday } from './easter.ts';
export { isIsoDate, isoDateOf, epochDayOf, weekdayOf, type EpochDay } from './civil-date.ts';
export { instantAt, wallClockMilliseconds } from './wall-clock.ts';
export { calendarFaults, minuteOfDay } from './faults.ts';
export { compileCalendar, type WorkingCalendar, type CalendarDay, type DayClosedBecause, type OpenSpan } from './calendar.ts';
export { isOpen, statusAt, nextOpening, horizonDays, type ClosedReason, type OpeningStatus } from './status.ts';
export { addWorkingSeconds, workingSecondsBetween } from './working-time.ts';
export { addWorkingDays, endOfNextWorkingDay, endOfWorkingDayAfter } from './working-days.ts';
export { deadlineFor, normFaults, type TimeNorm } from './norm.ts';
export { layeredHours } from './layered-hours.ts';
