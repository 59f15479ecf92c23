import type { AuthorityId, UserId } from '@ingang/kernel';
import type { Role } from '../../../platform/access/index.ts';
import type { Assignment } from '../domain/assignments.ts';
import type { Membership } from '../domain/leading.ts';
import type { SkillLevel } from '../domain/skills.ts';

/** Somebody who works here, or the account that a script acts as. */
export interface Account {
  readonly id: UserId;
  readonly version: number;
  readonly kind: 'person' | 'service';
  readonly username: string;
  readonly displayName: string;
  readonly email: string | null;
  readonly language: 'nl' | 'en';
  readonly active: boolean;
  readonly oidcSubject: string | null;
  readonly lastSignInAt: Date | null;
  readonly assignments: readonly Assignment[];
  readonly skills: readonly SkillLevel[];
}

export type NewAccount = Omit<Account, 'version' | 'lastSignInAt'>;
export type AccountFields = Partial<Pick<Account, 'displayName' | 'email' | 'language' | 'active' | 'oidcSubject'>>;

export interface AccountFilter {
  /** Part of a name, username or e-mail address. */
  readonly q?: string | undefined;
  readonly role?: string | undefined;
  readonly authorityId?: string | undefined;
  readonly active?: boolean | undefined;
  readonly kind?: 'person' | 'service' | undefined;
  readonly departmentId?: string | undefined;
  /** Only accounts with a role for one of these authorities. */
  readonly within?: readonly AuthorityId[] | undefined;
  /** Next to those of `within` also accounts with a role for the region or the joint contact centre. */
  readonly orOfTheRegion?: boolean | undefined;
  /** Username after which the page begins. */
  readonly after?: string | undefined;
  readonly limit: number;
}

export interface Accounts {
  find(id: UserId): Promise<Account | undefined>;
  findByUsername(username: string): Promise<Account | undefined>;
  findByOidcSubject(subject: string): Promise<Account | undefined>;
  /** All active accounts with this address: linking needs exactly one. */
  findByEmail(email: string): Promise<readonly Account[]>;
  /** In order of username. */
  list(filter: AccountFilter): Promise<readonly Account[]>;
  /** False when the username is taken. */
  add(account: NewAccount, now: Date): Promise<boolean>;
  /** False when the account is no longer at this version. */
  change(id: UserId, version: number, fields: AccountFields): Promise<boolean>;
  setAssignments(id: UserId, assignments: readonly Assignment[]): Promise<void>;
  /** Makes a next version of the account, for its skills. False when it is no longer at this version. */
  claimSkills(id: UserId, version: number): Promise<boolean>;
  setSkills(id: UserId, skills: readonly SkillLevel[]): Promise<void>;
  noteSignIn(id: UserId, at: Date): Promise<void>;
  /** Lets others who would change who administers the region wait until this work is done. */
  holdAdministrators(): Promise<void>;
}

export interface TeamMember {
  readonly account: Account;
  readonly leads: boolean;
}

export interface TeamMembers {
  /** In order of name. */
  list(teamId: string): Promise<readonly TeamMember[]>;
  /** In order of team. */
  ofUser(id: UserId): Promise<readonly Membership[]>;
  put(teamId: string, id: UserId, leads: boolean): Promise<void>;
  /** False when the person was not in it. */
  remove(teamId: string, id: UserId): Promise<boolean>;
}

/** What `begin` answers: either how to derive the hash, or until when to wait. */
export interface PasswordAttempt {
  /** Undefined for a name that does not exist; whoever asks goes on as if it did. */
  readonly userId: UserId | undefined;
  /** Algorithm, cost and salt of the hash, in PHC form without the hash. */
  readonly saltAndCost: string | undefined;
  /** Set when the name has to wait: this attempt does not count. */
  readonly waitsUntil: Date | undefined;
  /** Until when the name has to wait if this attempt fails. */
  readonly nextWait: Date | undefined;
}

/** Passwords of local accounts. Hashes go in; they never come out. */
export interface Passwords {
  begin(username: string, at: Date): Promise<PasswordAttempt>;
  /** The display name of the account when the hash is right and the account is active. */
  complete(userId: UserId, derived: string, at: Date): Promise<string | undefined>;
  set(userId: UserId, derived: string, at: Date): Promise<void>;
  lockedUntil(username: string): Promise<Date | undefined>;
  unlock(username: string): Promise<void>;
}

export interface NewSession {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly userId: UserId;
  readonly method: 'password' | 'oidc';
  readonly purpose: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export interface OpenSession {
  readonly id: string;
  readonly userId: UserId;
  readonly username: string;
  readonly displayName: string;
  readonly language: 'nl' | 'en';
  readonly method: 'password' | 'oidc';
  readonly purpose: string;
  readonly expiresAt: Date;
  readonly assignments: readonly Assignment[];
}

export interface Sessions {
  open(session: NewSession): Promise<void>;
  /** Undefined when it does not exist, has ended, or its account is no longer active. */
  find(secretHash: Buffer, at: Date, idleSeconds: number): Promise<OpenSession | undefined>;
  setPurpose(id: string, purpose: string): Promise<void>;
  end(id: string): Promise<void>;
  /** Ends every session of an account, but for one. */
  endAll(userId: UserId, except?: string): Promise<void>;
}

export interface NewToken {
  readonly id: string;
  readonly secretHash: Buffer;
  readonly userId: UserId;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly scopes: readonly string[] | null;
  readonly purpose: string;
  readonly createdBy: UserId | null;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export type Token = Omit<NewToken, 'secretHash' | 'createdBy'> & {
  readonly userName: string;
  readonly lastUsedAt: Date | null;
  readonly revokedAt: Date | null;
};

export interface UsableToken {
  readonly id: string;
  readonly userId: UserId;
  readonly displayName: string;
  readonly language: 'nl' | 'en';
  readonly roles: readonly Role[];
  readonly scopes: readonly string[] | null;
  readonly purpose: string;
  readonly expiresAt: Date;
  readonly assignments: readonly Assignment[];
}

export interface Tokens {
  add(token: NewToken): Promise<void>;
  /** Undefined when it does not exist, has expired, was revoked, or its account is no longer active. */
  find(secretHash: Buffer, at: Date): Promise<UsableToken | undefined>;
  /** Newest first. */
  list(): Promise<readonly Token[]>;
  /** False when there is no such token in use. */
  revoke(id: string, at: Date): Promise<boolean>;
}

/** A sign-in with OpenID Connect under way. */
export interface OidcAttempt {
  readonly codeVerifier: string;
  readonly nonce: string;
  readonly returnTo: string;
}

export interface OidcAttempts {
  begin(stateHash: Buffer, attempt: OidcAttempt, until: Date): Promise<void>;
  /** Each attempt can be taken once. */
  take(stateHash: Buffer, at: Date): Promise<OidcAttempt | undefined>;
}

export interface PurposeTerm {
  readonly code: string;
  readonly name: { readonly nl: string; readonly en: string };
  readonly legalBasis: string;
  readonly version: number;
  /** `YYYY-MM-DD`; null: from the beginning. */
  readonly validFrom: string | null;
  /** The last day; null while it lasts. */
  readonly validUntil: string | null;
}

export type NewPurposeTerm = Omit<PurposeTerm, 'version' | 'validUntil'>;

export interface Purposes {
  /** In their order, ended ones included. */
  list(): Promise<readonly PurposeTerm[]>;
  /** False when the code is taken. */
  add(purpose: NewPurposeTerm): Promise<boolean>;
  /** False when the purpose is no longer at this version. */
  end(code: string, version: number, validUntil: string): Promise<boolean>;
}
