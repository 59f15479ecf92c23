import type { CustomerChange } from '@ingang/contracts/customers';
import { parseBirthDate } from '../parse-birth-date.ts';
import { readHouseNumber } from '../read-house-number.ts';
import { isFilled, type AddressRow, type CustomerFormValue, type DigitalRow, type NameRow, type RepresentationRow, type Row } from './form-value.ts';

type Input = Omit<CustomerChange, 'version' | 'authorityId'>;
type Kind = 'person' | 'company';

/** What cannot be read as it was typed, by the path that the server would use. */
export interface Unreadable {
  readonly field: string;
  readonly what: 'date' | 'house-number';
}

const longestAddition = 20;
const orNull = (text: string) => (text.trim() === '' ? null : text.trim());
const idOf = ({ key, isNew }: Row) => (isNew ? {} : { id: key });
const datesOf = ({ validFrom, validTo }: { readonly validFrom: string; readonly validTo: string }) => ({
  validFrom: parseBirthDate(validFrom) ?? null,
  validTo: parseBirthDate(validTo) ?? null,
});

/** What is sent: everything of the kind of customer, rows that were only added left out. */
export function inputOf(kind: Kind, value: CustomerFormValue): Input {
  const person = {
    givenNames: orNull(value.givenNames),
    initials: orNull(value.initials),
    prefix: orNull(value.prefix),
    familyName: orNull(value.familyName),
    partnerPrefix: orNull(value.partnerPrefix),
    partnerFamilyName: orNull(value.partnerFamilyName),
    nameUse: orNull(value.nameUse),
    birthDate: parseBirthDate(value.birthDate) ?? null,
  };
  const company = {
    companyName: orNull(value.companyName),
    chamberOfCommerceNumber: orNull(value.chamberOfCommerceNumber.replaceAll(/[\s.]/g, '')),
    branchNumber: orNull(value.branchNumber.replaceAll(/[\s.]/g, '')),
  };
  return {
    ...(kind === 'person' ? person : company),
    preferredChannel: orNull(value.preferredChannel),
    language: value.language,
    confidential: value.confidential,
    remark: orNull(value.remark),
    digitalAddresses: value.digitalAddresses.filter(isFilled).map(digitalOf),
    addresses: value.addresses.filter(isFilled).map(addressOf),
    names: value.names.filter(isFilled).map(nameOf),
    representations: value.representations.filter(isFilled).map(representationOf),
  } as Input;
}

function digitalOf({ kind, value, label, preferred, ...row }: DigitalRow) {
  return { ...idOf(row), kind, value: value.trim(), label: orNull(label), preferred };
}

function addressOf({ kind, label, postcode, houseNumber, street, city, country, ...row }: AddressRow) {
  const house = readHouseNumber(houseNumber, longestAddition);
  return {
    ...idOf(row), kind, label: orNull(label), street: street.trim(), houseNumber: house?.houseNumber ?? null, houseLetter: house?.houseLetter ?? null,
    houseNumberAddition: house?.houseNumberAddition ?? null, postcode: orNull(postcode), city: orNull(city), country: country.trim().toUpperCase() || 'NL', ...datesOf(row),
  };
}

function nameOf({ kind, givenNames, initials, prefix, familyName, companyName, ...row }: NameRow) {
  return {
    ...idOf(row), kind, givenNames: orNull(givenNames), initials: orNull(initials), prefix: orNull(prefix), familyName: orNull(familyName),
    companyName: orNull(companyName), ...datesOf(row),
  };
}

function representationOf({ kind, representativeId, representativeName, representativePhone, scope, ...row }: RepresentationRow) {
  return {
    ...idOf(row), kind, representativeId: orNull(representativeId), representativeName: orNull(representativeName), representativePhone: orNull(representativePhone),
    scope: orNull(scope), ...datesOf(row),
  };
}

/** Dates and house numbers that would be lost: nothing is sent until they are mended. */
export function unreadableIn(kind: Kind, value: CustomerFormValue): Unreadable[] {
  const wrongDate = (text: string, whole: boolean) => text.trim() !== '' && (parseBirthDate(text) === undefined || (whole && parseBirthDate(text)?.length !== 10));
  const ofRows = (list: 'addresses' | 'names' | 'representations'): Unreadable[] =>
    value[list].filter(isFilled).flatMap((row, index) =>
      (['validFrom', 'validTo'] as const).flatMap((date) => (wrongDate(row[date], true) ? [{ field: `${list}[${index}].${date}`, what: 'date' as const }] : [])),
    );
  const numbers = value.addresses.filter(isFilled).flatMap(({ houseNumber }, index) =>
    houseNumber.trim() !== '' && !readHouseNumber(houseNumber, longestAddition) ? [{ field: `addresses[${index}].houseNumber`, what: 'house-number' as const }] : [],
  );
  const birth = kind === 'person' && wrongDate(value.birthDate, false) ? [{ field: 'birthDate', what: 'date' as const }] : [];
  return [...birth, ...numbers, ...ofRows('addresses'), ...ofRows('names'), ...ofRows('representations')];
}
