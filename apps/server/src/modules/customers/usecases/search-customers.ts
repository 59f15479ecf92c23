import type { CustomerId } from '@ingang/kernel';
import { liesIn, readSearchQuestion, soundOf, writtenAlike, type KeyRange, type MatchedOn, type SearchQuestion } from '../domain/index.ts';
import type { Desk } from './desk.ts';
import type { CustomerLine } from './ports.ts';

export interface Hit {
  readonly line: CustomerLine;
  readonly matchedOn: readonly MatchedOn[];
}

export interface Hits {
  readonly hits: readonly Hit[];
  readonly more: boolean;
}

/** Fewer than this, and names that are written or sound alike are looked for too. */
const few = 5;

/** Some more than asked for, to sort the best ones out and to know that there are more. */
const spare = 40;

/**
 * Finds customers by whatever was typed into the one box: first exactly, then by names alike. That was searched is recorded,
 * never what for.
 *
 * @param typed up to 200 characters
 * @param limit hits at most, 1 to 50
 */
export async function searchCustomers(desk: Desk, typed: string, limit: number): Promise<Hits> {
  const question = readSearchQuestion(typed, desk.now.getUTCFullYear());
  const numbered = /\d{3}/.test(typed) ? await desk.finder.lines(await desk.byNumber(typed.trim())) : [];
  const found = await desk.finder.find(question, limit + spare);
  const alike = wantsAlike(question, [...numbered, ...found]) ? await findAlike(desk, question, limit) : [];
  const hits = [
    ...numbered.map((line): Hit => ({ line, matchedOn: ['number'] })),
    ...sorted(found, question).map((line) => ({ line, matchedOn: whatMatched(line, question) })),
    ...alike.map((line): Hit => ({ line, matchedOn: ['similar-name'] })),
  ];
  const all = await asSurvivors(desk, hits);
  desk.record({
    action: 'search',
    subjectKind: 'customer',
    details: { by: [...new Set(question.flatMap(({ ranges }) => ranges.map(({ on }) => on)))], found: Math.min(all.length, limit) },
  });
  return { hits: all.slice(0, limit), more: all.length > limit };
}

/** When nothing was found, or little by names: then the name may have been misheard. An address that was found is found. */
function wantsAlike(question: SearchQuestion, found: readonly CustomerLine[]): boolean {
  if (found.length === 0) return true;
  return found.length < few && found.every((line) => whatMatched(line, question).includes('name'));
}

/** The same question with every word as the names that are written or sound like it. */
async function findAlike(desk: Desk, question: SearchQuestion, limit: number): Promise<readonly CustomerLine[]> {
  if (!question.some(({ word }) => word !== undefined && word.length >= 4)) return [];
  const meant = await Promise.all(
    question.map(async (term) => {
      const { word } = term;
      if (word === undefined || word.length < 4) return term;
      const alike = await alikeWords(desk, word);
      const others = term.ranges.filter(({ on }) => on !== 'name');
      const names = term.ranges.filter(({ on }) => on === 'name');
      return { ranges: [...names, ...alike.map((name): KeyRange => ({ start: `n:${name} `, on: 'similar-name' })), ...others] };
    }),
  );
  const found = await desk.finder.find(meant, limit);
  return sorted(found.filter((line) => !question.every((term) => term.ranges.some((range) => line.keys.some((key) => liesIn(key, range))))), meant);
}

/** Names that somebody may have meant by a word, the likeliest first. */
async function alikeWords(desk: Desk, word: string): Promise<string[]> {
  const sound = soundOf(word);
  const words = await desk.finder.similarWords(word, sound);
  const likeness = (other: string): number => (soundOf(other) === sound ? 1 : Math.max(writtenAlike(word, other), other.includes(word) ? 0.9 : 0));
  return words
    .map((other) => ({ other, alike: likeness(other) }))
    .filter(({ alike }) => alike >= 0.85)
    .toSorted((one, two) => two.alike - one.alike)
    .slice(0, 8)
    .map(({ other }) => other);
}

function sorted(lines: readonly CustomerLine[], question: SearchQuestion): CustomerLine[] {
  const scores = new Map(lines.map((line) => [line.id, exactness(line, question)]));
  return lines.toSorted(
    (one, two) => scores.get(two.id)! - scores.get(one.id)! || compare(one.sortName, two.sortName) || compare(one.birthDate ?? '', two.birthDate ?? '') || compare(one.id, two.id),
  );
}

function compare(one: string, two: string): number {
  return one < two ? -1 : Number(one > two);
}

/** How many of the words were typed in full; the name that goes first in lists counts a little more, as do the words that lists show and a likelier spelling. */
function exactness(line: CustomerLine, question: SearchQuestion): number {
  const scores = question.map(({ ranges }) => {
    const matching = ranges.findIndex((range) => line.keys.some((key) => liesIn(key, range)));
    const whole = ranges.some((range) => line.keys.some((key) => isWhole(key, range)));
    const names = ranges.flatMap(({ start }) => (start.startsWith('n:') ? start.slice(2).trimEnd() : []));
    const leads = names.some((name) => line.sortName.startsWith(name));
    const shown = names.some((name) => ` ${line.sortName} `.includes(` ${name} `));
    return Number(whole) + (leads ? 0.5 : 0) + (shown ? 0.25 : 0) - (matching >= 0 ? matching : ranges.length) / 100;
  });
  return scores.reduce((sum, score) => sum + score, 0);
}

function isWhole(key: string, range: KeyRange): boolean {
  return liesIn(key, range) && (key.length === range.start.length || /[ ;]$/.test(range.start) || /[ ;]/.test(key[range.start.length]!));
}

function whatMatched(line: CustomerLine, question: SearchQuestion): MatchedOn[] {
  const matched = question.flatMap(({ ranges }) => ranges.filter((range) => line.keys.some((key) => liesIn(key, range))).slice(0, 1));
  return [...new Set(matched.map(({ on }) => on))];
}

/** Who was found to be the same as another is shown as that other, when the caller may see it. Each once. */
async function asSurvivors(desk: Desk, hits: readonly Hit[]): Promise<Hit[]> {
  const survivorIds = [...new Set(hits.flatMap(({ line }) => line.survivorId ?? []))];
  const survivors = new Map((await desk.finder.lines(survivorIds)).map((line) => [line.id, line]));
  const shown = new Map<CustomerId, Hit>();
  for (const { line, matchedOn } of hits) {
    const survivor = (line.survivorId && survivors.get(line.survivorId)) ?? line;
    if (!shown.has(survivor.id)) shown.set(survivor.id, { line: survivor, matchedOn });
  }
  return [...shown.values()];
}
