import type { ColumnType, JSONColumnType } from 'kysely';
import type { CallFlow, Prompt, VersionState } from '../domain/flow/index.ts';

type Instant = ColumnType<Date, Date, Date>;

/** A type and not an interface, since Kysely wants an index signature. */
export type CallFlowTables = {
  call_flow: {
    id: string;
    authority_id: string | null;
    name: string;
    created_at: Instant;
  };
  call_flow_version: {
    flow_id: string;
    number: number;
    state: VersionState;
    revision: number;
    content: JSONColumnType<CallFlow>;
    valid_from: Date | null;
    valid_until: Date | null;
    changed_at: Instant;
    changed_by_name: string;
    published_at: Date | null;
    published_by_name: string | null;
    retired_at: Date | null;
  };
  phone_number: {
    number: string;
    flow_id: string;
    authority_id: string | null;
    version: number;
  };
  calamity_message: {
    scope: string;
    authority_id: string | null;
    version: number;
    text: JSONColumnType<Prompt>;
    afterwards: 'continue' | 'hang-up';
    active: boolean;
    spell: string;
    changed_at: Instant;
    changed_by_name: string;
    code_hash: string | null;
  };
  calamity_code_failure: {
    id: string;
    at: Instant;
  };
};
