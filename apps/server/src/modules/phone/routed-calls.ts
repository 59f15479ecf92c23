import { heldInMemory } from '../../platform/realtime/held.ts';
import type { RoomDeps } from '../../platform/room.ts';
import { listAuthorities } from '../region/index.ts';
import { readAgent, readRoutingPolicy, recallRouting, routingTopic } from '../routing/index.ts';
import { asTelephone } from './live-receptions.ts';
import { helpedBefore } from './postgres/read-calls.ts';
import { CallsForRouter, type ReadAgent, type Terms } from './router/calls-for-router.ts';
import type { Assigner } from './switchboard/ports.ts';

export interface RoutedCalls extends Assigner {
  close(): void;
}

/** A router for calls, on the terms that are set in the database, with what the one before it learned. */
export async function openRoutedCalls(deps: Pick<RoomDeps, 'inWork' | 'feed' | 'log' | 'clock'>): Promise<RoutedCalls> {
  const memory = await deps.inWork(asTelephone, (work) => recallRouting(work, 'phone'));
  const terms = await heldInMemory<Terms>(deps, {
    read: () => deps.inWork(asTelephone, async (work) => ({ ...(await readRoutingPolicy(work)), authorities: (await listAuthorities(work)).map(({ id }) => id) })),
    isAbout: ({ topic }) => topic === routingTopic || topic === 'region.changed',
    failure: 'the terms of queues could not be read again; those of before hold',
    onChange: (changed) => calls.terms(changed, deps.clock.now().getTime()),
  });
  const readSkills: ReadAgent = (id, authorities, place) => deps.inWork(asTelephone, (work) => readAgent(work, id, authorities, place));
  const calls = new CallsForRouter({
    terms: terms.now(),
    memory,
    readAgent: readSkills,
    readHelped: (number) => deps.inWork(asTelephone, ({ tx }) => helpedBefore(tx, number)),
    onFailure: (error) => deps.log.error({ reason: error.message }, 'what the router has to know could not be read'),
  });
  return Object.assign(calls, { close: terms.close });
}
