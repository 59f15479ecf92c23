/** The door of this room: what other rooms may use. */
export { civilDay } from './domain/civil-day.ts';
export { visibleOn, type RoleHeld, type Situation, type Visible } from './domain/visible-authorities.ts';
export { readSituation } from './postgres/situation.ts';
export { seedRegion } from './postgres/seed-region.ts';
export { authorityCalendar, departmentCard, type DepartmentCard } from './postgres/calendars.ts';
export { departmentNames, departmentsFor, productNames, type DepartmentChoice } from './postgres/directory.ts';
