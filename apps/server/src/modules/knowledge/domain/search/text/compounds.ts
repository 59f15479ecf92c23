import { type Lexicon, WordRole } from './lexicon.ts';

/** A part of a compound, without the linking sound that follows it. */
export interface CompoundPart {
  readonly word: string;
  readonly start: number;
}

const SHORTEST_COMPOUND = 6;
const LONGEST_COMPOUND = 48;
const SHORTEST_PART = 3;
const LINKS = ['', 's', 'en', 'e', 'n'] as const;

/** What a split costs; the cheapest is taken, and none above `perPartLimit` a part. */
const COST = { part: 1, shortPart: 0.7, unusualLead: 0.5, unusualLink: 0.5, unusualEnd: 0.3, perPartLimit: 1.7, perPartLimitOfHeadword: 1.2 };

interface Split {
  readonly cost: number;
  readonly parts: readonly CompoundPart[];
}

/**
 * Splits a compound into words of the word list, with linking -s-, -en-, -e- or none. Empty when it is no compound.
 * Time grows with the square of the length, which is bounded.
 *
 * @param word a normalised word
 * @example splitCompound('huwelijksaangifte', sampleLexicon).map((part) => part.word) // ['huwelijk', 'aangifte']
 */
export function splitCompound(word: string, lexicon: Lexicon): readonly CompoundPart[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND || /[^a-z]/.test(word)) return [];
  const roles = lexicon.rolesOf(word);
  const isHeadword = (roles & WordRole.headword) !== 0;
  if (isHeadword && (roles & WordRole.noun) === 0) return [];
  const best: (Split | undefined)[] = Array.from({ length: word.length + 1 });
  best[0] = { cost: 0, parts: [] };
  for (let start = 0; start + SHORTEST_PART <= word.length; start += 1) {
    const before = best[start];
    if (before !== undefined) extend(word, start, before, best, lexicon);
  }
  const whole = best[word.length];
  if (whole === undefined || whole.parts.length < 2) return [];
  const limit = isHeadword ? COST.perPartLimitOfHeadword : COST.perPartLimit;
  return whole.cost <= limit * whole.parts.length ? whole.parts : [];
}

function extend(word: string, start: number, before: Split, best: (Split | undefined)[], lexicon: Lexicon): void {
  const last = Math.min(word.length, start + lexicon.longestAt(word, start));
  for (let end = start + SHORTEST_PART; end <= last; end += 1) {
    if (start === 0 && end === word.length) continue;
    const part = word.slice(start, end);
    const roles = lexicon.rolesOf(part);
    if (roles === 0) continue;
    const base = before.cost + COST.part + (part.length === SHORTEST_PART ? COST.shortPart : 0);
    const parts = [...before.parts, { word: part, start }];
    if (end === word.length) {
      const cost = endCost(roles);
      if (cost !== undefined) keep(best, end, { cost: base + cost, parts });
      continue;
    }
    for (const link of LINKS) {
      const next = end + link.length;
      if (next >= word.length || !word.startsWith(link, end)) continue;
      const cost = leadCost(roles, link);
      if (cost !== undefined) keep(best, next, { cost: base + cost, parts });
    }
  }
}

function keep(best: (Split | undefined)[], at: number, split: Split): void {
  const known = best[at];
  if (known === undefined || split.cost < known.cost) best[at] = split;
}

function endCost(roles: number): number | undefined {
  if ((roles & WordRole.ends) !== 0) return 0;
  if ((roles & (WordRole.noun | WordRole.verb)) !== 0) return COST.unusualEnd;
  return undefined;
}

function leadCost(roles: number, link: (typeof LINKS)[number]): number | undefined {
  const isNoun = (roles & WordRole.noun) !== 0;
  if (link === '') return leadAsIsCost(roles);
  if (link === 's' && (roles & WordRole.leadsWithS) !== 0) return 0;
  return isNoun ? COST.unusualLink : undefined;
}

function leadAsIsCost(roles: number): number | undefined {
  if ((roles & WordRole.leads) !== 0) return 0;
  return (roles & (WordRole.noun | WordRole.verb)) === 0 ? undefined : COST.unusualLead;
}
