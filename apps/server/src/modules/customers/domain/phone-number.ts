import { parsePhoneNumberFromString, type PhoneNumber as PlanNumber } from 'libphonenumber-js/max';

/**
 * What a number is for. `national`: 088, one number for an organisation; `machine`: 097, meters and lifts; `authority`: 14 and
 * an area code; `harmonised`: 116xxx, the same in all of Europe; `short`: the remaining ones without an area.
 */
export const phoneNumberTypes = [
  'mobile',
  'fixed',
  'national',
  'internet',
  'machine',
  'toll-free',
  'premium',
  'authority',
  'harmonised',
  'emergency',
  'short',
  'other',
] as const;
export type PhoneNumberType = (typeof phoneNumberTypes)[number];

/** A telephone number that fits a numbering plan. */
export interface PhoneNumber {
  /** E.164 (`+31787701234`), or the bare digits of a number that exists only inside the Netherlands (`14078`, `08001234`). */
  readonly normal: string;
  readonly type: PhoneNumberType;
  /** ISO 3166-1 alpha-2 where the number belongs to one country. */
  readonly country?: string;
  /** Digits behind the switchboard; never part of `normal`. */
  readonly extension?: string;
}

/** Why something typed is no telephone number; codes are keys of the message catalogue. */
export type PhoneFault = 'phone.empty' | 'phone.withheld' | 'phone.letters' | 'phone.more-than-one' | 'phone.too-short' | 'phone.too-long' | 'phone.does-not-exist';

export type ParsedPhone = { readonly number: PhoneNumber } | { readonly fault: PhoneFault };

const label = /^(?:tel(?:efoon)?|mob(?:iel)?|gsm|[tm])\s*[.:]+\s*/i;
const trailingExtension = /[\s,;]*(?:ext(?:ensie|ension)?\b\.?|tst\b\.?|toestel|doorkies(?:nummer)?|;ext=|[x#])\s*[:=]?\s*(\d{1,7})$/i;
const withheld = /^(?:anonymous|anoniem|restricted|unknown|onbekend|unavailable|withheld|afgeschermd|privé?|private)$/i;
const shortNumber = /^(?:113|144|1[238]\d\d)$/;

/**
 * Reads a telephone number as people type or say it, and as exchanges report it.
 *
 * Understands spaces, dashes, dots, brackets, `(0)`, `00` for `+`, a label in front and an extension behind. A number without
 * a country is Dutch. Dutch numbers must exist in the numbering plan; for other countries a possible length is enough,
 * because plans abroad change faster than their description.
 *
 * @example parsePhone('078-770 1234') // { number: { normal: '+31787701234', type: 'fixed', country: 'NL' } }
 * @example parsePhone('14 078') // { number: { normal: '14078', type: 'authority', country: 'NL' } }
 * @example parsePhone('078 770 123') // { fault: 'phone.too-short' }
 */
export function parsePhone(typed: string): ParsedPhone {
  const text = typed.normalize('NFKC').replace(/^(?:tel|sips?):/i, '').replace(label, '').trim();
  if (text === '') return { fault: 'phone.empty' };
  if (text.length > 100) return { fault: 'phone.too-long' };
  if (withheld.test(text)) return { fault: 'phone.withheld' };
  const extension = trailingExtension.exec(text);
  const bare = extension ? text.slice(0, extension.index) : text;
  if (/\p{Letter}/u.test(bare)) return { fault: moreThanOne(bare) ? 'phone.more-than-one' : 'phone.letters' };
  const read = readDigits(dialled(bare));
  if (!('number' in read)) return moreThanOne(bare) ? { fault: 'phone.more-than-one' } : read;
  return extension ? { number: { ...read.number, extension: extension[1]! } } : read;
}

/** What a keypad would be given: digits with at most a plus in front. */
function dialled(text: string): string {
  const withoutTrunkZero = text.replace(/\(0\)/g, '');
  const digits = withoutTrunkZero.replace(/\D/g, '');
  const isInternational = /^\D*\+/.test(withoutTrunkZero) || digits.startsWith('00');
  return isInternational ? `+${digits.replace(/^00/, '')}` : digits;
}

function readDigits(digits: string): ParsedPhone {
  const national = digits.startsWith('+31') ? digits.slice(3) : digits;
  const service = serviceNumber(national);
  if (service) return { number: service };
  const plan = parsePhoneNumberFromString(digits, 'NL') ?? parsePhoneNumberFromString(`+${digits}`);
  if (!plan) return { fault: digits.length > 15 ? 'phone.too-long' : digits.length < 8 ? 'phone.too-short' : 'phone.does-not-exist' };
  if (/^14\d{3,4}$/.test(national)) return { fault: 'phone.does-not-exist' };
  if (plan.countryCallingCode === '31') return readDutch(plan, digits);
  if (plan.isPossible()) return { number: foreignNumber(plan) };
  return { fault: lengthFault(plan) };
}

function readDutch(plan: PlanNumber, digits: string): ParsedPhone {
  if (plan.isValid()) return { number: dutchNumber(plan.nationalNumber) };
  const withCountry = /^31\d{9}$/.test(digits) ? parsePhoneNumberFromString(`+${digits}`) : undefined;
  if (withCountry?.isValid()) return { number: dutchNumber(withCountry.nationalNumber) };
  if (plan.nationalNumber.length < 9) return { fault: 'phone.too-short' };
  return { fault: plan.nationalNumber.length > 9 ? 'phone.too-long' : 'phone.does-not-exist' };
}

/** Numbers without an area, which only telephones in the Netherlands can dial. */
function serviceNumber(national: string): PhoneNumber | undefined {
  const country = 'NL';
  if (national === '112') return { normal: national, type: 'emergency', country };
  if (/^116\d{3}$/.test(national)) return { normal: national, type: 'harmonised', country };
  if (shortNumber.test(national)) return { normal: national, type: 'short', country };
  if (/^140\d{2,3}$/.test(national) && parsePhoneNumberFromString(national, 'NL')?.isValid()) {
    return { normal: national, type: 'authority', country };
  }
  return undefined;
}

function dutchNumber(national: string): PhoneNumber {
  const country = 'NL';
  if (national.startsWith('800')) return { normal: `0${national}`, type: 'toll-free', country };
  if (/^90[069]/.test(national)) return { normal: `0${national}`, type: 'premium', country };
  return { normal: `+31${national}`, type: dutchType(national), country };
}

function dutchType(national: string): PhoneNumberType {
  if (national.startsWith('97')) return 'machine';
  if (national.startsWith('88')) return 'national';
  if (/^(?:85|91)/.test(national)) return 'internet';
  if (/^6[1-58]/.test(national)) return 'mobile';
  return /^(?:6|8[0-47-9])/.test(national) ? 'other' : 'fixed';
}

function foreignNumber(plan: PlanNumber): PhoneNumber {
  const types: Readonly<Record<string, PhoneNumberType>> = {
    MOBILE: 'mobile',
    FIXED_LINE: 'fixed',
    FIXED_LINE_OR_MOBILE: 'fixed',
    VOIP: 'internet',
    UAN: 'national',
    TOLL_FREE: 'toll-free',
    PREMIUM_RATE: 'premium',
    SHARED_COST: 'premium',
  };
  const type = types[plan.getType() ?? ''] ?? 'other';
  return { normal: plan.number, type, ...(plan.country && { country: plan.country }) };
}

function lengthFault(plan: PlanNumber): PhoneFault {
  if (plan.nationalNumber.length < 6) return 'phone.too-short';
  return plan.nationalNumber.length > 12 ? 'phone.too-long' : 'phone.does-not-exist';
}

function moreThanOne(text: string): boolean {
  return text.split(/\s*(?:[/;,]|\bof\b|\ben\b)\s*/i).filter((part) => part.replace(/\D/g, '').length >= 9).length > 1;
}
