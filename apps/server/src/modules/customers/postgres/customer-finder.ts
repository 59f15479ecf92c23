import { sql, type RawBuilder } from 'kysely';
import type { AuthorityId, CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import { asDatedName, asOneName, type KeyRange, type SearchQuestion, type SearchTerm } from '../domain/index.ts';
import type { CustomerFinder, CustomerLine } from '../usecases/ports.ts';
import { keyInRange } from './key-ranges.ts';

/** Up to this many customers are looked at one by one: about six microseconds each. */
const few = 1500;
/** Above this a term is common, and counting stops: about two milliseconds. */
const common = 8000;
/** Customers of a common term that are looked at one by one, before the terms are held against each other as sets. */
const firstTries = 3000;

/**
 * Finds customers by ranges of keys. Only equality and ranges are asked of the index, which PostgreSQL may combine with
 * row-level security; for each authority apart, so that the answer comes in the order of the index and stops early.
 */
export function postgresFinder(tx: Tx, authorityIds: readonly AuthorityId[] | '*'): CustomerFinder {
  return {
    async find(question, wanted) {
      const places = authorityIds === '*' ? await allAuthorities(tx) : [...authorityIds];
      if (question.length === 0 || places.length === 0) return [];
      const search = new Search(tx, places, wanted);
      return question.length === 1 ? search.range(question[0]!.ranges) : search.allOf(question);
    },
    async similarWords(word, sound) {
      const { rows } = await sql<{ word: string }>`SELECT word FROM app.similar_name_words(${word}, ${sound}, 40)`.execute(tx);
      return rows.map((row) => row.word);
    },
    async lines(ids) {
      if (ids.length === 0) return [];
      const { rows } = await sql<LineRow>`SELECT ${lineColumns} FROM customer_line AS line WHERE customer_id = ANY (${[...ids]}::uuid[])`.execute(tx);
      return rows.map(toLine);
    },
  };
}

async function allAuthorities(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT id FROM authority`.execute(tx);
  return rows.map((row) => row.id);
}

class Search {
  readonly #tx: Tx;
  readonly #places: readonly string[];
  readonly #wanted: number;

  constructor(tx: Tx, places: readonly string[], wanted: number) {
    this.#tx = tx;
    this.#places = places;
    this.#wanted = wanted;
  }

  /** One term: the index gives the first ones of each range in order; names before streets and places. */
  range(ranges: readonly KeyRange[]): Promise<CustomerLine[]> {
    const first = sql`(SELECT customer_id FROM ${this.#keys(ranges, sql`ORDER BY key LIMIT ${this.#wanted}`)}
      ORDER BY k.range, k.key LIMIT ${this.#wanted * 2}) AS k`;
    return this.#lines(first, sql`true`);
  }

  /**
   * Several terms: the customers of the rarest one by one; or, when even that has many, the two rarest as sets; or, when those
   * are common both, first some one by one, because then hits are close together.
   */
  async allOf(question: SearchQuestion): Promise<CustomerLine[]> {
    const counts = await this.#counts(question);
    if (counts.includes(0)) return [];
    const order = question.map((_, index) => index).toSorted((one, other) => counts[one]! - counts[other]!);
    const terms = order.map((index) => question[index]!);
    const inOrder = order.map((index) => counts[index]!);
    const named = await this.#asOne(terms, inOrder[0]!);
    if (named.length >= this.#wanted) return named;
    const found = await this.#byTerms(terms, inOrder);
    const ids = new Set(named.map((line) => line.id));
    return [...named, ...found.filter((line) => !ids.has(line.id))];
  }

  /** When all was of one name, or of names and a date of birth: those are in one key. A date has many, so only when even the rarest word has too. */
  async #asOne(terms: SearchQuestion, fewest: number): Promise<CustomerLine[]> {
    const oneName = asOneName(terms, 0);
    const ranges = oneName ? [oneName] : fewest > few ? asDatedName(terms) : [];
    return ranges.length > 0 ? this.range(ranges) : [];
  }

  async #byTerms([first, second, ...rest]: SearchQuestion, [fewest = 0, fewer = 0]: readonly number[]): Promise<CustomerLine[]> {
    const others = [second!, ...rest];
    if (fewest <= few) return this.#lines(this.#keys(first!.ranges, sql``), matchesAll(others));
    if (fewer >= common) {
      const each = Math.ceil(firstTries / (this.#places.length * first!.ranges.length));
      const tried = await this.#lines(this.#keys(first!.ranges, sql`LIMIT ${each}`), matchesAll(others));
      if (tried.length >= this.#wanted / 3) return tried; // a page full; nobody reads on in so many
    }
    const both = sql`(SELECT customer_id FROM ${this.#keys(first!.ranges, sql``)} INTERSECT SELECT customer_id FROM ${this.#keys(second!.ranges, sql``)}) AS k`;
    return this.#lines(both, matchesAll(rest));
  }

  /** How many keys each term has, at most `common`. What must be held besides is not counted: finding that out is the search itself. */
  async #counts(question: SearchQuestion): Promise<number[]> {
    const counted = question.map(({ ranges }) => {
      const plain = ranges.filter(({ holding = [] }) => holding.length === 0);
      const more = plain.length < ranges.length ? few : 0;
      if (plain.length === 0) return sql`${more}::int`;
      return sql`(SELECT count(*)::int + ${more}::int FROM (SELECT FROM ${this.#keys(plain, sql`LIMIT ${common}`)} LIMIT ${common}) AS counted)`;
    });
    const { rows } = await sql<{ counts: number[] }>`SELECT ARRAY[${sql.join(counted)}] AS counts`.execute(this.#tx);
    return rows[0]!.counts;
  }

  /** Keys in any of the ranges, for each authority apart. */
  #keys(ranges: readonly KeyRange[], tail: RawBuilder<unknown>): RawBuilder<unknown> {
    const each = ranges.map(
      (range, index) => sql`(SELECT customer_id, key, ${sql.raw(String(index))} AS range FROM customer_key WHERE authority_id = place.id AND ${keyInRange(range)} ${tail})`,
    );
    return sql`unnest(${[...this.#places]}::text[]) AS place (id), LATERAL (${sql.join(each, sql` UNION ALL `)}) AS k`;
  }

  /** OFFSET 0 keeps the planner from reading all lines to join them: they are fetched one by one, and only until there are enough. */
  async #lines(keys: RawBuilder<unknown>, matches: RawBuilder<unknown>): Promise<CustomerLine[]> {
    const { rows } = await sql<LineRow>`SELECT ${lineColumns} FROM ${keys},
        LATERAL (SELECT * FROM customer_line WHERE customer_line.customer_id = k.customer_id OFFSET 0) AS line
      WHERE ${matches} LIMIT ${this.#wanted * 3}`.execute(this.#tx);
    return [...new Map(rows.map((row) => [row.customer_id, toLine(row)])).values()];
  }
}

function matchesAll(terms: readonly SearchTerm[]): RawBuilder<unknown> {
  if (terms.length === 0) return sql`true`;
  const each = terms.map(({ ranges }) => sql`EXISTS (SELECT FROM unnest(line.keys) AS key WHERE ${sql.join(ranges.map((range) => sql`(${keyInRange(range)})`), sql` OR `)})`);
  return sql.join(each, sql` AND `);
}

const lineColumns = sql.raw(
  ['customer_id', 'authority_id', 'survivor_id', 'kind', 'display_name', 'sort_name', 'birth_date', 'address_line', 'phone', 'confidential', 'keys']
    .map((column) => `line.${column}`)
    .join(', '),
);

interface LineRow {
  readonly customer_id: CustomerId;
  readonly authority_id: AuthorityId;
  readonly survivor_id: CustomerId | null;
  readonly kind: CustomerLine['kind'];
  readonly display_name: string;
  readonly sort_name: string;
  readonly birth_date: string | null;
  readonly address_line: string | null;
  readonly phone: string | null;
  readonly confidential: boolean;
  readonly keys: readonly string[];
}

function toLine(row: LineRow): CustomerLine {
  return {
    id: row.customer_id,
    authorityId: row.authority_id,
    kind: row.kind,
    displayName: row.display_name,
    sortName: row.sort_name,
    birthDate: row.birth_date ?? undefined,
    addressLine: row.address_line ?? undefined,
    phone: row.phone ?? undefined,
    confidential: row.confidential,
    keys: row.keys,
    survivorId: row.survivor_id ?? undefined,
  };
}
