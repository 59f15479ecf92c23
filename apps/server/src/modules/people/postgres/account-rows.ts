import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { SkillLevel } from '../domain/skills.ts';
import type { Account } from '../usecases/ports.ts';
import type { Assignment } from '../domain/assignments.ts';
import type { PeopleTx } from './tables.ts';

/** Accounts with their roles and skills, as one row each. */
export function selectAccounts(db: PeopleTx) {
  return db
    .selectFrom('user_account')
    .selectAll()
    .select([
      sql<Assignment[]>`(SELECT coalesce(jsonb_agg(jsonb_build_object('role', role, 'authorityId', authority_id,
        'departmentId', department_id, 'validFrom', valid_from, 'validUntil', valid_until)
        ORDER BY role, authority_id, department_id), '[]') FROM user_role WHERE user_role.user_id = user_account.id)`.as('assignments'),
      sql<SkillLevel[]>`(SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'value', value, 'level', level)
        ORDER BY kind, value), '[]') FROM user_skill WHERE user_skill.user_id = user_account.id)`.as('skills'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof selectAccounts>['executeTakeFirstOrThrow']>>;

export function toAccount(row: Row): Account {
  return {
    id: row.id as UserId,
    version: row.version,
    kind: row.kind,
    username: row.username,
    displayName: row.display_name,
    email: row.email,
    language: row.language,
    active: row.active,
    oidcSubject: row.oidc_subject,
    lastSignInAt: row.last_sign_in_at,
    assignments: row.assignments,
    skills: row.skills,
  };
}
