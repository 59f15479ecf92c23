import type { JSONColumnType } from 'kysely';
import type {
  ChannelPreference, CustomerAddressKind, CustomerKind, CustomerNameKind, DigitalAddressKind, NameUse, PreferredChannel, RepresentationKind,
} from '../domain/index.ts';

type PartTable = {
  id: string;
  customer_id: string;
  authority_id: string;
  position: number;
};

type ValidityColumns = {
  valid_from: string | null;
  valid_to: string | null;
};

export type CustomerTable = {
  id: string;
  authority_id: string;
  version: number;
  kind: CustomerKind;
  status: 'active' | 'merged' | 'anonymised';
  display_name: string;
  initials: string | null;
  given_names: string | null;
  prefix: string | null;
  family_name: string | null;
  partner_prefix: string | null;
  partner_family_name: string | null;
  name_use: NameUse | null;
  birth_date: string | null;
  deceased_on: string | null;
  company_name: string | null;
  chamber_of_commerce_number: string | null;
  branch_number: string | null;
  confidential: boolean;
  bsn_known: boolean;
  preferred_channel: PreferredChannel | null;
  channel_preferences: JSONColumnType<ChannelPreference[], string, string>;
  language: string;
  remark: string | null;
  source: 'agent' | 'brp' | 'import';
  merged_into: string | null;
  survivor_id: string | null;
  last_contact_at: Date | null;
  created_at: Date;
  updated_at: Date;
  anonymised_at: Date | null;
};

export type CustomersTables = {
  customer: CustomerTable;
  customer_name: PartTable &
    ValidityColumns & {
      kind: CustomerNameKind;
      initials: string | null;
      given_names: string | null;
      prefix: string | null;
      family_name: string | null;
      company_name: string | null;
    };
  customer_address: PartTable &
    ValidityColumns & {
      kind: CustomerAddressKind;
      label: string | null;
      street: string;
      house_number: number | null;
      house_letter: string | null;
      house_number_addition: string | null;
      postcode: string | null;
      city: string | null;
      country: string;
    };
  digital_address: PartTable & {
    kind: DigitalAddressKind;
    value: string;
    display: string;
    label: string | null;
    preferred: boolean;
  };
  representation: PartTable &
    ValidityColumns & {
      kind: RepresentationKind;
      representative_id: string | null;
      representative_name: string;
      representative_phone: string | null;
      scope: string | null;
    };
  customer_person_number: {
    customer_id: string;
    authority_id: string;
    sealed: Buffer;
    fingerprint: Buffer;
    stored_at: Date;
    stored_for: string;
  };
  customer_merge: {
    id: string;
    survivor_id: string;
    merged_id: string;
    survivor_authority_id: string;
    merged_authority_id: string;
    reason: string;
    merged_at: Date;
    merged_by: string | null;
    merged_by_name: string;
    undone_at: Date | null;
    undone_by: string | null;
    undone_by_name: string | null;
    undone_reason: string | null;
  };
  customer_distinction: {
    id: string;
    one_id: string;
    one_authority_id: string;
    other_id: string;
    other_authority_id: string;
    reason: string;
    decided_at: Date;
    decided_by: string | null;
    decided_by_name: string;
    undone_at: Date | null;
    undone_by: string | null;
    undone_by_name: string | null;
  };
  customer_line: {
    customer_id: string;
    authority_id: string;
    survivor_id: string | null;
    kind: CustomerKind;
    display_name: string;
    sort_name: string;
    birth_date: string | null;
    address_line: string | null;
    phone: string | null;
    confidential: boolean;
    keys: string[];
  };
  customer_key: { authority_id: string; key: string; customer_id: string };
  retention_period: { kind: string; keep_days: number; counted_from: string; ground: string };
};
