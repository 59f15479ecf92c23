import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that nobody can guess, as text for a cookie, header or address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** Tokens say what they are, so that scanners recognise one that leaked. */
export const tokenPrefix = 'ingang_';

/** What is kept of a secret. A plain hash will do: there is nothing to guess about 256 random bits. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** A password that can be read out once: five groups of five, without characters that look alike. */
export function readablePassword(): string {
  const letters = 'abcdefghjkmnpqrstuvwxyz23456789';
  const draw = (): string => letters[randomBytes(1)[0]! % letters.length]!;
  return Array.from({ length: 5 }, () => Array.from({ length: 5 }, draw).join('')).join('-');
}
