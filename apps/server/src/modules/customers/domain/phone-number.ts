/** What a number is for. `authority` is 14 + area code; `harmonised` is 116xxx; `short` is everything else under five digits. */
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

/** A telephone number that exists in the numbering plan. */
export interface PhoneNumber {
  /** E.164 (`+31787701234`), or the bare digits of a number that exists only inside the Netherlands (`14078`, `08001234`). */
  readonly normal: string;
  readonly type: PhoneNumberType;
  /** ISO 3166-1 alpha-2 where the number belongs to one country. */
  readonly country?: string;
  /** Digits behind the switchboard; never part of `normal`. */
  readonly extension?: string;
}
