/**
 * Reads the content that Ingang ships into plain, checked objects. The files are described in apps/server/content/README.md;
 * putting the objects into the database is the work of the rooms that own the tables.
 */
export { readContent, readContentWithDemo } from './read-content.ts';
export type { Content } from './read-content.ts';
export { ContentInvalid, describeFault } from './faults.ts';
export type { ContentFault } from './faults.ts';
export { departmentFor, allDepartments } from './region-references.ts';
export type { ContentArticle } from './read-articles.ts';
export type { ContentProduct } from './read-products.ts';
export { authorityHours, closureDates, closureExceptions, ownHours } from './authority-hours.ts';
export type { Years } from './authority-hours.ts';
export { pastInstant } from './demo-moment.ts';
export type * from './types-region.ts';
export type * from './types-demo.ts';
