import { setImmediate as others } from 'node:timers/promises';
import { toAlaw } from './alaw.ts';
import { pcmOf, TELEPHONE_RATE_HERTZ } from './wav.ts';

const samplesAtOnce = 16_000;

/** ITU-T G.711 of every sample of 16 bit, by the sample as an unsigned number. */
let table: Uint8Array | undefined;
const alawTable = (): Uint8Array => (table ??= Uint8Array.from({ length: 65_536 }, (_, code) => toAlaw((code < 32_768 ? code : code - 65_536) / 32_767)));

/** Seconds of two tracks side by side: those of the longer one. */
export const secondsOfTracks = (left: Uint8Array, right: Uint8Array): number => Math.max(samplesIn(left), samplesIn(right)) / TELEPHONE_RATE_HERTZ;

const samplesIn = (wav: Uint8Array): number => pcmOf(wav).data.length / 2;

/**
 * Two recordings of 8 kHz as one WAV file with two tracks, left and right, in the A-law that they came in over the telephone line:
 * half the bytes, and nothing lost. In pieces, so that a long conversation holds nobody up.
 *
 * @throws RangeError when one of them is no WAV file of 16 bit, mono
 */
export async function* twoTracks(left: Uint8Array, right: Uint8Array): AsyncGenerator<Uint8Array> {
  const [one, other] = [pcmOf(left).data, pcmOf(right).data];
  const samples = Math.max(one.length, other.length) / 2;
  yield header(samples);
  const alaw = alawTable();
  for (let from = 0; from < samples; from += samplesAtOnce) {
    const until = Math.min(samples, from + samplesAtOnce);
    const piece = Buffer.alloc((until - from) * 2);
    for (let at = from; at < until; at += 1) {
      piece[(at - from) * 2] = alaw[codeAt(one, at)]!;
      piece[(at - from) * 2 + 1] = alaw[codeAt(other, at)]!;
    }
    yield piece;
    await others();
  }
}

const codeAt = (data: Buffer, at: number): number => (at * 2 + 1 < data.length ? data.readUInt16LE(at * 2) : 0);

function header(samples: number): Buffer {
  const bytes = Buffer.alloc(58);
  bytes.write('RIFF', 0);
  bytes.writeUInt32LE(50 + samples * 2, 4);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(18, 16);
  bytes.writeUInt16LE(6, 20); // A-law
  bytes.writeUInt16LE(2, 22);
  bytes.writeUInt32LE(TELEPHONE_RATE_HERTZ, 24);
  bytes.writeUInt32LE(TELEPHONE_RATE_HERTZ * 2, 28);
  bytes.writeUInt16LE(2, 32);
  bytes.writeUInt16LE(8, 34);
  bytes.write('fact', 38);
  bytes.writeUInt32LE(4, 42);
  bytes.writeUInt32LE(samples, 46);
  bytes.write('data', 50);
  bytes.writeUInt32LE(samples * 2, 54);
  return bytes;
}
