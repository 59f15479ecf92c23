import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;

/** What is kept of a numeric code: `salt:hash`. A code is short, so who guesses is also slowed down and counted. */
export async function codeHash(code: string, salt = randomBytes(16)): Promise<string> {
  return `${salt.toString('base64url')}:${(await derive(code, salt, hashBytes)).toString('base64url')}`;
}

/** Whether this is the code that the hash was made of. */
export async function isCode(code: string, hash: string): Promise<boolean> {
  const [salt = '', known = ''] = hash.split(':');
  const kept = Buffer.from(known, 'base64url');
  const tried = await derive(code, Buffer.from(salt, 'base64url'), hashBytes);
  return kept.length === tried.length && timingSafeEqual(kept, tried);
}
