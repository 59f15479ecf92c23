import { Type } from 'typebox';
import { Customer, CustomerChange, CustomerHits, CustomerQuery, NewCustomer } from '@ingang/contracts/customers';
import type { AuthorityId, CustomerId } from '@ingang/kernel';
import { NotFound } from '@ingang/kernel';
import { Uuid } from '@ingang/contracts/text';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { Customer as DomainCustomer } from '../domain/index.ts';
import { changeCustomer } from '../usecases/change-customer.ts';
import type { Desk } from '../usecases/desk.ts';
import { inFull, lookAtCustomer, lookAtPersonNumber } from '../usecases/look-at-customer.ts';
import { registerCustomer } from '../usecases/register-customer.ts';
import { registerPerson } from '../usecases/register-person.ts';
import { searchCustomers } from '../usecases/search-customers.ts';
import type { Reception } from './reception.ts';
import { showCustomer, showHit, showingConflicts } from './show-customer.ts';

export const tag = 'customers';
export const CustomerParams = Type.Object({ customerId: Uuid });
export const idOf = (params: { readonly customerId: string }): CustomerId => params.customerId as CustomerId;

/** Does a task at the desk and shows the customer that comes of it. */
export function answering(reception: Reception, work: Work, task: (desk: Desk) => Promise<DomainCustomer>) {
  const desk = reception.deskOf(work);
  return showingConflicts(desk, async () => showCustomer(await inFull(desk, await task(desk))));
}

const searchDescription = `One box for name (also part of it, misspelt, without diacritics), postcode and house number, street and number and
place, date of birth, phone number, e-mail address, number of a contact or zaak, alone or together.`;

export function customerRoutes(reception: Reception): Route[] {
  const search = async (work: Work, query: { readonly q: string; readonly limit?: number | undefined }) => {
    const { hits, more } = await searchCustomers(reception.deskOf(work), query.q, query.limit ?? 20);
    return { results: hits.map(showHit), more };
  };
  return [
    route({
      method: 'POST', path: '/customers/search', operationId: 'searchCustomers', tag, access: 'customers:look',
      summary: 'Find customers, with the question out of sight',
      description: `${searchDescription} A POST, so that what is typed about a person stays out of addresses, histories and logs: screens use this one.`,
      body: CustomerQuery, answer: CustomerHits,
      handle: (work, { body }) => search(work, body),
    }),
    route({
      method: 'GET', path: '/customers', operationId: 'listCustomers', tag, access: 'customers:look',
      summary: 'Find customers', description: `${searchDescription} The question stands in the address; prefer POST /customers/search.`,
      query: CustomerQuery, answer: CustomerHits,
      handle: (work, { query }) => search(work, query),
    }),
    route({
      method: 'POST', path: '/customers', operationId: 'registerCustomer', tag, access: 'customers:change', status: 201,
      summary: 'Write down a new customer',
      description: 'With personReference: from the persons register, the least that is needed; what is written along goes first.',
      body: NewCustomer, answer: Customer,
      handle: (work, { body: { personReference, ...body } }) => {
        const input = { ...body, authorityId: body.authorityId as AuthorityId | undefined };
        return answering(reception, work, (desk) =>
          personReference === undefined ? registerCustomer(desk, input) : registerPerson(desk, reception.personsFor(work), personReference, input),
        );
      },
    }),
    ...oneCustomer(reception),
  ];
}

function oneCustomer(reception: Reception): Route[] {
  return [
    route({
      method: 'GET', path: '/customers/:customerId', operationId: 'getCustomer', tag, access: 'customers:look',
      summary: 'Look at a customer', description: 'With everybody who was found to be the same. Looking is recorded.',
      params: CustomerParams, answer: Customer,
      handle: async (work, { params }) => showCustomer(await lookAtCustomer(reception.deskOf(work), idOf(params))),
    }),
    route({
      method: 'PATCH', path: '/customers/:customerId', operationId: 'changeCustomer', tag, access: 'customers:change',
      summary: 'Change a customer',
      description: 'Fields left out stay, null empties, a list replaces the list. 409 carries the present customer in `current`.',
      params: CustomerParams, body: CustomerChange, answer: Customer,
      handle: (work, { params, body }) =>
        answering(reception, work, (desk) => changeCustomer(desk, idOf(params), { ...body, authorityId: body.authorityId as AuthorityId | undefined })),
    }),
    route({
      method: 'GET', path: '/customers/:customerId/person-number', operationId: 'getPersonNumber', tag, access: 'customers:open-number',
      summary: 'Open the citizen service number (BSN) of a customer', description: 'That it was seen is recorded.',
      params: CustomerParams, answer: Type.Object({ bsn: Type.String() }),
      handle: async (work, { params }) => {
        const bsn = await lookAtPersonNumber(reception.deskOf(work), idOf(params));
        if (bsn === undefined) throw new NotFound('customer.bsn-not-kept');
        return { bsn };
      },
    }),
  ];
}
