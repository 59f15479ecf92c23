import { PickUpReport, TargetCards } from '@ingang/contracts/phone-desk';
import { AuthoritySlug } from '@ingang/contracts/text';
import type { AuthorityId } from '@ingang/kernel';
import { Type } from 'typebox';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { listAllDepartments } from '../../region/index.ts';
import { presencesNow } from '../postgres/call-book.ts';
import { countPickUps } from '../postgres/pick-ups.ts';
import { waitingByQueue } from '../postgres/read-calls.ts';
import { listTargets } from '../usecases/list-targets.ts';

const tag = 'phone';
const dayMilliseconds = 86_400_000;

const TargetQuery = Type.Object({ authorityId: Type.Optional(AuthoritySlug) }, { additionalProperties: false });
const ReportQuery = Type.Object({ days: Type.Optional(Type.Integer({ minimum: 1, maximum: 366, description: 'how far back; 28 when left out' })) }, { additionalProperties: false });

export const targetRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/phone/targets', operationId: 'listTargets', tag, access: 'phone:take-calls',
    summary: 'Where a call about an authority can go: colleagues, departments, queues and other authorities, with presence, hours and how soon they usually pick up',
    query: TargetQuery, answer: TargetCards,
    handle: async (work, { query }) => {
      const { tx } = work;
      const reader = { presences: () => presencesNow(tx), waitingIn: () => waitingByQueue(tx), pickUps: (since: Date, agreed: ReadonlyMap<string, number>) => countPickUps(tx, since, agreed) };
      return { results: [...(await listTargets(work, reader, query.authorityId as AuthorityId | undefined))] };
    },
  }),
  route({
    method: 'GET', path: '/phone/pick-up-figures', operationId: 'readPickUpFigures', tag, access: 'phone:look',
    summary: 'How departments picked up when the contact centre asked them, beside what their service agreement says',
    query: ReportQuery, answer: PickUpReport,
    handle: async (work, { query }) => {
      const since = new Date(work.now.getTime() - (query.days ?? 28) * dayMilliseconds);
      return { since: since.toISOString(), results: await pickUpFigures(work, since) };
    },
  }),
];

async function pickUpFigures(work: Work, since: Date) {
  const departments = await listAllDepartments(work);
  const agreed = new Map(departments.map(({ id, transferAnswerSeconds }) => [id as string, transferAnswerSeconds]));
  const { departments: counts } = await countPickUps(work.tx, since, agreed);
  return departments.flatMap(({ id, name, agreementId, transferAnswerSeconds }) => {
    const count = counts.get(id);
    if (!count) return [];
    const { asked, answered, answeredInTime, medianSeconds, lastMissedAt } = count;
    return [{
      departmentId: id, departmentName: name[work.locale], agreementId, agreedSeconds: transferAnswerSeconds,
      asked, answered, answeredInTime, missed: asked - answered, medianSeconds: medianSeconds ?? null, lastMissedAt: lastMissedAt?.toISOString() ?? null,
    }];
  });
}
