import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { lockout } from '../domain/lockout.ts';
import type { PasswordAttempt, Passwords } from '../usecases/ports.ts';

interface AttemptRow {
  readonly user_id: string | null;
  readonly salt_and_cost: string | null;
  readonly waits_until: Date | null;
  readonly next_wait: Date | null;
}

/** The table of passwords cannot be read by this server; these functions of the database are the only way in. */
export class PostgresPasswords implements Passwords {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  async begin(username: string, at: Date): Promise<PasswordAttempt> {
    const { firstLock, lockSeconds } = lockout;
    const { rows } = await sql<AttemptRow>`SELECT * FROM app.begin_password_attempt(${username}, ${at}, ${firstLock}, ${[...lockSeconds]})`.execute(this.#work.tx);
    const row = rows[0]!;
    return {
      userId: (row.user_id ?? undefined) as UserId | undefined,
      saltAndCost: row.salt_and_cost ?? undefined,
      waitsUntil: row.waits_until ?? undefined,
      nextWait: row.next_wait ?? undefined,
    };
  }

  async complete(userId: UserId, derived: string, at: Date): Promise<string | undefined> {
    const { rows } = await sql<{ name: string | null }>`SELECT app.complete_password_attempt(${userId}, ${derived}, ${at}) AS name`.execute(this.#work.tx);
    return rows[0]!.name ?? undefined;
  }

  async set(userId: UserId, derived: string, at: Date): Promise<void> {
    await sql`SELECT app.set_password(${userId}, ${derived}, ${at})`.execute(this.#work.tx);
  }

  async lockedUntil(username: string): Promise<Date | undefined> {
    const { rows } = await sql<{ until: Date | null }>`SELECT app.locked_until(${username}) AS until`.execute(this.#work.tx);
    return rows[0]!.until ?? undefined;
  }

  async unlock(username: string): Promise<void> {
    await sql`SELECT app.unlock(${username})`.execute(this.#work.tx);
  }
}
