/**
 * How callers are received now, held in memory.
 *
 * Purpose: a call that arrives cannot wait for a dozen queries. Trade-off: a change counts for callers a moment after it was made.
 * Modes: read → stale → read again; stale by news of flows, calamities or the region, and every ten minutes, because calendars
 * are made for years around today. What cannot be read leaves the last that could.
 */
import { systemPrincipal } from '../../platform/access/index.ts';
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

export interface LiveReceptions extends Receptions {
  close(): void;
}

export async function openReceptions(deps: Pick<RoomDeps, 'inWork' | 'feed' | 'log'>): Promise<LiveReceptions> {
  const read = (): Promise<Reception> => deps.inWork(asTelephone, (work) => readReception(receptionDesk(work)));
  let present = await read();
  let reading: Promise<void> | undefined;
  const refresh = (): void => {
    reading ??= read()
      .then((reception) => void (present = reception))
      .catch((error: Error) => deps.log.error({ reason: error.message }, 'call flows could not be read again; callers are received as before'))
      .finally(() => void (reading = undefined));
  };
  const stop = deps.feed.follow((events) => {
    if (events.some(({ topic }) => topic === 'phone.flow-changed' || topic === 'phone.calamity-changed' || topic === 'phone.number-changed' || topic === recordingPolicyTopic || topic.startsWith('region.'))) refresh();
  });
  const timer = setInterval(refresh, againMilliseconds).unref();
  return {
    receiving: (dialled, now) => receivingFlow(present, dialled, now),
    flow: (flowId, version): CallFlow | undefined => present.flows.get(flowId)?.find(({ number }) => number === version)?.content,
    facts: (call, now, queue) => factsOf(present, call, now, queue),
    recordingGround: (call, now) => {
      const policy = policyForCall(present.recording ?? [], call, now.getTime());
      return policy && { policyId: policy.id, purpose: policy.purpose };
    },
    authorityIds: () => [...present.authorityNames.keys()],
    close: () => {
      stop();
      clearInterval(timer);
    },
  };
}

/** Calamity messages switched by phone: the same rules as on the screen. */
export function calamityDeskOf({ inWork }: Pick<RoomDeps, 'inWork'>): CalamityDesk {
  return {
    check: (code) => inWork(asTelephone, (work) => checkCalamityCode(receptionDesk(work), code)),
    switch: async (of, on) => void (await inWork(asTelephone, (work) => switchCalamity(receptionDesk(work), of, on))),
  };
}
