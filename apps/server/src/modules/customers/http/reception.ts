import type { CustomerId } from '@ingang/kernel';
import type { Work, WorkFor } from '../../../platform/database/work.ts';
import type { Desk } from '../usecases/desk.ts';
import type { ExportPart } from '../usecases/export-customer.ts';
import type { PersonsDesk } from '../usecases/search-persons.ts';

/** Where requests are received: gives each of them its desk. */
export interface Reception {
  deskOf(work: Work): Desk;
  /** To ask the persons register, recording it in work of its own. */
  personsFor(workFor: WorkFor): PersonsDesk;
  exportParts(work: Work): readonly ExportPart[];
  usesOf(work: Work, ids: readonly CustomerId[]): Promise<readonly unknown[]>;
}
