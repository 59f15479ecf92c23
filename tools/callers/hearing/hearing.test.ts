import { expect, test } from 'vitest';
import { fromAlaw, holdMusic, toAlaw } from '../../../apps/server/src/modules/phone/sound/index.ts';
import { Chance } from '../chance.ts';
import { Hearing } from './hearing.ts';
import { FRAME_SAMPLES, levelsOf } from './levels.ts';
import type { KnownPrompt } from './prompts.ts';

const RATE = 8000;

/** Something like speech: syllables of different loudness with soft sounds between them. */
function babble(seed: string, seconds: number): Float32Array {
  const chance = new Chance(seed);
  const samples = new Float32Array(Math.round(seconds * RATE));
  for (let at = 0; at < samples.length; ) {
    const [length, loudness, hertz] = [Math.round(chance.between(0.06, 0.16) * RATE), chance.is(0.4) ? 0.02 : chance.between(0.1, 0.6), chance.between(120, 900)];
    for (let index = at; index < Math.min(samples.length, at + length); index += 1) samples[index] = loudness * Math.sin((2 * Math.PI * hertz * index) / RATE);
    at += length;
  }
  return samples;
}

const prompt = (name: string, samples: Float32Array): KnownPrompt => ({ meaning: { is: 'confirm', name }, levels: levelsOf(samples) });

/** Plays sounds over a telephone line and asks ten times a second what was heard. */
function listen(known: readonly KnownPrompt[], parts: readonly Float32Array[]) {
  const hearing = new Hearing(known, 0);
  const heard = [];
  let now = 0;
  for (const part of parts) {
    for (let at = 0; at < part.length; at += FRAME_SAMPLES) {
      now += 0.02;
      hearing.take(part.subarray(at, at + FRAME_SAMPLES).map((sample) => fromAlaw(toAlaw(sample))), now);
      if (Math.round(now * 50) % 5 === 0) heard.push(hearing.now(now));
    }
  }
  return heard;
}

const quiet = (seconds: number) => new Float32Array(seconds * RATE);
const [one, other] = [babble('Papendrecht', 1.6), babble('Sliedrecht', 1.6)];
const known = [prompt('Papendrecht', one), prompt('Sliedrecht', other)];
const names = (heard: ReturnType<typeof listen>) => heard.flatMap(({ prompt: found }) => (found?.is === 'confirm' ? [found.name] : []));

test('knows a sentence of the house when it has ended, also after another sound', () => {
  expect(names(listen(known, [babble('welcome', 5), one, quiet(1), other, quiet(1)]))).toEqual(['Papendrecht', 'Sliedrecht']);
});

test('does not take something else for one', () => {
  expect(names(listen(known, [babble('an agent', 4), quiet(1), holdMusic().samples.subarray(0, 5 * RATE), quiet(1)]))).toEqual([]);
});

test('tells music from somebody who speaks', () => {
  expect(listen(known, [babble('an agent', 12)]).some(({ isMusic }) => isMusic)).toBe(false);
  const heard = listen(known, [holdMusic().samples.subarray(0, 10 * RATE), quiet(2)]);
  expect(heard.slice(35, 95).every(({ isMusic }) => isMusic)).toBe(true);
  expect(heard.at(-1)).toMatchObject({ isMusic: false });
  expect(heard.at(-1)!.quietSeconds).toBeGreaterThan(1.5);
});
