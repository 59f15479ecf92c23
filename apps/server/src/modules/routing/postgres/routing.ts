import { sql, type ColumnType, type JSONColumnType, type Selectable } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { AgentId, AgentPlace, MatchFacts, Priority, Queue, QueueTerms, RelaxationStep, RouterMemory, RouterRules, SkillDemand, WorkChannel } from '@ingang/routing';
import type { Work } from '../../../platform/database/work.ts';
import type { AssignmentLog, KeptRules, LoggedAssignment, RoutingMemories, RoutingPolicies } from '../usecases/ports.ts';

type Json<T extends object> = JSONColumnType<T>;

type RoutingTables = {
  routing_queue: {
    id: string;
    code: string;
    authority_id: AuthorityId | null;
    name_nl: string;
    name_en: string;
    priority: Priority;
    skills: Json<SkillDemand[]>;
    subject_level: number | null;
    places: AgentPlace[];
    wait_seconds: number;
    /** A numeric is read as text. */
    share: ColumnType<string, number, number>;
    steps: Json<RelaxationStep[]>;
    patience_seconds: number;
    wrap_up_seconds: number;
    last_agent_hours: number;
    version: number;
  };
  routing_rules: { one_row: boolean; reserves: Json<RouterRules['reserves'] & object>; fairness: Json<RouterRules['fairness']>; occupancy: Json<RouterRules['occupancy']>; offering: Json<KeptRules['offering']>; fair_share: ColumnType<string, number, number>; version: number };
  routing_memory: { channel: string; memory: Json<RouterMemory>; kept_at: Date };
  assignment: {
    id: string;
    at: Date;
    work_id: string;
    channel: WorkChannel;
    authority_id: AuthorityId | null;
    queue_code: string | null;
    agent_id: AgentId;
    /** A bigint is read as text. */
    waited_ms: ColumnType<string, number, number>;
    facts: Json<MatchFacts>;
  };
};

const tablesOf = ({ tx }: Pick<Work, 'tx'>) => tx.withTables<RoutingTables>();

export function policiesInPostgres(work: Pick<Work, 'tx'>): RoutingPolicies {
  const db = tablesOf(work);
  return {
    queues: async () => (await db.selectFrom('routing_queue').selectAll().orderBy('code').orderBy(sql`authority_id NULLS FIRST`).execute()).map(toQueue),
    find: async (id) => {
      const row = await db.selectFrom('routing_queue').selectAll().where('id', '=', id).executeTakeFirst();
      return row && toQueue(row);
    },
    add: async ({ id, code, authorityId, version, ...terms }) => {
      const row = { ...termColumns(terms), id, code, authority_id: authorityId, version } as Parameters<ReturnType<typeof db.insertInto<'routing_queue'>>['values']>[0];
      const { numInsertedOrUpdatedRows } = await db.insertInto('routing_queue').values(row).onConflict((conflict) => conflict.doNothing()).executeTakeFirst();
      return numInsertedOrUpdatedRows === 1n;
    },
    change: async (id, version, terms) => {
      const { numUpdatedRows } = await db.updateTable('routing_queue').set({ ...termColumns(terms), version: version + 1 }).where('id', '=', id).where('version', '=', version).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    rules: async () => {
      const { reserves, fairness, occupancy, offering, fair_share, version } = await db.selectFrom('routing_rules').selectAll().executeTakeFirstOrThrow();
      return { reserves, fairness, occupancy, offering, fairShare: Number(fair_share), version };
    },
    changeRules: async (version, { reserves, fairness, occupancy, offering, fairShare }) => {
      const set = { reserves: JSON.stringify(reserves), fairness: JSON.stringify(fairness), occupancy: JSON.stringify(occupancy), offering: JSON.stringify(offering), fair_share: fairShare, version: version + 1 };
      const { numUpdatedRows } = await db.updateTable('routing_rules').set(set).where('version', '=', version).executeTakeFirst();
      return numUpdatedRows === 1n;
    },
  };
}

/** Columns of the terms that are given. */
function termColumns(terms: Partial<QueueTerms>) {
  const { name, priority, skills, subjectLevel, places, waitSeconds, share, steps, patienceSeconds, wrapUpSeconds, lastAgentHours } = terms;
  return {
    ...(name && { name_nl: name.nl, name_en: name.en }),
    ...(priority && { priority }),
    ...(skills && { skills: JSON.stringify(skills) }),
    ...(subjectLevel !== undefined && { subject_level: subjectLevel }),
    ...(places && { places: [...places] }),
    ...(waitSeconds !== undefined && { wait_seconds: waitSeconds }),
    ...(share !== undefined && { share }),
    ...(steps && { steps: JSON.stringify(steps) }),
    ...(patienceSeconds !== undefined && { patience_seconds: patienceSeconds }),
    ...(wrapUpSeconds !== undefined && { wrap_up_seconds: wrapUpSeconds }),
    ...(lastAgentHours !== undefined && { last_agent_hours: lastAgentHours }),
  };
}

function toQueue(row: Selectable<RoutingTables['routing_queue']>): Queue {
  return {
    id: row.id, code: row.code, authorityId: row.authority_id, version: row.version, name: { nl: row.name_nl, en: row.name_en },
    priority: row.priority, skills: row.skills, subjectLevel: row.subject_level, places: row.places, waitSeconds: row.wait_seconds,
    share: Number(row.share), steps: row.steps, patienceSeconds: row.patience_seconds, wrapUpSeconds: row.wrap_up_seconds, lastAgentHours: row.last_agent_hours,
  };
}

export function assignmentsInPostgres(work: Pick<Work, 'tx'>): AssignmentLog {
  const db = tablesOf(work);
  return {
    add: async (assignments) => {
      if (assignments.length > 0) await db.insertInto('assignment').values(assignments.map(toRow)).execute();
    },
    list: async ({ authorityId, agentId, workId, after, limit }) => {
      let query = db.selectFrom('assignment').selectAll().orderBy('at', 'desc').orderBy('id', 'desc').limit(limit);
      if (authorityId !== undefined) query = query.where('authority_id', '=', authorityId as AuthorityId);
      if (agentId !== undefined) query = query.where('agent_id', '=', agentId as AgentId);
      if (workId !== undefined) query = query.where('work_id', '=', workId);
      if (after) query = query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id}::uuid)`);
      return (await query.execute()).map(toAssignment);
    },
    forget: async (before, atMost) => {
      const old = db.selectFrom('assignment').select('id').where('at', '<', before).orderBy('at').limit(atMost);
      const { numDeletedRows } = await db.deleteFrom('assignment').where('id', 'in', old).executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

export function memoriesInPostgres(work: Pick<Work, 'tx'>): RoutingMemories {
  const db = tablesOf(work);
  return {
    find: async (channel) => (await db.selectFrom('routing_memory').select('memory').where('channel', '=', channel).executeTakeFirst())?.memory,
    keep: async (channel, memory, at) => {
      const kept = { memory: JSON.stringify(memory), kept_at: at };
      await db.insertInto('routing_memory').values({ channel, ...kept }).onConflict((conflict) => conflict.column('channel').doUpdateSet(kept)).execute();
    },
  };
}

/** How long assignments are kept. */
export async function assignmentKeepDays({ tx }: Pick<Work, 'tx'>): Promise<number> {
  const { rows } = await sql<{ keep_days: number }>`SELECT keep_days FROM retention_period WHERE kind = 'routing.assignment'`.execute(tx);
  return rows[0]!.keep_days;
}

function toRow({ id, at, workId, channel, authorityId, queue, agentId, waitedMs, facts }: LoggedAssignment) {
  return { id, at, channel, work_id: workId, authority_id: authorityId, queue_code: queue, agent_id: agentId, waited_ms: Math.round(waitedMs), facts: JSON.stringify(facts) };
}

function toAssignment(row: Selectable<RoutingTables['assignment']>): LoggedAssignment {
  const { id, at, channel, facts } = row;
  return { id, at, channel, facts, workId: row.work_id, authorityId: row.authority_id, queue: row.queue_code, agentId: row.agent_id, waitedMs: Number(row.waited_ms) };
}
