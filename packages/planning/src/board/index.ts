/** The week board: what a schedule means while somebody changes it by hand. Without the solver, so that a browser need not load it. */
export { serviceOf, staffOf, type AnswerNorm, type DayService, type OfferedWork, type StaffedDay } from './service.ts';
export { changesBetween, type ChangedShift } from './changes.ts';
export { coverageOf, type DayCoverage, type KnownCoverage } from '../schedule/coverage.ts';
export { brokenRules, isNight, minutesWithin, nightsWithin, workingTimeLimits, type WorkedDay } from '../schedule/working-time.ts';
export { ordinaryCosts, ordinaryShifts, paidMinutes, type DaySpan, type SchedulablePerson, type SchedulingDay, type SchedulingProblem, type Shift } from '../schedule/problem.ts';
export { scheduleFaults } from '../schedule/problem-faults.ts';
