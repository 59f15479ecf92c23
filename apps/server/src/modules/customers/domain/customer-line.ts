import { displayHouseNumber, displayPostcode } from './address.ts';
import type { AddressOfCustomer, Customer, NameParts, Validity } from './customer.ts';
import { displayName, sortName } from './name-display.ts';
import type { PersonName } from './person-name.ts';
import { plainText } from './plain-text.ts';

/** What shows a customer whose data are gone. */
const nobody = '–';

/** The name on the screen and on an envelope. */
export function displayNameOf(customer: Customer): string {
  const name = customer.kind === 'company' ? customer.companyName : displayName(personName(customer));
  return name?.trim() || nobody;
}

/** The name by which lists are sorted: plain text, prefixes last. */
export function sortNameOf(customer: Customer): string {
  return plainText(customer.kind === 'company' ? (customer.companyName ?? '') : sortName(personName(customer)));
}

/**
 * A name in parts on one line; of a company with somebody to ask for, both.
 *
 * @example displayNameParts({ companyName: 'Garage Het Wiel', initials: 'J.', prefix: 'de', familyName: 'Vries' }) // 'Garage Het Wiel (J. de Vries)'
 */
export function displayNameParts(name: NameParts): string {
  const person = displayName({ familyName: '', ...definedParts(name) });
  if (!name.companyName) return person;
  return person ? `${name.companyName} (${person})` : name.companyName;
}

export function personName(customer: Customer): PersonName {
  const { partnerPrefix, partnerFamilyName, nameUse } = customer;
  return {
    familyName: '',
    ...definedParts(customer),
    ...(partnerPrefix !== undefined && { partnerPrefix }),
    ...(partnerFamilyName !== undefined && { partnerFamilyName }),
    ...(nameUse !== undefined && { nameUse }),
  };
}

function definedParts({ initials, givenNames, prefix, familyName }: NameParts): Partial<PersonName> {
  return {
    ...(initials !== undefined && { initials }),
    ...(givenNames !== undefined && { givenNames }),
    ...(prefix !== undefined && { prefix }),
    ...(familyName !== undefined && { familyName }),
  };
}

/** Whether something holds on a day. @param today ISO date */
export function holdsOn({ validFrom, validTo }: Validity, today: string): boolean {
  return (validFrom === undefined || validFrom <= today) && (validTo === undefined || validTo >= today);
}

/** Where somebody lives today, or else the first address that holds, or else the first. */
export function currentAddress(customer: Customer, today: string): AddressOfCustomer | undefined {
  const holding = customer.addresses.filter((address) => holdsOn(address, today));
  return holding.find(({ kind }) => kind === 'home') ?? holding[0] ?? customer.addresses[0];
}

/** @example addressLine({ id: '1', kind: 'home', street: 'Markt', houseNumber: 22, postcode: '3351PB', city: 'Papendrecht', country: 'NL' }) // 'Markt 22, 3351 PB Papendrecht' */
export function addressLine(address: AddressOfCustomer): string {
  const { houseNumber, houseLetter, houseNumberAddition } = address;
  const detail = { ...(houseLetter !== undefined && { houseLetter }), ...(houseNumberAddition !== undefined && { houseNumberAddition }) };
  const number = houseNumber === undefined ? '' : displayHouseNumber({ houseNumber, ...detail });
  const street = [address.street, number].filter(Boolean).join(' ');
  const place = [address.postcode && displayPostcode(address.postcode), address.city].filter(Boolean).join(' ');
  return [street, place, address.country === 'NL' ? '' : address.country].filter(Boolean).join(', ');
}

/** The number to call: the preferred one, else the first. */
export function phoneOf(customer: Customer): string | undefined {
  const phones = customer.digitalAddresses.filter(({ kind }) => kind === 'phone');
  return (phones.find(({ preferred }) => preferred) ?? phones[0])?.display;
}
