import { randomUUID } from 'node:crypto';
import type { ProductId } from '@ingang/kernel';
import { isOfficialName, type Product, type UplProduct } from '../domain/product.ts';
import type { Products, UplOutcome } from '../usecases/ports.ts';

type Kept = Product & { readonly levels: readonly string[] };

export function memoryProducts(products: readonly Product[]): Products {
  const kept = new Map<string, Kept>(products.map((product) => [product.id, { ...product, levels: ['municipality'] }]));
  const all = () => [...kept.values()];
  const upsert = (upl: UplProduct, dryRun: boolean): UplOutcome => {
    const known = all().find(({ uplUri }) => uplUri === upl.uri);
    const wanted: Kept = known ? followed(known, upl) : fresh(upl);
    if (known && JSON.stringify(known) === JSON.stringify(wanted)) return 'unchanged';
    if (!dryRun) kept.set(wanted.id, wanted);
    return known ? 'changed' : 'added';
  };
  return {
    search: async (q, limit) =>
      all().map((product) => ({ product, nearness: nearness(q.trim().toLowerCase(), product) }))
        .filter((found) => found.nearness > 0.25)
        .toSorted((one, other) => other.nearness - one.nearness || Number(other.product.isCommon) - Number(one.product.isCommon))
        .slice(0, limit)
        .map((found) => found.product),
    find: async (ids) => all().filter(({ id }) => ids.includes(id)),
    findByUplUri: async (uris) => new Map(all().flatMap((product) => (product.uplUri !== null && uris.includes(product.uplUri) ? [[product.uplUri, product]] : []))),
    upsertFromUpl: async (upl, { dryRun }) => new Map(upl.map((product) => [product.uri, upsert(product, dryRun)])),
  };
}

function followed(known: Kept, { name, levels, targetGroups }: UplProduct): Kept {
  const named = isOfficialName(known) ? capitalised(name) : known.name;
  return { ...known, uplName: name, name: named, levels, targetGroups: known.isCommon ? known.targetGroups : targetGroups };
}

function fresh({ uri, name, levels, targetGroups }: UplProduct): Kept {
  return {
    id: randomUUID() as ProductId, uplUri: uri, uplName: name, name: capitalised(name), synonyms: [], theme: null, targetGroups, lifeEvents: [],
    departmentKind: null, isCommon: false, levels,
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** 2 for the name itself, 1 for a part of it, else the share of common pairs of letters. */
function nearness(asked: string, { name, uplName, synonyms }: Product): number {
  if (asked === '') return 1;
  const phrases = [name, uplName ?? '', ...synonyms].map((phrase) => phrase.toLowerCase());
  if (phrases[0] === asked) return 2;
  if (phrases.some((phrase) => phrase.includes(asked))) return 1;
  return Math.max(...phrases.map((phrase) => commonPairs(phrase, asked)));
}

function commonPairs(one: string, other: string): number {
  const pairs = (text: string) => new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, i) => text.slice(i, i + 2)));
  const [a, b] = [pairs(one), pairs(other)];
  return a.intersection(b).size / Math.max(a.union(b).size, 1);
}
