import { NotFound } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { regionTx } from './tables.ts';
import { postgresUnits } from './units.ts';

/** The read model behind the region's overview: everything but the authorities themselves. */
export async function readRegionFacts(work: Work) {
  const tx = regionTx(work);
  const region = await tx.selectFrom('region').selectAll().executeTakeFirst();
  if (!region) throw new NotFound('region.not-set-up');
  const forms = await tx.selectFrom('cooperation_form').selectAll().orderBy('position').execute();
  const services = await postgresUnits(work, 'service').list();
  const teams = await postgresUnits(work, 'team').list();
  const numbers = await tx.selectFrom('number_elsewhere').selectAll().orderBy('locality').execute();
  const terms = await tx.selectFrom('term').selectAll().where('active', '=', true).orderBy('position').execute();
  const termsOf = (kind: string) => terms.filter((term) => term.kind === kind).map((term) => ({ code: term.code, name: nameOf(term) }));
  return {
    region: { id: region.id, name: region.name, entranceNumber: region.entrance_number, timeZone: region.time_zone, dayparts: region.dayparts },
    cooperationForms: forms.map((form) => ({
      code: form.code,
      name: nameOf(form),
      summary: { nl: form.summary_nl, en: form.summary_en },
      entrance: form.entrance,
      handledBy: form.handled_by,
      knowledge: form.knowledge,
      crossAuthorityView: form.cross_authority_view,
      channels: form.channels,
      otherOrganisations: form.other_organisations,
    })),
    services,
    teams,
    numbersElsewhere: numbers.map((number) => ({
      locality: number.locality,
      areaCode: number.area_code,
      belongsTo: number.belongs_to,
      region: number.region_name,
      advice: { nl: number.advice_nl, en: number.advice_en },
    })),
    themes: termsOf('theme'),
    lifeEvents: termsOf('life-event'),
    departmentKinds: termsOf('department-kind'),
    skills: terms.flatMap((term) => (term.skill_kind === null ? [] : [{ code: term.code, name: nameOf(term), kind: term.skill_kind }])),
  };
}

/** How the region greets: its clock, and how it says the parts of the day. */
export async function readGreetingWords(work: Work) {
  const region = await regionTx(work).selectFrom('region').select(['time_zone', 'dayparts']).executeTakeFirst();
  if (!region) throw new NotFound('region.not-set-up');
  return { timeZone: region.time_zone, dayparts: region.dayparts };
}

/** What the region is called. */
export async function readRegionName(work: Work): Promise<string> {
  const region = await regionTx(work).selectFrom('region').select('name').executeTakeFirst();
  if (!region) throw new NotFound('region.not-set-up');
  return region.name;
}

/** Locations where citizens can come, by authority, in order of name. */
export async function readLocations(work: Work) {
  const rows = await regionTx(work).selectFrom('location').selectAll().where('active', '=', true).orderBy('name_nl').execute();
  const locations = rows.map((row) => ({
    id: row.id, code: row.code, name: nameOf(row), kind: row.kind, street: row.street, houseNumber: row.house_number,
    postcode: row.postcode, city: row.city, counters: row.counters, openingHours: row.opening_hours,
  }));
  const owners = new Map(rows.map((row) => [row.id, row.authority_id]));
  return Map.groupBy(locations, ({ id }) => owners.get(id)!);
}

function nameOf(row: { readonly name_nl: string; readonly name_en: string }): { nl: string; en: string } {
  return { nl: row.name_nl, en: row.name_en };
}
