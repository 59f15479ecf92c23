import { Conflict } from '@ingang/kernel';
import { announceWeek, changeBy, openDraft, requireVersion, type ScheduleDesk } from './desk.ts';
import type { KeptSchedule } from './ports.ts';

/**
 * Makes a draft what people know: their shifts keep their id where they work on the same date, so that swaps and calendars follow.
 * The draft goes; changing the week begins a next one.
 *
 * @throws NotFound; Conflict `conflict.version` when the draft was changed since it was looked at
 */
export async function publishSchedule(desk: ScheduleDesk, id: string, version: number): Promise<KeptSchedule> {
  const draft = await openDraft(desk, id);
  requireVersion(draft, version);
  const { schedules } = desk;
  const change = changeBy(desk);
  const { basis, figures, generated, teamId, week } = draft;
  const fields = { basis, figures, generated, publishedAt: desk.now, publishedBy: desk.principal.userId ?? null };
  const known = (await schedules.ofWeek(teamId, week)).find(({ state }) => state === 'published');
  const publishedId = known?.id ?? desk.newId();
  const kept = known ? await schedules.claim(known.id, known.version, fields, change) : await schedules.add({ id: publishedId, teamId, week, state: 'published', ...fields }, change);
  if (!kept) throw new Conflict('conflict.version', { id });
  await schedules.replaceShifts(publishedId, await schedules.shifts(id), desk.newId, change);
  await schedules.remove(id);
  desk.record({ action: 'change', subjectKind: 'planning-schedule', subjectId: publishedId, details: { published: true } });
  announceWeek(desk, { id: publishedId, teamId, week }, 'planning.schedule-published');
  return (await schedules.find(publishedId))!;
}
