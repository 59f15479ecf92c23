import type { ListContacts } from '@ingang/contracts/contacts';
import { Invalid, type UserId } from '@ingang/kernel';
import { instantAt, isIsoDate } from '@ingang/kernel/working-calendar';
import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import { parseContactNumber } from '../domain/index.ts';
import type { ContactFilter } from '../usecases/ports.ts';

type Asked = Omit<ListContacts, 'cursor' | 'limit'>;

/** What a list is asked for, as the register understands it. @throws Invalid for a number with a wrong check digit or a date that does not exist */
export function readFilter(asked: Asked, principal: Principal): ContactFilter {
  const { mine, number, from, until, agentId, ...equal } = asked;
  const agent = mine ? requireUserId(principal) : (agentId as UserId | undefined);
  const serial = number === undefined ? undefined : parseContactNumber(number);
  if (number !== undefined && serial === undefined) throw new Invalid('input.invalid', [{ field: 'number', code: 'contact.number-wrong' }]);
  return {
    ...(equal as ContactFilter),
    ...(serial !== undefined && { serial }),
    ...(agent && { agentId: agent }),
    ...(from !== undefined && { startedFrom: dutchMoment('from', from, 'start') }),
    ...(until !== undefined && { startedBefore: dutchMoment('until', until, 'end') }),
  };
}

function dutchMoment(field: string, date: string, edge: 'start' | 'end'): Date {
  if (!isIsoDate(date)) throw new Invalid('input.invalid', [{ field, code: 'input.format' }]);
  return instantAt('Europe/Amsterdam', date, edge === 'start' ? '00:00' : '24:00', edge);
}
