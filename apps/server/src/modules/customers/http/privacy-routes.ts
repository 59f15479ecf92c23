import { Type } from 'typebox';
import { NotFound } from '@ingang/kernel';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { postgresRetentionPeriods } from '../postgres/retention-periods.ts';
import { exportCustomer } from '../usecases/export-customer.ts';
import { CustomerParams, idOf, tag } from './customer-routes.ts';
import type { Reception } from './reception.ts';

const RetentionPeriod = Type.Object({
  kind: Type.String(),
  keepDays: Type.Integer(),
  countedFrom: Type.String(),
  ground: Type.String(),
});
const RetentionChange = Type.Object(
  { keepDays: Type.Integer({ minimum: 1, maximum: 36_500 }), ground: Type.String({ minLength: 1, maxLength: 500, pattern: '^[^\\p{Cc}\\p{Cs}]*$' }) },
  { additionalProperties: false },
);

export function privacyRoutes(reception: Reception): Route[] {
  return [
    route({
      method: 'GET', path: '/customers/:customerId/export', operationId: 'exportCustomer', tag, access: 'customers:export',
      summary: 'Everything that is kept about a customer, for the customer',
      description: 'Data, merges, what other rooms hold, and who looked at it or changed it for which purpose.',
      params: CustomerParams, answer: Type.Unsafe<Record<string, unknown>>({ type: 'object', additionalProperties: true }),
      handle: async (work, { params }) => {
        const usesOf = (ids: Parameters<Reception['usesOf']>[1]) => reception.usesOf(work, ids);
        return { ...(await exportCustomer(reception.deskOf(work), idOf(params), usesOf, reception.exportParts(work))) };
      },
    }),
    route({
      method: 'GET', path: '/retention-periods', operationId: 'listRetentionPeriods', tag, access: 'customers:look',
      summary: 'How long each kind of personal data is kept, and why', answer: Type.Object({ results: Type.Array(RetentionPeriod) }),
      handle: async (work) => ({ results: await postgresRetentionPeriods(work.tx).list() }),
    }),
    route({
      method: 'PATCH', path: '/retention-periods/:kind', operationId: 'changeRetentionPeriod', tag, access: 'customers:retention',
      summary: 'Change how long a kind of personal data is kept',
      params: Type.Object({ kind: Type.String({ pattern: '^[a-z]+\\.[a-z-]+$', maxLength: 100 }) }), body: RetentionChange, answer: RetentionPeriod,
      handle: (work, { params, body }) => changePeriod(work, params.kind, body),
    }),
  ];
}

async function changePeriod(work: Work, kind: string, change: { readonly keepDays: number; readonly ground: string }) {
  const period = await postgresRetentionPeriods(work.tx).change(kind, change.keepDays, change.ground);
  if (!period) throw new NotFound('retention.unknown');
  work.record({ action: 'change', subjectKind: 'retention-period', subjectId: kind, details: { keepDays: change.keepDays } });
  return period;
}
