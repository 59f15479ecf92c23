import { NotFound, type CustomerId } from '@ingang/kernel';
import { addressWatchKey, type ContactAddress, type TimelineEntry, type TimelineKind } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { Page } from './ports.ts';

export interface SeenTimeline {
  readonly entries: readonly TimelineEntry[];
  /** The customer and everybody who was found to be the same. */
  readonly customerIds: readonly CustomerId[];
  readonly addressKey?: string;
}

/** Everything that happened with a customer, under whichever of its merged registrations. @throws NotFound `contact.customer-unknown` */
export async function timelineOfCustomer(desk: Desk, id: CustomerId, page: Page, kind?: TimelineKind): Promise<SeenTimeline> {
  const customerIds = await desk.directory.sameCustomer(id);
  if (!customerIds) throw new NotFound('contact.customer-unknown');
  const entries = await desk.timeline.ofCustomers(customerIds, page, kind);
  desk.record({ action: 'look', subjectKind: 'timeline', subjectId: id, customerId: id, details: { shown: entries.length } });
  return { entries, customerIds };
}

/** Everything that happened at an address, whoever it was with. */
export async function timelineOfAddress(desk: Desk, address: ContactAddress, page: Page, kind?: TimelineKind): Promise<SeenTimeline> {
  const entries = await desk.timeline.ofAddress(address, page, kind);
  const addressKey = addressWatchKey(address);
  desk.record({ action: 'look', subjectKind: 'timeline', subjectId: addressKey, details: { shown: entries.length } });
  return { entries, customerIds: [], addressKey };
}
