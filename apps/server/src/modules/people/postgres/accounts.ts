import { sql, type Expression, type SqlBool } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Assignment } from '../domain/assignments.ts';
import type { SkillLevel } from '../domain/skills.ts';
import type { Account, AccountFields, AccountFilter, Accounts, NewAccount } from '../usecases/ports.ts';
import { selectAccounts, toAccount } from './account-rows.ts';
import { peopleTx } from './tables.ts';

/** One number for the project: whoever takes an administrator away waits for others who do. */
const administratorsLock = 7_346_122;

export class PostgresAccounts implements Accounts {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return peopleTx(this.#work);
  }

  async find(id: UserId): Promise<Account | undefined> {
    return this.#one(sql`user_account.id = ${id}`);
  }

  async findByUsername(username: string): Promise<Account | undefined> {
    return this.#one(sql`username = ${username}`);
  }

  async findByOidcSubject(subject: string): Promise<Account | undefined> {
    return this.#one(sql`oidc_subject = ${subject}`);
  }

  async findByEmail(email: string): Promise<readonly Account[]> {
    const rows = await selectAccounts(this.#tx).where(sql<SqlBool>`lower(email) = lower(${email}) AND active AND kind = 'person'`).execute();
    return rows.map(toAccount);
  }

  async list(filter: AccountFilter): Promise<readonly Account[]> {
    let query = selectAccounts(this.#tx).orderBy('username').limit(filter.limit);
    for (const condition of conditionsOf(filter)) query = query.where(condition);
    return (await query.execute()).map(toAccount);
  }

  async add(account: NewAccount, now: Date): Promise<boolean> {
    const { id, kind, username, email, language, active } = account;
    const added = await this.#tx
      .insertInto('user_account')
      .values({ id, kind, username, display_name: account.displayName, email, language, active, oidc_subject: account.oidcSubject, created_at: now })
      .onConflict((conflict) => conflict.column('username').doNothing())
      .executeTakeFirst();
    if (added.numInsertedOrUpdatedRows === 0n) return false;
    await this.#insertAssignments(id, account.assignments);
    await this.#insertSkills(id, account.skills);
    return true;
  }

  async change(id: UserId, version: number, fields: AccountFields): Promise<boolean> {
    const { displayName, email, language, active, oidcSubject } = fields;
    const { numUpdatedRows } = await this.#tx
      .updateTable('user_account')
      .set({
        version: version + 1,
        ...(displayName !== undefined && { display_name: displayName }),
        ...(email !== undefined && { email }),
        ...(language !== undefined && { language }),
        ...(active !== undefined && { active }),
        ...(oidcSubject !== undefined && { oidc_subject: oidcSubject }),
      })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async setAssignments(id: UserId, assignments: readonly Assignment[]): Promise<void> {
    await this.#tx.deleteFrom('user_role').where('user_id', '=', id).execute();
    await this.#insertAssignments(id, assignments);
  }

  async claimSkills(id: UserId, version: number): Promise<boolean> {
    const { rows } = await sql<{ claimed: boolean }>`SELECT app.claim_skills(${id}, ${version}) AS claimed`.execute(this.#tx);
    return rows[0]!.claimed;
  }

  async setSkills(id: UserId, skills: readonly SkillLevel[]): Promise<void> {
    await this.#tx.deleteFrom('user_skill').where('user_id', '=', id).execute();
    await this.#insertSkills(id, skills);
  }

  async noteSignIn(id: UserId, at: Date): Promise<void> {
    await this.#tx.updateTable('user_account').set({ last_sign_in_at: at }).where('id', '=', id).execute();
  }

  async holdAdministrators(): Promise<void> {
    await sql`SELECT pg_advisory_xact_lock(${administratorsLock})`.execute(this.#tx);
  }

  async #one(condition: Expression<unknown>): Promise<Account | undefined> {
    const row = await selectAccounts(this.#tx).where(condition as Expression<SqlBool>).executeTakeFirst();
    return row && toAccount(row);
  }

  async #insertAssignments(userId: UserId, assignments: readonly Assignment[]): Promise<void> {
    if (assignments.length === 0) return;
    const rows = assignments.map((assignment) => ({
      id: this.#work.newId(),
      user_id: userId,
      role: assignment.role,
      authority_id: assignment.authorityId,
      department_id: assignment.departmentId,
      valid_from: assignment.validFrom,
      valid_until: assignment.validUntil,
    }));
    await this.#tx.insertInto('user_role').values(rows).execute();
  }

  async #insertSkills(userId: UserId, skills: readonly SkillLevel[]): Promise<void> {
    if (skills.length === 0) return;
    await this.#tx.insertInto('user_skill').values(skills.map((skill) => ({ user_id: userId, ...skill }))).execute();
  }
}

function conditionsOf(filter: AccountFilter): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = [];
  const { q, role, authorityId, departmentId, within, active, kind, after } = filter;
  if (after !== undefined) conditions.push(sql`username > ${after}`);
  if (active !== undefined) conditions.push(sql`active = ${active}`);
  if (kind !== undefined) conditions.push(sql`kind = ${kind}`);
  if (q !== undefined && q.trim() !== '') {
    const part = `%${q.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
    conditions.push(sql`(app.plain(display_name) LIKE app.plain(${part}) OR username LIKE lower(${part}) OR lower(email) LIKE lower(${part}))`);
  }
  if (role !== undefined) conditions.push(holdsA(sql`role = ${role}`));
  if (authorityId !== undefined) conditions.push(holdsA(sql`authority_id = ${authorityId}`));
  if (departmentId !== undefined) conditions.push(holdsA(sql`department_id = ${departmentId}`));
  if (within !== undefined) {
    const ofTheRegion = sql`(${filter.orOfTheRegion ?? false} AND authority_id IS NULL AND department_id IS NULL)`;
    conditions.push(holdsA(sql`(authority_id = ANY (${[...within]}) OR ${ofTheRegion})`));
  }
  return conditions;
}

function holdsA(what: Expression<unknown>): Expression<SqlBool> {
  return sql`EXISTS (SELECT 1 FROM user_role WHERE user_role.user_id = user_account.id AND ${what})`;
}
