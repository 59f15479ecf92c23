import { Refused, type AuthorityId, type CustomerId, type NewId, type UserId } from '@ingang/kernel';
import type { ContactRegister, Directory, Drafts, TimelineRegister } from './ports.ts';

/** Whoever sits at the desk: a person, or a script that acts as a service account. */
export interface Colleague {
  readonly id: UserId | undefined;
  readonly name: string;
  /** The authorities that this person works for here; '*' for all. */
  readonly authorityIds: readonly AuthorityId[] | '*';
  /** Leads the people who handle contacts of this authority; undefined asks for the whole region. */
  leads(authorityId: AuthorityId | undefined): boolean;
}

/** A look at or change of personal data, for the audit log. Details name fields and counts, never the data. */
export interface Recorded {
  readonly action: 'look' | 'search' | 'create' | 'change' | 'export';
  readonly subjectKind: 'contact' | 'timeline';
  readonly subjectId?: string;
  readonly customerId?: CustomerId;
  readonly authorityId?: AuthorityId;
  readonly details?: Readonly<Record<string, unknown>>;
}

/** What screens are told: ids only. */
export interface Told {
  readonly topic: 'contacts.changed' | 'contacts.draft-saved' | 'timeline.changed' | 'waiting.changed';
  readonly authorityId?: AuthorityId;
  readonly subjectId: string;
  readonly onlyFor?: UserId;
  readonly about?: Readonly<Record<string, string | number>>;
}

/** What the use cases of this room work with: who asks and when, and the room's registers. */
export interface Desk {
  readonly colleague: Colleague;
  readonly now: Date;
  readonly newId: NewId;
  record(entry: Recorded): void;
  publish(event: Told): void;
  readonly contacts: ContactRegister;
  readonly drafts: Drafts;
  readonly timeline: TimelineRegister;
  readonly directory: Directory;
}

/** Whether contacts of this authority are this colleague's business. */
export function worksFor({ authorityIds }: Colleague, authorityId: AuthorityId): boolean {
  return authorityIds === '*' || authorityIds.includes(authorityId);
}

/** @throws Refused `access.person-required` when nobody in particular sits there */
export function personAt(desk: Desk): UserId {
  if (desk.colleague.id === undefined) throw new Refused('access.person-required');
  return desk.colleague.id;
}
