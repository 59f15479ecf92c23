import type { FieldFault, NewId } from '@ingang/kernel';
import type { ChannelPreference, Customer } from '../customer.ts';
import { checkDigitalAddresses, idFor, keptAddress, keptDigitalAddress, keptName, keptRepresentation } from './parts.ts';
import { changed, changedText, isRealDate, kept, noFaults, type Faults } from './text.ts';
import type { CustomerDetails } from './written.ts';

export interface Checked {
  readonly customer: Customer;
  /** Every fault, by field; empty when the customer may be kept. */
  readonly faults: readonly FieldFault[];
}

/**
 * A customer with what somebody wrote: texts trimmed, numbers and addresses in normal form, nothing cut off. Fields left out
 * stay, null empties, a list replaces the list.
 *
 * @param today ISO date, to know what is in the future
 */
export function withDetails(present: Customer, details: CustomerDetails, today: string, newId: NewId): Checked {
  const faults = noFaults();
  const customer: Customer = {
    ...present,
    ...plainFields(present, details),
    ...lists(present, details, faults, newId),
  };
  checkName(customer, faults);
  checkDates(customer, today, faults);
  checkKind(customer, faults);
  return { customer, faults: faults.found };
}

const textFields = [
  'initials', 'givenNames', 'prefix', 'familyName', 'partnerPrefix', 'partnerFamilyName', 'birthDate', 'deceasedOn',
  'companyName', 'chamberOfCommerceNumber', 'branchNumber', 'remark',
] as const;

function plainFields(present: Customer, details: CustomerDetails): Partial<Customer> {
  const texts = Object.fromEntries(textFields.map((field) => [field, changedText(details[field], present[field])]));
  return {
    ...texts,
    nameUse: changed(details.nameUse, present.nameUse),
    preferredChannel: changed(details.preferredChannel, present.preferredChannel),
    confidential: details.confidential ?? present.confidential,
    language: details.language ?? present.language,
  };
}

function lists(present: Customer, details: CustomerDetails, faults: Faults, newId: NewId): Partial<Customer> {
  const id = (written: { readonly id?: string | undefined }, list: readonly { readonly id: string }[], field: string): string =>
    idFor(written, list, field, faults, newId);
  const digitalAddresses = details.digitalAddresses?.map((one, index) => {
    const field = `digitalAddresses[${index}]`;
    return keptDigitalAddress(one, id(one, present.digitalAddresses, field), field, faults);
  });
  if (digitalAddresses) checkDigitalAddresses(digitalAddresses, faults);
  return {
    ...(details.names && {
      names: details.names.map((one, index) => keptName(one, id(one, present.names, `names[${index}]`), `names[${index}]`, faults)),
    }),
    ...(details.addresses && {
      addresses: details.addresses.map((one, index) =>
        keptAddress(one, id(one, present.addresses, `addresses[${index}]`), `addresses[${index}]`, faults),
      ),
    }),
    ...(digitalAddresses && { digitalAddresses }),
    ...(details.representations && {
      representations: details.representations.map((one, index) => {
        const field = `representations[${index}]`;
        return keptRepresentation(one, id(one, present.representations, field), field, faults, present);
      }),
    }),
    ...(details.channelPreferences && { channelPreferences: keptPreferences(details.channelPreferences, faults) }),
  };
}

function keptPreferences(written: readonly ChannelPreference[], faults: Faults): ChannelPreference[] {
  const seen = new Set<string>();
  return written.map(({ subject, channel }, index) => {
    const name = kept(subject) ?? '';
    if (name === '') faults.add(`channelPreferences[${index}].subject`, 'input.required');
    if (seen.has(name.toLowerCase())) faults.add(`channelPreferences[${index}].subject`, 'customer.twice');
    seen.add(name.toLowerCase());
    return { subject: name, channel };
  });
}

function checkName(customer: Customer, faults: Faults): void {
  if (customer.kind === 'company') {
    if (!customer.companyName) faults.add('companyName', 'customer.company-name-needed');
    return;
  }
  if (!customer.familyName && !customer.givenNames) faults.add('familyName', 'customer.name-needed');
  const usesPartner = customer.nameUse !== undefined && customer.nameUse !== 'own';
  if (usesPartner && !customer.partnerFamilyName) faults.add('partnerFamilyName', 'customer.partner-name-needed');
}

function checkDates(customer: Customer, today: string, faults: Faults): void {
  for (const field of ['birthDate', 'deceasedOn'] as const) {
    const date = customer[field];
    if (date === undefined) continue;
    if (!isRealDate(date)) faults.add(field, 'customer.date-does-not-exist');
    else if (date > today) faults.add(field, 'customer.date-in-future');
  }
  const { birthDate, deceasedOn } = customer;
  if (birthDate !== undefined && birthDate < '1850') faults.add('birthDate', 'customer.date-long-ago');
  if (birthDate && deceasedOn && deceasedOn < birthDate.slice(0, deceasedOn.length)) faults.add('deceasedOn', 'customer.dates-reversed');
}

function checkKind(customer: Customer, faults: Faults): void {
  const wrong = customer.kind === 'company' ? (['birthDate', 'deceasedOn', 'familyName', 'givenNames'] as const) : (['chamberOfCommerceNumber', 'branchNumber', 'companyName'] as const);
  for (const field of wrong) {
    if (customer[field] !== undefined) faults.add(field, customer.kind === 'company' ? 'customer.only-of-person' : 'customer.only-of-company');
  }
}
