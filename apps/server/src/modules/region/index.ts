import type { AuthorityId } from '@ingang/kernel';
import { spokenGreeting } from '@ingang/kernel/greeting';
import type { Work } from '../../platform/database/work.ts';
import type { Room } from '../../platform/room.ts';
import type { Authority, Department } from './domain/authority.ts';
import { resolveAuthority } from './domain/authority.ts';
import type { Product } from './domain/product.ts';
import { authorityRoutes } from './http/authority-routes.ts';
import { departmentRoutes } from './http/department-routes.ts';
import { unitRoutes } from './http/unit-routes.ts';
import { regionMessages } from './messages.ts';
import type { Team, Term } from './domain/units.ts';
import { regionPolicy } from './policy.ts';
import { PostgresAuthorities } from './postgres/authorities.ts';
import { readGreetingWords } from './postgres/overview.ts';
import { PostgresDepartments } from './postgres/departments.ts';
import { PostgresProducts } from './postgres/products.ts';
import { postgresUnits } from './postgres/units.ts';

/** The door of this room: what other rooms may use. */
export type { Authority, Department } from './domain/authority.ts';
export type { Product, UplRow } from './domain/product.ts';
export type { UplImportReport } from './usecases/import-upl.ts';
export type { Team } from './domain/units.ts';
export { civilDay } from './domain/civil-day.ts';
export { holdsOn } from './domain/cooperation.ts';
export { visibleOn, type RoleHeld, type Situation, type Visible } from './domain/visible-authorities.ts';
export { readSituation } from './postgres/situation.ts';
export { authorityCalendar, authorityCalendars, departmentCalendars, departmentCard, type DepartmentCard } from './postgres/calendars.ts';
export { departmentCodes, departmentNames, departmentsFor, hasRegion, productNames, productsByUplName, type DepartmentChoice } from './postgres/directory.ts';
export { seedRegion } from './postgres/seed-region.ts';
export { importUplRows } from './postgres/import-upl.ts';
export { readRegionName } from './postgres/overview.ts';

/** All authorities, in the order of the region. */
export function listAuthorities(work: Work): Promise<readonly Authority[]> {
  return new PostgresAuthorities(work).list();
}

/** What an agent says first for an authority, at this moment. */
export async function greetingOf(work: Work, { greeting, name }: Authority, agent: string, language: 'nl' | 'en'): Promise<string> {
  const { timeZone, dayparts } = await readGreetingWords(work);
  return spokenGreeting(greeting[language], { authority: name, agent, dayparts: dayparts[language], now: work.now, timeZone });
}

/** The authority that a text means: id, name or CBS code. Undefined when there is none. */
export async function findAuthority(work: Work, text: string): Promise<Authority | undefined> {
  const authorities = await listAuthorities(work);
  const id: AuthorityId | undefined = resolveAuthority(text, authorities);
  return authorities.find((authority) => authority.id === id);
}

/** All departments of the region, closed ones included. */
export function listAllDepartments(work: Work): Promise<readonly Department[]> {
  return new PostgresDepartments(work).list({});
}

/** All teams, ended ones included. */
export function listTeams(work: Work): Promise<readonly Team[]> {
  return postgresUnits(work, 'team').list();
}

/** The skills that can be given to somebody. */
export async function listSkills(work: Work): Promise<readonly Term[]> {
  return (await postgresUnits(work, 'term').list()).filter(({ kind, active }) => kind === 'skill' && active);
}

/** Products by their URI in the UPL. */
export function findProductsByUplUri(work: Work, uris: readonly string[]): Promise<ReadonlyMap<string, Product>> {
  return new PostgresProducts(work).findByUplUri(uris);
}

export const regionRoom: Room = {
  name: 'region',
  policy: regionPolicy,
  messages: regionMessages,
  routes: () => [...authorityRoutes, ...departmentRoutes, ...unitRoutes],
};
