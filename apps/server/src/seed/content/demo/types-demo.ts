import type { Static } from 'typebox';
import type { AccountsShape, RelationsShape, callbackCourses } from '../shapes/demo.ts';
import type { ChannelCode } from '../region/types-region.ts';

/*
 * A region to try out: people who work there, customers, and what was said in the past weeks. All fictitious.
 * Keys (`p-018`, `anouk`, `container-brief`) are those of the files; the seeding gives real ids.
 */

export type DemoAccount = Static<typeof AccountsShape>['accounts'][number];

export interface DemoAccounts {
  /** One password for all demo accounts, documented and printed; never for real people. */
  readonly password: string;
  readonly accounts: readonly DemoAccount[];
}

export interface DemoAddress {
  readonly street: string;
  readonly houseNumber: number;
  readonly houseLetter?: string;
  readonly houseNumberAddition?: string;
  /** `3351VT`: without a space, as the base register writes it. */
  readonly postcode: string;
  readonly city: string;
}

interface DemoCustomerBase {
  readonly key: string;
  readonly authority: string;
  readonly address: DemoAddress;
  /** As dialled in the Netherlands, or international with a plus. */
  readonly phones: readonly string[];
  readonly email?: string;
  readonly preferredChannel: ChannelCode;
  readonly language: string;
  readonly remark?: string;
}

export interface DemoPerson extends DemoCustomerBase {
  readonly kind: 'person';
  readonly name: {
    readonly initials: string;
    readonly givenNames: string;
    readonly prefix?: string;
    readonly familyName: string;
    readonly partnerPrefix?: string;
    readonly partnerFamilyName?: string;
    readonly nameUse?: 'own' | 'partner' | 'partner-own' | 'own-partner';
  };
  /** yyyy-mm-dd */
  readonly birthDate: string;
  /** Data of this person must not be given to others. */
  readonly confidential: boolean;
}

export interface DemoCompany extends DemoCustomerBase {
  readonly kind: 'company';
  readonly name: string;
  readonly tradeName?: string;
  readonly chamberOfCommerceNumber: string;
}

export type DemoCustomer = DemoPerson | DemoCompany;
export type DemoRepresentation = Static<typeof RelationsShape>['representations'][number];
/** Two records of the same customer, left for somebody to merge. */
export type DemoDuplicate = Static<typeof RelationsShape>['duplicates'][number];
/** A further address; `startsInDays` counts calendar days from the day of seeding. */
export type DemoExtraAddress = DemoAddress & {
  readonly customer: string;
  readonly kind: 'home' | 'postal' | 'temporary' | 'work';
  readonly label: string;
  readonly startsInDays?: number;
};

/** A moment in the past, relative to the day of seeding; `pastInstant` makes it an instant. */
export interface Moment {
  /** 0 is today, or the last working day when today is none. */
  readonly workingDaysAgo: number;
  /** hh:mm in Europe/Amsterdam. */
  readonly time: string;
}

export type CallbackCourse = (typeof callbackCourses)[number];

/** Something done to a promise, in the words of the follow-up room's commands. */
export interface PastCommand {
  readonly at: Moment;
  /** Username of who did it. */
  readonly by: string;
  readonly command:
    | { readonly action: 'take' }
    | { readonly action: 'return'; readonly why: 'wrong-department' }
    | { readonly action: 'log-attempt'; readonly result: 'spoken' | 'no-answer' | 'voicemail'; readonly note?: string }
    | { readonly action: 'close'; readonly result: 'reached' | 'not-reached' | 'answered-otherwise' | 'withdrawn' | 'done' };
}

/** A promise made at a past contact, with everything that happened to it since, in order. */
export interface PastFollowUp {
  readonly kind: 'callback' | 'web-intake';
  /** Code of the department that has it. */
  readonly department: string;
  readonly reason: string;
  /** Number to phone; only of a callback. */
  readonly phone?: string;
  /** Hours in which the customer likes to be phoned, on the day of the deadline; only of a callback. */
  readonly window?: { readonly from: string; readonly until: string };
  readonly commands: readonly PastCommand[];
}

export interface PastQuestion {
  /** What the customer wanted, in their words. */
  readonly words: string;
  /** Official product name. */
  readonly product: string;
  /** Id of the article that was answered from. */
  readonly article: string | null;
  readonly outcome: 'answered' | 'transferred' | 'callback' | 'web-intake' | 'zaak' | 'referred' | 'abandoned';
  readonly detail?: string;
  /** Code of the department that it went to, for outcomes that involve one. */
  readonly department?: string;
  readonly zaakNumber?: string;
  readonly followUp?: PastFollowUp;
}

export interface PastContact {
  readonly key: string;
  readonly at: Moment;
  /** When a message came in; absent for conversations. */
  readonly received?: Moment;
  readonly channel: ChannelCode;
  readonly direction: 'inbound' | 'outbound';
  readonly authority: string;
  /** Null: anonymous. */
  readonly customer: string | null;
  /** Username. */
  readonly agent: string;
  readonly durationSeconds: number;
  readonly wrapUpSeconds: number;
  readonly language: string;
  readonly identification: 'anonymous' | 'stated' | 'verified-questions' | 'electronic-id';
  /** The contact is about the customer's home address. */
  readonly aboutHome: boolean;
  readonly note: string;
  readonly questions: readonly PastQuestion[];
}

export interface Demo extends DemoAccounts {
  readonly customers: readonly DemoCustomer[];
  readonly representations: readonly DemoRepresentation[];
  readonly duplicates: readonly DemoDuplicate[];
  readonly extraAddresses: readonly DemoExtraAddress[];
  /** Oldest first. */
  readonly history: readonly PastContact[];
}
