import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { shippedContentFolder } from './files/content-folder.ts';
import { ContentInvalid, describeFault, readContent, readContentWithDemo } from './index.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ingang-content-'));
  cpSync(shippedContentFolder, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text, file).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

function faultsOf(read: (root: string) => unknown): string[] {
  try {
    read(folder);
  } catch (error) {
    if (error instanceof ContentInvalid) return error.faults.map(describeFault);
    throw error;
  }
  return [];
}

test('the shipped content has no faults', () => {
  expect(faultsOf(readContentWithDemo)).toEqual([]);
});

test('faults in several files are reported together, each where it stands, without echoes', () => {
  change('region/authorities/sliedrecht.json', '"14 0184"', '14');
  change('region/authorities/papendrecht.json', '"until": "2010-06-30"', '"until": "2010-05-30"');
  change('products.csv', 'paspoort,http', 'paspoort,htp');
  change('articles/documents/paspoort-kwijt.md', 'audience: inwoner', 'audience: burger\nextra: 1');
  change('articles/documents/paspoort-kosten.md', 'De prijs verschilt', 'De prijs is 80 euro en verschilt');
  expect(faultsOf(readContent)).toEqual([
    expect.stringMatching(/^region\/authorities\/papendrecht\.json:\d+ cooperation\[0\]\.until: must be the day before/),
    'region/authorities/sliedrecht.json:7 phone: must be string',
    expect.stringMatching(/^products\.csv:2 uri: must match pattern/),
    expect.stringMatching(/^articles\/documents\/paspoort-kosten\.md:2 demo: an article with amounts must be marked as demo$/),
    'articles/documents/paspoort-kwijt.md:9 extra: is not a known field',
    'articles/documents/paspoort-kwijt.md:8 audience: must be one of: inwoner, ondernemer, agent',
  ]);
});

test('what files say of each other is checked when each is right by itself', () => {
  change('articles/waste/grofvuil.md', 'product: afvalinzameling grofvuil', 'product: grofvuil');
  change('articles/documents/local/papendrecht-paspoort-kosten.md', 'variantOf: paspoort-kosten', 'variantOf: paspoort-kosten # gone');
  rmSync(join(folder, 'articles/documents/paspoort-kosten.md'));
  change('products.csv', 'identiteitsbewijs,documents', 'identiteitsbewijs,papers');
  const faults = faultsOf(readContent);
  expect(faults).toContain('products.csv:3 theme: "papers" is not in vocabulary.json');
  expect(faults).toContain('articles/waste/grofvuil.md:7 product: "grofvuil" is not in products.csv');
  expect(faults).toContain('articles/documents/local/papendrecht-paspoort-kosten.md:10 variantOf: is not a region-wide article');
});

test('references between the demo’s files are checked', () => {
  change('demo/stories.json', '"agent": "wilma"', '"agent": "wilmo"');
  change('demo/callbacks.csv', 'papendrecht,p-018,anouk', 'papendrecht,p-998,anouk');
  change('demo/wordings.csv', 'paspoort-kosten', 'paspoort-prijs');
  change('demo/persons.csv', '2951 RK', '3311 RK');
  change('demo/accounts.json', '"papendrecht-civil-affairs"', '"papendrecht-civil-affair"');
  expect(faultsOf(readContentWithDemo)).toEqual(expect.arrayContaining([
    'demo/stories.json:9 [0].agent: "wilmo" does not exist',
    'demo/callbacks.csv:2 customer: "p-998" does not exist',
    'demo/wordings.csv:2 article: "paspoort-prijs" does not exist',
    'demo/persons.csv:2 postcode: 3311RK does not belong to "alblasserdam"',
    expect.stringMatching(/^demo\/accounts\.json:\d+ accounts\[\d+\]\.roles: "papendrecht-civil-affair" is not a department$/),
  ]));
});

test('a file that is missing or not UTF-8 is a fault, not a crash', () => {
  rmSync(join(folder, 'vocabulary.json'));
  writeFileSync(join(folder, 'region/cooperation-forms.json'), Buffer.from([0x5b, 0x22, 0xeb, 0x22, 0x5d]));
  expect(faultsOf(readContent)).toEqual([
    'vocabulary.json:1 (file): cannot be read (ENOENT)',
    'region/cooperation-forms.json:1 (file): is not UTF-8',
  ]);
});
