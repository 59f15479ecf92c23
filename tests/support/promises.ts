import type { Callback } from '@ingang/contracts/followup';
import type { Colleague } from './colleague.ts';

/** A promise to Mr Bakker of Papendrecht, about his household help, made by an agent. */
export function promiseToBakker(agent: Colleague, departmentId: string, more: object = {}): Promise<Callback> {
  return agent.does<Callback>('/callbacks', {
    authorityId: 'papendrecht',
    departmentId,
    customerName: 'De heer Bakker',
    phone: '06 8765 4321',
    reason: 'Zijn hulp is al twee weken niet geweest',
    ...more,
  });
}
