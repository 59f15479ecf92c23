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
  const read = () => deps.inWork(asTelephone, async (work): Promise<Terms> => ({ ...(await readRoutingPolicy(work)), authorities: (await listAuthorities(work)).map(({ id }) => id) }));
  const memory = await deps.inWork(asTelephone, (work) => recallRouting(work, 'phone'));
  const readSkills: ReadAgent = (id, authorities, place) => deps.inWork(asTelephone, (work) => readAgent(work, id, authorities, place));
  const calls = new CallsForRouter({
    terms: await read(),
    memory,
    readAgent: readSkills,
    readHelped: (number) => deps.inWork(asTelephone, ({ tx }) => helpedBefore(tx, number)),
    onFailure: (error) => deps.log.error({ reason: error.message }, 'what the router has to know could not be read'),
  });
  const stop = deps.feed.follow((events) => {
    if (!events.some(({ topic }) => topic === routingTopic || topic === 'region.changed')) return;
    read()
      .then((terms) => calls.terms(terms, deps.clock.now().getTime()))
      .catch((error: Error) => deps.log.error({ reason: error.message }, 'the terms of queues could not be read again; those of before hold'));
  });
  return Object.assign(calls, { close: stop });
}
