import { sql } from 'kysely';
import type { AuthorityId } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import type { Authority, AuthorityFields } from '../domain/authority.ts';
import type { CooperationPeriod } from '../domain/cooperation.ts';
import type { OpeningHours } from '../domain/opening-hours.ts';
import type { Authorities } from '../usecases/ports.ts';
import { regionTx, type RegionTx } from './tables.ts';

export class PostgresAuthorities implements Authorities {
  readonly #work: Work;
  constructor(work: Work) {
    this.#work = work;
  }

  get #tx() {
    return regionTx(this.#work);
  }

  async find(id: AuthorityId): Promise<Authority | undefined> {
    const row = await select(this.#tx).where('id', '=', id).executeTakeFirst();
    return row && toAuthority(row);
  }

  async list(): Promise<readonly Authority[]> {
    return (await select(this.#tx).orderBy('position').execute()).map(toAuthority);
  }

  async change(id: AuthorityId, version: number, fields: AuthorityFields): Promise<boolean> {
    const { numUpdatedRows } = await this.#tx
      .updateTable('authority')
      .set({ ...columnsOf(fields), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 1n && fields.postcodes) await this.#setPostcodes(id, fields.postcodes);
    return numUpdatedRows === 1n;
  }

  async setHours(id: AuthorityId, version: number, hours: OpeningHours): Promise<boolean> {
    const { numUpdatedRows } = await this.#tx
      .updateTable('authority')
      .set({ hours: JSON.stringify(hours), version: version + 1 })
      .where('id', '=', id)
      .where('version', '=', version)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  }

  async setCooperation(id: AuthorityId, periods: readonly CooperationPeriod[]): Promise<void> {
    await this.#tx.deleteFrom('authority_cooperation').where('authority_id', '=', id).execute();
    const rows = periods.map(({ form, outsideHoursForm, validFrom, validUntil }) => ({
      authority_id: id, form, outside_hours_form: outsideHoursForm ?? null, valid_from: validFrom, valid_until: validUntil ?? null,
    }));
    if (rows.length > 0) await this.#tx.insertInto('authority_cooperation').values(rows).execute();
  }

  async #setPostcodes(id: AuthorityId, postcodes: NonNullable<AuthorityFields['postcodes']>): Promise<void> {
    await this.#tx.deleteFrom('authority_postcode').where('authority_id', '=', id).execute();
    const rows = postcodes.map(({ first, last }) => ({ authority_id: id, first_postcode: first, last_postcode: last }));
    if (rows.length > 0) await this.#tx.insertInto('authority_postcode').values(rows).execute();
  }
}

function select(tx: RegionTx) {
  return tx.selectFrom('authority').selectAll().select([
    sql<Authority['postcodes']>`(SELECT coalesce(jsonb_agg(jsonb_build_object('first', first_postcode, 'last', last_postcode)
      ORDER BY first_postcode), '[]') FROM authority_postcode WHERE authority_id = authority.id)`.as('postcodes'),
    sql<CooperationPeriod[]>`(SELECT coalesce(jsonb_agg(jsonb_strip_nulls(jsonb_build_object('form', form, 'outsideHoursForm', outside_hours_form,
      'validFrom', valid_from, 'validUntil', valid_until)) ORDER BY valid_from), '[]')
      FROM authority_cooperation WHERE authority_id = authority.id)`.as('cooperation'),
  ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof select>['executeTakeFirstOrThrow']>>;

function toAuthority(row: Row): Authority {
  return {
    id: row.id as AuthorityId,
    version: row.version,
    name: row.name,
    officialName: row.official_name,
    cbsCode: row.cbs_code,
    areaCode: row.area_code,
    phone: row.phone,
    population: row.population,
    greeting: { nl: row.greeting_nl, en: row.greeting_en },
    look: {
      shortCode: row.short_code,
      light: { background: row.color_light_background, text: row.color_light_text },
      dark: { background: row.color_dark_background, text: row.color_dark_text },
    },
    website: row.website,
    email: row.email,
    channels: row.channels,
    postcodes: row.postcodes,
    cooperation: row.cooperation,
    hours: row.hours,
  };
}

function columnsOf(fields: AuthorityFields) {
  const { name, officialName, phone, population, greeting, look, website, email, channels } = fields;
  return {
    ...(name !== undefined && { name }),
    ...(officialName !== undefined && { official_name: officialName }),
    ...(phone !== undefined && { phone }),
    ...(population !== undefined && { population }),
    ...(website !== undefined && { website }),
    ...(email !== undefined && { email }),
    ...(greeting && { greeting_nl: greeting.nl, greeting_en: greeting.en }),
    ...(channels && { channels: JSON.stringify(channels) }),
    ...(look && {
      short_code: look.shortCode,
      color_light_background: look.light.background,
      color_light_text: look.light.text,
      color_dark_background: look.dark.background,
      color_dark_text: look.dark.text,
    }),
  };
}
