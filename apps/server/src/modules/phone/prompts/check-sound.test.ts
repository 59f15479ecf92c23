import { expect, test } from 'vitest';
import { readWav, secondsOf, writeWav } from '../sound/index.ts';
import { checkSound } from './check-sound.ts';

const tone = (seconds: number, rateHertz = 44_100, loud = 0.2) => writeWav({ rateHertz, samples: Float32Array.from({ length: Math.round(seconds * rateHertz) }, (_, i) => loud * Math.sin((i * 2 * Math.PI * 440) / rateHertz)) });
const codeOf = (bytes: Uint8Array): string => {
  try {
    checkSound(bytes);
    return 'fine';
  } catch (error) {
    return (error as { faults: { code: string }[] }).faults[0]!.code;
  }
};

test('what was recorded at the quality of a CD becomes a prompt at that of the telephone, as loud as the others', () => {
  const { wav, seconds } = checkSound(tone(1.5));
  const sound = readWav(wav);
  expect([sound.rateHertz, seconds]).toEqual([8000, 1.5]);
  expect(secondsOf(sound)).toBeCloseTo(1.5, 2);
  expect(Math.max(...sound.samples)).toBeCloseTo(0.7, 1);
});

test.each([
  ['no sound file', new TextEncoder().encode('geen geluid'), 'prompt.not-wav'],
  ['too short', tone(0.1), 'prompt.length'],
  ['too long', tone(121, 8000), 'prompt.length'],
  ['silence', tone(1, 8000, 0.001), 'prompt.silent'],
  ['a rate no microphone has', tone(1, 4000), 'prompt.not-wav'],
])('%s is refused', (_, bytes, code) => {
  expect(codeOf(bytes)).toBe(code);
});

test('a stereo file is refused', () => {
  const stereo = Buffer.from(tone(1));
  stereo.writeUInt16LE(2, 22);
  expect(codeOf(stereo)).toBe('prompt.not-wav');
});
