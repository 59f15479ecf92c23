/**
 * How callers are received now, held in memory: a call that arrives cannot wait for a dozen queries.
 * Stale by news of flows, calamities or the region, and every ten minutes, because calendars are made for years around today.
 */
import { systemPrincipal } from '../../platform/access/index.ts';
import { heldInMemory } from '../../platform/realtime/held.ts';
import type { RoomDeps } from '../../platform/room.ts';
import { receptionDesk } from './desk-of.ts';
import { factsOf, receivingFlow, type CallFlow, type Reception } from './domain/flow/index.ts';
import { policyForCall } from './domain/recording/policy.ts';
import { recordingPolicyTopic } from './usecases/keep-recording-policy.ts';
import type { CalamityDesk, Receptions } from './switchboard/ports.ts';
import { readReception } from './usecases/reception.ts';
import { checkCalamityCode, switchCalamity } from './usecases/switch-calamity.ts';

export const asTelephone = { principal: { ...systemPrincipal, name: 'switchboard' }, purpose: 'customer-contact', correlationId: 'switchboard', locale: 'nl' } as const;

const againMilliseconds = 600_000;
const topics = new Set(['phone.flow-changed', 'phone.calamity-changed', 'phone.number-changed', recordingPolicyTopic]);

export interface LiveReceptions extends Receptions {
  close(): void;
}

export async function openReceptions(deps: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>): Promise<LiveReceptions> {
  const held = await heldInMemory<Reception>(deps, {
    read: () => deps.inWork(asTelephone, (work) => readReception(receptionDesk(work))),
    isAbout: ({ topic }) => topics.has(topic) || topic.startsWith('region.'),
    failure: 'call flows could not be read again; callers are received as before',
    everyMilliseconds: againMilliseconds,
  });
  return {
    receiving: (dialled, now) => receivingFlow(held.now(), dialled, now),
    flow: (flowId, version): CallFlow | undefined => held.now().flows.get(flowId)?.find(({ number }) => number === version)?.content,
    facts: (call, now, queue) => factsOf(held.now(), call, now, queue),
    recordingGround: (call, now) => {
      const policy = policyForCall(held.now().recording ?? [], call, now.getTime());
      return policy && { policyId: policy.id, purpose: policy.purpose };
    },
    authorityIds: () => [...held.now().authorityNames.keys()],
    close: held.close,
  };
}

/** Calamity messages switched by phone: the same rules as on the screen. */
export function calamityDeskOf({ inWork }: Pick<RoomDeps, 'inWork'>): CalamityDesk {
  return {
    check: (code) => inWork(asTelephone, (work) => checkCalamityCode(receptionDesk(work), code)),
    switch: async (of, on) => void (await inWork(asTelephone, (work) => switchCalamity(receptionDesk(work), of, on))),
  };
}
