import type { SchedulablePerson, SchedulingDay, SchedulingProblem } from './problem.ts';

/** Something in a problem that cannot be meant so. */
export interface ScheduleFault {
  readonly field: string;
  readonly code: string;
}

const mostDays = 7;

/**
 * What is wrong with a problem beyond its form. A problem without faults always has a schedule, be it one in which people lack.
 *
 * @example scheduleFaults({ days: [], intervalMinutes: 25, people: [], shifts: ordinaryShifts, costs: ordinaryCosts }).map(({ code }) => code) // ['schedule.interval-unusable', 'schedule.days-missing', 'schedule.people-missing']
 */
export function scheduleFaults(problem: SchedulingProblem): ScheduleFault[] {
  const { days, intervalMinutes, people, shifts, costs } = problem;
  const faults: ScheduleFault[] = [];
  const unless = (isRight: boolean, field: string, code: string): void => {
    if (!isRight) faults.push({ field, code });
  };
  unless(Number.isInteger(intervalMinutes) && intervalMinutes > 0 && 60 % intervalMinutes === 0, 'intervalMinutes', 'schedule.interval-unusable');
  unless(days.length > 0, 'days', 'schedule.days-missing');
  unless(people.length > 0, 'people', 'schedule.people-missing');
  unless(shifts.startEveryMinutes > 0 && shifts.break.everyMinutes > 0, 'shifts', 'schedule.grid-unusable');
  unless(shifts.lengthsMinutes.length > 0 && shifts.lengthsMinutes.every((minutes) => minutes > 0), 'shifts.lengthsMinutes', 'schedule.lengths-missing');
  unless(new Set(people.map(({ id }) => id)).size === people.length, 'people', 'schedule.person-twice');
  for (const [name, cost] of Object.entries(costs)) unless(Number.isFinite(cost) && cost >= 0, `costs.${name}`, 'schedule.cost-negative');
  for (const [index, day] of days.entries()) faults.push(...dayFaults(day, `days[${index}]`, days[index - 1], days[0]!));
  for (const [index, person] of people.entries()) faults.push(...personFaults(person, `people[${index}]`));
  return faults;
}

function dayFaults({ date, open, required }: SchedulingDay, field: string, before: SchedulingDay | undefined, first: SchedulingDay): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(date)) return [{ field: `${field}.date`, code: 'schedule.date-invalid' }];
  if (before && before.date >= date) faults.push({ field: `${field}.date`, code: 'schedule.days-out-of-order' });
  if (time - Date.parse(`${first.date}T00:00:00Z`) >= mostDays * 86_400_000) faults.push({ field: `${field}.date`, code: 'schedule.more-than-a-week' });
  if (!(open.fromMinute >= 0 && open.fromMinute < open.untilMinute && open.untilMinute <= 24 * 60)) faults.push({ field: `${field}.open`, code: 'schedule.hours-reversed' });
  for (const [skill, numbers] of Object.entries(required)) {
    if (!numbers.every((need) => Number.isInteger(need) && need >= 0)) faults.push({ field: `${field}.required.${skill}`, code: 'schedule.required-not-whole' });
  }
  return faults;
}

function personFaults({ contract }: SchedulablePerson, field: string): ScheduleFault[] {
  const faults: ScheduleFault[] = [];
  if (!(contract.paidMinutes >= 0 && contract.paidMinutes <= 60 * 60)) faults.push({ field: `${field}.contract.paidMinutes`, code: 'schedule.contract-too-long' });
  if (!(contract.mostDays >= 0 && contract.mostDays <= mostDays)) faults.push({ field: `${field}.contract.mostDays`, code: 'schedule.days-out-of-range' });
  if (!(contract.shortestShiftMinutes > 0 && contract.shortestShiftMinutes <= contract.longestShiftMinutes && contract.longestShiftMinutes <= 12.75 * 60)) {
    faults.push({ field: `${field}.contract`, code: 'schedule.shift-lengths-reversed' });
  }
  return faults;
}
