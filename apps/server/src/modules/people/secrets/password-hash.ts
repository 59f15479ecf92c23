import { argon2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';

const deriveKey = promisify(argon2);

/** OWASP Password Storage Cheat Sheet, Argon2id: 19 MiB, two passes, one lane. About 20 ms on a server. */
const cost = { memoryKib: 19_456, passes: 2, lanes: 1 } as const;
const hashBytes = 32;

/** A salt for a new password, with the present cost, in PHC form without the hash. */
export function newSaltAndCost(): string {
  return saltAndCostOf(randomBytes(16));
}

/** For names that do not exist: the same work, so that the time an answer takes says nothing. */
export const decoySaltAndCost = saltAndCostOf(Buffer.alloc(16, 7));

function saltAndCostOf(salt: Buffer): string {
  const { memoryKib, passes, lanes } = cost;
  return `$argon2id$v=19$m=${memoryKib},t=${passes},p=${lanes}$${unpadded(salt)}`;
}

/**
 * Derives the hash of a password for a salt and cost.
 *
 * @returns the whole hash in PHC form
 * @throws Error when `saltAndCost` is not one that this server writes
 */
export async function derivePasswordHash(password: string, saltAndCost: string): Promise<string> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)$/.exec(saltAndCost);
  if (!match) throw new Error('A password hash in the database is not Argon2id in PHC form');
  const [, memory, passes, lanes, salt] = match;
  const key = await deriveKey('argon2id', {
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt!, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(lanes),
    tagLength: hashBytes,
  });
  return `${saltAndCost}$${unpadded(key)}`;
}

/** Standard base64 without padding, as the PHC string format asks. */
function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
