import { ContactList, ListContacts } from '@ingang/contracts/contacts';
import { route, type Route } from '../../../platform/http/route.ts';
import { deskOf } from '../desk-of.ts';
import { listContacts } from '../usecases/look-at-contact.ts';
import { tag } from './contact-routes.ts';
import { nextPlace, readPlace } from './places.ts';
import { readFilter } from './read-filter.ts';
import { showList } from './show-contact.ts';

export const listRoutes: readonly Route[] = [
  route({
    method: 'GET',
    path: '/contacts',
    operationId: 'listContacts',
    tag,
    summary: 'Search contacts, from new to old',
    description: 'By number, zaak, day, agent, customer, product, channel, outcome, department and authority; everything given must hold. That you searched is recorded.',
    access: 'contacts:look',
    query: ListContacts,
    answer: ContactList,
    handle: async (work, { query }) => {
      const desk = deskOf(work);
      const { cursor, limit = 50, ...asked } = query;
      const found = await listContacts(desk, readFilter(asked, work.principal), { ...readPlace(cursor), limit: limit + 1 });
      const page = found.slice(0, limit);
      return {
        results: await showList(desk, page),
        ...nextPlace(found.length > limit, page.at(-1), (contact) => ({ at: contact.startedAt, id: contact.id })),
      };
    },
  }),
];
