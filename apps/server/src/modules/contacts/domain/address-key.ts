/** The address that a contact is about: enough to find what else happened there. */
export interface ContactAddress {
  readonly postcode: string;
  /** 1 to 99999. */
  readonly houseNumber: number;
  /** House letter and addition, such as `A` or `2hoog`. */
  readonly addition?: string;
}

/**
 * The same address always in the same form: postcode in capitals without spaces (Dutch or foreign), addition in
 * capitals without spaces and hyphens.
 *
 * @example normalAddress({ postcode: '3311 gr', houseNumber: 12, addition: ' a-2' }) // { postcode: '3311GR', houseNumber: 12, addition: 'A2' }
 */
export function normalAddress(address: ContactAddress): ContactAddress {
  const postcode = address.postcode.toUpperCase().replaceAll(/\s/g, '');
  const addition = address.addition?.toUpperCase().replaceAll(/[\s-]/g, '');
  return { postcode, houseNumber: address.houseNumber, ...(addition && { addition }) };
}

/**
 * What all contacts about one house number share, whatever its additions.
 *
 * @example addressKey({ postcode: '3311 gr', houseNumber: 12, addition: 'A' }) // '3311GR 12'
 */
export function addressKey(address: ContactAddress): string {
  const { postcode, houseNumber } = normalAddress(address);
  return `${postcode} ${houseNumber}`;
}

const fnvOffset = 0xcbf29ce484222325n;
const fnvPrime = 0x100000001b3n;

/**
 * By what screens recognise an address in events, which must not carry the address itself: a 64-bit FNV-1a hash. Two
 * addresses that share one would cost a screen one needless look.
 *
 * Source: Fowler, Noll, Vo, hash of 1991, constants for 64 bits.
 *
 * @example addressWatchKey({ postcode: '3311gr', houseNumber: 12 }) === addressWatchKey({ postcode: '3311 GR', houseNumber: 12, addition: 'A' }) // true
 */
export function addressWatchKey(address: ContactAddress): string {
  let hash = fnvOffset;
  for (const letter of addressKey(address)) hash = BigInt.asUintN(64, (hash ^ BigInt(letter.codePointAt(0)!)) * fnvPrime);
  return hash.toString(36);
}
