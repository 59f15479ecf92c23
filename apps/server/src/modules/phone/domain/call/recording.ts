/**
 * Recording one conversation with a caller.
 *
 * Purpose: whether a call is being recorded follows from the call alone, so that nothing can be forgotten: never before the caller
 * was told, never while somebody is identified or pays, never what is said while the caller hears music.
 * Trade-off: it is the caller's telephone that is recorded: what agent and colleague say to each other while they consult is not.
 * Modes: off → running ⇄ paused → off. A pause has reasons; it lasts until none is left.
 */
import { Conflict } from '@ingang/kernel';
import type { Call, LegId, RecordingId } from './call.ts';
import type { EngineEffect } from './effect.ts';
import type { CallWorld } from './event.ts';
import { named, noted, withCall, without, type Turn } from './turn.ts';

/** Why nothing is kept for a while: `identification` and `payment` by what is on the agent's screen, `agent` by the button. */
export const pauseReasons = ['identification', 'payment', 'agent'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** On what ground a conversation is recorded. */
export interface RecordingGround {
  readonly policyId: string;
  readonly purpose: string;
}

/** The recording that is being made. */
export interface CallRecording extends RecordingGround {
  readonly id: RecordingId;
  /** The caller's telephone. */
  readonly leg: LegId;
  readonly pausedFor: readonly PauseReason[];
}

type Wire = 'off' | 'running' | 'paused';

/** What becomes of the sound of the caller's telephone in this moment. */
export function recordingOf({ recording, phase }: Pick<Call, 'recording' | 'phase'>): Wire {
  if (recording === undefined) return 'off';
  return recording.pausedFor.length === 0 && (phase === 'talking' || phase === 'conference') ? 'running' : 'paused';
}

/** The conversation is over, or goes on with somebody who is not ours. */
const isOver = ({ phase, caller, recording }: Call): boolean =>
  phase === 'ended' || phase === 'forwarded' || phase === 'forwarding' || phase === 'callback' || phase === 'dialling' || caller?.id !== recording?.leg;

/** Begins it when caller and agent first talk, ends it with the conversation. */
export function recordingSettled(turn: Turn, world: CallWorld): Turn {
  const { recording } = turn.call;
  if (recording && isOver(turn.call)) return noted(without(turn, 'recording'), 'recording-ended');
  return recording ? turn : recordingBegun(turn, world);
}

function recordingBegun(turn: Turn, world: CallWorld): Turn {
  const { phase, caller, recordingAnnounced, recordingGround } = turn.call;
  if (phase !== 'talking' || caller === undefined || recordingAnnounced !== true) return turn;
  const ground = recordingGround === undefined ? (world.recordingGround?.(turn.call) ?? null) : recordingGround;
  const decided = recordingGround === undefined ? withCall(turn, { recordingGround: ground }) : turn;
  if (ground === null) return decided;
  const { turn: counted, name } = named(decided, 'rec');
  const { policyId, purpose } = ground;
  return noted(withCall(counted, { recording: { id: name as RecordingId, leg: caller.id, policyId, purpose, pausedFor: [] } }), 'recording-started');
}

/**
 * The agent's screen or button says that nothing may be kept now, or may again.
 *
 * @throws Conflict `call.not-recorded`
 */
export function recordingPaused(turn: Turn, because: PauseReason, isPaused: boolean): Turn {
  const { recording, agent } = turn.call;
  if (recording === undefined) throw new Conflict('call.not-recorded');
  if (recording.pausedFor.includes(because) === isPaused) return turn;
  const pausedFor = isPaused ? [...recording.pausedFor, because] : recording.pausedFor.filter((one) => one !== because);
  const changed = withCall(turn, { recording: { ...recording, pausedFor } });
  return noted(changed, isPaused ? 'recording-paused' : 'recording-resumed', { agentId: agent?.agentId, detail: because });
}

/**
 * What the engine has to do, by comparison of how the call was and is.
 *
 * @param isKnown false when it is not certain how things stand: everything is said again, which is safe
 */
export function recordingEffects(before: Call, after: Call, gone: ReadonlySet<LegId>, { isKnown }: { readonly isKnown: boolean }): EngineEffect[] {
  const [old, now] = [before.recording, after.recording];
  const isSame = old?.id === now?.id;
  const [was, is] = [isSame && isKnown ? recordingOf(before) : 'off', recordingOf(after)];
  return [
    ...(old && !isSame && !gone.has(old.leg) ? [{ do: 'stop-recording', recording: old.id } as const] : []),
    ...(now && was === 'off' ? [{ do: 'record', recording: now.id, leg: now.leg } as const] : []),
    ...(now && is === 'paused' && was !== 'paused' ? [{ do: 'pause-recording', recording: now.id } as const] : []),
    ...(now && is === 'running' && (was === 'paused' || (was === 'off' && !isKnown)) ? [{ do: 'resume-recording', recording: now.id } as const] : []),
  ];
}

/** Names of recordings of conversations, apart from utterances that callers choose with. */
export const isRecordingName = (name: string): boolean => name.startsWith('rec-');
