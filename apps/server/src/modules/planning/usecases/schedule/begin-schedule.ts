import { Conflict, Invalid, NotFound } from '@ingang/kernel';
import { basisOfWeek } from '../../domain/schedule/basis-of-week.ts';
import { isMonday, type WeekBasis } from '../../domain/schedule/week.ts';
import { announceWeek, changeBy, openDraft, requireTeam, requireVersion, type ScheduleDesk } from './desk.ts';
import type { KeptSchedule } from './ports.ts';

/** @throws Invalid `planning.not-a-monday` */
export function requireMonday(week: string): void {
  if (!isMonday(week)) throw new Invalid('input.invalid', [{ field: 'week', code: 'planning.not-a-monday' }]);
}

/**
 * Begins to work on the week of a team: from what people know already, or empty, for who is needed as it is known now.
 *
 * @throws NotFound `planning.team-unknown`, `planning.requirement-unknown`; Invalid; Conflict `planning.schedule-begun`
 */
export async function beginSchedule(desk: ScheduleDesk, teamId: string, week: string): Promise<KeptSchedule> {
  requireMonday(week);
  await requireTeam(desk, teamId);
  const { schedules } = desk;
  const published = (await schedules.ofWeek(teamId, week)).find(({ state }) => state === 'published');
  const basis = published?.basis ?? (await basisNow(desk, teamId, week));
  const id = desk.newId();
  const added = await schedules.add({
    id, teamId, week, state: 'draft', basis, figures: published?.figures ?? null, generated: published?.generated ?? false, publishedAt: null, publishedBy: null,
  }, changeBy(desk));
  if (!added) throw new Conflict('planning.schedule-begun');
  if (published) await schedules.replaceShifts(id, await schedules.shifts(published.id), desk.newId, changeBy(desk));
  desk.record({ action: 'create', subjectKind: 'planning-schedule', subjectId: id });
  announceWeek(desk, { id, teamId, week });
  return (await schedules.find(id))!;
}

/** Takes over who is needed as it is known now. @throws NotFound, Conflict */
export async function renewBasis(desk: ScheduleDesk, id: string, version: number): Promise<void> {
  const draft = await openDraft(desk, id);
  requireVersion(draft, version);
  await desk.schedules.claim(id, version, { basis: await basisNow(desk, draft.teamId, draft.week) }, changeBy(desk));
  desk.record({ action: 'change', subjectKind: 'planning-schedule', subjectId: id, details: { fields: ['basis'] } });
  announceWeek(desk, draft);
}

/** Removes what was worked on since the week was published. @throws NotFound, Conflict */
export async function discardDraft(desk: ScheduleDesk, id: string, version: number): Promise<void> {
  const draft = await openDraft(desk, id);
  requireVersion(draft, version);
  await desk.schedules.remove(id);
  desk.record({ action: 'erase', subjectKind: 'planning-schedule', subjectId: id });
  announceWeek(desk, draft);
}

async function basisNow({ agreements, staffed }: ScheduleDesk, teamId: string, week: string): Promise<WeekBasis> {
  const kept = await staffed(teamId, week);
  if (kept) return kept;
  const requirement = await agreements.requirement(teamId);
  if (!requirement) throw new NotFound('planning.requirement-unknown');
  return basisOfWeek(requirement.content, week);
}
