import type { Contact as ContactAnswer, ContactListItem } from '@ingang/contracts/contacts';
import { Conflict, type CustomerId } from '@ingang/kernel';
import { durationSeconds, firstContactResolution, formatContactNumber, titleOf, type Contact } from '../domain/index.ts';
import type { Desk } from '../usecases/desk.ts';
import type { Draft } from '../usecases/ports.ts';
import { showDraft } from './show-draft.ts';

type Names = ReadonlyMap<string, string>;

/** A contact as the interface shows it: with the names of what it points at. */
export async function showContact(desk: Desk, contact: Contact, draft?: Draft): Promise<ContactAnswer> {
  const { directory } = desk;
  const customers = await directory.customerNames(contact.customerId ? [contact.customerId] : []);
  const products = await directory.productNames(distinct(contact.questions.flatMap(({ productId }) => productId ?? [])));
  const departments = await directory.departmentNames(distinct(contact.questions.flatMap(({ departmentId }) => departmentId ?? [])));
  return {
    ...shared(contact, customers),
    language: contact.language,
    line: contact.line,
    identification: contact.identification,
    note: contact.note,
    address: contact.address,
    locationId: contact.locationId,
    discardReason: contact.discardReason,
    questions: contact.questions.map((question, position) => ({
      ...question,
      position,
      productName: question.productId && products.get(question.productId),
      departmentName: question.departmentId && departments.get(question.departmentId),
    })),
    draft: draft && showDraft(draft),
  };
}

/** Contacts as lines of a list. */
export async function showList(desk: Desk, contacts: readonly Contact[]): Promise<ContactListItem[]> {
  const customerIds = [...new Set(contacts.flatMap((contact) => contact.customerId ?? []))] as CustomerId[];
  const customers = await desk.directory.customerNames(customerIds);
  return contacts.map((contact) => ({
    ...shared(contact, customers),
    title: titleOf(contact.questions),
    questionCount: contact.questions.length,
    outcomes: [...new Set(contact.questions.map((question) => question.outcome))],
  }));
}

/** Shows the present contact in a conflict, so that a screen can lay both versions side by side. */
export async function showingConflicts<T>(desk: Desk, task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Conflict) || error.current === undefined) throw error;
    const shown = error.code === 'contact.draft-changed' ? showDraft(error.current as Draft) : await showContact(desk, error.current as Contact);
    throw new Conflict(error.code, shown, error.params);
  }
}

function shared(contact: Contact, customers: Names) {
  return {
    id: contact.id,
    number: formatContactNumber(contact.serial),
    version: contact.version,
    status: contact.status,
    channel: contact.channel,
    direction: contact.direction,
    authorityId: contact.authorityId,
    customerId: contact.customerId,
    customerName: contact.customerId && customers.get(contact.customerId),
    agentId: contact.agentId,
    agentName: contact.agentName,
    startedAt: contact.startedAt.toISOString(),
    endedAt: contact.endedAt?.toISOString(),
    durationSeconds: durationSeconds(contact),
    wrapUpSeconds: contact.wrapUpSeconds,
    receivedAt: contact.receivedAt?.toISOString(),
    ending: contact.ending,
    waitsSince: contact.waitsSince?.toISOString(),
    answerBy: contact.answerBy?.toISOString(),
    firstContactResolution: firstContactResolution(contact.questions),
  };
}

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];
