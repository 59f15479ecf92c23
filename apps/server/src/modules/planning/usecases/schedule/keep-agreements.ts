import { Conflict, Invalid, NotFound, type UserId } from '@ingang/kernel';
import { absentOn } from '../../domain/schedule/problem-of-week.ts';
import { contractFaults, requirementFaults } from '../../domain/schedule/shift-faults.ts';
import type { Absence, AgentContract, Requirement } from '../../domain/schedule/week.ts';
import { changeBy, requirePerson, requireTeam, type ScheduleDesk } from './desk.ts';
import type { KeptAbsence, KeptContract, KeptRequirement } from './ports.ts';

const topic = 'planning.agreements-changed';

/** @param version of what was read; 0 when there was none @throws NotFound, Invalid, Conflict */
export async function keepContract(desk: ScheduleDesk, userId: UserId, version: number, contract: AgentContract): Promise<KeptContract> {
  await requirePerson(desk, userId);
  const faults = contractFaults(contract);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const next = { ...contract, userId, version: version + 1 };
  if (!(await desk.agreements.keepContract(next, changeBy(desk)))) throw new Conflict('conflict.version', (await desk.agreements.contracts([userId]))[0]);
  noted(desk, 'planning-contract', userId, version === 0 ? 'create' : 'change');
  return next;
}

/** Leave, illness or training. Shifts stay: the board names those that cannot be worked. @throws NotFound, Invalid */
export async function noteAbsence(desk: ScheduleDesk, absence: Absence): Promise<KeptAbsence> {
  await requirePerson(desk, absence.userId);
  const isReversed = absence.untilDate < absence.fromDate || (absence.untilDate === absence.fromDate && !absentOn(absence, absence.fromDate));
  if (isReversed) throw new Invalid('input.invalid', [{ field: 'untilDate', code: 'planning.hours-reversed' }]);
  const kept = { ...absence, id: desk.newId() };
  await desk.agreements.addAbsence(kept, changeBy(desk));
  noted(desk, 'planning-absence', kept.id, 'create');
  return kept;
}

/** @throws NotFound `planning.absence-unknown` */
export async function removeAbsence(desk: ScheduleDesk, id: string): Promise<void> {
  const absence = await desk.agreements.findAbsence(id);
  if (!absence || !(await desk.mayPlanFor(absence.userId)) || !(await desk.agreements.removeAbsence(id))) throw new NotFound('planning.absence-unknown');
  noted(desk, 'planning-absence', id, 'erase');
}

/** @param version of what was read; 0 when there was none @throws NotFound, Invalid, Conflict */
export async function keepRequirement(desk: ScheduleDesk, teamId: string, version: number, content: Requirement): Promise<KeptRequirement> {
  await requireTeam(desk, teamId);
  const faults = requirementFaults(content);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const next = { teamId, content, version: version + 1 };
  if (!(await desk.agreements.keepRequirement(next, changeBy(desk)))) throw new Conflict('conflict.version', await desk.agreements.requirement(teamId));
  noted(desk, 'planning-requirement', teamId, version === 0 ? 'create' : 'change');
  return next;
}

function noted({ record, publish }: ScheduleDesk, subjectKind: string, subjectId: string, action: 'create' | 'change' | 'erase'): void {
  record({ action, subjectKind, subjectId });
  publish({ topic, subjectId });
}
