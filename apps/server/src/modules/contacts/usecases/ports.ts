import type { AuthorityId, ContactId, CustomerId, DepartmentId, FollowUpId, ProductId, QuestionId, UserId } from '@ingang/kernel';
import type { Channel, Contact, ContactAddress, ContactStatus, Direction, Outcome, TimelineEntry, TimelineKind } from '../domain/index.ts';

/** A place in a list that is sorted from new to old: everything after it is older. */
export interface Place {
  readonly at: Date;
  readonly id: string;
}

export interface Page {
  readonly after?: Place;
  /** Rows at most. */
  readonly limit: number;
}

/** What contacts can be looked for by; everything given must hold. */
export interface ContactFilter {
  readonly status?: ContactStatus;
  readonly serial?: number;
  /** Without regard for capitals and spaces. */
  readonly zaakNumber?: string;
  readonly authorityId?: AuthorityId;
  readonly agentId?: UserId;
  readonly customerId?: CustomerId;
  readonly channel?: Channel;
  readonly direction?: Direction;
  /** Started at or after this moment. */
  readonly startedFrom?: Date;
  /** Started before this moment. */
  readonly startedBefore?: Date;
  /** These three hold for one and the same question. */
  readonly productId?: ProductId;
  readonly outcome?: Outcome;
  readonly departmentId?: DepartmentId;
}

/** What waits for anybody; everything given must hold. */
export interface WaitingFilter {
  readonly authorityId?: AuthorityId;
  readonly channel?: Channel;
}

export interface WaitingCount {
  readonly waiting: number;
  /** Of these: for which an answer is too late. */
  readonly overdue: number;
}

/** Where contacts are kept. What the caller may not see does not exist here. */
export interface ContactRegister {
  /** Keeps a new contact with its questions, and its entry on the timeline when it has one. @returns its serial number */
  add(contact: Omit<Contact, 'serial'>, entry?: TimelineEntry): Promise<number>;
  find(id: ContactId): Promise<Contact | undefined>;
  /** The same, and nobody else changes it until this work is done. */
  findToChange(id: ContactId): Promise<Contact | undefined>;
  /**
   * Keeps a changed contact with its questions as version `contact.version`; the version before is the one it is based on.
   * @returns false when that is not what is there, and then nothing is changed
   */
  save(contact: Contact, at: Date): Promise<boolean>;
  /** From new to old by start. */
  list(filter: ContactFilter, page: Page): Promise<Contact[]>;
  /** What waits for anybody, by when an answer is promised, the first first. */
  waiting(filter: WaitingFilter, page: Page): Promise<Contact[]>;
  countWaiting(filter: WaitingFilter, now: Date): Promise<WaitingCount>;
  /** Hangs a promise on a question. @returns false when there is no such question */
  setFollowUp(questionId: QuestionId, followUpId: FollowUpId, outcome: Outcome): Promise<boolean>;
  /** Takes the promise off a question whose contact is open still: that question is open again. */
  releaseFollowUp(questionId: QuestionId): Promise<void>;
}

export interface NewDraft {
  readonly content: unknown;
  /** Which screen it is of, by the name that it made up for itself. */
  readonly desk?: string;
  readonly updatedAt: Date;
}

export interface Draft extends NewDraft {
  /** Counts the saves, from 1. */
  readonly version: number;
}

/** State of screens, one for each person and contact. */
export interface Drafts {
  /**
   * @param basedOn the version that the screen knew, 0 for none; left out, it is saved over whatever is there
   * @returns the version it has now; undefined when another version is there, and then nothing is changed
   */
  save(contactId: ContactId, userId: UserId, draft: NewDraft, basedOn?: number): Promise<number | undefined>;
  find(contactId: ContactId, userId: UserId): Promise<Draft | undefined>;
  /** The newest of anybody, for who takes over. */
  newest(contactId: ContactId): Promise<Draft | undefined>;
  clear(contactId: ContactId): Promise<void>;
}

/** The read model of what happened with customers and at addresses. */
export interface TimelineRegister {
  /** Adds the entry, or replaces the one of the same kind and subject. */
  put(entry: TimelineEntry): Promise<void>;
  remove(kind: TimelineKind, subjectId: string): Promise<void>;
  /** From new to old, of all the given customers together. */
  ofCustomers(customerIds: readonly CustomerId[], page: Page, kind?: TimelineKind): Promise<TimelineEntry[]>;
  /** From new to old. With an addition: entries with that addition and those without any. */
  ofAddress(address: ContactAddress, page: Page, kind?: TimelineKind): Promise<TimelineEntry[]>;
}

/** What this room must know of other rooms. */
export interface Directory {
  /** Names of the customers that the caller may see. */
  customerNames(ids: readonly CustomerId[]): Promise<ReadonlyMap<string, string>>;
  /** A customer and everybody who was found to be the same; undefined when there is none that the caller may see. */
  sameCustomer(id: CustomerId): Promise<readonly CustomerId[] | undefined>;
  /** Keeps when the customer was last in touch, for retention. */
  noteContact(id: CustomerId, at: Date): Promise<void>;
  productNames(ids: readonly ProductId[]): Promise<ReadonlyMap<string, string>>;
  departmentNames(ids: readonly DepartmentId[]): Promise<ReadonlyMap<string, string>>;
  /** Until when an answer keeps what the authority promises on this channel. */
  answerBy(authorityId: AuthorityId, channel: Channel, receivedAt: Date): Promise<Date>;
  /** The name of a colleague who can take contacts; undefined when there is none. */
  agentName(id: UserId): Promise<string | undefined>;
}
