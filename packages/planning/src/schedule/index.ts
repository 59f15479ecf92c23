/** Schedules: from people needed per interval and skill to who works when, exactly where that can be, with the gap where it cannot. */
export {
  ordinaryCosts, ordinaryShifts, paidMinutes,
  type BreakRule, type Contract, type DaySpan, type SchedulablePerson, type SchedulingCosts, type SchedulingDay, type SchedulingProblem, type Shift, type ShiftRules, type Wish,
} from './problem.ts';
export { scheduleFaults, type ScheduleFault } from './problem-faults.ts';
export { brokenRules, restMinutes, workingTimeRules, type WorkedDay, type WorkingTimeRule } from './working-time.ts';
export { cover, coverageOf, type DayCoverage } from './coverage.ts';
export { costOf, type ScheduleCost } from './cost.ts';
export { makeSchedule, type Schedule, type ScheduleOptions, type ScheduleProgress } from './make-schedule.ts';
export { replanDay, type DayUpset, type ShiftChange } from './replan-day.ts';
export { readSchedulingProblem, ScheduleProblemFaults } from './read-problem.ts';
