import { parseArgs } from 'node:util';
import { Stop } from '../bootstrap/steps.mjs';

export const HELP = `npm run callers -- [options]

Invented citizens call an Ingang that is running on this machine, one after another: they say which municipality they want,
wait, hang up when it takes too long, want to be called back, and talk. For trying out and for training. Ctrl-C ends it.

  --count N     that many lines at once, 1 to 50 (default 3)
  --seed TEXT   the same people with the same questions and the same patience as the last time with this text
  --dial NUMBER call this number, such as 14078, instead of the practice line, which is never closed
  --help        show this text

Environment: DATA_DIR, that of the installation to call (default .data).
`;

/** @param {string} text @returns {number} @throws {Stop} with exit code 2 */
export function countOf(text, option = '--count') {
  if (/^\d{1,2}$/.test(text) && Number(text) >= 1 && Number(text) <= 50) return Number(text);
  throw new Stop(`${option} must be a whole number from 1 to 50, not "${text}".`, 2);
}

/** @param {readonly string[]} args @throws {Stop} with exit code 2 */
export function parseCallers(args) {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { count: { type: 'string' }, seed: { type: 'string' }, dial: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    const { count = '3', seed, dial, help = false } = values;
    if (dial !== undefined && !/^[+0-9]{3,16}$/.test(dial)) throw new Error('--dial must be a number such as 14078');
    return { count: countOf(count), seed, dial, help };
  } catch (error) {
    if (error instanceof Stop) throw error;
    throw new Stop(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`, 2);
  }
}
