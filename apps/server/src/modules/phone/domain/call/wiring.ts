/**
 * What a call means for the telephones: who hears what, and who is connected with whom.
 *
 * Purpose: commands for the engine follow from how a call was and how it is, and are written nowhere else. So what was made is
 * unmade, whatever happened in between; and after a restart the same comparison, with nothing, sets everything right again.
 */
import type { UserId } from '@ingang/kernel';
import { bridgeOf, type Call, type Leg, type LegId, type PlaybackId } from './call.ts';
import type { AgentEffect, EngineEffect } from './effect.ts';
import { recordingEffects } from './recording.ts';

/** What one leg hears. `calling`: it rings. `alone`: what is said to it and nothing else. `tone`: that the other side rings. `listen`, `whisper`: an agent's telephone. */
type Wire = 'calling' | 'alone' | 'music' | 'tone' | 'bridge' | 'listen' | 'whisper';

const callerHears: Readonly<Record<Call['phase'], Wire>> = {
  arriving: 'calling', 'in-flow': 'alone', forwarding: 'music', forwarded: 'bridge', waiting: 'music', callback: 'calling', ringing: 'music',
  dialling: 'calling', talking: 'bridge', held: 'music', consulting: 'music', conference: 'bridge', transferring: 'music', ended: 'calling',
};

/** What every telephone of a call hears now. */
export function hearing(call: Call): Map<LegId, Wire> {
  const wires = new Map<LegId, Wire>();
  const { caller, agent, other, alsoRinging = [], supervisor, phase } = call;
  if (caller) wires.set(caller.id, caller.state === 'calling' ? 'calling' : callerHears[phase]);
  const listensToTone = phase === 'dialling' || (phase === 'consulting' && other?.state === 'calling');
  const isLeftAlone = phase === 'consulting' && other?.isAside;
  if (agent) wires.set(agent.id, agent.state === 'calling' ? 'calling' : listensToTone ? 'tone' : isLeftAlone ? 'music' : 'bridge');
  if (other) wires.set(other.id, other.state === 'calling' ? 'calling' : other.isAside ? 'alone' : 'bridge');
  for (const { id } of alsoRinging) wires.set(id, 'calling');
  if (supervisor) wires.set(supervisor.id, supervisor.state === 'calling' ? 'calling' : supervisor.how === 'barge' || supervisor.how === 'take-over' ? 'bridge' : supervisor.how);
  return wires;
}

const isBridged = (wires: ReadonlyMap<LegId, Wire>): boolean => [...wires.values()].includes('bridge');

/** People come together who were not: in a bridge of their own, with a new name. */
export function numbered(before: Call, after: Call): Call {
  return isBridged(hearing(after)) && !isBridged(hearing(before)) ? { ...after, bridges: (after.bridges ?? 0) + 1 } : after;
}

const toneFor = (leg: LegId): PlaybackId => `say-${leg}` as PlaybackId;

/**
 * Everything that the engine has to do so that it fits how the call is now.
 *
 * @param gone legs that ended by themselves
 * @param isKnown false when it is not certain how things stand: everything is said again, which is safe
 */
export function rewired(before: Call, after: Call, gone: ReadonlySet<LegId>, { isKnown }: { readonly isKnown: boolean } = { isKnown: true }): EngineEffect[] {
  const old = hearing(before);
  const sure = isKnown ? old : new Map<LegId, Wire>();
  const now = hearing(after);
  const bridge = bridgeOf(after);
  const changed = [...now].filter(([leg, wire]) => sure.get(leg) !== wire);
  return [
    ...stopped(before, after, gone),
    ...[...old].filter(([leg, wire]) => wire === 'tone' && now.get(leg) !== 'tone' && !gone.has(leg)).map(([leg]) => ({ do: 'stop-playing', playback: toneFor(leg) }) as const),
    ...[...old].filter(([leg, wire]) => isEar(wire) && !isEar(now.get(leg))).map(([leg]) => ({ do: 'stop-supervising', leg }) as const),
    ...(isBridged(now) && !isBridged(sure) ? [{ do: 'create-bridge', bridge } as const] : []),
    ...changed.flatMap(([leg, wire]) => isEar(wire) ? [{ do: 'supervise', leg, of: after.supervisor!.of, how: wire } as const] : connected(leg, wire, sure.get(leg), bridge)),
    ...[...old.keys()].filter((leg) => !now.has(leg) && !gone.has(leg)).map((leg) => ({ do: 'hang-up', leg }) as const),
    ...(isBridged(old) && !isBridged(now) ? [{ do: 'destroy-bridge', bridge: bridgeOf(before) } as const] : []),
    ...started(before, after),
    ...recordingEffects(before, after, gone, { isKnown }),
  ];
}

const isEar = (wire: Wire | undefined): wire is 'listen' | 'whisper' => wire === 'listen' || wire === 'whisper';

function connected(leg: LegId, wire: Exclude<Wire, 'listen' | 'whisper'>, old: Wire | undefined, bridge: ReturnType<typeof bridgeOf>): EngineEffect[] {
  if (wire === 'music') return [{ do: 'music', leg }];
  if (wire === 'bridge') return [{ do: 'join', bridge, leg }];
  const left: EngineEffect[] = old === 'music' ? [{ do: 'silence', leg }] : old === 'bridge' ? [{ do: 'part', bridge, leg }] : [];
  return wire === 'tone' ? [...left, { do: 'ringing-tone', playback: toneFor(leg), leg }] : left;
}

function stopped(before: Call, after: Call, gone: ReadonlySet<LegId>): EngineEffect[] {
  const { dialogue: old, caller } = before;
  if (old === undefined || caller === undefined || gone.has(caller.id)) return [];
  const { dialogue: now } = after;
  const recording = old.listening?.recording;
  return [
    ...(old.playing && old.playing.id !== now?.playing?.id ? [{ do: 'stop-playing', playback: old.playing.id } as const] : []),
    ...(recording !== undefined && recording !== now?.listening?.recording ? [{ do: 'stop-listening', recording } as const] : []),
  ];
}

function started(before: Call, after: Call): EngineEffect[] {
  const { dialogue: now, caller } = after;
  if (now === undefined || caller === undefined) return [];
  const { dialogue: old } = before;
  const leg = caller.id;
  const { playing, listening } = now;
  if (playing && playing.id !== old?.playing?.id) return [{ do: 'say', playback: playing.id, leg, said: playing.said }];
  if (listening?.recording === undefined || listening.recording === old?.listening?.recording) return [];
  const { words, language, timeoutSeconds } = listening.action;
  return [{ do: 'listen', recording: listening.recording, leg, words, language, patienceSeconds: timeoutSeconds, maxSeconds: 6 }];
}

interface Busy {
  readonly state: 'ringing' | 'talking';
  readonly isSupervisor?: true;
}

function agentsOf({ agent, other, alsoRinging = [], supervisor }: Call): Map<UserId, Busy> {
  const agents = new Map<UserId, Busy>();
  const stateOf = ({ state }: Leg): Busy['state'] => (state === 'calling' ? 'ringing' : 'talking');
  if (supervisor) agents.set(supervisor.agentId, { state: stateOf(supervisor), isSupervisor: true });
  if (agent) agents.set(agent.agentId, { state: stateOf(agent) });
  for (const leg of [other, ...alsoRinging]) if (leg?.target.kind === 'person') agents.set(leg.target.agentId, { state: stateOf(leg) });
  return agents;
}

/** What becomes of agents, by comparison of how the call was and is. */
export function agentEffects(before: Call, after: Call, parted: ReadonlyMap<UserId, 'missed' | 'lost' | 'freed'>): AgentEffect[] {
  const old = agentsOf(before);
  const now = agentsOf(after);
  const callId = after.id;
  const left = [...old].filter(([agentId]) => !now.has(agentId)).map(([agentId, { state, isSupervisor }]): AgentEffect => {
    const usual = state === 'ringing' ? 'freed' : isSupervisor ? 'supervised' : 'finished';
    return { do: 'agent', agentId, event: parted.get(agentId) ?? usual, callId };
  });
  const came = [...now].filter(([agentId, { state }]) => old.get(agentId)?.state !== state).map(([agentId, { state, isSupervisor }]): AgentEffect => {
    return { do: 'agent', agentId, event: state === 'talking' ? 'talks' : isSupervisor ? 'supervises' : 'rings', callId };
  });
  return [...left, ...came];
}
