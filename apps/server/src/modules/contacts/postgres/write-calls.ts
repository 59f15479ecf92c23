import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { CallFacts } from '../usecases/call-facts.ts';

interface GivenRow {
  readonly id: string;
  readonly is_new: boolean;
  readonly direction: string;
  readonly arrived_at: Date;
  readonly language: string;
  readonly authority_id: string | null;
  readonly candidates: readonly string[] | null;
  readonly agent_id: string | null;
  readonly agent_name: string | null;
  readonly answered_at: Date | null;
  readonly ended_at: Date | null;
  readonly waited_seconds: number | null;
  readonly transfers: number;
  readonly ending: string | null;
  readonly discard_reason: string | null;
  readonly question_id: string | null;
  readonly referred_to: string | null;
  readonly call_summary: object | null;
}

/**
 * Contacts of calls, new and known, in one statement. A contact that an agent finished already keeps its end, unless somebody
 * takes up the conversation: then it is open again, with all that was registered.
 */
export async function writeCalls(work: Work, calls: readonly CallFacts[]): Promise<void> {
  const rows = calls.map((call) => toRow(call, work.newId));
  await sql`WITH given AS (
    SELECT * FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS given(id uuid, is_new boolean, direction text, arrived_at timestamptz,
      language text, authority_id text, candidates text[], agent_id uuid, agent_name text, answered_at timestamptz, ended_at timestamptz,
      waited_seconds integer, transfers integer, ending text, discard_reason text, question_id uuid, referred_to text, call_summary jsonb)
  ), added AS (
    INSERT INTO contact (id, status, ending, channel, direction, authority_id, candidate_authority_ids, agent_id, agent_name, started_at,
      ended_at, language, discard_reason, waited_seconds, transfer_count, call_summary, created_at, updated_at)
    SELECT id, CASE WHEN discard_reason IS NOT NULL THEN 'discarded' WHEN ending IS NOT NULL THEN 'finished' ELSE 'open' END, ending, 'phone',
      direction, authority_id, CASE WHEN authority_id IS NULL THEN candidates END, agent_id, coalesce(agent_name, ''),
      coalesce(answered_at, arrived_at), ended_at, language, discard_reason, waited_seconds, transfers, call_summary, arrived_at, ${work.now}::timestamptz
    FROM given WHERE is_new
  ), changed AS (
    UPDATE contact SET
      authority_id = coalesce(contact.authority_id, given.authority_id),
      candidate_authority_ids = CASE WHEN coalesce(contact.authority_id, given.authority_id) IS NULL THEN contact.candidate_authority_ids END,
      agent_id = coalesce(given.agent_id, contact.agent_id),
      agent_name = coalesce(given.agent_name, contact.agent_name),
      started_at = CASE WHEN contact.status = 'open' OR given.agent_id IS NOT NULL THEN coalesce(given.answered_at, contact.started_at) ELSE contact.started_at END,
      ended_at = CASE WHEN given.answered_at IS NOT NULL OR (contact.status = 'finished' AND given.agent_id IS NOT NULL) THEN given.ended_at
        ELSE coalesce(contact.ended_at, given.ended_at) END,
      language = CASE WHEN contact.agent_id IS NULL THEN given.language ELSE contact.language END,
      waited_seconds = coalesce(given.waited_seconds, contact.waited_seconds),
      transfer_count = given.transfers,
      call_summary = coalesce(given.call_summary, contact.call_summary),
      status = CASE WHEN contact.status = 'finished' AND given.agent_id IS NOT NULL AND given.ending IS NULL THEN 'open'
        WHEN contact.status <> 'open' THEN contact.status
        WHEN given.discard_reason IS NOT NULL OR (given.ending IS NOT NULL AND coalesce(contact.authority_id, given.authority_id) IS NULL) THEN 'discarded'
        WHEN given.ending IS NOT NULL THEN 'finished' ELSE 'open' END,
      ending = CASE WHEN contact.status = 'open' OR given.agent_id IS NOT NULL THEN given.ending ELSE contact.ending END,
      discard_reason = CASE WHEN contact.status = 'open' THEN given.discard_reason ELSE contact.discard_reason END,
      updated_at = ${work.now}::timestamptz
    FROM given WHERE contact.id = given.id AND NOT given.is_new
    RETURNING contact.id, contact.authority_id, contact.started_at, contact.agent_name, contact.call_summary
  ), listed AS (
    UPDATE timeline_entry SET agent_name = changed.agent_name, call_summary = changed.call_summary FROM changed JOIN given USING (id)
    WHERE timeline_entry.subject_id = changed.id AND timeline_entry.kind = 'contact' AND (given.agent_id IS NOT NULL OR given.call_summary IS NOT NULL)
  )
  INSERT INTO question (id, contact_id, authority_id, contact_started_at, position, outcome, outcome_detail)
  SELECT given.question_id, given.id, changed.authority_id, changed.started_at, 0, 'referred', given.referred_to
  FROM given JOIN changed USING (id) WHERE given.referred_to IS NOT NULL`.execute(work.tx);
}

function toRow(call: CallFacts, newId: () => string): GivenRow {
  const { settle, referredTo, summary } = call;
  return {
    id: call.contactId,
    is_new: call.isNew,
    direction: call.direction,
    arrived_at: call.arrivedAt,
    language: call.language,
    authority_id: call.authorityId ?? null,
    candidates: call.candidateAuthorityIds ?? null,
    agent_id: call.agent?.id ?? null,
    agent_name: call.agent?.name ?? null,
    answered_at: call.answeredAt ?? null,
    ended_at: call.endedAt ?? null,
    waited_seconds: call.waitedSeconds ?? null,
    transfers: call.transfers,
    ending: settle && settle.as !== 'discard' ? settle.as : null,
    discard_reason: settle?.as === 'discard' ? settle.why : null,
    question_id: referredTo === undefined ? null : newId(),
    referred_to: referredTo ?? null,
    call_summary: summary ?? null,
  };
}
