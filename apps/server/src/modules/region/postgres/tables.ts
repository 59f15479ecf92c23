import type { ColumnType, Generated, JSONColumnType } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { CalendarDefinition, TimeNorm } from '@ingang/kernel/working-calendar';
import type { Channel, FormCode } from '../domain/cooperation.ts';
import type { OpeningHours } from '../domain/opening-hours.ts';

type Json<T extends object> = JSONColumnType<T>;
type JsonOrNull<T> = ColumnType<T | null, string | null, string | null>;

export type RegionTables = {
  region: {
    id: string;
    name: string;
    entrance_number: string;
    time_zone: string;
    dayparts: Json<Record<'nl' | 'en', Record<'morning' | 'afternoon' | 'evening', string>>>;
    version: Generated<number>;
  };
  cooperation_form: {
    code: FormCode;
    position: number;
    name_nl: string;
    name_en: string;
    summary_nl: string;
    summary_en: string;
    entrance: 'own' | 'shared';
    handled_by: 'own' | 'joint' | 'external';
    knowledge: 'own' | 'shared' | 'scripts' | 'government-wide';
    cross_authority_view: boolean;
    channels: Channel[];
    other_organisations: boolean;
  };
  authority: {
    id: string;
    position: number;
    name: string;
    official_name: string;
    cbs_code: string;
    area_code: string;
    phone: string;
    population: number;
    greeting_nl: string;
    greeting_en: string;
    short_code: string;
    color_light_background: string;
    color_light_text: string;
    color_dark_background: string;
    color_dark_text: string;
    website: string;
    email: string;
    channels: Json<{ channel: string; address: string }[]>;
    hours: Json<OpeningHours>;
    version: Generated<number>;
  };
  authority_postcode: { authority_id: string; first_postcode: number; last_postcode: number };
  /** Dates are read with ::text. */
  authority_cooperation: { authority_id: string; form: string; outside_hours_form: string | null; valid_from: string; valid_until: string | null };
  regional_service: {
    id: string;
    name_nl: string;
    name_en: string;
    mandate: 'mandated' | 'delegated';
    own_contact_centre: boolean;
    own_knowledge_base: boolean;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  regional_service_authority: { service_id: string; authority_id: string };
  service_agreement: {
    id: string;
    name_nl: string;
    name_en: string;
    callback_norm: Json<TimeNorm>;
    callback_attempts: number;
    transfer_answer_seconds: number;
    content_review_working_days: number;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  department: {
    id: string;
    code: string;
    authority_id: string | null;
    service_id: string | null;
    name_nl: string;
    name_en: string;
    kinds: string[];
    phone: string;
    email: string;
    opening_hours: Json<CalendarDefinition>;
    agreement_id: string | null;
    callback_norm: JsonOrNull<TimeNorm>;
    active: Generated<boolean>;
    version: Generated<number>;
  };
  team: {
    id: string;
    name_nl: string;
    name_en: string;
    line: 'first' | 'second' | 'third';
    channels: Channel[];
    authority_ids: string[];
    external: boolean;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  location: {
    id: string;
    code: string;
    authority_id: string;
    name_nl: string;
    name_en: string;
    kind: string;
    street: string;
    house_number: string;
    postcode: string;
    city: string;
    counters: number;
    opening_hours: Json<CalendarDefinition>;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  number_elsewhere: { locality: string; area_code: string; belongs_to: string; region_name: string; advice_nl: string; advice_en: string };
  term: {
    id: string;
    kind: 'theme' | 'life-event' | 'department-kind' | 'skill';
    code: string;
    position: number;
    name_nl: string;
    name_en: string;
    skill_kind: 'subject' | 'authority' | 'language' | 'channel' | null;
    version: Generated<number>;
    active: Generated<boolean>;
  };
  product: {
    id: string;
    upl_uri: string | null;
    upl_name: string | null;
    name: string;
    synonyms: string[];
    theme: string | null;
    target_groups: string[];
    life_events: string[];
    levels: string[];
    department_kind: string | null;
    is_common: boolean;
    /** Filled by the database. */
    search_text: ColumnType<string, never, never>;
    version: Generated<number>;
  };
};

export type RegionTx = ReturnType<typeof regionTx>;

/** The transaction of the work, with this room's tables. */
export function regionTx(work: Work) {
  return work.tx.withTables<RegionTables>();
}
