/**
 * The number that people say to each other: `KC-`, a serial number, and a check digit by which a misheard number is
 * recognised before a wrong contact is opened.
 */
const prefix = 'KC';

/** A quasigroup of order 10 without fixed points: the property by which it sees every single wrong digit and every swap. */
const damm = [
  '0317598642', '7092154863', '4206871359', '1750983426', '6123045978',
  '3674209581', '5869720134', '8945362017', '9438617205', '2581436790',
] as const;

function checkDigit(digits: string): string {
  let interim = 0;
  for (const digit of digits) interim = Number(damm[interim]![Number(digit)]);
  return String(interim);
}

/**
 * Writes a serial number for people.
 *
 * Check digit: H. M. Damm, Total anti-symmetrische Quasigruppen (2004), the published table of order 10.
 *
 * @param serial whole number from 0
 * @example formatContactNumber(100042) // 'KC-100042-6'
 */
export function formatContactNumber(serial: number): string {
  return `${prefix}-${serial}-${checkDigit(String(serial))}`;
}

/**
 * Reads a number as people write it: capitals, spaces, hyphens and the prefix do not matter. Undefined when the check
 * digit does not fit, so every single wrong digit and every swap of neighbours is noticed.
 *
 * @example parseContactNumber('kc 100042 6') // 100042
 * @example parseContactNumber('KC-100024-6') // undefined
 */
export function parseContactNumber(text: string): number | undefined {
  const digits = text.toUpperCase().replaceAll(/[\s.-]/g, '').replace(new RegExp(`^${prefix}`), '');
  if (!/^\d{2,15}$/.test(digits)) return undefined;
  const serial = digits.slice(0, -1);
  return checkDigit(serial) === digits.at(-1) ? Number(serial) : undefined;
}
