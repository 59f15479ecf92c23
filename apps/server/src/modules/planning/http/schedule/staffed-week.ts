import { contactsOfWeek } from '@ingang/planning/forecast';
import type { Work } from '../../../../platform/database/work.ts';
import { listSkills } from '../../../region/index.ts';
import { basisOfStaff, inIntervals, type StaffedSkill } from '../../domain/schedule/basis-of-staff.ts';
import type { WeekBasis } from '../../domain/schedule/week.ts';
import { forecastsInPostgres } from '../../postgres/forecast/forecasts.ts';
import { requiredStaffsInPostgres } from '../../postgres/staffing/required-staffs.ts';

const usualNorm = { fraction: 0.8, withinSeconds: 20 };

/** Who is needed in a week as it was last kept on the staffing page, for a team or for any; undefined when nothing was. */
export async function staffedWeek(work: Work, teamId: string, monday: string): Promise<WeekBasis | undefined> {
  const [staff] = await requiredStaffsInPostgres(work).list({ monday, teamId });
  if (!staff) return undefined;
  const kinds = new Map((await listSkills(work)).map(({ code, skillKind }) => [code, skillKind]));
  const { periodMinutes, forecastId, request: { queues } } = staff;
  const skills: StaffedSkill[] = [];
  for (const [skill, required] of Object.entries(staff.skills)) {
    const own = queues.filter((queue) => queue.skill === skill);
    const lists = await Promise.all(own.map(async ({ position }) => {
      const series = forecastId === null ? undefined : await forecastsInPostgres(work).readSeries(forecastId, position);
      return series && inIntervals(contactsOfWeek(series.kept, monday).contacts, series.kept.intervalMinutes, periodMinutes);
    }));
    const [queue] = own;
    if (!queue) continue;
    const isKnown = lists.every((list) => list !== undefined);
    skills.push({
      skill: `${kinds.get(skill) ?? 'subject'}:${skill}`, required, handlingSeconds: queue.handlingSeconds, ...(queue.patienceSeconds !== undefined && { patienceSeconds: queue.patienceSeconds }),
      ...(isKnown && { contacts: required.map((_, index) => lists.reduce((sum, list) => sum + (list?.[index] ?? 0), 0)) }),
    });
  }
  return basisOfStaff(monday, periodMinutes, queues.find(({ norm }) => norm.serviceLevel)?.norm.serviceLevel ?? usualNorm, skills);
}
