/** From contacts that are expected to people needed: a week of a queue, what decided, what it costs, and what one more or less does. */
export { outcomeWith, staffPeriods, usualWithinSeconds, type DecidedBy, type PeriodOutcome, type QueueTerms, type StaffedPeriod } from './staff-week.ts';
export { weekFigures, weekOutcome, type StaffCosts, type WeekFigures, type WeekOutcome } from './week-figures.ts';
