import type { AuthorityId } from '@ingang/kernel';
import { systemPrincipal } from '../../platform/access/index.ts';
import type { Work } from '../../platform/database/work.ts';
import type { RoomDeps } from '../../platform/room.ts';
import { recordCalls } from '../contacts/index.ts';
import { keepRouting, logAssignments } from '../routing/index.ts';
import { anybody } from './anybody.ts';
import { colleaguesOf, type Call } from './domain/call/index.ts';
import { attemptJob } from './jobs/log-attempts.ts';
import { cutOffIn, promiseJob } from './jobs/promise-back.ts';
import { livingCalls, presencesNow, writeMoment } from './postgres/call-book.ts';
import { livingOffers, writeOffers } from './postgres/offers.ts';
import { writePickUps } from './postgres/pick-ups.ts';
import { writeRecordingChanges } from './postgres/recordings.ts';
import type { CallBook, Moment } from './usecases/call-book.ts';
import { recordingChange } from './usecases/recordings.ts';
import { attemptOf } from './usecases/attempt-of.ts';
import { contactFacts } from './usecases/contact-facts.ts';

/** The switchboard works for every authority: callers are not asked first whom they may be seen by. */
const asSwitchboard = { principal: { ...systemPrincipal, name: 'switchboard' }, purpose: 'customer-contact', correlationId: 'switchboard', locale: 'nl' } as const;

/** Calls in PostgreSQL, with their contacts, in one transaction for each moment. */
export function callBookOf({ inWork }: Pick<RoomDeps, 'inWork'>, candidates: () => readonly AuthorityId[]): CallBook {
  return {
    keep: (moment) =>
      inWork(asSwitchboard, async (work) => {
        await writeMoment(work.tx, moment);
        await writeOffers(work.tx, moment.offers);
        await writePickUps(work, moment.pickUps);
        await writeRecordingChanges(work, moment.calls.flatMap(({ before, call }) => recordingChange(before, call) ?? []));
        await recordCalls(work, moment.calls.flatMap(({ before, call }) => contactFacts(before, call, candidates()) ?? []));
        const works = new Map(moment.assignments.map(({ work: routed }) => [routed.id as string, { work: routed }]));
        await logAssignments(work, { works }, moment.assignments.map(({ decision }) => decision), (authority) => authority !== anybody);
        if (moment.routing) await keepRouting(work, 'phone', moment.routing);
        for (const { before, call } of moment.calls) if (before?.phase !== 'ended') enqueueAttempt(work, call);
        enqueuePromises(work, moment);
        publish(work, moment);
      }),
    living: () => inWork(asSwitchboard, async ({ tx, now }) => ({ calls: await livingCalls(tx), presences: await presencesNow(tx), offers: await livingOffers(tx, now) })),
  };
}

/** What came of phoning for a promise goes to the promise, by itself: a note that is somebody else's by now must not hold up calls. */
function enqueueAttempt(work: Work, call: Call): void {
  const attempt = attemptOf(call);
  if (attempt) work.enqueue({ kind: attemptJob, payload: { ...attempt } });
}

/** So many callers are promised to be phoned back in one transaction. */
const promisesInOneJob = 50;

function enqueuePromises(work: Work, { calls }: Moment): void {
  const lost = calls.flatMap(({ before, call }) => cutOffIn(before, call) ?? []);
  for (let from = 0; from < lost.length; from += promisesInOneJob) work.enqueue({ kind: promiseJob, payload: { calls: lost.slice(from, from + promisesInOneJob) } });
}

/** Agents hear of their own calls one by one; who watches the queues, that something changed. */
function publish(work: Work, { calls, presences, offers }: Moment): void {
  const queueChanged = calls.some(({ before, call }) => before?.phase !== call.phase);
  if (queueChanged) work.publish({ topic: 'phone.queue-changed', subjectId: 'queues' });
  for (const { before, call } of calls) {
    const agents = new Set([before, call].flatMap((one) => (one ? [...colleaguesOf(one), ...(one.supervisor ? [one.supervisor.agentId] : [])] : [])));
    for (const agentId of agents) work.publish({ topic: 'phone.call-changed', subjectId: call.id, about: { agentId, phase: call.phase }, ...(call.authorityId && { authorityId: call.authorityId }) });
  }
  for (const { work: { id, authorityId }, agentId, state } of offers) work.publish({ topic: 'phone.offer-changed', subjectId: id, authorityId, about: { agentId, state } });
  for (const { agentId, state } of presences) work.publish({ topic: 'phone.presence-changed', subjectId: agentId, about: { userId: agentId, state } });
}
