import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits that nobody can guess, as part of an address. */
export function newFeedSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** What is kept of it. A plain hash will do: there is nothing to guess about 256 random bits. */
export function feedHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The same text has the same tag, and no other text has. */
export function entityTag(text: string): string {
  return `"${createHash('sha256').update(text).digest('base64url')}"`;
}
