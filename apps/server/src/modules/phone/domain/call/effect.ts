import type { AuthorityId, UserId } from '@ingang/kernel';
import type { FlowAction, Language, Priority } from '../flow/index.ts';
import type { BridgeId, CallId, LegId, PlaybackId, RecordingId, Said, Target } from './call.ts';
import type { PickUp } from './consult/pick-up.ts';

/** What the telephone engine has to do. */
export type EngineEffect =
  | { readonly do: 'answer'; readonly leg: LegId }
  | {
      readonly do: 'originate';
      readonly leg: LegId;
      readonly to: { readonly phone: string } | { readonly number: string };
      readonly showNumber: string;
      readonly showName?: string;
      readonly ringSeconds: number;
      readonly forLeg?: LegId;
    }
  | { readonly do: 'hang-up'; readonly leg: LegId }
  | { readonly do: 'create-bridge' | 'destroy-bridge'; readonly bridge: BridgeId }
  | { readonly do: 'join' | 'part'; readonly bridge: BridgeId; readonly leg: LegId }
  | { readonly do: 'music' | 'silence'; readonly leg: LegId }
  | { readonly do: 'say'; readonly playback: PlaybackId; readonly leg: LegId; readonly said: readonly Said[] }
  | { readonly do: 'ringing-tone'; readonly playback: PlaybackId; readonly leg: LegId }
  | { readonly do: 'stop-playing'; readonly playback: PlaybackId }
  | {
      readonly do: 'listen';
      readonly recording: RecordingId;
      readonly leg: LegId;
      readonly words: readonly string[];
      readonly language: Language;
      readonly patienceSeconds: number;
      readonly maxSeconds: number;
    }
  | { readonly do: 'stop-listening'; readonly recording: RecordingId }
  | { readonly do: 'digits'; readonly leg: LegId; readonly digits: string }
  /** Lets a team lead's telephone hear an agent's, and be heard by it when whispering; the second time it changes how. */
  | { readonly do: 'supervise'; readonly leg: LegId; readonly of: LegId; readonly how: 'listen' | 'whisper' }
  | { readonly do: 'stop-supervising'; readonly leg: LegId }
  | { readonly do: 'record'; readonly recording: RecordingId; readonly leg: LegId }
  | { readonly do: 'pause-recording' | 'resume-recording' | 'stop-recording'; readonly recording: RecordingId };

/** A place in the queue as the router sees it. */
export interface WaitingPlace {
  readonly callId: CallId;
  readonly queue: string;
  readonly authorityId?: AuthorityId;
  readonly subject?: string;
  readonly language: Language;
  readonly priority: Priority;
  /** Milliseconds since 1970; kept by who comes back. */
  readonly since: number;
  readonly isCallback: boolean;
  /** In normal form; as long as the call lives. */
  readonly callerNumber?: string;
}

/** What the router has to know. `given-back`: back to the front; the agent did not answer or was lost. */
export type RouteEffect =
  | { readonly do: 'wait' | 'given-back'; readonly place: WaitingPlace }
  | { readonly do: 'accepted' | 'left' | 'finished'; readonly callId: CallId };

/** What becomes of an agent. `freed`: it stopped ringing and that was nobody's fault. `supervises`, `supervised`: a team lead with somebody else's call. */
export interface AgentEffect {
  readonly do: 'agent';
  readonly agentId: UserId;
  readonly event: 'rings' | 'talks' | 'missed' | 'freed' | 'finished' | 'lost' | 'supervises' | 'supervised';
  readonly callId: CallId;
}

/** What happened, for whoever reads it back: no names and no numbers. */
export const callNotes = [
  'arrived', 'authority-known', 'choice', 'queued', 'left-queue', 'rang', 'missed', 'answered', 'held', 'retrieved', 'consulted',
  'consult-answered', 'consult-failed', 'consult-ended', 'colleague-aside', 'colleague-back', 'voicemail', 'conference', 'transferred', 'transfer-forced', 'transfer-failed', 'forwarding', 'forwarded',
  'forward-failed', 'agent-lost', 'callback-booked', 'dialled', 'not-reached', 'cut-off', 'adopted', 'flow-fault', 'ended',
  'supervised', 'taken-over', 'recording-started', 'recording-paused', 'recording-resumed', 'recording-ended',
  'calamity-heard', 'wait-told', 'held-long', 'held-returned',
] as const;
export type CallNoteKind = (typeof callNotes)[number];

/** What a note is about, for who tells the story later. Never a telephone number. */
export interface NoteAbout {
  /** Who was asked, or got the call. Of a colleague the id, of others the name. */
  readonly to?: { readonly kind: Target['kind']; readonly agentId?: UserId; readonly name?: string };
  readonly isWarm?: boolean;
  /** What was said along: the note of a transfer, or the message that was heard. */
  readonly text?: string;
  readonly authorityId?: AuthorityId;
  /** The wait that was told. */
  readonly seconds?: number;
  readonly position?: number;
}

export interface NoteEffect {
  readonly do: 'note';
  readonly note: CallNoteKind;
  readonly agentId?: UserId;
  readonly detail?: string;
  readonly about?: NoteAbout;
}

/** What other rooms have to do, that the call then hears of or not. */
export type RoomEffect =
  | { readonly do: 'check-code'; readonly code: string }
  | (Extract<FlowAction, { do: 'switch-calamity' }>);

/** Somebody who was asked picked up, or did not. */
export interface PickUpEffect {
  readonly do: 'pick-up';
  readonly pickUp: PickUp;
}

export type CallEffect = EngineEffect | RouteEffect | AgentEffect | NoteEffect | RoomEffect | PickUpEffect;
