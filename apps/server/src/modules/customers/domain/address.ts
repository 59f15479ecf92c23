/** A Dutch address as the base register for addresses (BAG) writes it. */
export interface DutchAddress extends HouseNumber {
  readonly street?: string;
  /** `3311GR`: no space. */
  readonly postcode: string;
  readonly city?: string;
}

export interface HouseNumber {
  /** 1 to 99999. */
  readonly houseNumber: number;
  /** One capital letter. */
  readonly houseLetter?: string;
  /** Up to four letters and digits, as typed: `bis`, `hs`, `3`. */
  readonly houseNumberAddition?: string;
}

/**
 * A Dutch postcode without its space; undefined when it is none. SA, SD and SS are not given out.
 *
 * @example parsePostcode('3311 gr') // '3311GR'
 */
export function parsePostcode(typed: string): string | undefined {
  const text = typed.normalize('NFKC').replace(/[\s.-]/g, '').toUpperCase();
  return /^[1-9]\d{3}(?!S[ADS])[A-Z]{2}$/.test(text) ? text : undefined;
}

/** @example displayPostcode('3311GR') // '3311 GR' */
export function displayPostcode(postcode: string): string {
  return /^\d{4}[A-Z]{2}$/.test(postcode) ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : postcode;
}

/**
 * A house number with its letter and addition; undefined when it is none.
 *
 * A single letter straight after the number is the letter, unless the number has a dash before it.
 *
 * @example parseHouseNumber('12a-2') // { houseNumber: 12, houseLetter: 'A', houseNumberAddition: '2' }
 * @example parseHouseNumber('12 bis') // { houseNumber: 12, houseNumberAddition: 'bis' }
 */
export function parseHouseNumber(typed: string): HouseNumber | undefined {
  const text = typed.normalize('NFKC').trim().replace(/^(?:nr|no|huisnummer)\.?\s*/i, '');
  const match = /^([1-9]\d{0,4})(?!\d)\s*([a-z](?![a-z]))?[\s/-]*([a-z\d]{1,4})?$/i.exec(text);
  if (!match) return undefined;
  const [, number, letter, addition] = match;
  return {
    houseNumber: Number(number),
    ...(letter && { houseLetter: letter.toUpperCase() }),
    ...(addition && { houseNumberAddition: addition }),
  };
}

/** @example displayHouseNumber({ houseNumber: 12, houseLetter: 'A', houseNumberAddition: '2' }) // '12A-2' */
export function displayHouseNumber({ houseNumber, houseLetter, houseNumberAddition }: HouseNumber): string {
  return `${houseNumber}${houseLetter ?? ''}${houseNumberAddition ? `-${houseNumberAddition}` : ''}`;
}

/**
 * One line for lists: street and number, postcode and city, as far as known.
 *
 * @example displayAddress({ street: 'Markt', houseNumber: 22, postcode: '3351PB', city: 'Papendrecht' }) // 'Markt 22, 3351 PB Papendrecht'
 */
export function displayAddress(address: DutchAddress): string {
  const place = [displayPostcode(address.postcode), address.city].filter(Boolean).join(' ');
  return [[address.street, displayHouseNumber(address)].filter(Boolean).join(' '), place].join(', ');
}

const longestLine = 200;

/** The parts of an address that could be read from one line. */
export type AddressParts = Partial<DutchAddress>;

/**
 * Reads what it can from an address typed on one line, in any usual order.
 *
 * @example parseAddressLine('Laan 1940-1945 12a, 3311 GR Dordrecht') // { street: 'Laan 1940-1945', houseNumber: 12, houseLetter: 'A', postcode: '3311GR', city: 'Dordrecht' }
 * @example parseAddressLine('Markt 22 Papendrecht') // { street: 'Markt', houseNumber: 22, city: 'Papendrecht' }
 * @example parseAddressLine('3311GR 300') // { houseNumber: 300, postcode: '3311GR' }
 */
export function parseAddressLine(typed: string): AddressParts {
  const line = typed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (line.length > longestLine) return { street: line };
  const postcode = /(?<![\p{Letter}\d])[1-9]\d{3} ?[a-z]{2}(?![\p{Letter}\d])/iu.exec(line);
  const read = postcode ? parsePostcode(postcode[0]) : undefined;
  if (!postcode || !read) return streetAndNumber(line);
  const before = line.slice(0, postcode.index).replace(/[\s,]+$/, '');
  const after = line.slice(postcode.index + postcode[0].length).replace(/^[\s,]+/, '');
  if (before === '') return { ...streetAndNumber(after), postcode: read };
  return { ...streetAndNumber(before), postcode: read, ...(after && { city: after }) };
}

const numberAtEnd = /^(?:(.*\D.*?)[\s,]+)?([1-9]\d{0,4}(?!\d)(?:\s*[a-z](?![a-z]))?(?:[\s/-]*(?:bis|hs|hg|huis|[\dIVX]{1,2}|[a-z]))?)$/i;

function streetAndNumber(text: string): AddressParts {
  const match = numberAtEnd.exec(text);
  const number = match && parseHouseNumber(match[2]!);
  if (number) return { ...(match[1] && { street: match[1] }), ...number };
  const withCity = /^(.*\d[^\s,]*(?: bis)?)[\s,]+(\p{Letter}[\p{Letter}' -]{2,})$/u.exec(text);
  const address = withCity && numberAtEnd.test(withCity[1]!) ? streetAndNumber(withCity[1]!) : undefined;
  if (address?.street) return { ...address, city: withCity![2]! };
  return text === '' ? {} : { street: text };
}
