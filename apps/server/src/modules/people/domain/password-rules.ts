import type { FieldFault } from '@ingang/kernel';
import { commonPasswords } from './common-passwords.ts';

export const shortestPassword = 12;
export const longestPassword = 200;

/**
 * What is wrong with a password that somebody wants to use; empty when nothing is. No demand for capitals or signs:
 * length counts, and what everybody else uses does not.
 *
 * @param field how the caller names the field
 * @example passwordFaults('welkom123', { username: 'jan', field: 'password' }) // [{ field: 'password', code: 'people.password-too-short', params: { limit: 12 } }]
 * @example passwordFaults('vier losse woorden samen', { username: 'jan', field: 'password' }) // []
 */
export function passwordFaults(password: string, { username, field }: { readonly username: string; readonly field: string }): FieldFault[] {
  const length = [...password].length;
  if (length < shortestPassword) return [{ field, code: 'people.password-too-short', params: { limit: shortestPassword } }];
  if (length > longestPassword) return [{ field, code: 'people.password-too-long', params: { limit: longestPassword } }];
  const plain = password.normalize('NFKC').toLowerCase();
  if (username.length > 2 && plain.includes(username.toLowerCase())) return [{ field, code: 'people.password-is-username' }];
  return isCommon(plain) ? [{ field, code: 'people.password-too-common' }] : [];
}

/** Known, or a known word with a tail of digits and signs, or hardly more than one character or a row of keys. */
function isCommon(plain: string): boolean {
  if (new Set(plain).size < 5) return true;
  const word = plain.replaceAll(/[\d\W_]+$/gu, '').replaceAll(/^[\d\W_]+/gu, '');
  if (commonPasswords.has(plain) || commonPasswords.has(word) || word === '') return true;
  return rowsOfKeys.some((row) => row.includes(plain.slice(0, 10)));
}

const rowsOfKeys = ['abcdefghijklmnopqrstuvwxyz', 'qwertyuiopasdfghjklzxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp', '1qaz2wsx3edc4rfv5tgb6yhn', '1q2w3e4r5t6y7u8i9o0p'];
