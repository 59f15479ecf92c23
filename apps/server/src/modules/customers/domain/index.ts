/** The rules of who customers are, how they are reached and how they are recognised: pure, over values passed in. */
export * from './identification.ts';
export * from './person-name.ts';
export * from './name-display.ts';
export * from './name-search.ts';
export { isPrefixWord, isStrongPrefix } from './name-prefixes.ts';
export * from './plain-text.ts';
export * from './phone-number.ts';
export * from './phone-use.ts';
export * from './email-address.ts';
export * from './digital-address.ts';
export * from './address.ts';
export * from './register-numbers.ts';
export * from './birth-date.ts';
export * from './duplicates.ts';
export * from './customer.ts';
export * from './search-keys.ts';
export * from './search-question.ts';
export type { DuplicateCandidate, DuplicateReason } from './duplicate-evidence.ts';
