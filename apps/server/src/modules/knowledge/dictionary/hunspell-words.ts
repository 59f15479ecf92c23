import { normaliseWord } from '../domain/search/text/normalise.ts';
import { type LexiconForm, WordRole } from '../domain/search/text/lexicon.ts';
import type { HunspellRules, SuffixRule } from './hunspell-rules.ts';

/**
 * What the flags of the OpenTaal word list say about a word; the meanings are explained in its `.aff` file.
 * Z: noun plurals, Y: diminutives, A: adjectives, V: verbs, C: compounds, Fw: forbidden, PN: proper name.
 */
const FLAG_ROLES: Readonly<Record<string, number>> = {
  Ca: WordRole.leads, Cb: WordRole.leads, Ce: WordRole.leads, CA: WordRole.leads, CB: WordRole.leads,
  Cd: WordRole.leadsWithS | WordRole.noun, Ch: WordRole.leadsWithS | WordRole.noun, Cc: WordRole.ends,
};

interface Entry {
  readonly word: string;
  readonly flags: readonly string[];
}

/**
 * All forms of a Hunspell word list, for `createLexicon`. Left out: forbidden words, names, and whatever has a capital,
 * a digit, a hyphen or a space, because words are compared without those.
 */
export function* readHunspellWords(dic: string, rules: HunspellRules): Generator<LexiconForm> {
  const entries = readEntries(dic);
  const nouns = new Set(entries.filter((entry) => entry.flags.some(isNounFlag)).map((entry) => entry.word));
  for (const { word, flags } of entries) {
    const roles = rolesOf(flags);
    yield { word, roles: WordRole.headword | roles };
    for (const flag of flags) {
      for (const rule of rules.suffixes.get(flag) ?? []) {
        const form = formOf(word, flag, rule, nouns);
        if (form !== undefined) yield form;
      }
      for (const prefix of rules.prefixes.get(flag) ?? []) yield { word: prefix + word, roles };
    }
  }
}

function readEntries(dic: string): Entry[] {
  const entries: Entry[] = [];
  for (const line of dic.split('\n')) {
    const [written = '', flagText = ''] = line.trim().split('/');
    if (!/^\p{Ll}+$/u.test(written)) continue;
    const flags: readonly string[] = flagText.match(/../g) ?? [];
    if (flags.includes('Fw') || flags.includes('PN')) continue;
    entries.push({ word: normaliseWord(written), flags });
  }
  return entries;
}

function formOf(word: string, flag: string, rule: SuffixRule, nouns: ReadonlySet<string>): LexiconForm | undefined {
  if (!word.endsWith(rule.strip) || !rule.fits.test(word)) return undefined;
  const form = normaliseWord(word.slice(0, word.length - rule.strip.length) + rule.add);
  if (form === word) return undefined;
  const roles = (rule.flags.includes('Ca') ? WordRole.leads : 0) | kindOf(flag) | (flag[0] === 'Z' ? WordRole.ends : 0);
  const inflects = 'ZAVY'.includes(flag[0]!) && !nouns.has(form);
  return inflects ? { word: form, roles, lemma: word } : { word: form, roles };
}

function rolesOf(flags: readonly string[]): number {
  let roles = 0;
  for (const flag of flags) roles |= (FLAG_ROLES[flag] ?? 0) | kindOf(flag) | (isNounFlag(flag) ? WordRole.ends : 0);
  return roles;
}

/** Zk and Zm stand at adjectives and participles, and make nouns of them. */
function isNounFlag(flag: string): boolean {
  return (flag[0] === 'Z' && flag !== 'Zk' && flag !== 'Zm') || flag[0] === 'Y';
}

function kindOf(flag: string): number {
  if (isNounFlag(flag)) return WordRole.noun;
  return flag[0] === 'V' ? WordRole.verb : 0;
}
