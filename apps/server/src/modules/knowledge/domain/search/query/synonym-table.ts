import type { Analyzer } from '../text/analyzer.ts';
import { tokenise } from '../text/tokenise.ts';
import type { SynonymGroup } from '../types.ts';

/** A phrase of the query for which editors gave other words. */
export interface SynonymMatch {
  /** Index of the first word of the phrase, and of the word after it. */
  readonly from: number;
  readonly to: number;
  /** The other phrases, each as words. */
  readonly targets: readonly (readonly string[])[];
}

const LONGEST_PHRASE = 5;

interface Link {
  readonly groupId: string;
  readonly target: readonly string[];
  /** Place of the target in its group. */
  readonly rank: number;
}

/**
 * The synonyms that editors keep. They work on the query only: adding or removing a group changes no article's entry and
 * is effective at once. Phrases are compared by stem, so *kliko's* is found under *kliko*.
 */
export class SynonymTable {
  readonly #analyzer: Analyzer;
  readonly #links = new Map<string, Link[]>();
  readonly #keysOfGroup = new Map<string, readonly string[]>();

  constructor(analyzer: Analyzer) {
    this.#analyzer = analyzer;
  }

  upsert(group: SynonymGroup): void {
    this.remove(group.id);
    const keys: string[] = [];
    const link = (from: string, to: string, rank: number): void => {
      const key = this.#key(wordsOf(from));
      const target = wordsOf(to);
      if (key === '' || target.length === 0 || key === this.#key(target)) return;
      this.#links.set(key, [...(this.#links.get(key) ?? []), { groupId: group.id, target, rank }]);
      keys.push(key);
    };
    const official = new Set(group.official.map((phrase) => this.#key(wordsOf(phrase))));
    for (const everyday of group.everyday) {
      if (!official.has(this.#key(wordsOf(everyday)))) group.official.forEach((phrase, rank) => link(everyday, phrase, rank));
    }
    if (group.bothWays) {
      for (const phrase of group.official) group.everyday.forEach((everyday, rank) => link(phrase, everyday, rank));
    }
    this.#keysOfGroup.set(group.id, keys);
  }

  remove(groupId: string): boolean {
    const keys = this.#keysOfGroup.get(groupId);
    if (keys === undefined) return false;
    for (const key of keys) {
      const left = (this.#links.get(key) ?? []).filter((link) => link.groupId !== groupId);
      if (left.length === 0) this.#links.delete(key);
      else this.#links.set(key, left);
    }
    this.#keysOfGroup.delete(groupId);
    return true;
  }

  /** Phrases of the query that have synonyms, longest first at each word; phrases may overlap. */
  matches(words: readonly string[]): SynonymMatch[] {
    if (this.#links.size === 0) return [];
    const found: SynonymMatch[] = [];
    for (let from = 0; from < words.length; from += 1) {
      for (let to = Math.min(words.length, from + LONGEST_PHRASE); to > from; to -= 1) {
        const links = this.#links.get(this.#key(words.slice(from, to)));
        if (links !== undefined) found.push({ from, to, targets: distinctTargets(links) });
      }
    }
    return found;
  }

  #key(words: readonly string[]): string {
    return words.map((word) => this.#analyzer.analyse(word).term).join(' ');
  }
}

function wordsOf(phrase: string): string[] {
  return tokenise(phrase).map((token) => token.word);
}

/** In the editors' order, groups by id: never by when a group was added. */
function distinctTargets(links: readonly Link[]): (readonly string[])[] {
  const ordered = [...links].sort((a, b) => (a.groupId < b.groupId ? -1 : a.groupId > b.groupId ? 1 : a.rank - b.rank));
  return [...new Map(ordered.map((link) => [link.target.join(' '), link.target])).values()];
}
