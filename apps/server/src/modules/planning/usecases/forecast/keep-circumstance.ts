import type { NewCircumstance } from '@ingang/contracts/planning/forecast';
import { Conflict, Invalid, NotFound, type AuthorityId } from '@ingang/kernel';
import { requireAuthority, type Principal } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import { circumstanceFaults } from '../../domain/forecast/circumstances.ts';
import type { KeptCircumstance, KeptCircumstances } from './ports.ts';

export interface KeepCircumstanceDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly circumstances: KeptCircumstances;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/** @throws Invalid `planning.circumstance-field` for fields that do not go with its kind; Refused `access.other-authority` */
export async function addCircumstance(deps: KeepCircumstanceDeps, given: NewCircumstance): Promise<KeptCircumstance> {
  const circumstance: KeptCircumstance = { ...checked(deps, given), id: deps.newId(), version: 1, changedAt: deps.now, changedBy: deps.principal.userId ?? null };
  await deps.circumstances.add(circumstance);
  announce(deps, circumstance.id, 'create');
  return circumstance;
}

/** @throws NotFound `planning.circumstance-unknown`; Conflict `conflict.version` with `current`; as addCircumstance */
export async function changeCircumstance(deps: KeepCircumstanceDeps, id: string, { version, ...given }: NewCircumstance & { readonly version: number }): Promise<KeptCircumstance> {
  const before = await open(deps, id, version);
  const after: KeptCircumstance = { ...before, ...checked(deps, given), version: version + 1, changedAt: deps.now, changedBy: deps.principal.userId ?? null };
  if (!(await deps.circumstances.change(after))) throw new Conflict('conflict.version', await deps.circumstances.find(id));
  announce(deps, id, 'change');
  return after;
}

/** @throws NotFound; Conflict */
export async function removeCircumstance(deps: KeepCircumstanceDeps, id: string, version: number): Promise<void> {
  const before = await open(deps, id, version);
  if (!(await deps.circumstances.remove(id, version))) throw new Conflict('conflict.version', before);
  announce(deps, id, 'erase');
}

async function open({ circumstances }: KeepCircumstanceDeps, id: string, version: number): Promise<KeptCircumstance> {
  const found = await circumstances.find(id);
  if (!found) throw new NotFound('planning.circumstance-unknown');
  if (found.version !== version) throw new Conflict('conflict.version', found);
  return found;
}

function checked({ principal }: KeepCircumstanceDeps, given: NewCircumstance) {
  const authorityId = given.authorityId as AuthorityId | null;
  if (authorityId !== null) requireAuthority(principal, authorityId);
  const faults = circumstanceFaults({ ...given, authorityId });
  if (faults.length > 0) throw new Invalid('input.invalid', faults.map((field) => ({ field, code: 'planning.circumstance-field' })));
  return { ...given, authorityId };
}

function announce({ record, publish }: KeepCircumstanceDeps, id: string, action: 'create' | 'change' | 'erase'): void {
  record({ action, subjectKind: 'planning-circumstance', subjectId: id });
  publish({ topic: 'planning.circumstances-changed', subjectId: id });
}
