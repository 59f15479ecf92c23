import type { customerAddressKinds, customerNameKinds, representationKinds } from '@ingang/contracts/customers';
import { preferredChannels } from '../preferred-channels.ts';

export type AddressKind = (typeof customerAddressKinds)[number];
export type NameKind = (typeof customerNameKinds)[number];
export type RepresentationKind = (typeof representationKinds)[number];

/** A row of a list. The key is the id of what is there, or made up for what is new. */
export interface Row {
  readonly key: string;
  readonly isNew: boolean;
}

interface Dated {
  /** `24-3-1957`, as typed. */
  readonly validFrom: string;
  readonly validTo: string;
}

export interface NameRow extends Row, Dated {
  readonly kind: NameKind;
  readonly givenNames: string;
  readonly initials: string;
  readonly prefix: string;
  readonly familyName: string;
  readonly companyName: string;
}

export interface AddressRow extends Row, Dated {
  readonly kind: AddressKind;
  readonly label: string;
  readonly postcode: string;
  /** With its letter and addition: `12A-2`. */
  readonly houseNumber: string;
  readonly street: string;
  readonly city: string;
  readonly country: string;
}

export interface DigitalRow extends Row {
  readonly kind: 'phone' | 'email' | 'other';
  readonly value: string;
  readonly label: string;
  readonly preferred: boolean;
}

export interface RepresentationRow extends Row, Dated {
  readonly kind: RepresentationKind;
  readonly representativeId: string;
  readonly representativeName: string;
  readonly representativePhone: string;
  readonly scope: string;
}

/** The form: everything is text until it is sent. */
export interface CustomerFormValue {
  readonly givenNames: string;
  readonly initials: string;
  readonly prefix: string;
  readonly familyName: string;
  readonly partnerPrefix: string;
  readonly partnerFamilyName: string;
  readonly nameUse: string;
  readonly birthDate: string;
  readonly companyName: string;
  readonly chamberOfCommerceNumber: string;
  readonly branchNumber: string;
  readonly digitalAddresses: readonly DigitalRow[];
  readonly addresses: readonly AddressRow[];
  readonly names: readonly NameRow[];
  readonly representations: readonly RepresentationRow[];
  readonly preferredChannel: string;
  readonly language: string;
  readonly confidential: boolean;
  readonly remark: string;
}

export type CustomerField = keyof CustomerFormValue;
/** The fields that hold one line of text. */
export type TextFieldName = { [F in CustomerField]: CustomerFormValue[F] extends string ? F : never }[CustomerField];

export const emptyForm: CustomerFormValue = {
  givenNames: '', initials: '', prefix: '', familyName: '', partnerPrefix: '', partnerFamilyName: '', nameUse: '', birthDate: '', companyName: '',
  chamberOfCommerceNumber: '', branchNumber: '', digitalAddresses: [], addresses: [], names: [], representations: [], preferredChannel: '', language: 'nl',
  confidential: false, remark: '',
};

export const addressKinds: readonly AddressKind[] = ['home', 'postal', 'temporary', 'work', 'visiting', 'other'];
export const digitalKinds: readonly DigitalRow['kind'][] = ['phone', 'email', 'other'];
export const nameKinds: readonly NameKind[] = ['birth', 'partner', 'known-as', 'former', 'trade'];
export const representationKindsOf = {
  person: ['parent', 'guardian', 'administrator', 'mentor', 'authorised'],
  company: ['company-contact', 'authorised'],
} as const satisfies Record<string, readonly RepresentationKind[]>;
export const nameUseChoices = ['own', 'partner', 'partner-own', 'own-partner'] as const;
/** Languages that agents and interpreters are asked for most; one that is set otherwise stays as it is. */
export const languageCodes = ['nl', 'en', 'de', 'fr', 'es', 'pl', 'ro', 'bg', 'uk', 'ru', 'tr', 'ar', 'ary', 'fa', 'so', 'ti', 'pt', 'zh'] as const;
/** Countries that people of here have an address in; one that is set otherwise stays as it is. */
export const countryCodes = [
  'NL', 'BE', 'DE', 'FR', 'GB', 'AW', 'AT', 'BG', 'BQ', 'CA', 'CH', 'CN', 'CW', 'CY', 'CZ', 'DK', 'EE', 'ES', 'FI', 'GR', 'HR', 'HU', 'ID', 'IE', 'IN', 'IT', 'LT', 'LU', 'LV',
  'MA', 'MT', 'NO', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK', 'SR', 'SX', 'TR', 'UA', 'US',
] as const;
export { preferredChannels };

const fresh = (): Row => ({ key: crypto.randomUUID(), isNew: true });
const undated: Dated = { validFrom: '', validTo: '' };

export const newDigital = (kind: DigitalRow['kind'], value = ''): DigitalRow => ({ ...fresh(), kind, value, label: '', preferred: false });
export const newAddress = (kind: AddressKind): AddressRow => ({
  ...fresh(), ...undated, kind, label: '', postcode: '', houseNumber: '', street: '', city: '', country: 'NL',
});
export const newName = (kind: NameKind): NameRow => ({ ...fresh(), ...undated, kind, givenNames: '', initials: '', prefix: '', familyName: '', companyName: '' });
export const newRepresentation = (kind: RepresentationKind): RepresentationRow => ({
  ...fresh(), ...undated, kind, representativeId: '', representativeName: '', representativePhone: '', scope: '',
});

/** Whether somebody filled something in: a row that was only added is not sent. */
export function isFilled(row: DigitalRow | AddressRow | NameRow | RepresentationRow): boolean {
  const { key: _key, isNew, kind: _kind, ...values } = row;
  if (!isNew) return true;
  return Object.entries(values).some(([field, value]) => field !== 'country' && typeof value === 'string' && value.trim() !== '');
}
