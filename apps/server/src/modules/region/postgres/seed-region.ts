import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import type { Content, ContentAuthority, ContentDepartment, ContentLocation, ContentRegion } from '../../../seed/content/index.ts';
import { openingHoursOf } from './seed-hours.ts';
import { seedProducts } from './seed-products.ts';
import { regionTx } from './tables.ts';

/** One number for the project: two servers that start at once on an empty database seed it once. */
const seedLock = 7_346_121;

/**
 * Fills an empty database with the region of the content: authorities, forms of cooperation, departments, products, word
 * lists. Does nothing, and says so, when there is a region already.
 *
 * @returns whether the region was added
 */
export async function seedRegion(work: Work, content: Content): Promise<boolean> {
  const tx = regionTx(work);
  await sql`SELECT pg_advisory_xact_lock(${seedLock})`.execute(tx);
  if (await tx.selectFrom('region').select('id').executeTakeFirst()) return false;
  await seedTerms(work, content);
  await seedRegionItself(work, content.region);
  for (const [position, authority] of content.region.authorities.entries()) await seedAuthority(work, authority, position);
  await seedServices(work, content.region);
  await seedProducts(work, content.products);
  work.publish({ topic: 'region.changed', subjectId: content.region.id });
  return true;
}

async function seedTerms(work: Work, { vocabulary }: Content): Promise<void> {
  const kinds = [
    ['theme', vocabulary.themes],
    ['life-event', vocabulary.lifeEvents],
    ['department-kind', vocabulary.departmentKinds],
    ['skill', vocabulary.skills],
  ] as const;
  const rows = kinds.flatMap(([kind, terms]) =>
    terms.map((term, position) => ({
      id: work.newId(),
      kind,
      code: term.id,
      position,
      name_nl: term.name.nl,
      name_en: term.name.en,
      skill_kind: 'kind' in term ? (term.kind as 'subject' | 'authority' | 'language' | 'channel') : null,
    })),
  );
  await regionTx(work).insertInto('term').values(rows).execute();
}

async function seedRegionItself(work: Work, region: ContentRegion): Promise<void> {
  const tx = regionTx(work);
  const { id, name, entranceNumber, timeZone, dayparts } = region;
  await tx
    .insertInto('region')
    .values({ id, name, entrance_number: entranceNumber, time_zone: timeZone, dayparts: JSON.stringify(dayparts) })
    .execute();
  await tx.insertInto('cooperation_form').values(region.cooperationForms.map((form, position) => ({
    code: form.code,
    position,
    name_nl: form.name.nl,
    name_en: form.name.en,
    summary_nl: form.summary.nl,
    summary_en: form.summary.en,
    entrance: form.entrance,
    handled_by: form.handledBy,
    knowledge: form.knowledge,
    cross_authority_view: form.crossAuthorityView,
    channels: [...form.channels],
    other_organisations: form.otherOrganisations,
  }))).execute();
  await tx.insertInto('service_agreement').values(region.agreements.map((agreement) => ({
    id: agreement.id,
    name_nl: agreement.name.nl,
    name_en: agreement.name.en,
    callback_norm: JSON.stringify({ kind: 'end-of-working-day', days: agreement.callbackWorkingDays }),
    callback_attempts: agreement.callbackAttempts,
    transfer_answer_seconds: agreement.transferAnswerSeconds,
    content_review_working_days: agreement.contentReviewWorkingDays,
  }))).execute();
  await tx.insertInto('team').values(region.teams.map(({ id, name, line, channels, authorities, external }) => ({
    id, name_nl: name.nl, name_en: name.en, line, channels: [...channels], authority_ids: [...authorities], external,
  }))).execute();
  if (region.numbersElsewhere.length === 0) return;
  await tx.insertInto('number_elsewhere').values(region.numbersElsewhere.map((number) => ({
    locality: number.locality,
    area_code: number.areaCode,
    belongs_to: number.belongsTo,
    region_name: number.region,
    advice_nl: number.advice.nl,
    advice_en: number.advice.en,
  }))).execute();
}

async function seedAuthority(work: Work, authority: ContentAuthority, position: number): Promise<void> {
  const tx = regionTx(work);
  const { id, look } = authority;
  await tx.insertInto('authority').values({
    id,
    position,
    name: authority.name,
    official_name: authority.officialName,
    cbs_code: authority.cbsCode,
    area_code: authority.areaCode,
    phone: authority.phone,
    population: authority.population,
    greeting_nl: authority.greeting.nl,
    greeting_en: authority.greeting.en,
    short_code: look.code,
    color_light_background: look.light.background,
    color_light_text: look.light.text,
    color_dark_background: look.dark.background,
    color_dark_text: look.dark.text,
    website: authority.website,
    email: authority.email,
    channels: JSON.stringify(authority.channels.map(({ channel, address }) => ({ channel, address }))),
    hours: JSON.stringify(openingHoursOf(authority)),
  }).execute();
  await tx.insertInto('authority_postcode').values(authority.postcodes.map(({ first, last }) => ({ authority_id: id, first_postcode: first, last_postcode: last }))).execute();
  await tx.insertInto('authority_cooperation').values(authority.cooperation.map(({ form, outsideHours, from, until }) => ({
    authority_id: id, form, outside_hours_form: outsideHours ?? null, valid_from: from, valid_until: until ?? null,
  }))).execute();
  await tx.insertInto('department').values(authority.departments.map((department) => departmentRow(work, department, { authority_id: id }))).execute();
  await tx.insertInto('location').values(authority.locations.map((location) => locationRow(work, location, id))).execute();
}

async function seedServices(work: Work, { services }: ContentRegion): Promise<void> {
  const tx = regionTx(work);
  for (const service of services) {
    await tx.insertInto('regional_service').values({
      id: service.id,
      name_nl: service.name.nl,
      name_en: service.name.en,
      mandate: service.mandate,
      own_contact_centre: service.ownContactCentre,
      own_knowledge_base: service.ownKnowledgeBase,
    }).execute();
    await tx.insertInto('regional_service_authority').values(service.authorities.map((authority_id) => ({ service_id: service.id, authority_id }))).execute();
    await tx.insertInto('department').values(service.departments.map((department) => departmentRow(work, department, { service_id: service.id }))).execute();
  }
}

function departmentRow(work: Work, department: ContentDepartment, owner: { authority_id: string } | { service_id: string }) {
  return {
    id: work.newId(),
    code: department.id,
    authority_id: null,
    service_id: null,
    ...owner,
    name_nl: department.name.nl,
    name_en: department.name.en,
    kinds: [...department.kinds],
    phone: department.phone,
    email: department.email,
    opening_hours: JSON.stringify({ week: department.hours }),
    agreement_id: department.agreement,
    callback_norm: null,
  };
}

function locationRow(work: Work, location: ContentLocation, authorityId: string) {
  const { street, number, postcode, city } = location.address;
  return {
    id: work.newId(),
    code: location.id,
    authority_id: authorityId,
    name_nl: location.name.nl,
    name_en: location.name.en,
    kind: location.kind,
    street,
    house_number: number,
    postcode,
    city,
    counters: location.counters,
    opening_hours: JSON.stringify({ week: location.hours }),
  };
}
