import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import type { NumberLock } from '../usecases/ports.ts';

const ivBytes = 12;
const tagBytes = 16;

/**
 * A lock with one secret: AES-256-GCM to seal, HMAC-SHA-256 to recognise, each with a key of its own derived from the secret.
 *
 * @param secret 32 bytes
 */
export function numberLock(secret: Uint8Array): NumberLock {
  if (secret.length !== 32) throw new RangeError('the secret of the number lock is 32 bytes');
  const derive = (use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, 'ingang', use, 32));
  const [sealing, recognising] = [derive('person-number sealing'), derive('person-number recognising')];
  return {
    seal(text) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv('aes-256-gcm', sealing, iv);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const bytes = Buffer.from(sealed);
      const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8');
    },
    fingerprint: (text) => createHmac('sha256', recognising).update(text).digest(),
  };
}
