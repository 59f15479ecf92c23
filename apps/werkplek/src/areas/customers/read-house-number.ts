/** A house number in its parts, as the base register for addresses has them. */
export interface HouseNumberParts {
  readonly houseNumber: number;
  /** One letter. */
  readonly houseLetter?: string;
  readonly houseNumberAddition?: string;
}

/**
 * Reads a house number with its letter and addition as people write it; undefined when it is none. A single letter straight
 * after the number is the letter.
 *
 * @param longestAddition four for the base register for addresses
 * @example readHouseNumber('12a-2') // { houseNumber: 12, houseLetter: 'A', houseNumberAddition: '2' }
 * @example readHouseNumber('12 bis') // { houseNumber: 12, houseNumberAddition: 'bis' }
 */
export function readHouseNumber(typed: string, longestAddition = 4): HouseNumberParts | undefined {
  const match = /^([1-9]\d{0,4})(?!\d)\s*([a-z](?![a-z]))?[\s/-]*([a-z\d][a-z\d .-]*)?$/i.exec(typed.trim());
  if (!match || (match[3]?.length ?? 0) > longestAddition) return undefined;
  const [, number, letter, addition] = match;
  return { houseNumber: Number(number), ...(letter && { houseLetter: letter.toUpperCase() }), ...(addition && { houseNumberAddition: addition }) };
}

/** @example writeHouseNumber({ houseNumber: 12, houseLetter: 'A', houseNumberAddition: '2' }) // '12A-2' */
export function writeHouseNumber({ houseNumber, houseLetter, houseNumberAddition }: { readonly [Part in keyof HouseNumberParts]?: HouseNumberParts[Part] | undefined }): string {
  return `${houseNumber ?? ''}${houseLetter ?? ''}${houseNumberAddition ? `-${houseNumberAddition}` : ''}`;
}
