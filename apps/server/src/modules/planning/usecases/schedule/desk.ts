import { Conflict, NotFound, type UserId } from '@ingang/kernel';
import { workingTimeLimits, type WorkedDay } from '@ingang/planning/board';
import type { TeamPerson } from '../../domain/schedule/problem-of-week.ts';
import { daysAfter, type WeekBasis } from '../../domain/schedule/week.ts';
import type { Acting } from '../acting.ts';
import type { Agreements, Change, KeptAbsence, KeptContract, KeptSchedule, KeptShift, KeptWish, Schedules } from './ports.ts';

/** What the use cases of schedules work with. */
export interface ScheduleDesk extends Acting {
  readonly schedules: Schedules;
  readonly agreements: Agreements;
  /** Who works in a team, in order of name. */
  readonly members: (teamId: string) => Promise<readonly Omit<TeamPerson, 'contract'>[]>;
  /** Who is needed in a week as it was kept on the staffing page; undefined when it was not. */
  readonly staffed: (teamId: string, monday: string) => Promise<WeekBasis | undefined>;
  /** Whether the caller makes schedules for a team of somebody. */
  readonly mayPlanFor: (userId: UserId) => Promise<boolean>;
}

export function changeBy({ now, principal }: Pick<ScheduleDesk, 'now' | 'principal'>): Change {
  return { at: now, by: principal.userId ?? null };
}

/** @throws NotFound `planning.team-unknown`, also for a team of somebody else */
export async function requireTeam({ schedules }: ScheduleDesk, teamId: string): Promise<void> {
  if (!(await schedules.plannedTeams()).has(teamId)) throw new NotFound('planning.team-unknown');
}

/** @throws NotFound `planning.person-unknown` */
export async function requirePerson({ mayPlanFor }: ScheduleDesk, userId: UserId): Promise<void> {
  if (!(await mayPlanFor(userId))) throw new NotFound('planning.person-unknown');
}

/** @throws NotFound `planning.schedule-unknown`, also for one of another team, and for a published one, which nobody works on */
export async function openDraft({ schedules }: ScheduleDesk, id: string): Promise<KeptSchedule> {
  const schedule = await schedules.find(id);
  if (schedule?.state !== 'draft' || !(await schedules.plannedTeams()).has(schedule.teamId)) throw new NotFound('planning.schedule-unknown');
  return schedule;
}

/** @throws Conflict `conflict.version` */
export function requireVersion(schedule: KeptSchedule, version: number): void {
  if (schedule.version !== version) throw new Conflict('conflict.version', { id: schedule.id, version: schedule.version });
}

/** Tells screens that a week of a team is no longer what they show. */
export function announceWeek({ publish }: ScheduleDesk, { id, teamId, week }: Pick<KeptSchedule, 'id' | 'teamId' | 'week'>, topic: 'planning.schedule-changed' | 'planning.schedule-published' = 'planning.schedule-changed'): void {
  publish({ topic, subjectId: id, about: { teamId, week } });
}

/** Around the week of a team, all that is not its schedule. */
export interface PeopleOfWeek {
  readonly monday: string;
  readonly people: readonly (Omit<TeamPerson, 'contract'> & { readonly contract: KeptContract | null })[];
  readonly absences: readonly KeptAbsence[];
  readonly wishes: readonly KeptWish[];
  /** Published shifts of the seven days before. */
  readonly before: readonly KeptShift[];
  /** What was worked by published schedules in the weeks over which working time is averaged. */
  readonly worked: ReadonlyMap<UserId, readonly WorkedDay[]>;
}

/** Before a Monday: sixteen weeks of which that Monday is the last day. */
const daysAveraged = workingTimeLimits.sixteenWeeks.days - 1;

/** People of a team with what was agreed, when they are absent and what they would like, around a week. */
export async function peopleOfWeek(desk: ScheduleDesk, teamId: string, monday: string): Promise<PeopleOfWeek> {
  const { agreements, schedules } = desk;
  const members = await desk.members(teamId);
  const users = members.map(({ userId }) => userId);
  const sunday = daysAfter(monday, 6);
  const contracts = new Map((await agreements.contracts(users)).map((contract) => [contract.userId, contract]));
  return {
    monday,
    people: members.map((member) => ({ ...member, contract: contracts.get(member.userId) ?? null })),
    absences: await agreements.absences(users, monday, sunday),
    wishes: await agreements.wishes(users, monday, sunday),
    before: await schedules.publishedShifts(users, daysAfter(monday, -7), daysAfter(monday, -1)),
    worked: await schedules.workedDays(users, daysAfter(monday, -daysAveraged), daysAfter(monday, -1)),
  };
}

