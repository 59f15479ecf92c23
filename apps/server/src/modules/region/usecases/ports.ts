import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { Authority, AuthorityFields, Department, DepartmentFields } from '../domain/authority.ts';
import type { CooperationPeriod } from '../domain/cooperation.ts';
import type { OpeningHours } from '../domain/opening-hours.ts';
import type { Product, UplProduct } from '../domain/product.ts';
import type { Unit, UnitFields } from '../domain/units.ts';

export interface Authorities {
  find(id: AuthorityId): Promise<Authority | undefined>;
  /** In the order of the region. */
  list(): Promise<readonly Authority[]>;
  /** False when the authority is no longer at this version. */
  change(id: AuthorityId, version: number, fields: AuthorityFields): Promise<boolean>;
  /** False when the authority is no longer at this version. */
  setHours(id: AuthorityId, version: number, hours: OpeningHours): Promise<boolean>;
  setCooperation(id: AuthorityId, periods: readonly CooperationPeriod[]): Promise<void>;
}

export interface DepartmentFilter {
  /** Own departments, and those of regional services that work for this authority. */
  readonly authorityId?: AuthorityId | undefined;
  readonly kind?: string | undefined;
  readonly q?: string | undefined;
  readonly active?: boolean | undefined;
}

export interface NewDepartment {
  readonly id: DepartmentId;
  readonly code: string;
  readonly authorityId: AuthorityId | null;
  readonly serviceId: string | null;
  readonly fields: DepartmentFields & Pick<Department, 'name'>;
}

export interface Departments {
  find(id: DepartmentId): Promise<Department | undefined>;
  /** In order of authority and name. */
  list(filter: DepartmentFilter): Promise<readonly Department[]>;
  /** False when the code is taken. */
  add(department: NewDepartment): Promise<boolean>;
  /** False when the department is no longer at this version. */
  change(id: DepartmentId, version: number, fields: DepartmentFields): Promise<boolean>;
  /** Not when it has ended. */
  agreementExists(id: string): Promise<boolean>;
  /** Not when it has ended. */
  serviceExists(id: string): Promise<boolean>;
}

export type UplOutcome = 'added' | 'changed' | 'unchanged';

export interface Products {
  /** Best first: by name and synonyms, with room for typing errors; commonest first when nothing is asked. */
  search(q: string, limit: number): Promise<readonly Product[]>;
  find(ids: readonly string[]): Promise<readonly Product[]>;
  findByUplUri(uris: readonly string[]): Promise<ReadonlyMap<string, Product>>;
  /** Adds or brings up to date by URI; own words (name, synonyms, theme) of a product that is there stay. */
  upsertFromUpl(products: readonly UplProduct[], options: { readonly dryRun: boolean }): Promise<ReadonlyMap<string, UplOutcome>>;
}

/** Units of one kind. */
export interface Units<U extends Unit> {
  find(id: string): Promise<U | undefined>;
  /** In order of name, or of position where there is one; ended ones included. */
  list(): Promise<readonly U[]>;
  /** False when the id or the code is taken. */
  add(unit: Omit<U, 'version'>): Promise<boolean>;
  /** False when the unit is no longer at this version. */
  change(id: string, version: number, fields: UnitFields<U>): Promise<boolean>;
}
