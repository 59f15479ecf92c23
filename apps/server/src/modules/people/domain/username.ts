/**
 * The one way a username is written: small letters, without spaces around it.
 *
 * @example normalUsername('  F.Bakker ') // 'f.bakker'
 */
export function normalUsername(typed: string): string {
  return typed.normalize('NFKC').trim().toLowerCase();
}

/**
 * Letters, digits and . _ @ + -, beginning with a letter or digit, 2 to 80 long.
 *
 * @example isUsername('f.bakker') // true
 * @example isUsername('../etc') // false
 */
export function isUsername(username: string): boolean {
  return /^[a-z0-9][a-z0-9._@+-]{1,79}$/.test(username);
}
