import { Customer, Duplicates, MergeRequest, UnmergeRequest } from '@ingang/contracts/customers';
import type { CustomerId } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import type { Locale } from '../../../platform/database/work.ts';
import type { DuplicateScore } from '../domain/index.ts';
import { customerRuleMessages } from '../rule-messages.ts';
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
            explanation: explain(work.locale, score),
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
      summary: 'Take a merged customer apart again',
      description: 'With cause not-the-same it is remembered that they are two, and they are not proposed as duplicates again.',
      params: CustomerParams, body: UnmergeRequest, answer: Customer,
      handle: (work, { params, body }) => answering(reception, work, (desk) => unmergeCustomers(desk, idOf(params), body.otherId as CustomerId, body.reason, body.cause)),
    }),
  ];
}

/** @returns such as `dezelfde naam, hetzelfde adres; maar een andere geboortedatum` */
function explain(locale: Locale, { reasons }: DuplicateScore): string {
  const words = (some: DuplicateScore['reasons']): string =>
    some.toSorted((one, other) => Math.abs(other.points) - Math.abs(one.points)).map(({ code }) => customerRuleMessages[locale][code] ?? code).join(', ');
  const against = words(reasons.filter(({ points }) => points < 0));
  const joined = { nl: 'maar', en: 'but' }[locale];
  return [words(reasons.filter(({ points }) => points >= 0)), against && `${joined} ${against}`].filter(Boolean).join('; ');
}
