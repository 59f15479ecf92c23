import { Conflict, Invalid, NotFound, type AuthorityId, type FieldFault } from '@ingang/kernel';
import { requireRoleFor, type Principal, type Role } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { skillKindFaults, unitFaults, type CheckedFields, type Unit, type UnitFields, type UnitKind, type UnitsByKind } from '../domain/units.ts';
import type { Authorities, Departments, Units } from './ports.ts';

export interface KeepUnitDeps<K extends UnitKind> {
  readonly kind: K;
  readonly principal: Principal;
  readonly units: Units<UnitsByKind[K]>;
  readonly authorities: Pick<Authorities, 'list'>;
  readonly departments: Pick<Departments, 'list'>;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

interface Rule {
  readonly unknown: string;
  /** Who may keep it: for every authority that it is about, or for the region when it is about none. */
  readonly roles: readonly Role[];
}

const rules: Readonly<Record<UnitKind, Rule>> = {
  team: { unknown: 'region.team-unknown', roles: ['administrator', 'manager'] },
  location: { unknown: 'region.location-unknown', roles: ['administrator', 'manager'] },
  service: { unknown: 'region.service-unknown', roles: ['administrator'] },
  agreement: { unknown: 'region.agreement-unknown', roles: ['administrator'] },
  term: { unknown: 'region.term-unknown', roles: ['administrator'] },
};

/**
 * Adds a team, location, regional service, service agreement or word.
 *
 * @throws Invalid with every fault; Refused `access.other-authority`; Conflict `region.code-taken`
 */
export async function addUnit<K extends UnitKind>(deps: KeepUnitDeps<K>, unit: Omit<UnitsByKind[K], 'version'>): Promise<UnitsByKind[K]> {
  const term = unit as object as Pick<UnitsByKind['term'], 'kind' | 'skillKind'>;
  await refuseFaults(deps, unit, deps.kind === 'term' ? skillKindFaults(term) : []);
  requireKeeper(deps, unit);
  if (!(await deps.units.add(unit))) throw new Conflict('region.code-taken');
  return announced(deps, unit.id, 'create', Object.keys(unit));
}

/**
 * Changes one, or ends it with `active: false`.
 *
 * @throws NotFound by its kind; Invalid with every fault; Refused `access.other-authority`; Conflict `conflict.version` with
 *   `current`, `region.service-in-use` for a service with departments that work
 */
export async function changeUnit<K extends UnitKind>(deps: KeepUnitDeps<K>, id: string, version: number, fields: UnitFields<UnitsByKind[K]>): Promise<UnitsByKind[K]> {
  const known = await findUnit(deps, id);
  requireKeeper(deps, known);
  await refuseFaults(deps, fields);
  requireKeeper(deps, { ...known, ...fields });
  if (deps.kind === 'service' && fields.active === false) await refuseWhileWorking(deps, id);
  if (!(await deps.units.change(id, version, fields))) throw new Conflict('conflict.version', await findUnit(deps, id));
  return announced(deps, id, 'change', Object.keys(fields));
}

/** @throws NotFound by its kind */
export async function findUnit<K extends UnitKind>({ kind, units }: KeepUnitDeps<K>, id: string): Promise<UnitsByKind[K]> {
  const unit = await units.find(id);
  if (!unit) throw new NotFound(rules[kind].unknown);
  return unit;
}

/** Teams and locations are kept by who is responsible for all of their authorities; the rest by the region. */
function requireKeeper<K extends UnitKind>({ kind, principal }: KeepUnitDeps<K>, unit: object): void {
  const { roles } = rules[kind];
  for (const authorityId of placesOf(kind, unit as CheckedFields)) requireRoleFor(principal, roles, authorityId);
}

function placesOf(kind: UnitKind, { authorityId, authorityIds }: CheckedFields): readonly (AuthorityId | undefined)[] {
  if (kind === 'team' && authorityIds !== undefined && authorityIds.length > 0) return authorityIds;
  return [kind === 'location' ? authorityId : undefined];
}

async function refuseFaults<K extends UnitKind>({ authorities }: KeepUnitDeps<K>, fields: object, others: readonly FieldFault[] = []): Promise<void> {
  const known = new Set<string>((await authorities.list()).map(({ id }) => id));
  const faults = [...unitFaults(fields as CheckedFields, known), ...others];
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}

async function refuseWhileWorking<K extends UnitKind>({ departments }: KeepUnitDeps<K>, serviceId: string): Promise<void> {
  const working = await departments.list({ active: true });
  if (working.some((department) => department.serviceId === serviceId)) throw new Conflict('region.service-in-use');
}

async function announced<K extends UnitKind>(deps: KeepUnitDeps<K>, id: string, action: 'create' | 'change', fields: readonly string[]): Promise<UnitsByKind[K]> {
  const unit = await findUnit(deps, id);
  const place = deps.kind === 'location' ? { authorityId: (unit as Unit as UnitsByKind['location']).authorityId } : {};
  deps.record({ action, subjectKind: deps.kind, subjectId: id, ...place, details: { fields: [...fields] } });
  deps.publish({ topic: 'region.changed', ...place, subjectId: id });
  return unit;
}
