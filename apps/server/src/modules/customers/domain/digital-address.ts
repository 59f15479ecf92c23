import { parseEmail } from './email-address.ts';
import { parsePhone } from './phone-number.ts';
import { displayPhone } from './phone-use.ts';

/** `other`: a website, or a name on a social network. */
export const digitalAddressKinds = ['phone', 'email', 'other'] as const;
export type DigitalAddressKind = (typeof digitalAddressKinds)[number];

/** A way to reach a customer without paper. */
export interface DigitalAddress {
  readonly kind: DigitalAddressKind;
  /** For comparing and storing. */
  readonly value: string;
  readonly display: string;
}

export type ParsedDigitalAddress = { readonly address: DigitalAddress } | { readonly fault: string };

/**
 * Reads a digital address of a kind that is known.
 *
 * @returns the address, or the code of what is wrong with it
 * @example parseDigitalAddress('phone', '0031 6 12345678') // { address: { kind: 'phone', value: '+31612345678', display: '06 12345678' } }
 * @example parseDigitalAddress('other', 'https://www.Voorbeeld.nl/') // { address: { kind: 'other', value: 'www.voorbeeld.nl', display: 'https://www.Voorbeeld.nl/' } }
 */
export function parseDigitalAddress(kind: DigitalAddressKind, typed: string): ParsedDigitalAddress {
  if (kind === 'phone') {
    const parsed = parsePhone(typed);
    if ('fault' in parsed) return parsed;
    const { normal, extension } = parsed.number;
    return { address: { kind, value: normal, display: displayPhone(normal) + (extension ? ` #${extension}` : '') } };
  }
  if (kind === 'email') {
    const parsed = parseEmail(typed);
    return 'fault' in parsed ? parsed : { address: { kind, value: parsed.email.normal, display: parsed.email.display } };
  }
  const display = typed.normalize('NFC').trim();
  const value = display.toLowerCase().replace(/^https?:\/\//, '').replace(/\/+$/, '');
  if (value === '' || value.length > 500 || /\s/.test(value)) return { fault: 'address.handle-invalid' };
  return { address: { kind, value, display } };
}

/** Guesses the kind of what was typed into one box: an at sign in the middle is mail, mostly digits is a phone. */
export function kindOfDigitalAddress(typed: string): DigitalAddressKind {
  if (/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(typed.trim())) return 'email';
  return 'number' in parsePhone(typed) ? 'phone' : 'other';
}
