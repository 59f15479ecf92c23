import { expect, test } from 'vitest';
import { fromAlaw, holdMusic, readWav, resample, secondsOf, toAlaw, writeWav, type Sound } from './index.ts';

const tone = (hertz: number, rateHertz: number, seconds = 1): Sound => ({
  rateHertz,
  samples: Float32Array.from({ length: rateHertz * seconds }, (_, index) => 0.5 * Math.sin((2 * Math.PI * hertz * index) / rateHertz)),
});

const greatest = (numbers: Float32Array): number => numbers.reduce((most, one) => Math.max(most, one), 0);

const loudness = ({ samples }: Sound): number => Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length);

test('a WAV file is read as it was written', () => {
  const sound = tone(1000, 8000);
  const read = readWav(writeWav(sound));
  expect(read.rateHertz).toBe(8000);
  expect(secondsOf(read)).toBe(1);
  expect(greatest(read.samples.map((sample, index) => Math.abs(sample - sound.samples[index]!)))).toBeLessThan(0.0001);
});

test('louder than possible is cut off, and another file is refused', () => {
  expect(readWav(writeWav({ rateHertz: 8000, samples: Float32Array.of(2, -2) })).samples).toEqual(Float32Array.of(32_767 / 32_768, -32_767 / 32_768));
  expect(() => readWav(new Uint8Array(100))).toThrow('not a WAV file');
  const stereo = Buffer.from(writeWav(tone(1000, 8000)));
  stereo.writeUInt16LE(2, 22);
  expect(() => readWav(stereo)).toThrow('mono');
});

test('a length that was never filled in means: to the end', () => {
  const file = Buffer.from(writeWav(tone(1000, 8000)));
  file.writeUInt32LE(0xffffffff, 40);
  expect(secondsOf(readWav(file))).toBe(1);
});

test('resampling keeps what the telephone carries, and drops what it would turn into another tone', () => {
  const kept = resample(tone(1000, 22_050), 8000);
  expect(kept.samples).toHaveLength(8000);
  expect(loudness(kept)).toBeCloseTo(loudness(tone(1000, 8000)), 2);
  expect(loudness(resample(tone(7000, 22_050), 8000))).toBeLessThan(0.01);
  expect(loudness(resample(tone(1000, 8000), 16_000))).toBeCloseTo(0.5 / Math.SQRT2, 2);
});

test('music for those who wait is half a minute, never too loud, and runs round without a click', () => {
  const { samples, rateHertz } = holdMusic();
  expect(samples.length / rateHertz).toBeCloseTo(30.7, 1);
  expect(greatest(samples.map(Math.abs))).toBeLessThan(0.8);
  const steps = samples.map((sample, index) => Math.abs(sample - samples[(index + 1) % samples.length]!));
  expect(steps.at(-1)).toBeLessThan(greatest(steps.slice(0, -1)));
});

test('a sound survives the telephone line as well as G.711 promises', () => {
  const { samples } = tone(1000, 8000);
  const noise = samples.map((sample) => sample - fromAlaw(toAlaw(sample)));
  expect(20 * Math.log10(loudness({ samples, rateHertz: 8000 }) / loudness({ samples: noise, rateHertz: 8000 }))).toBeGreaterThan(34);
  expect([toAlaw(0), toAlaw(1), toAlaw(-1)]).toEqual([0xd5, 0xaa, 0x2a]); // ITU-T G.711, table 1a
});
