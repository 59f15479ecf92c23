import { sql, type ExpressionBuilder, type Selectable } from 'kysely';
import type { FollowUpId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { CallbackFilter, CallbackRecord, CallbackRegister, HistoryLine, NewHistoryLine } from '../usecases/ports.ts';
import { changingRow, newRow, toHistoryLine, toRecord } from './rows.ts';
import type { FollowUpTables } from './tables.ts';

export function callbacksInPostgres(tx: Tx): CallbackRegister {
  return new CallbacksInPostgres(tx);
}

class CallbacksInPostgres implements CallbackRegister {
  readonly #db;
  constructor(tx: Tx) {
    this.#db = tx.withTables<FollowUpTables>();
  }

  async add(record: Omit<CallbackRecord, 'serial' | 'attemptNames'>, line: NewHistoryLine): Promise<number> {
    const { serial } = await this.#db.insertInto('follow_up').values(newRow(record)).returning('serial').executeTakeFirstOrThrow();
    await this.#addLine(record.callback.id, line);
    return Number(serial);
  }

  async find(id: FollowUpId): Promise<CallbackRecord | undefined> {
    const rows = await this.#db.selectFrom('follow_up').selectAll().where('id', '=', id).where('kind', '=', 'callback').execute();
    return (await this.#withAttempts(rows))[0];
  }

  async findToChange(id: FollowUpId): Promise<CallbackRecord | undefined> {
    const rows = await this.#db.selectFrom('follow_up').selectAll().where('id', '=', id).where('kind', '=', 'callback').forUpdate().execute();
    return (await this.#withAttempts(rows))[0];
  }

  async save(record: CallbackRecord, line: NewHistoryLine, settledAt: Date | undefined): Promise<void> {
    const { callback } = record;
    const { departmentId } = callback.assignment;
    await this.#db
      .updateTable('follow_up')
      .set({
        ...changingRow(record),
        settled_at: settledAt ?? null,
        involved_departments: sql`CASE WHEN ${departmentId} = ANY (involved_departments) THEN involved_departments ELSE involved_departments || ${departmentId}::text END`,
      })
      .where('id', '=', callback.id)
      .execute();
    await this.#addAttempts(record);
    await this.#addLine(callback.id, line);
  }

  async #addAttempts({ callback, attemptNames }: CallbackRecord): Promise<void> {
    const rows = callback.attempts.map((attempt, index) => ({
      follow_up_id: callback.id,
      number: index + 1,
      at: attempt.at,
      user_id: attempt.by,
      user_name: attemptNames[index]!,
      result: attempt.result,
      phone: attempt.phone,
      note: attempt.note ?? null,
    }));
    if (rows.length === 0) return;
    await this.#db.insertInto('follow_up_attempt').values(rows).onConflict((conflict) => conflict.doNothing()).execute();
  }

  async #addLine(id: FollowUpId, line: NewHistoryLine): Promise<void> {
    await this.#db
      .insertInto('follow_up_event')
      .values({
        follow_up_id: id,
        number: sql<number>`(SELECT coalesce(max(number), 0) + 1 FROM follow_up_event WHERE follow_up_id = ${id})`,
        at: line.at,
        user_id: line.by ?? null,
        user_name: line.byName,
        event: line.event,
        from_department_id: line.fromDepartmentId,
        to_department_id: line.toDepartmentId,
        misrouted: line.misrouted,
        note: line.note,
      })
      .execute();
  }

  async history(id: FollowUpId): Promise<HistoryLine[]> {
    const rows = await this.#db.selectFrom('follow_up_event').selectAll().where('follow_up_id', '=', id).orderBy('number').execute();
    return rows.map(toHistoryLine);
  }

  async list(filter: CallbackFilter): Promise<CallbackRecord[]> {
    const running = filter.running === true;
    const column = running ? ('deadline' as const) : filter.running === 'both' ? ('made_at' as const) : ('closed_at' as const);
    const order = running ? ('asc' as const) : ('desc' as const);
    let query = this.#db.selectFrom('follow_up').selectAll().where((where) => matches(where, filter)).orderBy(column, order).orderBy('id', order).limit(filter.limit);
    if (filter.after) query = query.where(sql<boolean>`(${sql.ref(column)}, id) ${sql.raw(running ? '>' : '<')} (${filter.after.at}, ${filter.after.id}::uuid)`);
    return this.#withAttempts(await query.execute());
  }

  async count(filter: Omit<CallbackFilter, 'limit' | 'after'>): Promise<number> {
    const { total } = await this.#db
      .selectFrom('follow_up')
      .select((select) => select.fn.countAll<string>().as('total'))
      .where((where) => matches(where, filter))
      .executeTakeFirstOrThrow();
    return Number(total);
  }

  async #withAttempts(rows: readonly Selectable<FollowUpTables['follow_up']>[]): Promise<CallbackRecord[]> {
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.id);
    const attempts = await this.#db.selectFrom('follow_up_attempt').selectAll().where('follow_up_id', 'in', ids).orderBy('number').execute();
    const byCallback = Map.groupBy(attempts, (attempt) => attempt.follow_up_id);
    return rows.map((row) => toRecord(row, byCallback.get(row.id) ?? []));
  }
}

function matches(where: ExpressionBuilder<FollowUpTables, 'follow_up'>, filter: Omit<CallbackFilter, 'limit' | 'after'>) {
  const all = [where('kind', '=', 'callback')];
  if (filter.running !== 'both') all.push(filter.running ? where('state', '<>', 'closed') : where('state', '=', 'closed'));
  if (filter.state) all.push(where('state', '=', filter.state));
  if (filter.assigneeId) all.push(where('assignee_id', '=', filter.assigneeId));
  if (filter.assigneeIds) all.push(where('assignee_id', '=', where.fn.any(where.val([...filter.assigneeIds]))));
  if (filter.departmentIds) all.push(where('department_id', '=', where.fn.any(where.val([...filter.departmentIds]))));
  if (filter.authorityId) all.push(where('authority_id', '=', filter.authorityId));
  if (filter.customerId) all.push(where('customer_id', '=', filter.customerId));
  if (filter.dueFrom ?? filter.dueBefore) all.push(where('settled_at', 'is', null));
  if (filter.dueFrom) all.push(where('deadline', '>=', filter.dueFrom));
  if (filter.dueBefore) all.push(where('deadline', '<', filter.dueBefore));
  if (filter.text) all.push(textMatches(where, filter.text));
  return where.and(all);
}

function textMatches(where: ExpressionBuilder<FollowUpTables, 'follow_up'>, text: string) {
  const serial = /^\s*T?-?(\d{1,15})\s*$/i.exec(text)?.[1];
  if (serial !== undefined) return where('serial', '=', serial);
  const pattern = `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return where.or([where('customer_name', 'ilike', pattern), where('reason', 'ilike', pattern)]);
}
