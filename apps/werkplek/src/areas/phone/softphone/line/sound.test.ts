import { expect, test } from 'vitest';
import { levelOf } from './level.ts';
import { microphoneFault } from './microphone.ts';
import { readSoundChoice } from './sound-choice.ts';

const usual = { microphoneId: '', speakerId: '', volume: 1, rings: true };

test.each([[null], ['nonsense'], ['{half'], ['{"volume":7,"rings":"no","microphoneId":3}']])('a stored choice %s is as usual', (stored) => {
  expect(readSoundChoice(stored)).toEqual(usual);
});

test('a stored choice is kept', () => {
  const chosen = { microphoneId: 'headset', speakerId: 'headset', volume: 0.4, rings: false };
  expect(readSoundChoice(JSON.stringify(chosen))).toEqual(chosen);
});

test('the level goes from silence to as loud as it gets, and a whisper is in between', () => {
  expect(levelOf([0, 0, 0])).toBe(0);
  expect(levelOf([])).toBe(0);
  expect(levelOf([1, -1, 1, -1])).toBe(1);
  expect(levelOf([0.01, -0.01])).toBeCloseTo(1 / 3);
});

test.each([['NotAllowedError', 'microphone-denied'], ['NotReadableError', 'microphone-busy'], ['NotFoundError', 'no-microphone'], ['SomethingNew', 'no-microphone']])('%s is told as %s', (name, fault) => {
  expect(microphoneFault(name)).toBe(fault);
});
