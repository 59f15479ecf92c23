import type { Work } from '../../../platform/database/work.ts';
import type { Unit, UnitFields, UnitKind, UnitsByKind } from '../domain/units.ts';
import { PostgresAuthorities } from '../postgres/authorities.ts';
import { PostgresDepartments } from '../postgres/departments.ts';
import { postgresUnits } from '../postgres/units.ts';
import { addUnit, changeUnit, findUnit, type KeepUnitDeps } from '../usecases/keep-unit.ts';

/** As a request gives it: ids are plain text there. */
type Written<T> = { readonly [F in keyof T]: T[F] extends readonly string[] | undefined ? readonly string[] : T[F] extends string | undefined ? string : T[F] };

/** What routes do with units of one kind. */
export function unitDesk<K extends UnitKind>(work: Work, kind: K) {
  const deps: KeepUnitDeps<K> = {
    kind,
    principal: work.principal,
    units: postgresUnits(work, kind),
    authorities: new PostgresAuthorities(work),
    departments: new PostgresDepartments(work),
    record: work.record,
    publish: work.publish,
  };
  return {
    list: () => deps.units.list(),
    read: (id: string) => findUnit(deps, id),
    add: (unit: Written<Omit<UnitsByKind[K], 'version' | 'active'>>) =>
      addUnit(deps, { ...unit, active: true } as unknown as Omit<UnitsByKind[K], 'version'>),
    change: (id: string, { version, ...fields }: { readonly version: number } & object) =>
      changeUnit(deps, id, version, fields as UnitFields<UnitsByKind[K]>),
  };
}

/** Answers are plain: nothing in them is read-only for the reader. */
export type Shown<U extends Unit> = { -readonly [F in keyof U]: U[F] extends readonly (infer T)[] ? T[] : U[F] };
export function shown<U extends Unit>(unit: U): Shown<U> {
  return unit as Shown<U>;
}
