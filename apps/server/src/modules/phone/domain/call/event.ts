import type { AuthorityId, UserId } from '@ingang/kernel';
import type { CallFlow, Digit, FlowFacts, Language } from '../flow/index.ts';
import type { Forcing } from './budget.ts';
import type { PauseReason, RecordingGround } from './recording.ts';
import type { SupervisionWish } from './supervision.ts';
import type { Call, CallId, Colleague, LegId, PlaybackId, RecordingId, Target } from './call.ts';

/** Why a leg ended: the words of the telephone engine. */
export type LegEnding =
  | 'normal' | 'busy' | 'no-answer' | 'rejected' | 'unreachable' | 'unknown-number' | 'congestion' | 'lost' | 'failure';

/** What an agent asks for. */
export type CallCommand =
  | { readonly do: 'hold' | 'retrieve' | 'take-back' | 'conference' | 'hang-up' | 'resume' | 'voicemail' }
  | { readonly do: 'consult'; readonly target: Exclude<Target, { kind: 'queue' }>; readonly note?: string }
  /** `take`: who was consulted goes on with the caller, on their own initiative. */
  | ({ readonly do: 'hand-over' | 'take' } & Forcing)
  | ({ readonly do: 'transfer'; readonly target: Target; readonly note?: string } & Forcing)
  | { readonly do: 'digits'; readonly digits: string }
  | { readonly do: 'pause-recording' | 'resume-recording'; readonly because: PauseReason };

/** What happens to a call. */
export type CallEvent =
  | { readonly on: 'leg-answered'; readonly leg: LegId }
  | { readonly on: 'leg-ended'; readonly leg: LegId; readonly cause: LegEnding }
  | { readonly on: 'digit'; readonly leg: LegId; readonly digit: Digit }
  /** The telephone of the agent put the caller on hold, or took it off. */
  | { readonly on: 'leg-held' | 'leg-unheld'; readonly leg: LegId }
  | { readonly on: 'played'; readonly playback: PlaybackId }
  | { readonly on: 'heard'; readonly recording: RecordingId; readonly word: string; readonly confidence: number }
  | { readonly on: 'not-understood' | 'silence'; readonly recording: RecordingId }
  | { readonly on: 'code-checked'; readonly of: AuthorityId | 'region' | undefined }
  /** The router chose. */
  | { readonly on: 'assigned'; readonly agent: Colleague }
  /** One of the call's timers is due. */
  | { readonly on: 'time' }
  | { readonly on: 'command'; readonly by: UserId; readonly command: CallCommand }
  /** A team lead, with the call of this agent. */
  | { readonly on: 'supervise'; readonly by: Colleague; readonly agentId: UserId; readonly how: SupervisionWish; readonly isTold: boolean }
  /** Nobody needs to phone this citizen any more. */
  | { readonly on: 'withdrawn' }
  /** We were away; these legs live. */
  | { readonly on: 'adopted'; readonly live: ReadonlySet<LegId> }
  | { readonly on: 'engine-restarted' };

/** Everything that a step may depend on besides the call itself. */
export interface CallWorld {
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly rules: CallRules;
  /** The drawing that this call follows; undefined when it has none or it is gone. */
  readonly flow: (call: Call) => CallFlow | undefined;
  readonly facts: (call: Call) => FlowFacts;
  /** Whether this conversation is one that is recorded, and why; left out: nothing is. */
  readonly recordingGround?: (call: Call) => RecordingGround | undefined;
}

export interface CallRules {
  /** How long an agent's telephone rings. */
  readonly ringSeconds: number;
  /** How long a consulted, forwarded or transferred telephone rings. */
  readonly otherRingSeconds: number;
  /** How long a citizen's telephone rings. */
  readonly dialSeconds: number;
  /** How often a citizen is phoned back in vain. */
  readonly callbackAttempts: number;
  /** The pause after the first attempt in vain, the second …; the last holds for all that follow. Not empty. */
  readonly callbackPausesSeconds: readonly number[];
  /** Who is on hold so long is not forgotten: first the agent is warned, then the call goes back to the front of the queue. */
  readonly heldWarnSeconds: number;
  readonly heldReturnSeconds: number;
  /** How often who waits is told how long it takes: at most once a minute. */
  readonly announceEverySeconds: number;
  /** Wrap-up after a call that came out of no queue. */
  readonly wrapUpSeconds: number;
  /** The last of these transfers must be warm; more only when forced. */
  readonly mostTransfers: number;
  /** Where callers go for whom there is no drawing. */
  readonly fallbackQueue: string;
  /** Longest utterance that is listened to. */
  readonly utteranceSeconds: number;
}

export const usualRules: CallRules = {
  ringSeconds: 15,
  otherRingSeconds: 25,
  dialSeconds: 35,
  callbackAttempts: 3,
  callbackPausesSeconds: [600],
  heldWarnSeconds: 120,
  heldReturnSeconds: 600,
  announceEverySeconds: 60,
  wrapUpSeconds: 90,
  mostTransfers: 2,
  fallbackQueue: 'general',
  utteranceSeconds: 6,
};

/** A call as it comes in. */
export interface NewCallInput {
  readonly id: CallId;
  readonly leg: LegId;
  /** Normal form. */
  readonly dialled: string;
  readonly callerNumber?: string | undefined;
  readonly flow?: { readonly id: string; readonly version: number } | undefined;
  readonly language?: Language;
}
