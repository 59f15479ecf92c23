import { gramsOf } from './grams.ts';
import { NumberList } from './number-list.ts';

/** A word of the index and in how many articles it stands. */
export interface KnownWord {
  readonly word: string;
  readonly articleCount: number;
}

const BUCKET_LETTERS = 2;
const CACHED_LETTERS = 3;
const SHORTEST_SIMILAR = 4;
/** Of a word's trigrams only the rarest are looked up: enough to meet any word within a few typing errors. */
const GRAMS_LOOKED_UP = 9;
const ENTRIES_LOOKED_UP = 10_000;
const CANDIDATES_COMPARED = 60;
const MOST_LENGTH_DIFFERENCE = 3;

/**
 * The words as they stand in the articles, for finishing half-typed words and for recognising misspelt ones. Counts
 * articles per word, so that a word disappears with its last article.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #counts: number[] = [];
  readonly #free: number[] = [];
  readonly #grams = new Map<string, NumberList>();
  readonly #buckets = new Map<string, Set<number>>();
  #shared = new Uint8Array(0);
  /** Answers for short beginnings, which many words have; forgotten at every change. */
  readonly #completions = new Map<string, readonly KnownWord[]>();

  get size(): number {
    return this.#ids.size;
  }

  articleCountOf(word: string): number {
    const id = this.#ids.get(word);
    return id === undefined ? 0 : this.#counts[id]!;
  }

  add(word: string): void {
    this.#completions.clear();
    const known = this.#ids.get(word);
    if (known !== undefined) {
      this.#counts[known]! += 1;
      return;
    }
    const id = this.#free.pop() ?? this.#words.length;
    this.#ids.set(word, id);
    this.#words[id] = word;
    this.#counts[id] = 1;
    bucketOf(this.#buckets, word).add(id);
    for (const gram of similarityGrams(word)) gramList(this.#grams, gram).add(id);
  }

  remove(word: string): void {
    this.#completions.clear();
    const id = this.#ids.get(word);
    if (id === undefined) return;
    this.#counts[id]! -= 1;
    if (this.#counts[id]! > 0) return;
    this.#ids.delete(word);
    this.#free.push(id);
    bucketOf(this.#buckets, word).delete(id);
    for (const gram of similarityGrams(word)) gramList(this.#grams, gram).remove(id);
  }

  /** Words that start so, the commonest first, then by alphabet; at most `limit`. A single letter starts too many. */
  startingWith(prefix: string, limit: number): readonly KnownWord[] {
    if (prefix.length < BUCKET_LETTERS) return [];
    const key = `${prefix} ${limit}`;
    const known = this.#completions.get(key) ?? this.#findCompletions(prefix, limit);
    if (prefix.length <= CACHED_LETTERS) this.#completions.set(key, known);
    return known;
  }

  #findCompletions(prefix: string, limit: number): KnownWord[] {
    let found: KnownWord[] = [];
    for (const id of this.#buckets.get(prefix.slice(0, BUCKET_LETTERS)) ?? []) {
      const word = this.#words[id]!;
      if (!word.startsWith(prefix)) continue;
      found.push({ word, articleCount: this.#counts[id]! });
      if (found.length > limit * 8) found = found.sort(commonestFirst).slice(0, limit);
    }
    return found.sort(commonestFirst).slice(0, limit);
  }

  /** Words that share trigrams with this one, the most alike first. Empty for short words and numbers. */
  resembling(word: string): KnownWord[] {
    const lists = this.#rarestLists(word);
    const shared = this.#scratch();
    const touched: number[] = [];
    for (const list of lists) {
      list.forEach((id) => {
        if (shared[id] === 0) touched.push(id);
        shared[id]! += 1;
      });
    }
    const needed = sharedByMost(touched, shared, lists.length);
    const found: (KnownWord & { readonly likeness: number })[] = [];
    for (const id of touched) {
      const count = shared[id]!;
      shared[id] = 0;
      const known = this.#words[id]!;
      if (count < needed || Math.abs(known.length - word.length) > MOST_LENGTH_DIFFERENCE) continue;
      found.push({ word: known, articleCount: this.#counts[id]!, likeness: count / (word.length + known.length) });
    }
    return found.sort((a, b) => b.likeness - a.likeness || commonestFirst(a, b)).slice(0, CANDIDATES_COMPARED);
  }

  #rarestLists(word: string): NumberList[] {
    const lists: { readonly gram: string; readonly list: NumberList }[] = [];
    for (const gram of similarityGrams(word)) {
      const list = this.#grams.get(gram);
      if (list !== undefined && list.size > 0) lists.push({ gram, list });
    }
    lists.sort((a, b) => a.list.size - b.list.size || (a.gram < b.gram ? -1 : 1));
    let entries = 0;
    return lists
      .filter(({ list }, rank) => {
        entries += list.size;
        return rank < GRAMS_LOOKED_UP && (rank < 2 || entries <= ENTRIES_LOOKED_UP);
      })
      .map(({ list }) => list);
  }

  /** All zeros; whoever writes in it makes it zero again. */
  #scratch(): Uint8Array {
    if (this.#shared.length < this.#words.length) this.#shared = new Uint8Array(this.#words.length * 2);
    return this.#shared;
  }
}

/** How many trigrams a candidate must share for about `CANDIDATES_COMPARED` of them to remain. */
function sharedByMost(touched: readonly number[], shared: Uint8Array, most: number): number {
  const perCount = new Uint32Array(most + 1);
  for (const id of touched) perCount[shared[id]!]! += 1;
  let needed = most;
  for (let remaining = perCount[needed]!; needed > 1 && remaining < CANDIDATES_COMPARED; remaining += perCount[needed]!) needed -= 1;
  return Math.max(1, needed);
}

function similarityGrams(word: string): string[] {
  return word.length < SHORTEST_SIMILAR || /\d/.test(word) ? [] : gramsOf(word);
}

function gramList(grams: Map<string, NumberList>, gram: string): NumberList {
  let list = grams.get(gram);
  if (list === undefined) {
    list = new NumberList();
    grams.set(gram, list);
  }
  return list;
}

function bucketOf(buckets: Map<string, Set<number>>, word: string): Set<number> {
  const key = word.slice(0, BUCKET_LETTERS);
  let bucket = buckets.get(key);
  if (bucket === undefined) {
    bucket = new Set();
    buckets.set(key, bucket);
  }
  return bucket;
}

function commonestFirst(a: KnownWord, b: KnownWord): number {
  return b.articleCount - a.articleCount || (a.word < b.word ? -1 : 1);
}
