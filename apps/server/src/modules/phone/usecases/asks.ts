import type { AuthorityId, UserId } from '@ingang/kernel';
import type { CallCommand, CallId, Forcing, SupervisionWish, Target } from '../domain/call/index.ts';
import type { ExpectedWait, WaitingReason } from '@ingang/routing';
import type { DueWork } from '../domain/offer/offer.ts';
import type { AwayReason, WorkPlace } from '../domain/presence/presence.ts';

/** A department as which somebody is asked. */
export interface AskedAs {
  readonly id: string;
  readonly name: string;
}

/** A target as asked for: of colleagues only who it is; whether they are there is for the switchboard to say. */
export type AskedTarget =
  | Exclude<Target, { kind: 'person' | 'group' }>
  | { readonly kind: 'person'; readonly agentId: UserId; readonly department?: AskedAs }
  /** A department: its people when some can be rung, else its number. */
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly memberIds: readonly UserId[]; readonly number?: string };

export type AskedCommand =
  | Exclude<CallCommand, { do: 'consult' | 'transfer' }>
  | { readonly do: 'consult'; readonly target: AskedTarget; readonly note?: string }
  | ({ readonly do: 'transfer'; readonly target: AskedTarget; readonly note?: string } & Forcing);

/** What people ask of the switchboard, wherever it runs: plain JSON. */
export type Ask =
  | { readonly ask: 'sign-on'; readonly agentId: UserId; readonly name: string; readonly authorityIds: readonly AuthorityId[] | '*'; readonly over: 'browser' | 'sip'; readonly place?: WorkPlace }
  /** Where somebody works from now on. */
  | { readonly ask: 'work-at'; readonly agentId: UserId; readonly place: WorkPlace }
  /** `by`: the name of who asks, when that is somebody else. */
  | { readonly ask: 'sign-off'; readonly agentId: UserId; readonly by?: string }
  | { readonly ask: 'presence'; readonly agentId: UserId; readonly state: 'available' | 'away'; readonly reason?: AwayReason; readonly by?: string }
  /** A team lead with the call of an agent. */
  | { readonly ask: 'supervise'; readonly agentId: UserId; readonly callId: CallId; readonly of: UserId; readonly how: SupervisionWish; readonly isTold: boolean }
  /** Why those who wait are still waiting, and how long they will: of at most so many, the first to be helped first. */
  | { readonly ask: 'outlooks'; readonly atMost: number }
  | { readonly ask: 'answer-offer'; readonly agentId: UserId; readonly workId: string; readonly wish: OfferWish }
  | { readonly ask: 'command'; readonly agentId: UserId; readonly callId: CallId; readonly command: AskedCommand }
  | { readonly ask: 'phone-out'; readonly agentId: UserId; readonly callId: CallId; readonly number: string; readonly dialled: string; readonly authorityId: AuthorityId; readonly callbackId?: string }
  | { readonly ask: 'withdraw'; readonly agentId: UserId; readonly callId: CallId };

/** What an agent says to an offer; when it was taken already `give-back`: after all not, `in-hand`: the message is theirs. */
export type OfferWish = 'accept' | 'decline' | 'snooze' | 'give-back' | 'in-hand';

/** What is due: with whom it is, or why it still waits. */
export interface OfferedNow {
  readonly work: DueWork;
  readonly agentId?: UserId;
  readonly isTaken?: boolean;
  readonly reason?: WaitingReason;
}

/** How it looks for somebody who waits. */
export interface Outlook {
  readonly callId: CallId;
  readonly reason: WaitingReason;
  readonly expected?: ExpectedWait;
}

export interface Answer {
  /** For who signs on. */
  readonly credentials?: { readonly phone: string; readonly secret: string };
  readonly outlooks?: readonly Outlook[];
  readonly offers?: readonly OfferedNow[];
}

/** Where errands wait for the active process. */
export interface Errands {
  /** Puts an errand down and waits for what comes of it. @throws what the switchboard threw; Unavailable `call.switchboard-away` */
  send(ask: Ask): Promise<Answer>;
  /** Takes what others put down; answers how to stop. */
  serve(answer: (ask: Ask) => Promise<Answer>): Promise<() => Promise<void>>;
}
