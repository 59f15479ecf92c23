import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { AuditFilter, AuditLog, RecordedEntry } from '../usecases/audit-ports.ts';
import { peopleTx } from './tables.ts';

export class PostgresAuditLog implements AuditLog {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  async search(filter: AuditFilter): Promise<readonly RecordedEntry[]> {
    const { customerId, userId, authorityId, action, from, until, after, limit } = filter;
    let query = peopleTx(this.#work).selectFrom('audit_entry').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit);
    if (customerId !== undefined) query = query.where('customer_id', '=', customerId);
    if (userId !== undefined) query = query.where('user_id', '=', userId);
    if (authorityId !== undefined) query = query.where('authority_id', '=', authorityId);
    if (action !== undefined) query = query.where('action', '=', action);
    if (from !== undefined) query = query.where('at', '>=', from);
    if (until !== undefined) query = query.where('at', '<', until);
    if (after !== undefined) query = query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id})`);
    const rows = await query.execute();
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      userId: row.user_id,
      userName: row.user_name,
      tokenId: row.token_id,
      action: row.action,
      subjectKind: row.subject_kind,
      subjectId: row.subject_id,
      customerId: row.customer_id,
      authorityId: row.authority_id,
      purpose: row.purpose,
      details: row.details,
      correlationId: row.correlation_id,
    }));
  }
}
