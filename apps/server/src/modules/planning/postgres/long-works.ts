import { sql, type JSONColumnType } from 'kysely';
import type { UserId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { LongWork, WorkState } from '../domain/long-work.ts';
import type { AskedWorks, Interrupted, QueuedWorks, WorkCard } from '../usecases/work-ports.ts';

interface Row {
  id: string;
  kind: string;
  state: WorkState;
  done: number;
  of_total: number;
  input: JSONColumnType<object>;
  result: JSONColumnType<object> | null;
  error_code: string | null;
  error_params: JSONColumnType<Record<string, string | number>> | null;
  started_by: UserId;
  server: number | null;
  asked_at: Date;
  began_at: Date | null;
  finished_at: Date | null;
}
type WorkTables = { planning_work: Row };

const cardColumns = ['id', 'kind', 'state', 'done', 'of_total', 'error_code', 'error_params', 'started_by', 'asked_at', 'began_at', 'finished_at'] as const;
const unfinished: readonly WorkState[] = ['queued', 'running'];

export function askedWorksInPostgres(work: Work): AskedWorks {
  const tx = work.tx.withTables<WorkTables>();
  return {
    async add({ id, kind, input, startedBy, askedAt }) {
      await tx.insertInto('planning_work').values({ id, kind, state: 'queued', done: 0, of_total: 0, input: JSON.stringify(input), started_by: startedBy, asked_at: askedAt }).execute();
    },
    async find(id) {
      const row = await tx.selectFrom('planning_work').select([...cardColumns, 'input', 'result']).where('id', '=', id).executeTakeFirst();
      return row && { ...cardOf(row), input: row.input, result: row.result };
    },
    async list(kind) {
      const query = tx.selectFrom('planning_work').select(cardColumns).where('started_by', '=', work.principal.userId!).orderBy('asked_at', 'desc').orderBy('id', 'desc').limit(20);
      return (await (kind === undefined ? query : query.where('kind', '=', kind)).execute()).map(cardOf);
    },
    async countUnfinished(startedBy) {
      const { count } = await tx.selectFrom('planning_work').select(({ fn }) => fn.countAll<string>().as('count')).where('started_by', '=', startedBy).where('state', 'in', unfinished).executeTakeFirstOrThrow();
      return Number(count);
    },
    async cancel(id, at) {
      const { numUpdatedRows } = await tx.updateTable('planning_work').set({ state: 'cancelled', server: null, finished_at: at }).where('id', '=', id).where('state', 'in', unfinished).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

export function queuedWorksInPostgres(work: Work): QueuedWorks {
  const tx = work.tx.withTables<WorkTables>();
  const mine = (id: string, server: number) => tx.updateTable('planning_work').where('id', '=', id).where('state', '=', 'running').where('server', '=', server);
  return {
    async take(server, kinds, at) {
      const next = tx.selectFrom('planning_work').select('id').where('state', '=', 'queued').where('kind', 'in', kinds).orderBy('asked_at').orderBy('id').limit(1).forUpdate().skipLocked();
      const row = await tx.updateTable('planning_work').set({ state: 'running', server, began_at: at }).where('id', '=', next).returning(['id', 'kind', 'input', 'started_by']).executeTakeFirst();
      return row && { id: row.id, kind: row.kind, input: row.input, startedBy: row.started_by };
    },
    async note(id, server, { done, of }) {
      const { numUpdatedRows } = await mine(id, server).set({ done, of_total: of }).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async end(id, server, ending, at) {
      const common = { server: null, finished_at: at };
      const { numUpdatedRows } = await mine(id, server).set('result' in ending
        ? { ...common, state: 'done', result: JSON.stringify(ending.result) }
        : { ...common, state: 'failed', error_code: ending.failure.code, error_params: JSON.stringify(ending.failure.params) }).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    interruptLost: (server, underWay, at) => interruptLost(work, server, underWay, at),
    async forgetBefore(at) {
      await tx.deleteFrom('planning_work').where('finished_at', '<', at).execute();
    },
  };
}

/** Whoever gets the lock of a server knows that it is gone: its connection ended with it. */
async function interruptLost(work: Work, server: number, underWay: readonly string[], at: Date): Promise<readonly Interrupted[]> {
  const { rows } = await sql<{ id: string; started_by: UserId }>`
    WITH others AS MATERIALIZED (SELECT DISTINCT server FROM planning_work WHERE state = 'running' AND server <> ${server}),
    gone AS MATERIALIZED (SELECT server FROM others WHERE pg_try_advisory_xact_lock(server))
    UPDATE planning_work SET state = 'failed', error_code = 'planning.work-interrupted', error_params = '{}', server = NULL, finished_at = ${at}
    WHERE state = 'running' AND (server IN (SELECT server FROM gone) OR (server = ${server} AND NOT id = ANY (${[...underWay]}::uuid[])))
    RETURNING id, started_by`.execute(work.tx);
  return rows.map(({ id, started_by: startedBy }) => ({ id, startedBy }));
}

type CardRow = Pick<Row, 'id' | 'kind' | 'state' | 'done' | 'of_total' | 'error_code' | 'started_by' | 'asked_at' | 'began_at' | 'finished_at'> & { error_params: Record<string, string | number> | null };

function cardOf(row: CardRow): Omit<LongWork, 'input' | 'result'> {
  return {
    id: row.id, kind: row.kind, state: row.state, done: row.done, of: row.of_total, startedBy: row.started_by, askedAt: row.asked_at, beganAt: row.began_at, finishedAt: row.finished_at,
    failure: row.error_code === null ? null : { code: row.error_code, params: row.error_params ?? {} },
  } satisfies WorkCard;
}
