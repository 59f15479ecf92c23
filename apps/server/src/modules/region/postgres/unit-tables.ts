import { sql, type Selectable } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { InBothLanguages } from '../domain/authority.ts';
import type { UnitFields, UnitKind, UnitsByKind } from '../domain/units.ts';
import { regionTx, type RegionTables } from './tables.ts';

/** Values by the name of their column; a field that is not given has no column here. */
export type Columns = Readonly<Record<string, unknown>>;

/** How a kind of unit stands in its table. */
export interface UnitTable<U> {
  readonly name: string;
  readonly order: string;
  /** What is read next to the columns of the table. */
  readonly more?: string;
  readonly read: (row: never) => U;
  readonly write: (fields: UnitFields<U>) => Columns;
  /** What stands in another table. */
  readonly writeMore?: (work: Work, id: string, fields: UnitFields<U>) => Promise<void>;
}

type Row<T extends keyof RegionTables> = Selectable<RegionTables[T]>;
interface Named {
  readonly id: string;
  readonly version: number;
  readonly active: boolean;
  readonly name_nl: string;
  readonly name_en: string;
}

const shared = ({ id, version, active, name_nl, name_en }: Named) => ({ id, version, active, name: { nl: name_nl, en: name_en } });
const names = ({ name }: { readonly name?: InBothLanguages }): Columns => (name ? { name_nl: name.nl, name_en: name.en } : {});
const json = (value: object | undefined): string | undefined => value && JSON.stringify(value);
const given = (columns: Columns): Columns => Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

const team: UnitTable<UnitsByKind['team']> = {
  name: 'team',
  order: 'name_nl',
  read: (row: Row<'team'>) => ({
    ...shared(row), line: row.line, channels: row.channels, authorityIds: row.authority_ids as AuthorityId[], external: row.external,
  }),
  write: ({ line, channels, authorityIds, external, active, ...rest }) =>
    given({ ...names(rest), line, channels, authority_ids: authorityIds, external, active }),
};

const location: UnitTable<UnitsByKind['location']> = {
  name: 'location',
  order: 'name_nl',
  read: (row: Row<'location'>) => ({
    ...shared(row), code: row.code, authorityId: row.authority_id as AuthorityId, kind: row.kind, street: row.street, houseNumber: row.house_number,
    postcode: row.postcode, city: row.city, counters: row.counters, openingHours: row.opening_hours,
  }),
  write: ({ code, authorityId, kind, street, houseNumber, postcode, city, counters, openingHours, active, ...rest }) =>
    given({
      ...names(rest), code, authority_id: authorityId, kind, street, house_number: houseNumber, postcode, city, counters,
      opening_hours: json(openingHours), active,
    }),
};

const service: UnitTable<UnitsByKind['service']> = {
  name: 'regional_service',
  order: 'name_nl',
  more: `, ARRAY(SELECT authority_id FROM regional_service_authority WHERE service_id = unit.id ORDER BY authority_id) AS authority_ids`,
  read: (row: Row<'regional_service'> & { readonly authority_ids: AuthorityId[] }) => ({
    ...shared(row), mandate: row.mandate, ownContactCentre: row.own_contact_centre, ownKnowledgeBase: row.own_knowledge_base, authorityIds: row.authority_ids,
  }),
  write: ({ mandate, ownContactCentre, ownKnowledgeBase, active, ...rest }) =>
    given({ ...names(rest), mandate, own_contact_centre: ownContactCentre, own_knowledge_base: ownKnowledgeBase, active }),
  writeMore: async (work, id, { authorityIds }) => {
    if (!authorityIds) return;
    const tx = regionTx(work);
    await tx.deleteFrom('regional_service_authority').where('service_id', '=', id).where('authority_id', 'not in', authorityIds).execute();
    await sql`INSERT INTO regional_service_authority (service_id, authority_id) SELECT ${id}, unnest(${authorityIds}::text[]) ON CONFLICT DO NOTHING`.execute(tx);
  },
};

const agreement: UnitTable<UnitsByKind['agreement']> = {
  name: 'service_agreement',
  order: 'name_nl',
  read: (row: Row<'service_agreement'>) => ({
    ...shared(row), callbackNorm: row.callback_norm, callbackAttempts: row.callback_attempts,
    transferAnswerSeconds: row.transfer_answer_seconds, contentReviewWorkingDays: row.content_review_working_days,
  }),
  write: ({ callbackNorm, callbackAttempts, transferAnswerSeconds, contentReviewWorkingDays, active, ...rest }) =>
    given({
      ...names(rest), callback_norm: json(callbackNorm), callback_attempts: callbackAttempts, transfer_answer_seconds: transferAnswerSeconds,
      content_review_working_days: contentReviewWorkingDays, active,
    }),
};

const term: UnitTable<UnitsByKind['term']> = {
  name: 'term',
  order: 'kind, position, name_nl',
  read: (row: Row<'term'>) => ({ ...shared(row), kind: row.kind, code: row.code, skillKind: row.skill_kind, position: row.position }),
  write: ({ kind, code, skillKind, position, active, ...rest }) => given({ ...names(rest), kind, code, skill_kind: skillKind, position, active }),
};

export const unitTables: { readonly [K in UnitKind]: UnitTable<UnitsByKind[K]> } = { team, location, service, agreement, term };
