import type { AuthorityId, CustomerId, UserId } from '@ingang/kernel';
import type { Customer, CustomerKind, RepresentationKind, SearchQuestion } from '../domain/index.ts';

/** Where customers are kept. What the caller may not see does not exist here. Every change also keeps the lists and keys by which they are found. */
export interface CustomerRegister {
  add(customer: Customer): Promise<void>;
  find(id: CustomerId): Promise<Customer | undefined>;
  findMany(ids: readonly CustomerId[]): Promise<readonly Customer[]>;
  /** The same, and nobody else changes them until this work is done. In the order of the ids, so that two merges never wait for each other. */
  findToChange(ids: readonly CustomerId[]): Promise<readonly Customer[]>;
  /**
   * Keeps a changed customer as version `customer.version`; the version before is the one it is based on.
   * @returns false when that is not what is there, and then nothing is changed
   */
  save(customer: Customer): Promise<boolean>;
  /** Everybody whose end of the chain this is. */
  mergedInto(survivorId: CustomerId): Promise<readonly Customer[]>;
  /** Whose representative this is. */
  representedBy(id: CustomerId): Promise<readonly Represented[]>;
  names(ids: readonly CustomerId[]): Promise<ReadonlyMap<CustomerId, string>>;
  /** Writes anew how customers are found, after the rules for that changed. @returns the last one done, or undefined when there are no more after this one */
  rebuildFindable(after: CustomerId | undefined, most: number): Promise<CustomerId | undefined>;
  /** Keeps the latest moment that the customer was in touch, without a new version: nobody's edit is in conflict with it. */
  noteContact(id: CustomerId, at: Date): Promise<void>;
}

export interface Represented {
  readonly customerId: CustomerId;
  readonly displayName: string;
  readonly kind: RepresentationKind;
}

/** A customer as a line to choose by. */
export interface CustomerLine {
  readonly id: CustomerId;
  readonly authorityId: AuthorityId;
  readonly kind: CustomerKind;
  readonly displayName: string;
  /** Plain text, prefixes last. */
  readonly sortName: string;
  readonly birthDate?: string | undefined;
  readonly addressLine?: string | undefined;
  readonly phone?: string | undefined;
  readonly confidential: boolean;
  /** Every key under which this customer is found. */
  readonly keys: readonly string[];
  readonly survivorId?: CustomerId | undefined;
}

/** Finds customers among those that the caller may see. */
export interface CustomerFinder {
  /** Some that match, at most `wanted` and best first as far as the keys say; merged ones as themselves. */
  find(question: SearchQuestion, wanted: number): Promise<readonly CustomerLine[]>;
  /** Words of names that are written or sound like this one, or hold it, the likeliest first. */
  similarWords(word: string, sound: string): Promise<readonly string[]>;
  lines(ids: readonly CustomerId[]): Promise<readonly CustomerLine[]>;
}

/** Two customers found to be one. */
export interface Merge {
  readonly id: string;
  readonly survivorId: CustomerId;
  readonly mergedId: CustomerId;
  readonly reason: string;
  readonly mergedAt: Date;
}

export interface MergeRegister {
  add(merge: Merge & { readonly survivorAuthorityId: AuthorityId; readonly mergedAuthorityId: AuthorityId }, by: Actor): Promise<void>;
  /** The merge by which this customer went up in another, as long as it was not undone. */
  standing(mergedId: CustomerId): Promise<Merge | undefined>;
  undo(id: string, reason: string, at: Date, by: Actor): Promise<void>;
  /** Everybody who was merged into this customer, directly or not, seen or unseen, leads to the survivor from now on. */
  follow(id: CustomerId, survivorId: CustomerId): Promise<void>;
  /** Everything that was ever merged with this customer or undone, for the data subject. */
  history(id: CustomerId): Promise<readonly Record<string, unknown>[]>;
}

/** Two customers who look like one and are not, in the order of their ids. */
export interface Distinction {
  readonly id: string;
  readonly oneId: CustomerId;
  readonly otherId: CustomerId;
  readonly reason: string;
  readonly decidedAt: Date;
  readonly decidedBy: string;
}

/** Who was told apart from whom, of pairs of which the caller may see both. */
export interface DistinctionRegister {
  /** @returns false when both are told apart already, and then nothing is changed */
  add(distinction: Omit<Distinction, 'decidedBy'>, authorities: { readonly one: AuthorityId; readonly other: AuthorityId }, by: Actor): Promise<boolean>;
  /** What stands about any of these customers, the latest first. */
  standing(ids: readonly CustomerId[]): Promise<readonly Distinction[]>;
  undo(id: string, at: Date, by: Actor): Promise<void>;
  /** Everything that was ever said about being somebody else, for the data subject. */
  history(id: CustomerId): Promise<readonly Record<string, unknown>[]>;
}

export interface Actor {
  readonly userId: UserId | undefined;
  readonly name: string;
}

/** Citizen service numbers (BSN): kept apart, encrypted, opened only when needed. */
export interface PersonNumbers {
  /** False when there is no key to lock numbers with: then nothing is kept. */
  readonly canKeep: boolean;
  keep(customer: Customer, bsn: string, purpose: string, at: Date): Promise<void>;
  /** Whose numbers these are, by number; those of nobody are left out. */
  owners(bsns: readonly string[], authorityId?: AuthorityId): Promise<ReadonlyMap<string, CustomerId>>;
  /** Opens the number. The caller records it. */
  open(customerId: CustomerId): Promise<string | undefined>;
  /** To recognise equal numbers by, without opening them. */
  fingerprints(ids: readonly CustomerId[]): Promise<ReadonlyMap<CustomerId, string>>;
  forget(customerIds: readonly CustomerId[]): Promise<void>;
}

export interface Authorities {
  exists(id: AuthorityId): Promise<boolean>;
  /** @param code of the CBS, four digits */
  byMunicipalityCode(code: string): Promise<AuthorityId | undefined>;
}

/** How long each kind of data is kept, and what is kept longer than that. */
export interface RetentionRegister {
  /** Days by kind. */
  periods(): Promise<ReadonlyMap<string, number>>;
  /** Customers whose last contact was before this, at most `most`; not those of whom a merged or surviving one was in touch later. */
  customersSince(before: Date, most: number): Promise<readonly CustomerId[]>;
  /** Takes away everything that says who this was; what remains is a number for counting with. @returns how many */
  anonymise(ids: readonly CustomerId[], at: Date): Promise<number>;
  /** Customers with a number that is no longer needed. */
  numbersSince(before: Date, most: number): Promise<readonly CustomerId[]>;
  /** Customers with an address that ended before this date. */
  formerAddressesBefore(date: string, most: number): Promise<readonly CustomerId[]>;
  /** Forgets words of names that nobody bears any more. */
  forgetWords(): Promise<void>;
}

/** Customers of the contact, follow-up or zaak with this number: known to rooms above, who say so when the rooms are put together. */
export type NumberLookup = (typed: string) => Promise<readonly CustomerId[]>;

/** Locks numbers away: nobody who reads the database can read them. */
export interface NumberLock {
  /** Different every time. */
  seal(text: string): Uint8Array;
  /** @throws Error when it was not sealed with this key */
  open(sealed: Uint8Array): string;
  /** The same for the same text; says nothing to who has no key. */
  fingerprint(text: string): Uint8Array;
}
