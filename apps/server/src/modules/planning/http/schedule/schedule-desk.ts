import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../../platform/database/work.ts';
import { teamMembers } from '../../../people/index.ts';
import { agreementsInPostgres, mayPlanFor } from '../../postgres/schedule/agreements.ts';
import { schedulesInPostgres } from '../../postgres/schedule/schedules.ts';
import type { ScheduleDesk } from '../../usecases/schedule/desk.ts';
import { actingOf } from '../acting-of.ts';
import { staffedWeek } from './staffed-week.ts';

/** From this level on somebody can be scheduled for what a skill asks; below it they are learning. */
const skilledFrom = 2;

/** The use cases of schedules on PostgreSQL. */
export function scheduleDesk(work: Work): ScheduleDesk {
  return {
    ...actingOf(work),
    schedules: schedulesInPostgres(work),
    agreements: agreementsInPostgres(work),
    staffed: (teamId, monday) => staffedWeek(work, teamId, monday),
    mayPlanFor: (userId: UserId) => mayPlanFor(work, userId),
    members: async (teamId) => (await teamMembers(work, teamId)).filter(({ account }) => account.active)
      .map(({ account: { id, displayName, skills } }) => ({ userId: id, name: displayName, skills: skills.filter(({ level }) => level >= skilledFrom).map(({ kind, value }) => `${kind}:${value}`) })),
  };
}
