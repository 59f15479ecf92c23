import type { ScheduledPerson, ScheduledShift, TeamSchedule, WeekBoard } from '@ingang/contracts/planning/schedule';
import type { Work } from '../../../../platform/database/work.ts';
import { userNames } from '../../../people/index.ts';
import { peopleOfWeek, requireTeam, type PeopleOfWeek, type ScheduleDesk } from '../../usecases/schedule/desk.ts';
import { requireMonday } from '../../usecases/schedule/begin-schedule.ts';
import type { KeptContract, KeptSchedule, KeptShift } from '../../usecases/schedule/ports.ts';

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
  const { people, absences, wishes, before } = await peopleOfWeek(desk, teamId, week);
  const schedules = await desk.schedules.ofWeek(teamId, week);
  const requirement = await desk.agreements.requirement(teamId);
  desk.record({ action: 'look', subjectKind: 'planning-schedule', details: { teamId, week } });
  const shown = async (state: KeptSchedule['state']): Promise<TeamSchedule | null> => {
    const schedule = schedules.find((one) => one.state === state);
    return schedule ? showSchedule(work, desk, schedule) : null;
  };
  return {
    teamId, week, people: people.map(showPerson), absences: [...absences], wishes: [...wishes],
    before: before.map(showShift), requirement: requirement ? { ...requirement, content: requirement.content as WireRequirement } : null, draft: await shown('draft'), published: await shown('published'),
  };
}

type WireRequirement = NonNullable<WeekBoard['requirement']>['content'];

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
