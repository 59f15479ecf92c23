import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';

export interface CountQuery {
  readonly from: Date;
  readonly until: Date;
  /** A whole part of a day. */
  readonly intervalMinutes: number;
  /** Left out: all that the caller may see. */
  readonly authorityIds?: readonly string[];
  /** Also tells apart what the first question was about. */
  readonly byProduct?: boolean;
}

/** How many customers came in an interval. No personal data. */
export interface ContactCount {
  /** Start of the interval as the clock on the wall showed it: `2026-03-02T08:15`. */
  readonly at: string;
  readonly channel: string;
  readonly authorityId: string | null;
  readonly productId: string | null;
  readonly count: number;
}

/**
 * Contacts that customers began, by the moment at which they came: of a call when it began to wait, not when it was answered. Those who gave up count
 * too, as soon as it was known for whom they called; what was discarded does not.
 */
export async function countContacts(work: Work, { from, until, intervalMinutes, authorityIds, byProduct = false }: CountQuery): Promise<readonly ContactCount[]> {
  const came = sql`CASE WHEN waited_seconds IS NOT NULL AND ending IS DISTINCT FROM 'abandoned' THEN started_at - make_interval(secs => waited_seconds) ELSE started_at END`;
  const product = byProduct ? sql`(SELECT product_id FROM question WHERE question.contact_id = contact.id ORDER BY position LIMIT 1)` : sql`NULL::uuid`;
  const { rows } = await sql<ContactCount>`
    SELECT to_char(slot, 'YYYY-MM-DD"T"HH24:MI') AS at, channel, authority_id AS "authorityId", product_id AS "productId", count(*)::integer AS count
    FROM (
      SELECT date_bin(make_interval(mins => ${intervalMinutes}), (${came}) AT TIME ZONE 'Europe/Amsterdam', timestamp '2000-01-01') AS slot, channel, authority_id, ${product} AS product_id
      FROM contact
      WHERE direction = 'inbound' AND status <> 'discarded' AND started_at >= ${from} AND started_at < ${until}
        ${authorityIds === undefined ? sql`` : sql`AND authority_id = ANY (${[...authorityIds]}::text[])`}
    ) AS came
    GROUP BY slot, channel, authority_id, product_id ORDER BY slot`.execute(work.tx);
  return rows;
}
