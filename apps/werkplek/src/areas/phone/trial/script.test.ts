import { expect, test } from 'vitest';
import { parseScript } from './script.ts';

test.each([
  ['', []],
  ['Papendrecht, ja, 2', [{ does: 'say', words: 'Papendrecht' }, { does: 'say', words: 'ja' }, { does: 'press', digits: '2' }]],
  ['-; stil, ophangen', [{ does: 'nothing' }, { does: 'nothing' }, { does: 'hang-up' }]],
  ['271828#, 1', [{ does: 'press', digits: '271828#' }, { does: 'press', digits: '1' }]],
  ['hang up', [{ does: 'hang-up' }]],
])('%s', (text, steps) => expect(parseScript(text)).toEqual(steps));
