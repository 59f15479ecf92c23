import { sql } from 'kysely';
import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import type { DueWork, Offer, OfferReason, OfferState } from '../domain/offer/offer.ts';

const instant = (milliseconds: number | undefined): string | null => (milliseconds === undefined ? null : new Date(milliseconds).toISOString());

/** Offers as they are now, in one statement: settled ones first, because of one piece of work and one agent only one offer stands. */
export async function writeOffers(tx: Tx, offers: readonly Offer[]): Promise<void> {
  for (const some of [offers.filter(({ state }) => state !== 'offered'), offers.filter(({ state }) => state === 'offered')]) {
    if (some.length === 0) continue;
    const rows = some.map(({ id, work, agentId, offeredAt, state, settledAt, notBefore }) => ({
      id, work_id: work.id, kind: work.kind, authority_id: work.authorityId, agent_id: agentId, because: work.because,
      offered_at: instant(offeredAt), state, settled_at: instant(settledAt), not_before: instant(notBefore),
    }));
    await sql`INSERT INTO work_offer (id, work_id, kind, authority_id, agent_id, because, offered_at, state, settled_at, not_before)
      SELECT id, work_id, kind, authority_id, agent_id, because, offered_at, state, settled_at, not_before
      FROM jsonb_populate_recordset(NULL::work_offer, ${JSON.stringify(rows)}::jsonb)
      ON CONFLICT (id) DO UPDATE SET state = excluded.state, settled_at = excluded.settled_at, not_before = excluded.not_before`.execute(tx);
  }
}

interface OfferRow {
  readonly id: string;
  readonly work_id: string;
  readonly kind: DueWork['kind'];
  readonly authority_id: AuthorityId;
  readonly agent_id: UserId;
  readonly because: OfferReason;
  readonly offered_at: Date;
  readonly state: OfferState;
  readonly settled_at: Date | null;
  readonly not_before: Date | null;
}

function toOffer(row: OfferRow): Offer {
  const work = { id: row.work_id, kind: row.kind, authorityId: row.authority_id, because: row.because, since: row.offered_at.getTime() };
  return {
    id: row.id, work, agentId: row.agent_id, offeredAt: row.offered_at.getTime(), state: row.state,
    ...(row.settled_at && { settledAt: row.settled_at.getTime() }), ...(row.not_before && { notBefore: row.not_before.getTime() }),
  };
}

/** On a screen, or put off until later. */
export async function livingOffers(tx: Tx, now: Date): Promise<Offer[]> {
  const { rows } = await sql<OfferRow>`SELECT * FROM work_offer WHERE state = 'offered' OR not_before > ${now} ORDER BY offered_at, id`.execute(tx);
  return rows.map(toOffer);
}

/** What is on the screen of this agent. */
export async function offerTo(tx: Tx, agentId: UserId): Promise<Offer | undefined> {
  const { rows } = await sql<OfferRow>`SELECT * FROM work_offer WHERE agent_id = ${agentId} AND state = 'offered'`.execute(tx);
  return rows[0] && toOffer(rows[0]);
}

/** Deletes what was offered longer ago than assignments are kept. */
export async function forgetOffers({ tx, now }: { readonly tx: Tx; readonly now: Date }): Promise<void> {
  await sql`DELETE FROM work_offer WHERE state <> 'offered' AND offered_at < ${now}::timestamptz - make_interval(days => (SELECT keep_days FROM retention_period WHERE kind = 'routing.assignment'))`.execute(tx);
}
