import type {
  ChannelPreference, CustomerAddressKind, CustomerNameKind, PreferredChannel, RepresentationKind,
} from '../customer.ts';
import type { DigitalAddressKind } from '../digital-address.ts';
import type { NameUse } from '../person-name.ts';

/** Left out: stays as it is. Null: is emptied. */
export type Written<T> = T | null | undefined;

interface WrittenPart {
  /** Of the part as it is; left out for a new one. */
  readonly id?: string | undefined;
  readonly validFrom?: Written<string>;
  readonly validTo?: Written<string>;
}

export interface WrittenName extends WrittenPart {
  readonly kind: CustomerNameKind;
  readonly initials?: Written<string>;
  readonly givenNames?: Written<string>;
  readonly prefix?: Written<string>;
  readonly familyName?: Written<string>;
  readonly companyName?: Written<string>;
}

export interface WrittenAddress extends WrittenPart {
  readonly kind: CustomerAddressKind;
  readonly label?: Written<string>;
  readonly street: string;
  readonly houseNumber?: Written<number>;
  readonly houseLetter?: Written<string>;
  readonly houseNumberAddition?: Written<string>;
  readonly postcode?: Written<string>;
  readonly city?: Written<string>;
  readonly country?: string | undefined;
}

export interface WrittenDigitalAddress {
  readonly id?: string | undefined;
  readonly kind: DigitalAddressKind;
  /** As typed. */
  readonly value: string;
  readonly label?: Written<string>;
  readonly preferred?: boolean | undefined;
}

export interface WrittenRepresentation extends WrittenPart {
  readonly kind: RepresentationKind;
  readonly representativeId?: Written<string>;
  readonly representativeName?: Written<string>;
  readonly representativePhone?: Written<string>;
  readonly scope?: Written<string>;
}

/** What somebody wrote about a customer. A list replaces the whole list. */
export interface CustomerDetails {
  readonly initials?: Written<string>;
  readonly givenNames?: Written<string>;
  readonly prefix?: Written<string>;
  readonly familyName?: Written<string>;
  readonly partnerPrefix?: Written<string>;
  readonly partnerFamilyName?: Written<string>;
  readonly nameUse?: Written<NameUse>;
  readonly birthDate?: Written<string>;
  readonly deceasedOn?: Written<string>;
  readonly companyName?: Written<string>;
  readonly chamberOfCommerceNumber?: Written<string>;
  readonly branchNumber?: Written<string>;
  readonly confidential?: boolean | undefined;
  readonly preferredChannel?: Written<PreferredChannel>;
  readonly channelPreferences?: readonly ChannelPreference[] | undefined;
  readonly language?: string | undefined;
  readonly remark?: Written<string>;
  readonly names?: readonly WrittenName[] | undefined;
  readonly addresses?: readonly WrittenAddress[] | undefined;
  readonly digitalAddresses?: readonly WrittenDigitalAddress[] | undefined;
  readonly representations?: readonly WrittenRepresentation[] | undefined;
}
