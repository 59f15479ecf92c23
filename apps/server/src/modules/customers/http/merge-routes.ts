import { Customer, Duplicates, MergeRequest, UnmergeRequest } from '@ingang/contracts/customers';
import type { CustomerId } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import { findDuplicates } from '../usecases/find-duplicates.ts';
import { mergeCustomers, unmergeCustomers } from '../usecases/merge-customers.ts';
import { answering, CustomerParams, idOf, tag } from './customer-routes.ts';
import type { Reception } from './reception.ts';
import { showLine } from './show-customer.ts';

export function mergeRoutes(reception: Reception): Route[] {
  return [
    route({
      method: 'GET', path: '/customers/:customerId/duplicates', operationId: 'listDuplicates', tag, access: 'customers:look',
      summary: 'Who may be the same as this customer, with reasons', params: CustomerParams, answer: Duplicates,
      handle: async (work, { params }) => {
        const duplicates = await findDuplicates(reception.deskOf(work), idOf(params));
        return {
          results: duplicates.map(({ line, score }) => ({
            customer: showLine(line),
            score: score.score,
            verdict: score.verdict,
            reasons: score.reasons.map(({ code }) => code),
          })),
        };
      },
    }),
    route({
      method: 'POST', path: '/customers/:customerId/merge', operationId: 'mergeCustomers', tag, access: 'customers:merge',
      summary: 'Let another customer go up in this one',
      description: 'Nothing moves: the other points to this one, and its contacts are seen here. Can be undone completely.',
      params: CustomerParams, body: MergeRequest, answer: Customer,
      handle: (work, { params, body }) => answering(reception, work, (desk) => mergeCustomers(desk, idOf(params), body.otherId as CustomerId, body.reason)),
    }),
    route({
      method: 'POST', path: '/customers/:customerId/unmerge', operationId: 'unmergeCustomers', tag, access: 'customers:merge',
      summary: 'Take a merged customer apart again', params: CustomerParams, body: UnmergeRequest, answer: Customer,
      handle: (work, { params, body }) => answering(reception, work, (desk) => unmergeCustomers(desk, idOf(params), body.otherId as CustomerId, body.reason)),
    }),
  ];
}
