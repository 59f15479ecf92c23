import type { ColumnType, Generated } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';

/** Dates without a time are read as text, `YYYY-MM-DD`. */
type Day = ColumnType<string | null, string | null, string | null>;

export type PeopleTables = {
  user_account: {
    id: string;
    kind: 'person' | 'service';
    username: string;
    display_name: string;
    email: string | null;
    language: 'nl' | 'en';
    active: boolean;
    oidc_subject: string | null;
    last_sign_in_at: Date | null;
    created_at: Date;
    version: Generated<number>;
  };
  user_role: {
    id: string;
    user_id: string;
    role: string;
    authority_id: string | null;
    department_id: string | null;
    valid_from: Day;
    valid_until: Day;
  };
  user_skill: { user_id: string; kind: 'subject' | 'authority' | 'language' | 'channel'; value: string; level: number };
  team_member: { team_id: string; user_id: string; leads: boolean };
  purpose: {
    code: string;
    position: number;
    name_nl: string;
    name_en: string;
    legal_basis: string;
    valid_from: Day;
    valid_until: Day;
    version: Generated<number>;
  };
  /** token_hash can be written, never read. */
  session: {
    id: string;
    token_hash: ColumnType<never, Buffer, never>;
    user_id: string;
    method: 'password' | 'oidc';
    purpose: string;
    created_at: Date;
    last_seen_at: Date;
    expires_at: Date;
  };
  /** token_hash can be written, never read. */
  api_token: {
    id: string;
    token_hash: ColumnType<never, Buffer, never>;
    user_id: string;
    name: string;
    roles: string[];
    scopes: string[] | null;
    purpose: string;
    created_by: string | null;
    created_at: Date;
    expires_at: Date;
    last_used_at: Date | null;
    revoked_at: Date | null;
  };
};

export type PeopleTx = ReturnType<typeof peopleTx>;

/** The transaction of the work, with this room's tables. */
export function peopleTx(work: Work) {
  return work.tx.withTables<PeopleTables>();
}
