import { randomUUID } from 'node:crypto';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Assignment } from '../domain/assignments.ts';
import type { NewAccount } from '../usecases/ports.ts';

/** An account that nobody else has. */
export function somebody(fields: Partial<NewAccount> = {}): NewAccount {
  const id = randomUUID() as UserId;
  return {
    id, kind: 'person', username: `p-${id}`, displayName: 'Noor de Vries', email: null, language: 'nl', active: true,
    oidcSubject: null, assignments: [], skills: [], ...fields,
  };
}

export function held(role: string, authorityId: string | null = null): Assignment {
  return { role, authorityId: authorityId as AuthorityId | null, departmentId: null, validFrom: null, validUntil: null };
}
