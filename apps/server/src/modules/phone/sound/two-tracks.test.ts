import { expect, test } from 'vitest';
import { fromAlaw, secondsOfTracks, toAlaw, twoTracks, writeWav } from './index.ts';

const tone = (hertz: number, seconds: number) => writeWav({ rateHertz: 8000, samples: Float32Array.from({ length: 8000 * seconds }, (_, at) => 0.3 * Math.sin((2 * Math.PI * hertz * at) / 8000)) });

async function whole(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

test('left is the one and right the other, as loud as they were; the shorter one is silent at its end', async () => {
  const file = await whole(twoTracks(tone(1000, 2), tone(1350, 1)));
  expect([file.toString('latin1', 0, 4), file.readUInt16LE(20), file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt32LE(54)]).toEqual(['RIFF', 6, 2, 8000, 32_000]);
  expect(file).toHaveLength(58 + 32_000);
  const track = (offset: number) => Float32Array.from({ length: 16_000 }, (_, at) => fromAlaw(file[58 + at * 2 + offset]!));
  const wanted = (hertz: number, at: number) => 0.3 * Math.sin((2 * Math.PI * hertz * at) / 8000);
  expect(Math.max(...track(0).map((sample, at) => Math.abs(sample - wanted(1000, at))))).toBeLessThan(0.02);
  expect(Math.max(...track(1).slice(0, 8000).map((sample, at) => Math.abs(sample - wanted(1350, at))))).toBeLessThan(0.02);
  expect(Math.max(...track(1).slice(8000).map(Math.abs))).toBeLessThan(0.001);
  expect(secondsOfTracks(tone(1000, 2), tone(1350, 1))).toBe(2);
});

test('what came in as A-law goes out as the very same', async () => {
  const samples = Float32Array.from({ length: 256 }, (_, code) => fromAlaw(code));
  const file = await whole(twoTracks(writeWav({ rateHertz: 8000, samples }), writeWav({ rateHertz: 8000, samples: new Float32Array(0) })));
  expect([...samples].map((sample) => toAlaw(sample))).toEqual(Array.from({ length: 256 }, (_, at) => file[58 + at * 2]!));
});

test('a file whose writer was killed, with no length filled in, is read to its end', async () => {
  const cut = Buffer.from(tone(1000, 1));
  cut.writeUInt32LE(0, 40);
  expect(secondsOfTracks(cut, cut)).toBe(1);
});
