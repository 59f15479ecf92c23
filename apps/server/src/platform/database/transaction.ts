/**
 * One transaction that states from its first message for whom it works.
 *
 * Purpose: every request opens one, so each round trip it saves counts; beginning and stating are one message. Trade-off:
 * the values travel inside the text, quoted, because PostgreSQL takes several statements only without parameters.
 * Modes: begun → committed, or rolled back when the task throws or the server refuses the commit.
 */
import { sql, type Kysely } from 'kysely';
import pg from 'pg';
import type { Principal } from '../access/index.ts';
import type { PlatformTables } from './tables.ts';
import type { Tx } from './work.ts';

/** Runs `task` on one connection between BEGIN and COMMIT; what it returns is on disk. */
export async function inTransaction<T>(db: Kysely<PlatformTables>, principal: Principal, task: (tx: Tx) => Promise<T>): Promise<T> {
  return db.connection().execute(async (connection) => {
    const tx = connection as unknown as Tx; // one connection between BEGIN and COMMIT is what a transaction is
    try {
      await sql.raw(`BEGIN; ${statementFor(principal)}`).execute(tx);
      const result = await task(tx);
      await commit(tx);
      return result;
    } catch (error) {
      await sql.raw('ROLLBACK').execute(tx).catch(() => undefined); // a lost connection has rolled back already
      throw error;
    }
  });
}

/** A transaction in which a statement failed commits as nothing; that must not look like success. */
async function commit(tx: Tx): Promise<void> {
  const { rows } = await sql.raw<{ command?: string }>('COMMIT').execute(tx);
  if (rows[0]?.command === 'ROLLBACK') throw new Error('the transaction had failed before its commit');
}

function statementFor(principal: Principal): string {
  const list = (ids: readonly string[] | '*'): string => (ids === '*' ? '*' : ids.join(','));
  const settings = {
    user_id: principal.userId ?? '',
    authorities: list(principal.authorityIds),
    departments: list(principal.departmentIds),
    roles: heldRoles(principal),
  };
  const calls = Object.entries(settings).map(([name, value]) => `set_config('ingang.${name}', ${pg.escapeLiteral(value)}, true)`);
  return `SELECT ${calls.join(', ')}`;
}

/** `role:authority` for every role and authority it counts for, as row-level security reads it. */
function heldRoles(principal: Principal): string {
  const held = principal.roles.flatMap((role) => {
    const scope = principal.scopes?.get(role) ?? principal.authorityIds;
    return scope === '*' ? [`${role}:*`] : scope.map((authorityId) => `${role}:${authorityId}`);
  });
  return held.join(',');
}
