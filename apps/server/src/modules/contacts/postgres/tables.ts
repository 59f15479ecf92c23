import type { ColumnType, GeneratedAlways, JSONColumnType } from 'kysely';
import type { CallSummary } from '../domain/index.ts';

type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null, Date | null>;

/** The tables of this room as Kysely sees them; the migrations are the source. */
export type ContactTables = {
  contact: {
    id: string;
    /** bigint: the driver gives text. */
    serial: GeneratedAlways<string>;
    version: number;
    status: string;
    ending: string | null;
    channel: string;
    direction: string;
    authority_id: string | null;
    candidate_authority_ids: string[] | null;
    customer_id: string | null;
    agent_id: string | null;
    agent_name: string;
    started_at: Instant;
    ended_at: MaybeInstant;
    duration_seconds: GeneratedAlways<number | null>;
    wrap_up_seconds: number | null;
    received_at: MaybeInstant;
    language: string;
    line: string;
    identification_level: string;
    identification_how: string | null;
    note: string;
    postcode: string | null;
    house_number: number | null;
    house_number_addition: string | null;
    location_id: string | null;
    discard_reason: string | null;
    waits_since: MaybeInstant;
    answer_by: MaybeInstant;
    created_at: Instant;
    updated_at: Instant;
    anonymised_at: MaybeInstant;
  };
  question: {
    id: string;
    contact_id: string;
    authority_id: string | null;
    contact_started_at: Instant;
    position: number;
    text: string;
    product_id: string | null;
    article_id: string | null;
    article_version: number | null;
    answer: string | null;
    outcome: string;
    outcome_detail: string | null;
    zaak_number: string | null;
    zaak_key: GeneratedAlways<string | null>;
    department_id: string | null;
    follow_up_id: string | null;
  };
  contact_draft: {
    contact_id: string;
    user_id: string;
    content: ColumnType<unknown, string, string>;
    version: number;
    desk: string | null;
    updated_at: Instant;
  };
  timeline_entry: {
    subject_id: string;
    kind: string;
    number: string | null;
    at: Instant;
    customer_id: string | null;
    address_key: string | null;
    address_addition: string | null;
    authority_id: string;
    channel: string | null;
    direction: string | null;
    title: string;
    summary: string;
    outcome: string | null;
    status: string | null;
    due_at: MaybeInstant;
    duration_seconds: number | null;
    agent_name: string | null;
    department_name: string | null;
    call_summary: JSONColumnType<CallSummary> | null;
  };
};
