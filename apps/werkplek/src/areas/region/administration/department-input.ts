import type { Department, DepartmentChange, NewDepartment } from '@ingang/contracts/region';

/** The form of a department: everything is text until it is sent. */
export interface DepartmentFields {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly phone: string;
  readonly email: string;
  /** Working days after today; empty when its norm is of another kind, which this form leaves alone. */
  readonly days: string;
  readonly active: boolean;
}

export function fieldsOf(department: Department | undefined): DepartmentFields {
  if (!department) return { nameNl: '', nameEn: '', phone: '', email: '', days: '1', active: true };
  const { name, phone, email, callbackNorm, active } = department;
  return { nameNl: name.nl, nameEn: name.en, phone, email, days: callbackNorm.kind === 'end-of-working-day' ? String(callbackNorm.days) : '', active };
}

type Shared = Pick<NewDepartment, 'name' | 'phone' | 'email' | 'callbackNorm'>;

const shared = ({ nameNl, nameEn, phone, email, days }: DepartmentFields): Shared => ({
  name: { nl: nameNl, en: nameEn },
  phone,
  email,
  ...(days !== '' && { callbackNorm: { kind: 'end-of-working-day', days: Number(days) } }),
});

export function changeOf(version: number, fields: DepartmentFields): DepartmentChange {
  return { version, ...shared(fields), active: fields.active };
}

export function newOf(code: string, authorityId: string, fields: DepartmentFields): NewDepartment {
  return { code, authorityId, ...shared(fields) };
}
