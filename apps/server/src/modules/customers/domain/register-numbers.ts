/**
 * A citizen service number (BSN) in nine digits; undefined when it is none. Eight digits get their leading zero.
 * The check: the digits times 9, 8, … 2 and −1 add up to a multiple of eleven.
 *
 * @example parseBsn('999 99 3653') // '999993653'
 * @example parseBsn('123456789') // undefined
 */
export function parseBsn(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '');
  if (!/^\d{8,9}$/.test(digits)) return undefined;
  const number = digits.padStart(9, '0');
  if (number === '000000000') return undefined;
  const sum = [...number].reduce((total, digit, index) => total + Number(digit) * (index === 8 ? -1 : 9 - index), 0);
  return sum % 11 === 0 ? number : undefined;
}

/**
 * A BSN as it may be shown to recognise it by, without giving it away.
 *
 * @example maskedBsn('999993653') // '••••••653'
 */
export function maskedBsn(bsn: string): string {
  return `••••••${bsn.slice(-3)}`;
}

/**
 * A number of the chamber of commerce (KvK-nummer), eight digits; undefined when it is none. It has no check digit.
 *
 * @example parseChamberOfCommerceNumber('24 12.34.56') // '24123456'
 */
export function parseChamberOfCommerceNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/^kvk(?:-?\s*nummer)?\s*:?/i, '').replace(/[\s.-]/g, '');
  return /^\d{8}$/.test(digits) && !/^0+$/.test(digits) ? digits : undefined;
}

/**
 * A number of a branch (vestigingsnummer), twelve digits; undefined when it is none.
 *
 * @example parseBranchNumber('0000 1234 5678') // '000012345678'
 */
export function parseBranchNumber(typed: string): string | undefined {
  const digits = typed.normalize('NFKC').replace(/[\s.-]/g, '');
  return /^\d{12}$/.test(digits) && !/^0+$/.test(digits) ? digits : undefined;
}

/** What a number of the base register for addresses (BAG) names: an address, or the home, berth or pitch that has it. */
export interface BagId {
  readonly kind: 'number-designation' | 'addressable-object';
  /** Sixteen digits. */
  readonly bagId: string;
}

/**
 * A number of the base register for addresses; undefined when it is none. The fifth and sixth digit say what it names: 20 an
 * address (nummeraanduiding), 01 a home or workplace, 02 a berth, 03 a pitch.
 *
 * @example parseBagId('0505 2000 0001 2345') // { kind: 'number-designation', bagId: '0505200000012345' }
 * @example parseBagId('0505010000012345') // { kind: 'addressable-object', bagId: '0505010000012345' }
 * @example parseBagId('0505300000012345') // undefined
 */
export function parseBagId(typed: string): BagId | undefined {
  const bagId = typed.normalize('NFKC').replace(/[\s.-]/g, '');
  const type = /^\d{4}(20|01|02|03)\d{10}$/.exec(bagId)?.[1];
  if (type === undefined) return undefined;
  return { kind: type === '20' ? 'number-designation' : 'addressable-object', bagId };
}
