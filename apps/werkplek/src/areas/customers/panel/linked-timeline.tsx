import { useQuery } from '@tanstack/react-query';
import { customerQuery, houseOf } from '../customers.ts';
import { CustomerTimeline } from './customer-timeline.tsx';

interface LinkedTimelineProps {
  readonly customerId: string;
  readonly contactId: string | undefined;
}

/** What happened before with the customer of this contact. */
export function LinkedTimeline({ customerId, contactId }: LinkedTimelineProps) {
  const { data: customer } = useQuery(customerQuery(customerId));
  return customer ? <CustomerTimeline customerId={customerId} house={houseOf(customer)} exceptContactId={contactId} /> : null;
}
