import { sql } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Role } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import type { Assignment } from '../domain/assignments.ts';
import type { NewToken, Token, Tokens, UsableToken } from '../usecases/ports.ts';
import { peopleTx } from './tables.ts';

interface TokenRow {
  readonly token_id: string;
  readonly user_id: string;
  readonly display_name: string;
  readonly language: 'nl' | 'en';
  readonly purpose: string;
  readonly expires_at: Date;
  readonly roles: Role[];
  readonly scopes: string[] | null;
  readonly assignments: Assignment[];
}

export class PostgresTokens implements Tokens {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return peopleTx(this.#work);
  }

  async add(token: NewToken): Promise<void> {
    const { id, secretHash, userId, name, roles, scopes, purpose, createdBy, createdAt, expiresAt } = token;
    await this.#tx
      .insertInto('api_token')
      .values({
        id, token_hash: secretHash, user_id: userId, name, roles: [...roles], scopes: scopes === null ? null : [...scopes],
        purpose, created_by: createdBy, created_at: createdAt, expires_at: expiresAt,
      })
      .execute();
  }

  async find(secretHash: Buffer, at: Date): Promise<UsableToken | undefined> {
    const { rows } = await sql<TokenRow>`SELECT * FROM app.find_api_token(${secretHash}, ${at})`.execute(this.#work.tx);
    const row = rows[0];
    return row && {
      id: row.token_id,
      userId: row.user_id as UserId,
      displayName: row.display_name,
      language: row.language,
      roles: row.roles,
      scopes: row.scopes,
      purpose: row.purpose,
      expiresAt: row.expires_at,
      assignments: row.assignments,
    };
  }

  async list(): Promise<readonly Token[]> {
    const rows = await this.#tx
      .selectFrom('api_token')
      .innerJoin('user_account', 'user_account.id', 'api_token.user_id')
      .select(['api_token.id', 'user_id', 'name', 'roles', 'scopes', 'purpose', 'api_token.created_at', 'expires_at', 'last_used_at', 'revoked_at', 'display_name'])
      .orderBy('api_token.id', 'desc')
      .execute();
    return rows.map((row) => ({
      id: row.id,
      userId: row.user_id as UserId,
      userName: row.display_name,
      name: row.name,
      roles: row.roles as Role[],
      scopes: row.scopes,
      purpose: row.purpose,
      createdAt: row.created_at,
      expiresAt: row.expires_at,
      lastUsedAt: row.last_used_at,
      revokedAt: row.revoked_at,
    }));
  }

  async revoke(id: string, at: Date): Promise<boolean> {
    const { numUpdatedRows } = await this.#tx
      .updateTable('api_token')
      .set({ revoked_at: at })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }
}
