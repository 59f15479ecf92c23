/** Spoken at Dutch counters, and not among the names that every runtime knows. */
const furtherLanguages: ReadonlySet<string> = new Set(['dse']);

const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/**
 * Whether a code names a language: ISO 639-1 (`nl`) or ISO 639-3 (`ary`, Moroccan Arabic; `dse`, Dutch Sign Language).
 *
 * @example isLanguage('pap') // true
 * @example isLanguage('xx') // false
 */
export function isLanguage(code: string): boolean {
  if (!/^[a-z]{2,3}$/.test(code)) return false;
  return furtherLanguages.has(code) || names.of(code) !== undefined;
}
