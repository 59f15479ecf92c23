import type { Customer, CustomerChange } from '@ingang/contracts/customers';
import { parseBirthDate } from '../parse-birth-date.ts';

/** The form: everything is text until it is sent. */
export interface CustomerFieldsValue {
  readonly givenNames: string;
  readonly initials: string;
  readonly prefix: string;
  readonly familyName: string;
  readonly birthDate: string;
  readonly companyName: string;
  readonly chamberOfCommerceNumber: string;
  readonly street: string;
  readonly houseNumber: string;
  readonly houseNumberAddition: string;
  readonly postcode: string;
  readonly city: string;
  readonly phone: string;
  readonly email: string;
  readonly preferredChannel: string;
  readonly remark: string;
}

export type CustomerField = keyof CustomerFieldsValue;
type Input = Omit<CustomerChange, 'version' | 'authorityId'>;

const emptyFields: CustomerFieldsValue = {
  givenNames: '',
  initials: '',
  prefix: '',
  familyName: '',
  birthDate: '',
  companyName: '',
  chamberOfCommerceNumber: '',
  street: '',
  houseNumber: '',
  houseNumberAddition: '',
  postcode: '',
  city: '',
  phone: '',
  email: '',
  preferredChannel: '',
  remark: '',
};

/** What the form begins with: the customer, or what was searched for. */
export function fieldsOf(customer: Customer | undefined, typed = ''): CustomerFieldsValue {
  if (!customer) return { ...emptyFields, ...guess(typed.trim()) };
  const address = customer.addresses[0];
  const own = Object.fromEntries(Object.keys(emptyFields).map((key) => [key, String(customer[key as keyof Customer] ?? '')]));
  return {
    ...emptyFields,
    ...own,
    birthDate: (customer.birthDate ?? '').split('-').toReversed().join('-'),
    street: address?.street ?? '',
    houseNumber: String(address?.houseNumber ?? ''),
    houseNumberAddition: `${address?.houseLetter ?? ''}${address?.houseNumberAddition ?? ''}`,
    postcode: address?.postcode ?? '',
    city: address?.city ?? '',
    phone: customer.digitalAddresses.find(({ kind }) => kind === 'phone')?.display ?? '',
    email: customer.digitalAddresses.find(({ kind }) => kind === 'email')?.display ?? '',
  };
}

function guess(typed: string): Partial<CustomerFieldsValue> {
  if (typed.includes('@')) return { email: typed };
  if (/^[+\d][\d\s()-]{7,}$/.test(typed)) return { phone: typed };
  const place = /^(\d{4}\s?[a-zA-Z]{2})\s*(\d*)$/.exec(typed);
  if (place) return { postcode: place[1] ?? '', houseNumber: place[2] ?? '' };
  return /\d/.test(typed) ? {} : { familyName: typed };
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

/** What is sent: first address, phone and e-mail replaced, the others kept as they are. */
export function inputOf(kind: 'person' | 'company', value: CustomerFieldsValue, customer?: Customer): Input {
  const birthDate = parseBirthDate(value.birthDate);
  const person = {
    givenNames: orNull(value.givenNames),
    initials: orNull(value.initials),
    prefix: orNull(value.prefix),
    familyName: orNull(value.familyName),
    birthDate: birthDate ?? null,
  };
  const company = { companyName: orNull(value.companyName), chamberOfCommerceNumber: orNull(value.chamberOfCommerceNumber) };
  return {
    ...(kind === 'person' ? person : company),
    preferredChannel: orNull(value.preferredChannel) as Input['preferredChannel'] & string,
    remark: orNull(value.remark),
    addresses: addressesOf(kind, value, customer),
    digitalAddresses: digitalOf(value, customer),
  } as Input;
}

function addressesOf(kind: 'person' | 'company', value: CustomerFieldsValue, customer?: Customer): Input['addresses'] {
  const [first, ...others] = customer?.addresses ?? [];
  const kept = others.map(({ line: _line, ...address }) => address);
  if (value.street.trim() === '') return kept;
  const number = Number.parseInt(value.houseNumber, 10);
  return [
    {
      ...(first && { id: first.id }),
      kind: first?.kind ?? (kind === 'person' ? 'home' : 'visiting'),
      street: value.street.trim(),
      houseNumber: Number.isNaN(number) ? null : number,
      houseLetter: null,
      houseNumberAddition: orNull(value.houseNumberAddition),
      postcode: orNull(value.postcode),
      city: orNull(value.city),
    },
    ...kept,
  ];
}

function digitalOf(value: CustomerFieldsValue, customer?: Customer): Input['digitalAddresses'] {
  const known = customer?.digitalAddresses ?? [];
  const first = (kind: 'phone' | 'email') => known.find((one) => one.kind === kind);
  const replaced = new Set([first('phone')?.id, first('email')?.id]);
  const kept = known.filter(({ id }) => !replaced.has(id)).map(({ display: _display, ...one }) => one);
  const typed = (kind: 'phone' | 'email') => {
    const before = first(kind);
    const text = value[kind].trim();
    return text === '' ? [] : [{ ...(before && { id: before.id, preferred: before.preferred }), kind, value: text }];
  };
  return [...typed('phone'), ...typed('email'), ...kept];
}
