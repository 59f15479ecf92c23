import type { AddressOfCustomer, Customer } from '../customer.ts';
import { nameSearchWords } from '../name-search.ts';
import { isPrefixWord } from '../name-prefixes.ts';
import { plainText } from '../plain-text.ts';

/** Keys are indexed, and an index entry has a largest size; words beyond this are still found one by one. */
const longestRest = 120;

/**
 * Everything under which a customer is found, one key each: a letter for the kind, a colon and plain text.
 * `n` word of a name, followed by the other words, so that a given name and a family name are found in one go in any
 * order; `a` postcode and house number; `s` street (from each of its words on) and house number; `c` word of a place;
 * `d` date of birth, followed by the words of the name, for the same reason; `t` phone number without plus; `e` e-mail address; `k` number of the chamber of commerce.
 * A house number ends with a semicolon, so that 12 does not find 120.
 */
export function searchKeys(customer: Customer): string[] {
  const words = nameWords(customer);
  const keys = [
    ...nameKeys(words),
    ...customer.addresses.flatMap(addressKeys),
    ...(customer.birthDate ? [birthKey(customer.birthDate, words)] : []),
    ...(customer.chamberOfCommerceNumber ? [`k:${customer.chamberOfCommerceNumber}`] : []),
    ...customer.digitalAddresses.flatMap(({ kind, value }) => {
      if (kind === 'phone') return [`t:${value.replace('+', '')}`];
      return kind === 'email' ? [`e:${value}`] : [];
    }),
  ];
  return [...new Set(keys)].sort();
}

/**
 * The space behind the word is always there, so that a whole word can be asked for.
 *
 * @example nameKeys(['jan', 'vries']) // ['n:jan vries', 'n:vries jan']
 */
export function nameKeys(words: readonly string[]): string[] {
  return words.map((word) => {
    const rest = words.filter((other) => other !== word).join(' ').slice(0, longestRest);
    return `n:${word} ${rest}`;
  });
}

/** @example birthKey('1957-03-24', ['jan', 'vries']) // 'd:1957-03-24 jan vries' */
export function birthKey(birthDate: string, words: readonly string[]): string {
  return `d:${birthDate} ${words.join(' ').slice(0, longestRest)}`;
}

/** The words of every name that this customer has or had, each once. */
export function nameWords(customer: Customer): string[] {
  const names = [customer, ...customer.names].flatMap((name) => [
    [name.initials, name.givenNames, name.prefix, name.familyName].filter(Boolean).join(' '),
    name.companyName ?? '',
  ]);
  const partner = [customer.partnerPrefix, customer.partnerFamilyName].filter(Boolean).join(' ');
  return [...new Set([...names, partner].flatMap(nameSearchWords))];
}

/** @example addressKeys({ id: '1', kind: 'home', street: 'Burgemeester de Raadtsingel', houseNumber: 12, postcode: '3311JG', city: 'Dordrecht', country: 'NL' }) // ['a:3311jg 12;', 's:burgemeester de raadtsingel 12;', 's:raadtsingel 12;', 'c:dordrecht'] */
export function addressKeys(address: AddressOfCustomer): string[] {
  const detail = plainText(`${address.houseLetter ?? ''}${address.houseNumberAddition ?? ''}`).replaceAll(' ', '');
  const number = address.houseNumber === undefined ? ';' : ` ${address.houseNumber};${detail}`;
  const words = plainText(address.street).split(' ');
  const starts = words.flatMap((word, index) => (index === 0 || !isPrefixWord(word) ? [words.slice(index).join(' ')] : []));
  return [
    ...(address.postcode ? [`a:${plainText(address.postcode).replaceAll(' ', '')}${number}`] : []),
    ...starts.map((start) => `s:${start}${number}`),
    ...(address.city ? plainText(address.city).split(' ').map((word) => `c:${word}`) : []),
  ];
}
