import type { Requirement, ScheduledPerson, ScheduledShift, TeamSchedule, WeekBoard, WorkedBefore } from '@ingang/contracts/planning/schedule';
import type { UserId } from '@ingang/kernel';
import type { WorkedDay } from '@ingang/planning/board';
import type { Work } from '../../../../platform/database/work.ts';
import { userNames } from '../../../people/index.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import { peopleOfWeek, requireTeam, type PeopleOfWeek, type ScheduleDesk } from '../../usecases/schedule/desk.ts';
import { requireMonday } from '../../usecases/schedule/begin-schedule.ts';
import type { KeptContract, KeptRequirement, KeptSchedule, KeptShift } from '../../usecases/schedule/ports.ts';

export function showShift({ startsAt, endsAt, breaks, activities, ...shift }: KeptShift): ScheduledShift {
  return { ...shift, breaks: [...breaks], activities: [...activities], startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}

export function showContract({ place, paidMinutesAWeek, mostDays, shortestShiftMinutes, longestShiftMinutes, week, version }: KeptContract): NonNullable<ScheduledPerson['contract']> {
  return { place, paidMinutesAWeek, mostDays, shortestShiftMinutes, longestShiftMinutes, week: [...week], version };
}

/** Everything of a team and a week. @throws NotFound, Invalid */
export async function showBoard(work: Work, desk: ScheduleDesk, teamId: string, week: string): Promise<WeekBoard> {
  requireMonday(week);
  await requireTeam(desk, teamId);
  const { people, absences, wishes, before, worked } = await peopleOfWeek(desk, teamId, week);
  const schedules = await desk.schedules.ofWeek(teamId, week);
  const requirement = await desk.agreements.requirement(teamId);
  desk.record({ action: 'look', subjectKind: 'planning-schedule', details: { teamId, week } });
  const shown = async (state: KeptSchedule['state']): Promise<TeamSchedule | null> => {
    const schedule = schedules.find((one) => one.state === state);
    return schedule ? showSchedule(work, desk, schedule) : null;
  };
  return {
    teamId, week, people: people.map(showPerson), absences: [...absences], wishes: [...wishes],
    before: before.map(showShift), worked: [...worked].map(([userId, days]) => showWorked(userId, days, week)), requirement: showRequirement(requirement), draft: await shown('draft'), published: await shown('published'),
  };
}

export function showRequirement(requirement: KeptRequirement | undefined): WeekBoard['requirement'] {
  return requirement ? { ...requirement, content: requirement.content as Requirement } : null;
}

/** Sixteen weeks as numbers: half a kilobyte for somebody instead of eighty shifts. */
function showWorked(userId: UserId, days: readonly WorkedDay[], week: string): WorkedBefore {
  const from = days[0]!.date;
  const byDate = new Map(days.map(({ date, paidMinutes }) => [date, paidMinutes]));
  const paidMinutes: number[] = [];
  for (let date = from; date < week; date = daysAfter(date, 1)) paidMinutes.push(byDate.get(date) ?? 0);
  return { userId, from, paidMinutes, nights: days.flatMap(({ date, isNight }) => (isNight ? [date] : [])) };
}

function showPerson({ userId, name, skills, contract }: PeopleOfWeek['people'][number]): ScheduledPerson {
  return { userId, name, skills: [...skills], contract: contract && showContract(contract) };
}

export async function showSchedule(work: Work, { schedules }: ScheduleDesk, { id, version, state, basis, figures, generated, changedAt, publishedAt, publishedBy }: KeptSchedule): Promise<TeamSchedule> {
  const names = await userNames(work, publishedBy ? [publishedBy] : []);
  return {
    id, version, state, basis: basis as TeamSchedule['basis'], figures, generated, changedAt: changedAt.toISOString(), publishedAt: publishedAt?.toISOString() ?? null,
    publishedByName: (publishedBy && names.get(publishedBy)) ?? null, shifts: (await schedules.shifts(id)).map(showShift),
  };
}
