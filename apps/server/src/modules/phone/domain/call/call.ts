import type { AuthorityId, Id, UserId } from '@ingang/kernel';
import type { AuthorityFrom, Digit, FlowAction, FlowPosition, Language, Priority } from '../flow/index.ts';
import type { CallRecording, RecordingGround } from './recording.ts';
import type { SupervisorLeg } from './supervision.ts';
import type { CallPhase } from './transitions.ts';

export type CallId = Id<'call'>;
/** One telephone in a call; the telephone engine calls it a channel. */
export type LegId = Id<'channel'>;
export type BridgeId = Id<'bridge'>;
export type PlaybackId = Id<'playback'>;
export type RecordingId = Id<'recording'>;

export interface Leg {
  readonly id: LegId;
  /** `calling`: it rings, or is about to. */
  readonly state: 'calling' | 'connected';
}

/** A colleague whose telephone can ring. */
export interface Colleague {
  readonly agentId: UserId;
  readonly phone: string;
  readonly name: string;
}

/** A target that is one telephone. `department`: what a colleague is asked as a member of. */
export type Callee =
  | ({ readonly kind: 'person'; readonly department?: { readonly id: string; readonly name: string } } & Colleague)
  | { readonly kind: 'department' | 'number' | 'authority'; readonly number: string; readonly name: string; readonly id?: string };

/** A department, by those of its people whose telephone can ring now. */
export interface RingGroup {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly members: readonly Colleague[];
}

/** Whom a call is taken to, with everything that is needed to get there. */
export type Target = Callee | RingGroup | { readonly kind: 'queue'; readonly queue: string; readonly name: string };

export interface AgentLeg extends Leg, Colleague {}
export interface OtherLeg extends Leg {
  readonly target: Callee;
  /** When it began to ring, in milliseconds since 1970. */
  readonly since?: number;
  /** Stands aside for a moment: hears nobody, and is not heard. */
  readonly isAside?: true;
}

/** A text that is said to the caller. */
export interface Said {
  readonly text: string;
  readonly language: Language;
}

export type Listen = Extract<FlowAction, { do: 'listen' }>;

/** What is being said to the caller, and what is waited for. One thing at a time. */
export interface Dialogue {
  /** `notice`: the switchboard itself says something, such as an apology; the flow does not hear of it. */
  readonly for: 'flow' | 'notice';
  readonly playing?: { readonly id: PlaybackId; readonly said: readonly Said[]; readonly keys: readonly Digit[] };
  /** What the flow wants done when the playing has ended. */
  readonly afterwards: readonly FlowAction[];
  readonly listening?: { readonly action: Listen; readonly recording?: RecordingId; readonly collected: string };
}

/** A place in a queue. */
export interface QueuePlace {
  readonly name: string;
  readonly subject?: string;
  readonly priority: Priority;
  /** Seconds of waiting after which the flow is told. */
  readonly tellAfterSeconds: readonly number[];
}

/** The caller hung up and keeps the place; or is phoned on an agent's own wish. */
export interface ToBePhoned {
  readonly number: string;
  /** `queue`: keeps the place. `lost`: was cut off by us. `agent`: an agent wants to phone. */
  readonly because: 'queue' | 'lost' | 'agent';
  /** How often the citizen's telephone rang in vain. */
  readonly attempts: number;
}

/** The callback note that an agent phones for. */
export interface Promised {
  readonly callbackId: string;
  /** What came of it, when the citizen was not reached. */
  readonly missedBecause?: string;
  /** A machine answered: the agent says so. */
  readonly isVoicemail?: true;
}

/** What happened to a call so far, counted: enough for one line on the timeline. */
export interface CallTally {
  /** The last queue it waited in. */
  readonly queue?: string;
  /** Telephones of agents that rang in vain. */
  readonly missed?: number;
  /** Agents whose telephone or network was lost. */
  readonly lost?: number;
  /** The caller asked to be phoned back, so often the citizen's telephone rang. */
  readonly callbackAttempts?: number;
  readonly heardCalamity?: true;
  /** The first wait that was told. */
  readonly toldSeconds?: number;
}

/** When something has to happen without being told, in milliseconds since 1970. */
export interface Timers {
  /** The caller says nothing. */
  readonly listen?: number;
  /** The flow wants to know how long the caller has waited. */
  readonly waited?: number;
  /** The caller has been on hold for so long that somebody should know. */
  readonly held?: number;
  /** The citizen may be phoned again. */
  readonly redial?: number;
}

/** How it ended for the caller. */
export const callEndings = [
  'talked', 'abandoned', 'message', 'forwarded', 'callback-failed', 'withdrawn', 'lost', 'not-reached',
] as const;
export type CallEnding = (typeof callEndings)[number];

/**
 * One call, from the moment it arrives until the last telephone has hung up, with all that is needed to go on with it after a
 * restart: plain JSON. Moments are milliseconds since 1970.
 */
export interface Call {
  readonly id: CallId;
  readonly direction: 'inbound' | 'outbound';
  readonly phase: CallPhase;
  /** The number that the citizen called, and that a citizen who is phoned back is shown. */
  readonly dialled: string;
  /** Undefined when withheld. */
  readonly callerNumber?: string;
  readonly flow?: { readonly id: string; readonly version: number; readonly position: FlowPosition };
  readonly dialogue?: Dialogue;
  readonly language: Language;
  readonly authorityId?: AuthorityId;
  readonly authorityFrom?: AuthorityFrom | 'agent';
  /** A place outside the region that was asked for. */
  readonly elsewhere?: string;
  readonly subject?: string;
  readonly queue?: QueuePlace;
  readonly toBePhoned?: ToBePhoned;
  readonly promised?: Promised;
  readonly caller?: Leg;
  readonly agent?: AgentLeg;
  /** Who is consulted, was added, or to whom the call goes. */
  readonly other?: OtherLeg;
  /** A team lead who listens, whispers or speaks along. */
  readonly supervisor?: SupervisorLeg;
  /** The caller was told that the conversation may be recorded. */
  readonly recordingAnnounced?: true;
  /** Decided once, when caller and agent first talk; null: it is not recorded. */
  readonly recordingGround?: RecordingGround | null;
  readonly recording?: CallRecording;
  /** The other members of a department whose telephones ring as well: who is first becomes `other`. */
  readonly alsoRinging?: readonly OtherLeg[];
  /** What the agent wrote for whoever is asked. */
  readonly note?: string;
  /** A department is asked, and not somebody in person. */
  readonly ringsGroup?: true;
  /** Whom the router gave it to; somebody else got it from a colleague. */
  readonly routedTo?: UserId;
  /** The agent who has, or last had, this citizen. */
  readonly handledBy?: UserId;
  readonly transfers: number;
  /** How many bridges were made so far; the last is the one that counts. */
  readonly bridges?: number;
  /** How many legs and sounds were made so far: the names of the next ones. */
  readonly made: number;
  readonly timers: Timers;
  readonly tally?: CallTally;
  readonly arrivedAt: number;
  /** When the caller first got a place in a queue; waiting time counts from here and is kept. */
  readonly queuedAt?: number;
  /** When somebody first spoke with the caller. */
  readonly answeredAt?: number;
  /** When the citizen took the call that we made: a conversation begins anew. */
  readonly phonedAt?: number;
  /** When a breakdown last cut it off. */
  readonly cutOffAt?: number;
  readonly heldAt?: number;
  readonly endedAt?: number;
  readonly ending?: CallEnding;
}

/** Every telephone in a call. */
export function legsOf({ caller, agent, other, alsoRinging = [], supervisor }: Pick<Call, 'caller' | 'agent' | 'other' | 'alsoRinging' | 'supervisor'>): readonly Leg[] {
  return [caller, agent, other, ...alsoRinging, supervisor].filter((leg) => leg !== undefined);
}

/** Every colleague who has, is asked about, or is rung for a call. */
export function colleaguesOf({ agent, other, alsoRinging = [] }: Partial<Pick<Call, 'agent' | 'other' | 'alsoRinging'>>): readonly UserId[] {
  const others = [other, ...alsoRinging].flatMap((leg) => (leg?.target.kind === 'person' ? [leg.target.agentId] : []));
  return [...(agent ? [agent.agentId] : []), ...others];
}

/**
 * When the conversation that goes on, or was the last, began; in milliseconds since 1970.
 *
 * @example talkingSince({ answeredAt: 1000, phonedAt: 60_000 }) // 60000
 */
export function talkingSince({ answeredAt, phonedAt }: Pick<Call, 'answeredAt' | 'phonedAt'>): number | undefined {
  return phonedAt ?? answeredAt;
}

/**
 * The one bridge of a call. One that was let go is not made again under its old name: the engine may still be busy taking it
 * down, and would take the new one down with it.
 *
 * @example bridgeOf({ id: '018f-1' }) // 'talk-018f-1'
 * @example bridgeOf({ id: '018f-1', bridges: 3 }) // 'talk-018f-1-3'
 */
export function bridgeOf({ id, bridges = 1 }: Pick<Call, 'id' | 'bridges'>): BridgeId {
  return (bridges === 1 ? `talk-${id}` : `talk-${id}-${bridges}`) as BridgeId;
}

/**
 * The call that a leg or sound was made for; undefined for what arrived by itself.
 *
 * @example callOfName('leg-018f-1-3') // '018f-1'
 */
export function callOfName(name: string): CallId | undefined {
  return /^(?:leg|talk|say|ear|rec)-(.+?)(?:-\d+)?$/.exec(name)?.[1] as CallId | undefined;
}

/**
 * Seconds that the caller waited for an agent: from the first place in a queue, or else from arriving, until the first answer.
 *
 * @param now milliseconds since 1970, for who waits still
 * @example waitedSeconds({ arrivedAt: 0, queuedAt: 5000, answeredAt: 65_000 }, 90_000) // 60
 */
export function waitedSeconds(call: Pick<Call, 'arrivedAt' | 'queuedAt' | 'answeredAt' | 'endedAt'>, now: number): number {
  const until = call.answeredAt ?? call.endedAt ?? now;
  return Math.max(0, Math.round((until - (call.queuedAt ?? call.arrivedAt)) / 1000));
}
