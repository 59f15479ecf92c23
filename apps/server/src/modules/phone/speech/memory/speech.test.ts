import { expect, test } from 'vitest';
import { MemoryRecognizer, MemorySynthesizer } from '../index.ts';

test('in memory, speech is a name and understanding a list', async () => {
  expect(await new MemorySynthesizer().say('Papendrecht, klopt dat?', 'nl')).toBe('/spoken/nl/Papendrecht%2C%20klopt%20dat%3F.wav');
  const recognizer = new MemoryRecognizer({ kind: 'heard', key: 'papendrecht', confidence: 0.9 });
  await recognizer.prepare();
  expect([await recognizer.recognize(), await recognizer.recognize()]).toEqual([{ kind: 'heard', key: 'papendrecht', confidence: 0.9 }, { kind: 'not-understood' }]);
});
