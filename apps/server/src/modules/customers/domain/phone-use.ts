import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { parsePhone, type PhoneNumber } from './phone-number.ts';

/** Whether a number can be promised to be called back: `ask` means check with the customer first. */
export type CallBackAnswer = { readonly answer: 'yes' } | { readonly answer: 'ask' | 'no'; readonly code: string };

/**
 * Whether somebody can be called back on a number.
 *
 * @example canBeCalledBack({ normal: '14078', type: 'authority', country: 'NL' }) // { answer: 'no', code: 'phone.authority-entrance' }
 */
export function canBeCalledBack(number: PhoneNumber): CallBackAnswer {
  switch (number.type) {
    case 'mobile':
    case 'fixed':
    case 'national':
    case 'internet':
      return { answer: 'yes' };
    case 'toll-free':
      return { answer: 'ask', code: 'phone.leads-to-menu' };
    case 'other':
      return { answer: 'ask', code: 'phone.unusual' };
    case 'premium':
      return { answer: 'no', code: 'phone.costs-money' };
    case 'authority':
      return { answer: 'no', code: 'phone.authority-entrance' };
    case 'machine':
      return { answer: 'no', code: 'phone.machine' };
    case 'harmonised':
    case 'emergency':
    case 'short':
      return { answer: 'no', code: 'phone.service-only' };
  }
}

/**
 * How to show a number, given in normal form or parsed: Dutch ones as dialled here, others with their country.
 *
 * @example displayPhone('+31787701234') // '078 770 1234'
 * @example displayPhone('140184') // '14 0184'
 * @example displayPhone('+3225551212') // '+32 2 555 12 12'
 */
export function displayPhone(normal: string): string {
  if (/^140\d+$/.test(normal)) return `14 ${normal.slice(2)}`;
  if (/^0[89]0\d+$/.test(normal)) return `${normal.slice(0, 4)} ${normal.slice(4)}`;
  if (/^116\d{3}$/.test(normal)) return `116 ${normal.slice(3)}`;
  const plan = parsePhoneNumberFromString(normal);
  if (!plan) return normal;
  return plan.countryCallingCode === '31' ? plan.formatNational() : plan.formatInternational();
}

/**
 * The number that a normal form stands for, to know its type again; undefined when it is not a normal form.
 *
 * @example phoneOfNormal('+31881234567')?.type // 'national'
 */
export function phoneOfNormal(normal: string): PhoneNumber | undefined {
  const parsed = parsePhone(normal);
  return 'number' in parsed && parsed.number.normal === normal ? parsed.number : undefined;
}

const nationalServices = ['0800', '0900', '0906', '0909'];

/**
 * Beginnings of normal forms (without plus) that the digits typed so far may lead to; empty below three digits.
 *
 * @example phonePrefixes('0787') // ['31787']
 * @example phonePrefixes('080') // ['3180', '080']
 */
export function phonePrefixes(typed: string): string[] {
  const text = typed.normalize('NFKC').replace(/\(0\)/g, '').trim();
  const digits = text.replace(/\D/g, '');
  if (digits.length < 3 || /\p{Letter}/u.test(text)) return [];
  if (text.startsWith('+')) return [digits];
  if (digits.startsWith('00')) return [digits.slice(2)];
  if (!digits.startsWith('0')) return /^1[14]/.test(digits) ? [digits] : [digits, `31${digits}`];
  const withCountry = `31${digits.slice(1)}`;
  if (!nationalServices.some((service) => service.startsWith(digits.slice(0, 4)))) return [withCountry];
  return digits.length >= 4 ? [digits] : [withCountry, digits];
}
