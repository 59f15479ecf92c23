import type { DepartmentId, ProductId } from '@ingang/kernel';
import type { Contact } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { ContactFilter, Place } from './ports.ts';

export interface ExportPage {
  readonly contacts: readonly Contact[];
  readonly products: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
  /** Where the next page begins; undefined after the last. */
  readonly next?: Place;
}

/** Enough to be quick, little enough to stay out of everybody's way. */
export const exportPageContacts = 500;

/**
 * One page of a file with contacts. Each page is a piece of work of its own, so that a large file holds no transaction
 * open; contacts that are registered meanwhile are newer than the first page and so are not in it.
 */
export async function exportPage(desk: Desk, filter: ContactFilter, after?: Place): Promise<ExportPage> {
  const contacts = await desk.contacts.list(filter, { limit: exportPageContacts, ...(after && { after }) });
  const questions = contacts.flatMap((contact) => contact.questions);
  const products = await desk.directory.productNames([...new Set(questions.flatMap((one) => one.productId ?? []))] as ProductId[]);
  const departments = await desk.directory.departmentNames([...new Set(questions.flatMap((one) => one.departmentId ?? []))] as DepartmentId[]);
  desk.record({ action: 'export', subjectKind: 'contact', details: { by: Object.keys(filter), found: contacts.length } });
  const last = contacts.at(-1);
  const next = contacts.length === exportPageContacts && last ? { at: last.startedAt, id: last.id } : undefined;
  return { contacts, products, departments, ...(next && { next }) };
}
