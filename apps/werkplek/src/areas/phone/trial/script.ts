import type { CallerStep } from '@ingang/contracts/call-flows';

const silent = new Set(['-', 'stil', 'stilte', 'niets', 'silence', 'nothing']);
const leaving = new Set(['ophangen', 'hangt op', 'hang up', 'hangs up']);

/**
 * What somebody types as the caller's part of a call, step by step. Keys are pressed one after the other; a series that ends
 * with # is one entry, as for a code.
 *
 * @example parseScript('Papendrecht, ja, 2') // [{ does: 'say', words: 'Papendrecht' }, { does: 'say', words: 'ja' }, { does: 'press', digits: '2' }]
 */
export function parseScript(text: string): CallerStep[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .slice(0, 40)
    .map((part): CallerStep => {
      const word = part.toLowerCase();
      if (silent.has(word)) return { does: 'nothing' };
      if (leaving.has(word)) return { does: 'hang-up' };
      return /^[0-9*#]{1,20}$/.test(part) ? { does: 'press', digits: part } : { does: 'say', words: part.slice(0, 200) };
    });
}
