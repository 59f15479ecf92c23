import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { readContent } from '../index.ts';

const { products } = readContent();
const testData = process.env['INGANG_TEST_DATA'] ?? fileURLToPath(new URL('../../../../../../../shared/data', import.meta.url));
const officialList = `${testData}/upl/UPL-actueel.nlportal.csv`;
const present = existsSync(officialList);

test('a hundred and fifty products, each with words citizens use', () => {
  expect(products).toHaveLength(150);
  for (const product of products) expect(product.synonyms.length, product.uplName).toBeGreaterThan(0);
});

test('no synonym of a product is the friendly name of another', () => {
  const names = new Map(products.map(({ name, uplName }) => [name.toLowerCase(), uplName]));
  for (const product of products) {
    for (const synonym of product.synonyms) expect([undefined, product.uplName], `${product.uplName}: ${synonym}`).toContain(names.get(synonym.toLowerCase()));
  }
});

test.skipIf(!present && process.env['CI'] !== 'true')(`every name and URI is that of the Uniforme Productnamenlijst${present ? '' : ` (skipped: ${officialList} is absent)`}`, () => {
  const rows = parse(readFileSync(officialList), { bom: true, columns: true }) as { UniformeProductnaam: string; URI: string }[];
  const official = new Map(rows.map(({ UniformeProductnaam, URI }) => [UniformeProductnaam, URI]));
  expect(official.size).toBeGreaterThan(1000);
  for (const { uplName, uri } of products) expect(official.get(uplName), uplName).toBe(uri);
});
