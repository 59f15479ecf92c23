import type { AuthorityId, UserId } from '@ingang/kernel';
import type { RouterMemory, WaitingReason } from '@ingang/routing';
import type { Call, CallEffect, CallId, CallRules, RecordingGround, Said } from '../domain/call/index.ts';
import type { CallFlow, FlowFacts, Language, QueueNow } from '../domain/flow/index.ts';
import type { DueWork } from '../domain/offer/offer.ts';
import type { Presence } from '../domain/presence/presence.ts';
import type { OfferingRules } from '../../routing/index.ts';
import type { Outlook } from '../usecases/asks.ts';
import type { RoutedAssignment } from '../usecases/call-book.ts';
import type { Media, RecordingId } from '../engine/index.ts';

type RouteEffect = Extract<CallEffect, { do: 'wait' | 'accepted' | 'given-back' | 'left' | 'finished' }>;

/** What the router is told besides calls: who may be given one, and who not. */
export type AssignerEvent =
  | RouteEffect
  | { readonly do: 'agent-open'; readonly agent: Pick<Presence, 'agentId' | 'authorityIds' | 'place'> }
  | { readonly do: 'agent-closed'; readonly agentId: UserId; readonly reason: string }
  /** How long an agent had for the registration after a call. */
  | { readonly do: 'wrapped-up'; readonly milliseconds: number }
  /** May be offered from now on, but not to these; once more: to others than before. */
  | { readonly do: 'due'; readonly work: DueWork; readonly notFor: readonly UserId[] }
  | { readonly do: 'due-taken' | 'due-over'; readonly workId: string };

/** What became of work that can wait: on an agent's screen, or from it again because somebody calls or the agent went away. */
export type OfferChange = { readonly do: 'offered' | 'gave-way'; readonly workId: string; readonly agentId: UserId };

/** A call for an agent. */
export interface Assignment {
  readonly callId: CallId;
  readonly agentId: UserId;
  /** Why, for the log of the router. */
  readonly routed?: RoutedAssignment;
}

/** Who gets which call. Told everything, in order; decides when asked. */
export interface Assigner {
  /** @param now milliseconds since 1970 */
  tell(event: AssignerEvent, now: number): void;
  /** What follows from what was told and from time going by; each assignment is answered once. */
  decide(now: number): readonly Assignment[];
  /** What followed for work that can wait, since this was asked last. */
  offerChanges?(): { readonly changes: readonly OfferChange[]; readonly routed: readonly RoutedAssignment[] };
  offering?(): OfferingRules;
  /** Why this waits still; undefined when it does not. */
  laterReason?(workId: string, now: number): WaitingReason | undefined;
  /** Somebody is on the line: who helped this number last is looked up before they come to wait. */
  expects?(callId: CallId, callerNumber: string): void;
  /** When time alone may lead to an assignment; undefined for never. */
  nextDueAt(): number | undefined;
  /** What was learned since this was asked last, when it is worth keeping; undefined otherwise. @param now milliseconds since 1970 */
  learned?(now: number): RouterMemory | undefined;
  /** Not asked any more. */
  close?(): void;
  /** How long an agent may wrap up after a call; undefined for as long as usual. */
  wrapUpSeconds(callId: CallId): number | undefined;
  /** How it looks for those who wait, the first to be helped first; left out: nobody knows. */
  outlooks?(atMost: number, now: number): readonly Outlook[];
  /** How a queue stands: for overflow, and for the caller who is told how long it takes. */
  queue(name: string, callId: CallId): QueueNow;
}

/** How callers are received now: drawings, hours and messages. Answers from memory. */
export interface Receptions {
  /** The drawing for a number; undefined when nobody published one. */
  receiving(dialled: string, now: Date): { readonly flowId: string; readonly versionNumber: number } | undefined;
  flow(flowId: string, version: number): CallFlow | undefined;
  facts(call: { readonly dialled: string; readonly callerNumber: string | undefined }, now: Date, queue: (name: string) => QueueNow): FlowFacts;
  /** Whether a conversation is one that is recorded, and why; left out: nothing is. */
  recordingGround?(call: Pick<Call, 'id' | 'authorityId'>, now: Date): RecordingGround | undefined;
  /** Everybody that a caller may ask for. */
  authorityIds(): readonly AuthorityId[];
}

/** The rules of calls as they are set now. Answers from memory. */
export interface RulesNow {
  /** @param authorityId undefined while it is not known: those of the region
   *  @param now milliseconds since 1970 */
  of(authorityId: AuthorityId | undefined, now: number): CallRules;
}

/** Texts as sound. */
export interface Voice {
  speak(said: readonly Said[]): Promise<readonly Media[]>;
}

/** Which of a closed list of words somebody said. */
export interface Ears {
  recognise(wav: Uint8Array, words: readonly string[], language: Language): Promise<{ readonly word: string; readonly confidence: number } | undefined>;
}

/** Takes recordings of conversations from the engine when they have ended. */
export interface Recordings {
  finished(name: RecordingId): Promise<void>;
  /** Whatever is left of before. @param isBeingMade by the calls that live */
  sweep(isBeingMade: (name: string) => boolean): Promise<void>;
  idle(): Promise<void>;
}

/** Codes with which colleagues switch calamity messages by phone. */
export interface CalamityDesk {
  check(code: string): Promise<AuthorityId | 'region' | undefined>;
  switch(of: AuthorityId | 'region', on: boolean): Promise<void>;
}
