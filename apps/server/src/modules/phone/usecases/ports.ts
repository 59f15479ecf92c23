import type { AuthorityId } from '@ingang/kernel';
import type { CallFlow, Dated, Prompt } from '../domain/flow/index.ts';

/** A version of a flow without its drawing. */
export interface FlowVersion extends Dated {
  /** Counts the changes of a draft. */
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedByName: string;
  readonly publishedAt?: Date | undefined;
  readonly publishedByName?: string | undefined;
  readonly retiredAt?: Date | undefined;
}

export interface DrawnVersion extends FlowVersion {
  readonly content: CallFlow;
}

export interface FlowCard {
  readonly id: string;
  /** Undefined: of the region. */
  readonly authorityId?: AuthorityId | undefined;
  readonly name: string;
  readonly createdAt: Date;
}

export interface PhoneNumber {
  /** Normal form. */
  readonly number: string;
  readonly flowId: string;
  /** The authority that who dials this number asks for. */
  readonly authorityId?: AuthorityId | undefined;
  readonly version: number;
}

/** Where flows are kept. Versions come newest first. */
export interface CallFlows {
  list(): Promise<readonly FlowCard[]>;
  find(id: string): Promise<FlowCard | undefined>;
  add(card: FlowCard): Promise<void>;
  versions(id: string): Promise<readonly FlowVersion[]>;
  version(id: string, number: number): Promise<DrawnVersion | undefined>;
  /** All published versions of all flows, with their drawings. */
  published(): Promise<readonly (DrawnVersion & { readonly flowId: string })[]>;
  /** False when the flow has a draft already. */
  addVersion(id: string, version: DrawnVersion): Promise<boolean>;
  /** False when the version is no longer at this revision. */
  changeVersion(id: string, version: DrawnVersion, basedOn: number): Promise<boolean>;
  /** Short ones first. */
  numbers(): Promise<readonly PhoneNumber[]>;
  /** False when the number is no longer at this version; 0: it is new. */
  saveNumber(number: PhoneNumber, basedOn: number): Promise<boolean>;
  /** False when the number is no longer at this version. */
  removeNumber(number: string, basedOn: number): Promise<boolean>;
}

/** An authority, or the region as a whole. */
export type CalamityScope = AuthorityId | 'region';

/** The message of an authority or of the region; there whether it is on or not, so that switching takes one click. */
export interface CalamityMessage {
  readonly scope: CalamityScope;
  readonly version: number;
  readonly text: Prompt;
  readonly afterwards: 'continue' | 'hang-up';
  readonly active: boolean;
  /** New each time that it is switched on or reworded. */
  readonly spell: string;
  readonly changedAt: Date;
  readonly changedByName: string;
  readonly hasCode: boolean;
}

export interface CalamityMessages {
  list(): Promise<readonly CalamityMessage[]>;
  /** False when the message is no longer at this version; 0: it is new. */
  save(message: CalamityMessage, basedOn: number): Promise<boolean>;
  setCode(scope: CalamityScope, hash: string | undefined): Promise<void>;
  codes(): Promise<readonly { readonly scope: CalamityScope; readonly hash: string }[]>;
  failuresSince(instant: Date): Promise<number>;
  addFailure(id: string, at: Date): Promise<void>;
}
