import type { CustomerId, NewId } from '@ingang/kernel';
import { parsePostcode } from '../address.ts';
import type { AddressOfCustomer, Customer, DigitalAddressOfCustomer, OtherName, Representation } from '../customer.ts';
import { parseDigitalAddress } from '../digital-address.ts';
import { kept, keptValidity, type Faults } from './text.ts';
import type { WrittenAddress, WrittenDigitalAddress, WrittenName, WrittenRepresentation } from './written.ts';

/** Keeps the id of a part that is there, gives a new one its id, and refuses an id that is of something else. */
export function idFor(written: { readonly id?: string | undefined }, present: readonly { readonly id: string }[], field: string, faults: Faults, newId: NewId): string {
  if (written.id === undefined) return newId();
  if (!present.some(({ id }) => id === written.id)) faults.add(`${field}.id`, 'customer.part-unknown');
  return written.id;
}

export function keptName(name: WrittenName, id: string, field: string, faults: Faults): OtherName {
  const parts = {
    initials: kept(name.initials),
    givenNames: kept(name.givenNames),
    prefix: kept(name.prefix),
    familyName: kept(name.familyName),
    companyName: kept(name.companyName),
  };
  if (!parts.familyName && !parts.givenNames && !parts.companyName) faults.add(`${field}.familyName`, 'customer.name-needed');
  return { id, kind: name.kind, ...parts, ...keptValidity(name, field, faults) };
}

export function keptAddress(address: WrittenAddress, id: string, field: string, faults: Faults): AddressOfCustomer {
  const country = address.country ?? 'NL';
  const street = kept(address.street);
  if (street === undefined) faults.add(`${field}.street`, 'input.required');
  const houseLetter = kept(address.houseLetter)?.toUpperCase();
  if (houseLetter !== undefined && !/^\p{Letter}$/u.test(houseLetter)) faults.add(`${field}.houseLetter`, 'input.format');
  return {
    id,
    kind: address.kind,
    label: kept(address.label),
    street: street ?? '',
    houseNumber: address.houseNumber ?? undefined,
    houseLetter,
    houseNumberAddition: kept(address.houseNumberAddition),
    postcode: keptPostcode(kept(address.postcode), country, field, faults),
    city: kept(address.city),
    country,
    ...keptValidity(address, field, faults),
  };
}

function keptPostcode(typed: string | undefined, country: string, field: string, faults: Faults): string | undefined {
  if (typed === undefined || country !== 'NL') return typed;
  const postcode = parsePostcode(typed);
  if (postcode === undefined) faults.add(`${field}.postcode`, 'customer.postcode-invalid');
  return postcode ?? typed;
}

export function keptDigitalAddress(written: WrittenDigitalAddress, id: string, field: string, faults: Faults): DigitalAddressOfCustomer {
  const parsed = parseDigitalAddress(written.kind, written.value);
  if ('fault' in parsed) faults.add(`${field}.value`, parsed.fault);
  const { value, display } = 'address' in parsed ? parsed.address : { value: written.value, display: written.value };
  return { id, kind: written.kind, value, display, label: kept(written.label), preferred: written.preferred ?? false };
}

/** One way to reach somebody stands in the list once, and at most one of a kind goes first. */
export function checkDigitalAddresses(addresses: readonly DigitalAddressOfCustomer[], faults: Faults): void {
  const seen = new Set<string>();
  const preferred = new Set<string>();
  for (const [index, { kind, value, preferred: goesFirst }] of addresses.entries()) {
    if (seen.has(`${kind} ${value}`)) faults.add(`digitalAddresses[${index}].value`, 'customer.twice');
    if (goesFirst && preferred.has(kind)) faults.add(`digitalAddresses[${index}].preferred`, 'customer.one-preferred');
    seen.add(`${kind} ${value}`);
    if (goesFirst) preferred.add(kind);
  }
}

export function keptRepresentation(written: WrittenRepresentation, id: string, field: string, faults: Faults, customer: Customer): Representation {
  const representativeId = (written.representativeId ?? undefined) as CustomerId | undefined;
  const representativeName = kept(written.representativeName);
  if (representativeId === undefined && representativeName === undefined) faults.add(`${field}.representativeName`, 'customer.representative-needed');
  if (representativeId === customer.id) faults.add(`${field}.representativeId`, 'customer.represents-itself');
  return {
    id,
    kind: written.kind,
    representativeId,
    representativeName: representativeName ?? '',
    representativePhone: keptPhone(kept(written.representativePhone), field, faults),
    scope: kept(written.scope),
    ...keptValidity(written, field, faults),
  };
}

function keptPhone(typed: string | undefined, field: string, faults: Faults): string | undefined {
  if (typed === undefined) return undefined;
  const parsed = parseDigitalAddress('phone', typed);
  if ('address' in parsed) return parsed.address.value;
  faults.add(`${field}.representativePhone`, parsed.fault);
  return typed;
}
