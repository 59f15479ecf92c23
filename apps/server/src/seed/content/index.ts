/**
 * Reads the content that Ingang ships into plain, checked objects. The files are described in apps/server/content/README.md;
 * putting the objects into the database is the work of the rooms that own the tables.
 */
export { readContent, readContentWithDemo } from './read-content.ts';
export type { Content } from './read-content.ts';
export { ContentInvalid, describeFault } from './files/faults.ts';
export type { ContentFault } from './files/faults.ts';
export { departmentFor } from './region/region-references.ts';
export type { ContentArticle } from './knowledge/read-articles.ts';
export type { ContentProduct } from './knowledge/read-products.ts';
export { pastInstant } from './demo/demo-moment.ts';
export type * from './region/types-region.ts';
export type * from './demo/types-demo.ts';
