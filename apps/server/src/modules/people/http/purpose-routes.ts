import { KeptPurpose, KeptPurposeList, NewPurpose, PurposeEnd, PurposeParams } from '@ingang/contracts/people-teams';
import { route, type Route } from '../../../platform/http/route.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { addPurpose, endPurpose } from '../usecases/keep-purpose.ts';
import { doorkeeperOf } from './authenticate.ts';
import { teamDesk } from './people-desk.ts';

const tag = 'people';

/** Why personal data may be used: the list grows and ends, and its history stays. */
export function purposeRoutes(deps: RoomDeps): Route[] {
  return [
    route({
      method: 'GET', path: '/purposes', operationId: 'listPurposes', tag, access: 'signed-in', answer: KeptPurposeList,
      summary: 'Purposes for which personal data may be used, ended ones included',
      handle: async (work) => ({ results: [...(await teamDesk(work).purposes.list())] }),
    }),
    route({
      method: 'POST', path: '/purposes', operationId: 'addPurpose', tag, access: 'people:keep-purposes', body: NewPurpose, answer: KeptPurpose,
      status: 201, summary: 'Add a purpose that can be chosen from today',
      handle: (work, { body }) => addPurpose(teamDesk(work), body),
    }),
    route({
      method: 'PATCH', path: '/purposes/:code', operationId: 'endPurpose', tag, access: 'people:keep-purposes', params: PurposeParams,
      body: PurposeEnd, answer: KeptPurpose, summary: 'Let a purpose end after a day; its name and legal basis never change',
      description: 'Sessions that use it keep it until they end, within twelve hours; tokens that use it are refused from the day after.',
      direct: async (direct, { params, body }) => {
        const purpose = await direct.inWork((work) => endPurpose(teamDesk(work), params.code, body.version, body.validUntil));
        doorkeeperOf(deps).forgetAll();
        return purpose;
      },
    }),
  ];
}
