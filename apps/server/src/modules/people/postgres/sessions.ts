import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Assignment } from '../domain/assignments.ts';
import type { NewSession, OpenSession, Sessions } from '../usecases/ports.ts';
import { peopleTx } from './tables.ts';

interface SessionRow {
  readonly session_id: string;
  readonly user_id: string;
  readonly username: string;
  readonly display_name: string;
  readonly language: 'nl' | 'en';
  readonly purpose: string;
  readonly method: 'password' | 'oidc';
  readonly expires_at: Date;
  readonly assignments: Assignment[];
}

export class PostgresSessions implements Sessions {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return peopleTx(this.#work);
  }

  async open(session: NewSession): Promise<void> {
    const { id, secretHash, userId, method, purpose, createdAt, expiresAt } = session;
    await this.#tx
      .insertInto('session')
      .values({ id, token_hash: secretHash, user_id: userId, method, purpose, created_at: createdAt, last_seen_at: createdAt, expires_at: expiresAt })
      .execute();
  }

  async find(secretHash: Buffer, at: Date, idleSeconds: number): Promise<OpenSession | undefined> {
    const { rows } = await sql<SessionRow>`SELECT * FROM app.find_session(${secretHash}, ${at}, ${idleSeconds})`.execute(this.#work.tx);
    const row = rows[0];
    return row && {
      id: row.session_id,
      userId: row.user_id as UserId,
      username: row.username,
      displayName: row.display_name,
      language: row.language,
      method: row.method,
      purpose: row.purpose,
      expiresAt: row.expires_at,
      assignments: row.assignments,
    };
  }

  async setPurpose(id: string, purpose: string): Promise<void> {
    await this.#tx.updateTable('session').set({ purpose }).where('id', '=', id).execute();
  }

  async end(id: string): Promise<void> {
    await this.#tx.deleteFrom('session').where('id', '=', id).execute();
  }

  async endAll(userId: UserId, except?: string): Promise<void> {
    let query = this.#tx.deleteFrom('session').where('user_id', '=', userId);
    if (except !== undefined) query = query.where('id', '<>', except);
    await query.execute();
  }
}
