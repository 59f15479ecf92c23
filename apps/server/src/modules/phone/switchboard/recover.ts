import type { Logger } from 'pino';
import { callOfName, colleaguesOf, isRecordingName, legsOf, placeOf, type Call, type CallEvent, type CallId, type LegId } from '../domain/call/index.ts';
import { unlessGone, type Arrived, type LiveChannel, type TelephoneEngine } from '../engine/index.ts';
import type { Assigner } from './ports.ts';
import type { Presences } from './presences.ts';

export interface RecoveringDeps {
  readonly engine: TelephoneEngine;
  readonly assigner: Assigner;
  readonly log: Logger;
  readonly calls: ReadonlyMap<CallId, Call>;
  readonly presences: Presences;
  readonly isKnownLeg: (leg: LegId) => boolean;
}

export interface Recovery {
  /** The engine itself is another one than before: every call of before is gone. */
  readonly hasRestarted: boolean;
  /** We ourselves have just started: the router knows nothing yet. */
  readonly isFirst: boolean;
}

export interface Told {
  readonly happens: (callId: CallId, event: CallEvent) => void;
  readonly arrives: (event: Pick<Arrived, 'channel' | 'dialled' | 'caller' | 'from'>) => void;
}

/**
 * Takes up what lives after a time without news: our own start, or a broken connection. In the order in which callers came.
 * Who is on the line and not known to us is greeted anew; legs that belong to calls that are over are let go.
 */
export async function recover(deps: RecoveringDeps, { hasRestarted, isFirst }: Recovery, told: Told): Promise<void> {
  const { engine, log, presences } = deps;
  const begun = performance.now();
  const reachable = await engine.reachablePhones(); // before they are admitted again: then all seem to be there
  if (hasRestarted) await presences.readmit();
  const utterances = (await engine.finishedRecordings()).filter((name) => !isRecordingName(name));
  const live = await engine.liveChannels();
  const legs = new Set<LegId>(live.map(({ channel }) => channel));
  const known = [...deps.calls.values()].toSorted((one, other) => one.arrivedAt - other.arrivedAt || (one.id < other.id ? -1 : 1));
  if (isFirst) seedRouter(deps.assigner, known);
  const isCutOff = (call: Call) => hasRestarted || (isFirst && isOlderThan(call, engine.startedAt, legs));
  const connected = new Set<LegId>(live.filter(({ state }) => state === 'connected').map(({ channel }) => channel));
  for (const call of known) {
    told.happens(call.id, isCutOff(call) ? { on: 'engine-restarted' } : { on: 'adopted', live: legs });
    // who answered while we were away was not told
    for (const { id: leg, state } of legsOf(call)) if (state === 'calling' && connected.has(leg)) told.happens(call.id, { on: 'leg-answered', leg });
  }
  presences.reachable(reachable);
  presences.reconcile(({ callId, agentId }) => {
    const call = callId === undefined ? undefined : deps.calls.get(callId as CallId);
    return call !== undefined && (colleaguesOf(call).includes(agentId) || call.supervisor?.agentId === agentId);
  });
  await clear(deps, live, told);
  for (const utterance of utterances) await unlessGone(engine.deleteRecording(utterance)); // nobody listens for them any more
  const milliseconds = Math.round(performance.now() - begun);
  log.info({ calls: known.length, legs: live.length, hasRestarted, milliseconds }, 'calls were taken up');
}

/** The engine is another one than when this call came in, and lost it, while we were away too. */
function isOlderThan(call: Call, startedAt: Date | undefined, live: ReadonlySet<LegId>): boolean {
  const legs = legsOf(call);
  return startedAt !== undefined && call.arrivedAt < startedAt.getTime() && legs.length > 0 && legs.every(({ id }) => !live.has(id));
}

/** Waiting first: what is in somebody's hands is told when it is given back or over. */
function seedRouter(assigner: Assigner, calls: readonly Call[]): void {
  for (const call of calls) {
    const place = placeOf(call);
    if (place) assigner.tell({ do: 'wait', place }, place.since);
  }
}

async function clear({ engine, calls, isKnownLeg }: RecoveringDeps, live: readonly LiveChannel[], told: Told): Promise<void> {
  for (const { channel, direction, dialled, caller, from } of live) {
    if (isKnownLeg(channel)) continue;
    if (direction === 'inbound' && dialled !== undefined) told.arrives({ channel, dialled, caller, from });
    else await unlessGone(engine.hangUp(channel));
  }
  for (const { bridge } of await engine.liveBridges()) {
    const callId = callOfName(bridge);
    if (callId !== undefined && !calls.has(callId)) await unlessGone(engine.destroyBridge(bridge));
  }
}
