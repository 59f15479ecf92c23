import type { UserId } from '@ingang/kernel';
import type { Decision, RouterMemory, Work as RoutedWork } from '@ingang/routing';
import type { Call, CallId, NoteAbout, PickUp } from '../domain/call/index.ts';
import type { Offer } from '../domain/offer/offer.ts';
import type { Presence } from '../domain/presence/presence.ts';

/** What the router decided, and about what. */
export interface RoutedAssignment {
  readonly decision: Extract<Decision, { kind: 'assigned' }>;
  readonly work: RoutedWork;
}

export interface KeptNote {
  readonly callId: CallId;
  readonly at: number;
  readonly note: string;
  readonly agentId?: UserId | undefined;
  readonly detail?: string | undefined;
  readonly about?: NoteAbout | undefined;
}

/** Somebody was asked, and picked up or did not. */
export interface KeptPickUp extends PickUp {
  readonly callId: CallId;
  readonly at: number;
}

/** What a moment of the switchboard leaves behind; kept as a whole or not at all. */
export interface Moment {
  readonly calls: readonly { readonly call: Call; readonly before: Call | undefined }[];
  readonly notes: readonly KeptNote[];
  readonly pickUps: readonly KeptPickUp[];
  readonly presences: readonly Presence[];
  readonly offers: readonly Offer[];
  readonly assignments: readonly RoutedAssignment[];
  /** What the router learned meanwhile; left out when nothing. */
  readonly routing?: RouterMemory | undefined;
}

/** Where calls and presences are written down. */
export interface CallBook {
  keep(moment: Moment): Promise<void>;
  /** Calls that have not ended, the oldest first, everybody who is not offline, and offers that are on a screen or were put off. */
  living(): Promise<{ readonly calls: readonly Call[]; readonly presences: readonly Presence[]; readonly offers: readonly Offer[] }>;
}
