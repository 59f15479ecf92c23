import type { AuthorityId, CustomerId } from '@ingang/kernel';
import type { DigitalAddressKind } from './digital-address.ts';
import type { NameUse } from './person-name.ts';

export type CustomerKind = 'person' | 'company';
export type CustomerNameKind = 'birth' | 'partner' | 'known-as' | 'former' | 'trade';
export type CustomerAddressKind = 'home' | 'postal' | 'temporary' | 'work' | 'visiting' | 'other';
export type RepresentationKind = 'parent' | 'guardian' | 'administrator' | 'mentor' | 'company-contact' | 'authorised';
export type PreferredChannel = 'phone' | 'email' | 'post' | 'desk' | 'web' | 'chat' | 'sms' | 'whatsapp';

/** From and including; to and including. ISO dates. */
export interface Validity {
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
}

/** A name in parts, as much of it as is known; companies have one whole name. */
export interface NameParts {
  readonly initials?: string | undefined;
  readonly givenNames?: string | undefined;
  readonly prefix?: string | undefined;
  readonly familyName?: string | undefined;
  readonly companyName?: string | undefined;
}

export interface OtherName extends NameParts, Validity {
  readonly id: string;
  readonly kind: CustomerNameKind;
}

export interface AddressOfCustomer extends Validity {
  readonly id: string;
  readonly kind: CustomerAddressKind;
  readonly label?: string | undefined;
  readonly street: string;
  readonly houseNumber?: number | undefined;
  readonly houseLetter?: string | undefined;
  readonly houseNumberAddition?: string | undefined;
  /** Dutch ones without a space. */
  readonly postcode?: string | undefined;
  readonly city?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface DigitalAddressOfCustomer {
  readonly id: string;
  readonly kind: DigitalAddressKind;
  /** Normal form. */
  readonly value: string;
  readonly display: string;
  readonly label?: string | undefined;
  readonly preferred: boolean;
}

/** Who acts for the customer. */
export interface Representation extends Validity {
  readonly id: string;
  readonly kind: RepresentationKind;
  readonly representativeId?: CustomerId | undefined;
  readonly representativeName: string;
  readonly representativePhone?: string | undefined;
  readonly scope?: string | undefined;
}

export interface ChannelPreference {
  readonly subject: string;
  readonly channel: PreferredChannel;
}

/** The person or company a contact is about. The name parts are those in use; other names are in `names`. */
export interface Customer extends NameParts {
  readonly id: CustomerId;
  readonly authorityId: AuthorityId;
  /** Counts changes, from 1. */
  readonly version: number;
  readonly kind: CustomerKind;
  readonly status: 'active' | 'merged' | 'anonymised';
  readonly partnerPrefix?: string | undefined;
  readonly partnerFamilyName?: string | undefined;
  readonly nameUse?: NameUse | undefined;
  /** `1957-03-24`, `1957-03` or `1957`. */
  readonly birthDate?: string | undefined;
  readonly deceasedOn?: string | undefined;
  readonly chamberOfCommerceNumber?: string | undefined;
  readonly branchNumber?: string | undefined;
  readonly confidential: boolean;
  readonly bsnKnown: boolean;
  readonly preferredChannel?: PreferredChannel | undefined;
  readonly channelPreferences: readonly ChannelPreference[];
  readonly language: string;
  readonly remark?: string | undefined;
  readonly source: 'agent' | 'brp' | 'import';
  readonly names: readonly OtherName[];
  readonly addresses: readonly AddressOfCustomer[];
  readonly digitalAddresses: readonly DigitalAddressOfCustomer[];
  readonly representations: readonly Representation[];
  /** Found to be the same as this one, directly. */
  readonly mergedInto?: CustomerId | undefined;
  /** The end of the chain of `mergedInto`. */
  readonly survivorId?: CustomerId | undefined;
  readonly lastContactAt?: Date | undefined;
  readonly createdAt: Date;
  readonly updatedAt: Date;
}
