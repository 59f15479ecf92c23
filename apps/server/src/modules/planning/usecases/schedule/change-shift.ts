import { Conflict, Invalid, NotFound } from '@ingang/kernel';
import { shiftFaults } from '../../domain/schedule/shift-faults.ts';
import type { PlannedShift } from '../../domain/schedule/week.ts';
import { announceWeek, changeBy, openDraft, requirePerson, type ScheduleDesk } from './desk.ts';
import type { KeptSchedule, KeptShift } from './ports.ts';

type Hours = Omit<PlannedShift, 'agentId' | 'date'>;

/** @throws NotFound; Invalid per fault; Conflict `planning.shift-taken` when somebody works on that date already */
export async function addShift(desk: ScheduleDesk, scheduleId: string, shift: PlannedShift): Promise<KeptShift> {
  const draft = await openDraft(desk, scheduleId);
  await requirePerson(desk, shift.agentId);
  requireSound(shift, draft);
  const id = desk.newId();
  if (!(await desk.schedules.addShift(scheduleId, id, shift, changeBy(desk)))) throw new Conflict('planning.shift-taken');
  await done(desk, draft, id, 'create');
  return (await desk.schedules.findShift(id))!;
}

/** @throws NotFound `planning.shift-unknown`; Invalid per fault; Conflict `conflict.version` with the shift as it is */
export async function changeShift(desk: ScheduleDesk, id: string, version: number, hours: Hours): Promise<KeptShift> {
  const { shift, draft } = await openShift(desk, id);
  requireSound({ ...shift, ...hours }, draft);
  if (!(await desk.schedules.changeShift(id, version, hours, changeBy(desk)))) throw new Conflict('conflict.version', current(shift));
  await done(desk, draft, id, 'change');
  return (await desk.schedules.findShift(id))!;
}

/** @throws NotFound; Conflict `conflict.version` with the shift as it is */
export async function removeShift(desk: ScheduleDesk, id: string, version: number): Promise<void> {
  const { shift, draft } = await openShift(desk, id);
  if (!(await desk.schedules.removeShift(id, version))) throw new Conflict('conflict.version', current(shift));
  await done(desk, draft, id, 'erase');
}

async function openShift(desk: ScheduleDesk, id: string): Promise<{ shift: KeptShift; draft: KeptSchedule }> {
  const found = await desk.schedules.findShift(id);
  if (!found) throw new NotFound('planning.shift-unknown');
  const { scheduleId, ...shift } = found;
  return { shift, draft: await openDraft(desk, scheduleId) };
}

function requireSound(shift: PlannedShift, { week }: KeptSchedule): void {
  const faults = shiftFaults(shift, week);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}

async function done(desk: ScheduleDesk, draft: KeptSchedule, shiftId: string, action: 'create' | 'change' | 'erase'): Promise<void> {
  await desk.schedules.touch(draft.id, changeBy(desk));
  desk.record({ action, subjectKind: 'planning-shift', subjectId: shiftId });
  announceWeek(desk, draft);
}

/** The shift as it is, to merge with. */
function current({ startsAt, endsAt, ...shift }: KeptShift): object {
  return { ...shift, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
}
