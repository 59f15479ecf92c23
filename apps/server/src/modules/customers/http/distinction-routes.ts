import { Type } from 'typebox';
import { Distinction, DistinctionRequest, Distinctions } from '@ingang/contracts/customers';
import { Uuid } from '@ingang/contracts/text';
import type { CustomerId } from '@ingang/kernel';
import { route, type Route } from '../../../platform/http/route.ts';
import { listToldApart, takeBackDistinction, tellApart, type ToldApart } from '../usecases/tell-apart.ts';
import { CustomerParams, idOf, tag } from './customer-routes.ts';
import type { Reception } from './reception.ts';
import { showingConflicts, showLine } from './show-customer.ts';

export function distinctionRoutes(reception: Reception): Route[] {
  return [
    route({
      method: 'GET', path: '/customers/:customerId/distinctions', operationId: 'listDistinctions', tag, access: 'customers:look',
      summary: 'Who is somebody else, though they look like this customer', params: CustomerParams, answer: Distinctions,
      handle: async (work, { params }) => ({ results: (await listToldApart(reception.deskOf(work), idOf(params))).map(showDistinction) }),
    }),
    route({
      method: 'POST', path: '/customers/:customerId/distinctions', operationId: 'tellCustomersApart', tag, access: 'customers:merge', status: 201,
      summary: 'Say that two customers are not the same',
      description: 'They are not proposed as duplicates again, nor are those who are merged into either. They cannot be merged until it is taken back.',
      params: CustomerParams, body: DistinctionRequest, answer: Distinction,
      handle: (work, { params, body }) => {
        const desk = reception.deskOf(work);
        return showingConflicts(desk, async () => showDistinction(await tellApart(desk, idOf(params), body.otherId as CustomerId, body.reason)));
      },
    }),
    route({
      method: 'DELETE', path: '/customers/:customerId/distinctions/:distinctionId', operationId: 'takeBackDistinction', tag, access: 'customers:merge', status: 204,
      summary: 'Take back that two customers are not the same', description: 'That it was said and taken back stays on record.',
      params: Type.Object({ customerId: Uuid, distinctionId: Uuid }),
      handle: async (work, { params }) => {
        await takeBackDistinction(reception.deskOf(work), idOf(params), params.distinctionId);
        return undefined;
      },
    }),
  ];
}

function showDistinction({ distinction, line }: ToldApart) {
  const { id, reason, decidedAt, decidedBy } = distinction;
  return { id, customer: showLine(line), reason, decidedAt: decidedAt.toISOString(), decidedBy };
}
