/** Sound as the telephone knows it: one track of samples from −1 to 1. */
export interface Sound {
  readonly samples: Float32Array;
  /** Samples a second, in hertz: 8000 on a telephone line. */
  readonly rateHertz: number;
}

export const TELEPHONE_RATE_HERTZ = 8000;

const HEADER_BYTES = 44;

export const secondsOf = ({ samples, rateHertz }: Sound): number => samples.length / rateHertz;

/** A WAV file: 16 bit, mono. Louder than possible is cut off. */
export function writeWav({ samples, rateHertz }: Sound): Uint8Array {
  const file = Buffer.alloc(HEADER_BYTES + samples.length * 2);
  file.write('RIFF', 0);
  file.writeUInt32LE(file.length - 8, 4);
  file.write('WAVEfmt ', 8);
  file.writeUInt32LE(16, 16);
  file.writeUInt16LE(1, 20);
  file.writeUInt16LE(1, 22);
  file.writeUInt32LE(rateHertz, 24);
  file.writeUInt32LE(rateHertz * 2, 28);
  file.writeUInt16LE(2, 32);
  file.writeUInt16LE(16, 34);
  file.write('data', 36);
  file.writeUInt32LE(samples.length * 2, 40);
  samples.forEach((sample, index) => {
    file.writeInt16LE(Math.round(Math.max(-1, Math.min(1, sample)) * 32_767), HEADER_BYTES + index * 2);
  });
  return file;
}

/**
 * Reads a WAV file of 16 bit, mono. A length that was never filled in, as in a file that is still written or came from a
 * pipe, means: to the end.
 *
 * @throws RangeError for anything else
 */
export function readWav(bytes: Uint8Array): Sound {
  const { rateHertz, data } = pcmOf(bytes);
  return { rateHertz, samples: Float32Array.from({ length: data.length >> 1 }, (_, index) => data.readInt16LE(index * 2) / 32_768) };
}

/** The samples of a WAV file as they lie there, of 16 bit each. Reads as `readWav` does. */
export function pcmOf(bytes: Uint8Array): { readonly rateHertz: number; readonly data: Buffer } {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.toString('latin1', 0, 4) !== 'RIFF' || file.toString('latin1', 8, 12) !== 'WAVE') throw new RangeError('not a WAV file');
  let rateHertz = 0;
  for (let at = 12; at + 8 <= file.length; ) {
    const kind = file.toString('latin1', at, at + 4);
    const length = file.readUInt32LE(at + 4);
    if (kind === 'fmt ') {
      const [format, tracks, bits] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10), file.readUInt16LE(at + 22)];
      if (format !== 1 || tracks !== 1 || bits !== 16) throw new RangeError('a WAV file of 16 bit, mono, is needed');
      rateHertz = file.readUInt32LE(at + 12);
    }
    if (kind === 'data') return { rateHertz, data: file.subarray(at + 8, length === 0 ? file.length : Math.min(file.length, at + 8 + length)) };
    at += 8 + length + (length % 2);
  }
  throw new RangeError('a WAV file without sound');
}
