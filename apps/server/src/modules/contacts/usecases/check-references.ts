import { Invalid, type FieldFault } from '@ingang/kernel';
import type { ContactChanges } from '../domain/index.ts';
import { worksFor, type Desk } from './desk.ts';

/**
 * Whether what the changes point at is there for whoever asks: an authority to work for, a customer to see.
 *
 * @throws Invalid `input.invalid`
 */
export async function checkReferences(desk: Desk, changes: Pick<ContactChanges, 'authorityId' | 'customerId'>): Promise<void> {
  const faults: FieldFault[] = [];
  const { authorityId, customerId } = changes;
  if (authorityId && !worksFor(desk.colleague, authorityId)) {
    faults.push({ field: 'authorityId', code: 'contact.authority-not-yours' });
  }
  if (customerId && !(await desk.directory.customerNames([customerId])).has(customerId)) {
    faults.push({ field: 'customerId', code: 'contact.customer-unknown' });
  }
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}
