import type { AuthorityId } from '@ingang/kernel';
import { usualPromise, type Department, type DepartmentFields } from '../domain/authority.ts';
import type { Departments, NewDepartment } from '../usecases/ports.ts';

export interface DepartmentStore {
  readonly departments: readonly NewDepartment[];
  /** What each service agreement promises. */
  readonly agreements: ReadonlyMap<string, Pick<Department, 'callbackNorm' | 'callbackAttempts' | 'transferAnswerSeconds'>>;
  /** For which authorities each regional service works. */
  readonly services: ReadonlyMap<string, readonly AuthorityId[]>;
}

type Kept = NewDepartment & { readonly version: number };

export function memoryDepartments({ departments, agreements, services }: DepartmentStore): Departments {
  const kept = new Map<string, Kept>(departments.map((department) => [department.id, { ...department, version: 1 }]));
  const show = ({ id, code, authorityId, serviceId, version, fields }: Kept): Department => {
    const { name, kinds = [], phone = '', email = '', openingHours = { week: {} }, agreementId = null, active = true } = fields;
    const agreed = agreements.get(agreementId ?? '') ?? usualPromise;
    const authorityIds = authorityId === null ? (services.get(serviceId ?? '') ?? []) : [authorityId];
    const own = fields.callbackNorm && { callbackNorm: fields.callbackNorm };
    return { id, version, code, authorityId, serviceId, authorityIds, name, kinds, phone, email, openingHours, agreementId, ...agreed, ...own, active };
  };
  return {
    async find(id) {
      const known = kept.get(id);
      return known && show(known);
    },
    list: async ({ authorityId, kind, q, active }) =>
      [...kept.values()].map(show).filter((department) =>
        (authorityId === undefined || department.authorityIds.includes(authorityId)) &&
        (kind === undefined || department.kinds.includes(kind)) &&
        (active === undefined || department.active === active) &&
        `${department.name.nl} ${department.name.en} ${department.code}`.toLowerCase().includes((q ?? '').trim().toLowerCase())),
    async add(department) {
      if ([...kept.values()].some(({ code }) => code === department.code)) return false;
      kept.set(department.id, { ...department, version: 1 });
      return true;
    },
    async change(id, version, fields: DepartmentFields) {
      const known = kept.get(id);
      if (known?.version !== version) return false;
      kept.set(id, { ...known, version: version + 1, fields: { ...known.fields, ...fields } });
      return true;
    },
    agreementExists: async (id) => agreements.has(id),
    serviceExists: async (id) => services.has(id),
  };
}
