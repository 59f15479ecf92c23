import { sql, type RawBuilder } from 'kysely';
import type { AuthorityId, CustomerId } from '@ingang/kernel';
import type { Tx } from '../../../platform/database/work.ts';
import { asOneName, type KeyRange, type SearchQuestion, type SearchTerm } from '../domain/index.ts';
import type { CustomerFinder, CustomerLine } from '../usecases/ports.ts';
import { keyInRange } from './key-ranges.ts';

/** Above this a term is common, and counting stops. */
const common = 3000;
/** Customers of a common term that are looked at one by one, before the terms are held against each other as sets. */
const firstTries = 4000;

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

  /** One term: the index gives the first ones in order. */
  range(ranges: readonly KeyRange[]): Promise<CustomerLine[]> {
    return this.#lines(ranges, sql`ORDER BY key LIMIT ${this.#wanted}`, sql`true`);
  }

  async allOf(question: SearchQuestion): Promise<CustomerLine[]> {
    const counts = await this.#counts(question);
    if (counts.includes(0)) return [];
    const rarest = counts.indexOf(Math.min(...counts));
    const oneName = asOneName(question, counts[rarest]! < common ? rarest : longest(question));
    const named = oneName ? await this.range([oneName]) : [];
    if (named.length >= this.#wanted) return named;
    const found = counts[rarest]! < common ? await this.#fromRare(question, rarest) : await this.#fromCommon(question);
    const ids = new Set(named.map((line) => line.id));
    return [...named, ...found.filter((line) => !ids.has(line.id))];
  }

  async #counts(question: SearchQuestion): Promise<number[]> {
    const counted = question.map(
      ({ ranges }) => sql`(SELECT count(*)::int FROM (SELECT FROM ${this.#keys(ranges, sql`LIMIT ${common}`)} LIMIT ${common}) AS counted)`,
    );
    const { rows } = await sql<{ counts: number[] }>`SELECT ARRAY[${sql.join(counted)}] AS counts`.execute(this.#tx);
    return rows[0]!.counts;
  }

  #fromRare(question: SearchQuestion, rarest: number): Promise<CustomerLine[]> {
    return this.#lines(question[rarest]!.ranges, sql``, matchesAll(without(question, rarest)));
  }

  async #fromCommon(question: SearchQuestion): Promise<CustomerLine[]> {
    const driver = longest(question);
    const others = without(question, driver);
    const tried = await this.#lines(question[driver]!.ranges, sql`LIMIT ${firstTries}`, matchesAll(others));
    if (tried.length >= this.#wanted) return tried;
    const second = others[longest(others)]!;
    const inBoth = sql`k.customer_id IN (SELECT customer_id FROM ${this.#keys(second.ranges, sql``)})`;
    return this.#lines(question[driver]!.ranges, sql``, matchesAll(others), inBoth);
  }

  /** Keys in any of the ranges, for each authority apart. */
  #keys(ranges: readonly KeyRange[], tail: RawBuilder<unknown>): RawBuilder<unknown> {
    const each = ranges.map(
      (range) => sql`(SELECT customer_id FROM customer_key WHERE authority_id = place.id AND ${keyInRange(range)} ${tail})`,
    );
    return sql`unnest(${[...this.#places]}::text[]) AS place (id), LATERAL (${sql.join(each, sql` UNION ALL `)}) AS k`;
  }

  /** OFFSET 0 keeps the planner from reading all lines to join them: they are fetched one by one, and only until there are enough. */
  async #lines(ranges: readonly KeyRange[], tail: RawBuilder<unknown>, matches: RawBuilder<unknown>, first: RawBuilder<unknown> = sql`true`): Promise<CustomerLine[]> {
    const { rows } = await sql<LineRow>`SELECT ${lineColumns} FROM ${this.#keys(ranges, tail)},
        LATERAL (SELECT * FROM customer_line WHERE customer_line.customer_id = k.customer_id OFFSET 0) AS line
      WHERE ${first} AND ${matches} LIMIT ${this.#wanted * ranges.length * 2}`.execute(this.#tx);
    return [...new Map(rows.map((row) => [row.customer_id, toLine(row)])).values()];
  }
}

function longest(question: SearchQuestion): number {
  const lengths = question.map(({ ranges }) => Math.max(...ranges.map(({ start }) => start.length)));
  return lengths.indexOf(Math.max(...lengths));
}

function without(question: SearchQuestion, index: number): SearchTerm[] {
  return question.filter((_, other) => other !== index);
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
