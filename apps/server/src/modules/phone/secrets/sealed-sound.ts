/**
 * Sound that lies on a disk and can be heard by nobody who has not the key.
 *
 * A file is a header (mark, name of the key, a salt) and pieces of at most 64 KiB, each sealed with AES-256-GCM under a key that is
 * derived for this file alone (HKDF-SHA-256). The number of a piece and whether it is the last one are part of its nonce, and header
 * and id of the recording are sealed along: pieces cannot be left out, put elsewhere or cut off unnoticed. So a recording can be
 * played while it is read, and every piece has been checked before it is heard.
 */
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

export interface SealingKey {
  /** Readable name of the key: letters, digits and dashes, at most 40. */
  readonly id: string;
  /** 32 bytes. */
  readonly secret: Uint8Array;
}

const mark = Buffer.from('IR01');
const saltBytes = 32;
const tagBytes = 16;
const pieceBytes = 64 * 1024;

/** Seals a stream of bytes. @param about what it is, such as the id of the recording: asked for again when it is opened */
export async function* sealed(plain: AsyncIterable<Uint8Array>, key: SealingKey, about: string): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(saltBytes);
  const name = Buffer.from(key.id, 'latin1');
  const header = Buffer.concat([mark, Buffer.from([name.length]), name, salt]);
  const pieces = new Pieces(key.secret, header, about);
  yield header;
  let rest: Buffer = Buffer.alloc(0);
  for await (const more of plain) {
    rest = rest.length === 0 ? Buffer.from(more) : Buffer.concat([rest, more]);
    for (; rest.length > pieceBytes; rest = rest.subarray(pieceBytes)) yield pieces.seal(rest.subarray(0, pieceBytes), false);
  }
  yield pieces.seal(rest, true);
}

/** Of a file of which only the beginning need be there: which key opens it. @throws RangeError when it is no sealed sound */
export function keyOf(beginning: Uint8Array): string {
  const bytes = Buffer.from(beginning.buffer, beginning.byteOffset, beginning.byteLength);
  if (bytes.length < 5 || !bytes.subarray(0, 4).equals(mark)) throw new RangeError('not a sealed sound');
  return bytes.toString('latin1', 5, 5 + bytes[4]!);
}

/**
 * Opens what was sealed, piece by piece.
 *
 * @param keyById undefined for a key that is not known any more
 * @throws RangeError when it is no sealed sound, or its key is unknown; Error when it was changed, cut off or is about something else
 */
export async function* opened(file: AsyncIterable<Uint8Array>, keyById: (id: string) => SealingKey | undefined, about: string): AsyncGenerator<Uint8Array> {
  let rest: Buffer = Buffer.alloc(0);
  let pieces: Pieces | undefined;
  for await (const more of file) {
    rest = rest.length === 0 ? Buffer.from(more) : Buffer.concat([rest, more]);
    if (pieces === undefined) {
      const headerBytes = 5 + (rest[4] ?? 0) + saltBytes;
      if (rest.length < 5 || rest.length < headerBytes) continue;
      const key = keyById(keyOf(rest));
      if (key === undefined) throw new RangeError('the key of this sound is not known');
      pieces = new Pieces(key.secret, rest.subarray(0, headerBytes), about);
      rest = rest.subarray(headerBytes);
    }
    for (const whole = pieceBytes + tagBytes; rest.length > whole; rest = rest.subarray(whole)) yield pieces.open(rest.subarray(0, whole), false);
  }
  if (pieces === undefined) throw new RangeError('not a sealed sound');
  yield pieces.open(rest, true);
}

/** One file's pieces, in order. */
class Pieces {
  readonly #key: Buffer;
  readonly #about: Buffer;
  #number = 0;

  constructor(secret: Uint8Array, header: Uint8Array, about: string) {
    if (secret.length !== 32) throw new RangeError('a sealing key is 32 bytes');
    this.#key = Buffer.from(hkdfSync('sha256', secret, header.subarray(header.length - saltBytes), 'ingang recording', 32));
    this.#about = Buffer.concat([header, Buffer.from(about)]);
  }

  seal(plain: Uint8Array, isLast: boolean): Buffer {
    const cipher = createCipheriv('aes-256-gcm', this.#key, this.#nonce(isLast)).setAAD(this.#about);
    return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  }

  open(piece: Buffer, isLast: boolean): Buffer {
    if (piece.length < tagBytes) throw new Error('a sealed sound was cut off');
    const decipher = createDecipheriv('aes-256-gcm', this.#key, this.#nonce(isLast), { authTagLength: tagBytes }).setAAD(this.#about);
    decipher.setAuthTag(piece.subarray(piece.length - tagBytes));
    return Buffer.concat([decipher.update(piece.subarray(0, piece.length - tagBytes)), decipher.final()]);
  }

  #nonce(isLast: boolean): Buffer {
    const nonce = Buffer.alloc(12);
    nonce.writeUInt32BE(this.#number, 7);
    nonce[11] = isLast ? 1 : 0;
    this.#number += 1;
    return nonce;
  }
}
