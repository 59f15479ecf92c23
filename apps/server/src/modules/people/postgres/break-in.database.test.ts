import { randomBytes } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { ground, type Ground } from '../../../../../../tests/support/ground.ts';
import { publicPrincipal, type Principal } from '../../../platform/access/index.ts';
import { newId } from '../../../platform/database/work.ts';
import { readContent } from '../../../seed/content/index.ts';
import { seedRegion } from '../../region/index.ts';
import { held, somebody } from '../testing/somebody.ts';
import { PostgresAccounts } from './accounts.ts';
import { PostgresPasswords } from './passwords.ts';
import { PostgresSessions } from './sessions.ts';

/*
 * Below the API: statements as a faulty or hostile part of the server could send them, with its role and with what it
 * states about the caller. Nothing but the database stands between them and the data.
 */

let floor: Ground;
const victim = somebody({ assignments: [held('agent', 'papendrecht')] });
const attacker = somebody({ assignments: [held('agent', 'sliedrecht')] });

beforeAll(async () => {
  floor = await ground();
  await floor.inWork(async (work) => {
    await seedRegion(work, readContent());
    for (const account of [victim, attacker]) {
      await new PostgresAccounts(work).add(account, work.now);
      await new PostgresPasswords(work).set(account.id, '$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA', work.now);
      const session = { id: newId(), secretHash: randomBytes(32), userId: account.id, method: 'password', purpose: 'customer-contact', createdAt: work.now, expiresAt: new Date('2026-01-15') } as const;
      await new PostgresSessions(work).open(session);
    }
    for (const authorityId of ['papendrecht', 'sliedrecht', undefined]) {
      work.record({ action: 'look', subjectKind: 'customer', ...(authorityId && { authorityId: authorityId as AuthorityId }) });
    }
  });
});

function caller(userId: UserId, roles: readonly [role: string, scope: string][] = []): Principal {
  const authorityIds = [...new Set(roles.flatMap(([, scope]) => (scope === '*' ? [] : [scope])))] as AuthorityId[];
  const scopes = new Map(roles.map(([role, scope]) => [role, scope === '*' ? '*' : [scope]]));
  return { ...publicPrincipal, kind: 'user', userId, name: 'caller', roles: roles.map(([role]) => role), authorityIds, scopes } as Principal;
}

/** The rows of a statement, or the code with which it was refused. */
async function run(principal: Principal, statement: string, values: unknown[] = []): Promise<unknown[] | string> {
  const client = await floor.pools.app.connect();
  try {
    await client.query('BEGIN');
    const roles = principal.roles.flatMap((role) => {
      const scope = principal.scopes?.get(role) ?? [];
      return scope === '*' ? [`${role}:*`] : scope.map((authorityId) => `${role}:${authorityId}`);
    });
    const authorities = principal.authorityIds === '*' ? '*' : principal.authorityIds.join(',');
    await client.query(`SELECT set_config('ingang.user_id', $1, true), set_config('ingang.authorities', $2, true), set_config('ingang.roles', $3, true)`, [principal.userId ?? '', authorities, roles.join(',')]);
    const { rows, rowCount, command } = await client.query(statement, values);
    return command === 'SELECT' ? rows : [rowCount];
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

const refused = '42501';
const agent = caller(attacker.id, [['agent', 'sliedrecht']]);
const administrator = caller(attacker.id, [['administrator', 'sliedrecht']]);

test('every table is under row-level security, but for the few that hold nothing about anybody', async () => {
  const { rows } = await floor.pools.owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace AND NOT relrowsecurity ORDER BY 1`,
  );
  expect(rows.map(({ name }) => name)).toEqual(['event', 'job', 'migration']);
});

describe('secrets', () => {
  test.each([
    'SELECT * FROM user_password',
    'SELECT password_hash FROM user_password',
    'SELECT token_hash FROM session',
    'SELECT * FROM session',
    'SELECT token_hash FROM api_token',
    'SELECT * FROM oidc_attempt',
    'SELECT * FROM sign_in_attempt',
    "UPDATE session SET token_hash = '\\x00'",
    "UPDATE api_token SET token_hash = '\\x00', expires_at = 'infinity'",
    'UPDATE session SET user_id = user_id',
    'DELETE FROM user_password',
    'INSERT INTO user_password SELECT user_id, password_hash, changed_at FROM user_password',
    'COPY user_password TO STDOUT',
    'CREATE TABLE loot AS SELECT * FROM user_password',
    'SELECT app.assignments_of(id) FROM user_account',
    'ALTER TABLE user_password DISABLE ROW LEVEL SECURITY',
    'DROP TRIGGER audit_entry_append_only ON audit_entry',
  ])('%s is refused, whoever asks', async (statement) => {
    for (const who of [publicPrincipal, agent, caller(attacker.id, [['administrator', '*']])]) expect(await run(who, statement)).toBe(refused);
  });

  test('of a password only salt and cost come out', async () => {
    const rows = await run(publicPrincipal, `SELECT * FROM app.begin_password_attempt($1, now(), 5, '{30}')`, [victim.username]);
    expect(JSON.stringify(rows)).not.toContain('aGFzaA');
    expect(rows).toMatchObject([{ salt_and_cost: '$argon2id$v=19$m=1,t=1,p=1$c2FsdA' }]);
  });

  test('nobody sets the password of another', async () => {
    const set = 'SELECT app.set_password($1, $2, now())';
    expect(await run(publicPrincipal, set, [victim.id, 'x'])).toBe(refused);
    expect(await run(agent, set, [victim.id, 'x'])).toBe(refused);
    expect(await run(agent, set, [attacker.id, 'x'])).not.toBe(refused);
  });
});

describe('people', () => {
  test('the public sees nobody', async () => {
    for (const table of ['user_account', 'user_role', 'user_skill', 'department', 'team', 'service_agreement']) {
      expect(await run(publicPrincipal, `SELECT 1 FROM ${table}`)).toEqual([]);
    }
  });

  test('an agent changes no account but the own one, and no role at all', async () => {
    expect(await run(agent, `UPDATE user_account SET display_name = 'x' WHERE id = $1`, [victim.id])).toEqual([0]);
    expect(await run(agent, `INSERT INTO user_role VALUES (gen_random_uuid(), $1, 'administrator', NULL, NULL, NULL, NULL)`, [attacker.id])).toBe(refused);
    expect(await run(agent, 'UPDATE user_role SET authority_id = NULL')).toEqual([0]);
    expect(await run(agent, 'DELETE FROM user_role')).toEqual([0]);
  });

  test('an administrator of Sliedrecht hands out roles there, to others', async () => {
    const give = `INSERT INTO user_role VALUES (gen_random_uuid(), $1, 'team-lead', $2, NULL, NULL, NULL)`;
    expect(await run(administrator, give, [victim.id, 'sliedrecht'])).toEqual([1]);
    expect(await run(administrator, give, [victim.id, 'papendrecht'])).toBe(refused);
    expect(await run(administrator, give, [victim.id, null])).toBe(refused);
    expect(await run(administrator, give, [attacker.id, 'sliedrecht'])).toBe(refused);
    expect(await run(administrator, `UPDATE user_role SET role = 'administrator' WHERE user_id = $1`, [attacker.id])).toEqual([0]);
  });

  test('and neither sees nor changes the account, sessions or skills of others', async () => {
    expect(await run(administrator, `UPDATE user_account SET active = false WHERE id = $1`, [victim.id])).toEqual([0]);
    expect(await run(administrator, 'SELECT user_id FROM session WHERE user_id = $1', [victim.id])).toEqual([]);
    expect(await run(administrator, 'DELETE FROM session WHERE user_id = $1', [victim.id])).toEqual([0]);
    expect(await run(administrator, `INSERT INTO user_skill VALUES ($1, 'language', 'nl', 5)`, [victim.id])).toBe(refused);
    expect(await run(administrator, 'SELECT app.set_password($1, $2, now())', [victim.id, 'x'])).toBe(refused);
  });

  test('the job that tidies up is not for others', async () => {
    expect(await run(agent, `SELECT app.forget_ended_sign_ins('infinity', 0), (SELECT count(*)::int FROM session) AS left`)).toMatchObject([{ left: 1 }]);
  });

  test('sessions of others are out of sight, and cannot be opened in their name', async () => {
    expect(await run(agent, 'SELECT user_id FROM session')).toEqual([{ user_id: attacker.id }]);
    expect(await run(agent, 'DELETE FROM session WHERE user_id = $1', [victim.id])).toEqual([0]);
    const open = `INSERT INTO session VALUES (gen_random_uuid(), '\\x01', $1, 'password', 'customer-contact', now(), now(), now())`;
    expect(await run(agent, open, [victim.id])).toBe(refused);
    expect(await run(publicPrincipal, open, [victim.id])).toBe(refused);
  });

  test('tokens of others too', async () => {
    const add = `INSERT INTO api_token VALUES (gen_random_uuid(), '\\x01', $1, 'x', '{administrator}', NULL, 'administration', NULL, now(), 'infinity')`;
    expect(await run(agent, add, [victim.id])).toBe(refused);
    expect(await run(publicPrincipal, add, [victim.id])).toBe(refused);
  });
});

describe('the audit log', () => {
  const subjects = (principal: Principal) => run(principal, `SELECT coalesce(authority_id, 'region') AS of FROM audit_entry WHERE user_name = 'system' AND action = 'look' ORDER BY 1`);

  test('is read by the privacy officer of the authority it is about', async () => {
    expect(await subjects(caller(attacker.id, [['privacy-officer', 'sliedrecht']]))).toEqual([{ of: 'sliedrecht' }]);
    expect(await subjects(caller(attacker.id, [['privacy-officer', '*']]))).toEqual([{ of: 'papendrecht' }, { of: 'region' }, { of: 'sliedrecht' }]);
  });

  test('and by nobody else', async () => {
    for (const who of [publicPrincipal, agent, administrator, caller(attacker.id, [['agent', 'papendrecht'], ['privacy-officer', 'dordrecht']])]) {
      expect(await subjects(who)).toEqual([]);
    }
  });

  test('cannot be changed, emptied or written in the name of another', async () => {
    for (const statement of [`UPDATE audit_entry SET user_name = 'x'`, 'DELETE FROM audit_entry', 'TRUNCATE audit_entry']) expect(await run(agent, statement)).toBe(refused);
    const write = `INSERT INTO audit_entry VALUES (gen_random_uuid(), now(), $1, 'x', NULL, 'look', 'customer', NULL, NULL, 'sliedrecht', 'x', '{}', 'x')`;
    expect(await run(agent, write, [attacker.id])).toEqual([1]);
    expect(await run(agent, write, [victim.id])).toBe(refused);
  });
});

describe('the region', () => {
  test.each([
    [`UPDATE authority SET phone = 'x' WHERE id = 'papendrecht'`],
    [`UPDATE cooperation_form SET cross_authority_view = true`],
    [`UPDATE authority_cooperation SET form = '4'`],
    [`DELETE FROM department WHERE authority_id = 'papendrecht'`],
    [`UPDATE region SET name = 'x'`],
    [`UPDATE product SET name = 'x'`],
  ])('%s changes nothing for who does not administer it', async (statement) => {
    expect(await run(agent, statement)).toEqual([0]);
    expect(await run(publicPrincipal, statement)).toEqual([0]);
  });

  test('an administrator of Sliedrecht cannot widen what Sliedrecht may see', async () => {
    expect(await run(administrator, `UPDATE cooperation_form SET cross_authority_view = true`)).toEqual([0]);
    expect(await run(administrator, `UPDATE department SET authority_id = 'papendrecht' WHERE code = 'sliedrecht-permits'`)).toBe(refused);
    expect(await run(administrator, `UPDATE authority_cooperation SET form = '4' WHERE authority_id = 'sliedrecht'`)).toEqual([0]);
  });
});

describe('what is stated about the caller', () => {
  test('is gone when the work is done', async () => {
    await floor.inWork(async () => undefined);
    const { rows } = await floor.pools.app.query(`SELECT app.setting('authorities') AS authorities, app.setting('roles') AS roles`);
    expect(rows).toEqual([{ authorities: '', roles: '' }]);
  });

  test('does not mix: no authority has a name that looks like a list', async () => {
    const add = `INSERT INTO authority SELECT (jsonb_populate_record(authority, '{"id": "x,administrator:*", "cbs_code": "GM9999"}')).* FROM authority LIMIT 1`;
    expect(await run(caller(attacker.id, [['administrator', '*']]), add)).toBe('23514');
  });
});
