import type { RoleAssignment, User } from '@ingang/contracts/people';

/** The form of an account. */
export interface UserFields {
  readonly username: string;
  readonly displayName: string;
  readonly email: string;
  /** Empty: the password stays as it is. */
  readonly password: string;
  readonly language: string;
  readonly assignments: readonly RoleAssignment[];
  readonly active: boolean;
}

export function fieldsOf(user: User | undefined): UserFields {
  return {
    username: user?.username ?? '',
    displayName: user?.displayName ?? '',
    email: user?.email ?? '',
    password: '',
    language: user?.language ?? 'nl',
    assignments: user?.assignments ?? [{ role: 'agent' }],
    active: user?.active ?? true,
  };
}

const shared = ({ displayName, email, password, language, assignments }: UserFields) => ({ displayName, email: email || null, language, assignments, ...(password && { password }) });

export function changeOf(version: number, fields: UserFields) {
  return { version, ...shared(fields), active: fields.active };
}

export function newOf(fields: UserFields) {
  return { username: fields.username, ...shared(fields) };
}
