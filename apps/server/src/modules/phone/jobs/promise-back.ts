/**
 * Callers whom a breakdown cut off, as promises that everybody can see.
 *
 * Purpose: the place in the queue that such a caller keeps is served by itself; the promise beside it shows that it is there, and
 * outlives the queue. Trade-off: made by a job, a moment later, so that no promise that cannot be made holds up the telephones.
 */
import type { AuthorityId, ContactId, FollowUpId } from '@ingang/kernel';
import type { JobHandler } from '../../../platform/jobs/job.ts';
import { displayPhone } from '../../customers/index.ts';
import { promiseToLostCallers, type LostCaller } from '../../followup/index.ts';
import { userNames } from '../../people/index.ts';
import { listAuthorities } from '../../region/index.ts';
import type { Call, CallPhase } from '../domain/call/index.ts';
import { livingCallsOf } from '../postgres/read-calls.ts';

export const promiseJob = 'phone.promise-back';

/** A call, and what was going on in it when it was cut off. */
export interface CutOff {
  readonly callId: string;
  readonly was: CallPhase;
}

/** The call was cut off just now, and is a promise from now on. */
export function cutOffIn(before: Call | undefined, call: Call): CutOff | undefined {
  const isNew = call.toBePhoned?.because === 'lost' && before?.toBePhoned?.because !== 'lost' && call.promised?.callbackId === (call.id as string);
  return isNew && before ? { callId: call.id, was: before.phase } : undefined;
}

export const promiseBack: JobHandler = async (work, payload) => {
  const { calls: cutOff } = payload as unknown as { readonly calls: readonly CutOff[] };
  const calls = await livingCallsOf(work.tx, cutOff.map(({ callId }) => callId));
  const authorities = await listAuthorities(work);
  const agents = await userNames(work, calls.flatMap(({ handledBy }) => handledBy ?? []));
  const phases = new Map(cutOff.map(({ callId, was }) => [callId, was]));
  const callers = calls.flatMap((call): LostCaller[] => {
    const number = call.toBePhoned?.number;
    const authorityId = call.authorityId ?? authorities[0]?.id;
    if (number === undefined || authorityId === undefined) return [];
    return [{
      id: call.id as string as FollowUpId, contactId: call.id as string as ContactId, authorityId, phone: number,
      name: `Beller ${displayPhone(number)}`,
      reason: 'Gesprek weggevallen door een storing',
      explanation: explained(call, phases.get(call.id) ?? 'waiting', (call.handledBy && agents.get(call.handledBy)) || undefined, authorities),
    }];
  });
  await promiseToLostCallers({ ...work, principal: { ...work.principal, name: 'Telefooncentrale' } }, callers);
};

function explained(call: Call, was: CallPhase, agentName: string | undefined, authorities: readonly { readonly id: AuthorityId; readonly name: string }[]): string {
  const authority = authorities.find(({ id }) => id === call.authorityId)?.name;
  const where = call.answeredAt !== undefined && agentName !== undefined ? `Was in gesprek met ${agentName}.` : `${stages[was] ?? stages.waiting}.`;
  const whose = authority === undefined ? 'Had nog niet gezegd voor welke gemeente.' : `Belde voor ${authority}.`;
  const about = call.queue?.subject ?? call.subject;
  return `${where} ${whose}${about === undefined ? '' : ` Onderwerp: ${about}.`} Staat ook vooraan in de wachtrij om teruggebeld te worden.`;
}

const stages: Partial<Record<CallPhase, string>> & { readonly waiting: string } = {
  arriving: 'Belde net', 'in-flow': 'Was nog niet in de wachtrij', waiting: 'Wachtte op een medewerker', ringing: 'Zou net worden geholpen', dialling: 'Werd net teruggebeld',
  forwarding: 'Werd doorverbonden', forwarded: 'Was doorverbonden', transferring: 'Werd doorverbonden',
};
