import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import readWorkbook from 'read-excel-file/node';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test } from 'vitest';
import { analyse, type Analysis } from '@ingang/planning/business-case';
import { evaluate, readScenario } from '@ingang/planning/scenario';
import { harmless } from './csv.ts';
import type { PaperInput } from './paper-input.ts';
import { renderPaper } from './render-paper.ts';

const example = (name: string): object => JSON.parse(readFileSync(new URL(import.meta.resolve(`@ingang/planning/examples/drechtsteden-${name}.json`)), 'utf8')) as object;
const contents = [example('growth-path'), example('sliedrecht-joins')];
const input = (format: PaperInput['format'], more: Partial<PaperInput> = {}): PaperInput => ({
  format, language: 'nl', separator: 'semicolon', region: 'Drechtsteden', madeAt: '2026-11-22T08:00:00Z',
  scenarios: contents.map((content, place) => ({ name: ['Ieder in eigen tempo', '=Sliedrecht in maart'][place]!, version: place + 1, changedAt: '2026-11-20T09:00:00Z', content })), ...more,
});
const known = evaluate(readScenario(contents[0]));

/** What of a tag and everything below it. */
interface Tag {
  readonly role?: string;
  readonly alt?: string;
  readonly lang?: string;
  readonly children?: readonly Tag[];
}
const below = (tag: Tag): readonly Tag[] => [tag, ...(tag.children ?? []).flatMap(below)];

describe('the report', () => {
  let analysis: Analysis;
  let report: Awaited<ReturnType<typeof getDocumentProxy>>;
  let pages: readonly string[];
  let tags: readonly Tag[];

  beforeAll(async () => {
    analysis = analyse(contents.map(readScenario), { seed: 42, mostRuns: 20 });
    report = await getDocumentProxy(Uint8Array.from(await renderPaper(input('pdf', { analysis }))));
    pages = (await extractText(report)).text;
    const trees = await Promise.all(pages.map(async (_, page) => (await report.getPage(page + 1)).getStructTree() as Promise<Tag>));
    tags = trees.flatMap(below);
  });

  test('says what it is about, of when, and what it rests on', () => {
    expect(pages[0]).toContain('Businesscase');
    expect(pages[0]).toContain('Ieder in eigen tempo (versie 1, gewijzigd op 20 november 2026)');
    expect(pages[0]).toContain('22 november 2026');
    expect(pages[0]).toContain('20 per scenario, startgetal 42');
    const all = pages.join(' ').replaceAll(/\s+/g, ' ');
    expect(all).toContain('Samenvatting');
    expect(all).toContain(`€ ${new Intl.NumberFormat('nl', { maximumFractionDigits: 0 }).format(known.totalEuro)}`);
    expect(all).toContain('Hiemstra & De Vries, Het realiseren van het 14+netnummer-Antwoord in de regio, 2008');
    expect(all).toContain('Uren van medewerkers voor 1.000 contacten');
    expect(all).not.toMatch(/undefined|NaN|\{\d\}/);
  });

  test('can be read by ear: title, language, headings, tables with heads, every chart in words', async () => {
    const { info, metadata } = await report.getMetadata();
    expect(info).toMatchObject({ Title: 'Businesscase: Ieder in eigen tempo · =Sliedrecht in maart', Language: 'nl-NL' });
    expect(String(metadata?.getRaw())).toMatch(/pdfuaid:part>1</);
    expect(await report.getMarkInfo()).toMatchObject({ Marked: true });
    const roles = Map.groupBy(tags, ({ role }) => role);
    for (const [role, least] of [['H1', 1], ['H2', 10], ['H3', 20], ['TH', 300], ['TD', 500], ['LI', 20], ['P', 20]] as const) expect(roles.get(role)?.length, role).toBeGreaterThanOrEqual(least);
    const figures = roles.get('Figure')!;
    expect(figures.length).toBeGreaterThanOrEqual(12);
    for (const { alt } of figures) expect(alt?.length).toBeGreaterThan(60);
  });

  test('says on which page every chapter begins', async () => {
    const outline = (await report.getOutline()).map(({ title }) => title);
    const contents = pages[1]!.replaceAll(/\s+/g, ' ');
    expect(contents).toContain('Inhoud');
    for (const title of outline) {
      const page = Number(new RegExp(`${title.replaceAll(/[^\p{L}\d ]/gu, '.')} (\\d+)`, 'u').exec(contents)?.[1]);
      expect(pages[page - 1]?.replaceAll(/\s+/g, ' '), title).toContain(title);
    }
    expect(tags.filter(({ role }) => role === 'TOCI')).toHaveLength(outline.length);
  });

  test('has an outline, and its fonts inside', async () => {
    expect((await report.getOutline()).map(({ title }) => title)).toEqual(expect.arrayContaining(['Samenvatting', 'Wat grootte scheelt', 'Hoe zeker zijn de kosten', 'Aannames en bronnen']));
    const bytes = Buffer.from(await renderPaper(input('pdf', { scenarios: input('pdf').scenarios.slice(0, 1) }))).toString('latin1');
    expect(bytes).toMatch(/\/FontFile2/);
    expect(bytes).not.toMatch(/\/BaseFont \/Helvetica/);
  });

  test('is there in English', async () => {
    const english = await getDocumentProxy(Uint8Array.from(await renderPaper(input('pdf', { language: 'en' }))));
    const { text } = await extractText(english, { mergePages: true });
    expect(text).toContain('What each municipality pays');
    expect(text).toContain('not included: sensitivity and chance were not worked out');
    expect(text).not.toContain('Kosten');
  });
});

describe('the workbook', () => {
  test('has numbers as numbers, with assumptions and sources, as another program reads them', async () => {
    const bytes = Buffer.from(await renderPaper(input('xlsx')));
    const workbook = await readWorkbook(bytes);
    const sheets = workbook.map(({ sheet }) => sheet);
    const rowsOf = (name: string) => workbook.find(({ sheet }) => sheet === name)!.data;
    expect(sheets).toEqual(expect.arrayContaining(['Over dit stuk', 'Samenvatting', 'Wat elke gemeente betaalt', 'Aannames en bronnen']));
    expect(Math.max(...sheets.map((name) => name.length))).toBeLessThanOrEqual(31);
    const total = rowsOf('De scenarios naast elkaar').find(([name]) => name === 'Alle jaren')!;
    expect(total[1]).toBeCloseTo(known.totalEuro, 4);
    const assumptions = rowsOf('Aannames en bronnen');
    expect(assumptions.find(([name]) => name === 'Netto uren per fte')?.slice(1, 4)).toEqual([1350, 1350, '[1]']);
    expect(assumptions.some(([name]) => String(name).startsWith('[1] Gepubliceerd: Hiemstra'))).toBe(true);
  });
});

describe('the figures', () => {
  const linesOf = async (more: Partial<PaperInput>, delimiter: string): Promise<string[][]> => parse(Buffer.from(await renderPaper(input('csv', more))), { delimiter, bom: true }) as string[][];

  test('stand unrounded on lines of their own, as Dutch people write them', async () => {
    const lines = await linesOf({}, ';');
    expect(lines[0]).toEqual(['Hoofdstuk', 'Tabel', 'Rij', 'Kolom', 'Waarde', 'Eenheid']);
    const total = lines.find(([, , row, column]) => row === 'Alle jaren' && column === 'Ieder in eigen tempo')!;
    expect(Number(total[4]!.replace(',', '.'))).toBeCloseTo(known.totalEuro, 6);
    expect(total[5]).toBe('EUR');
    expect(lines.every((line) => line.length === 6)).toBe(true);
  });

  test('or as RFC 4180 has them, in either language', async () => {
    const lines = await linesOf({ separator: 'comma', language: 'en' }, ',');
    expect(Number(lines.find(([, , row]) => row === 'All years')![4])).toBeCloseTo(known.totalEuro, 6);
  });

  test('are never calculated by a spreadsheet, and keep their signs', async () => {
    const lines = await linesOf({}, ';');
    expect(lines.some(([, , , column]) => column === "'=Sliedrecht in maart")).toBe(true);
    expect(lines.flat().filter((cell) => /^[=+@\t\r]/.test(cell))).toEqual([]);
    expect(lines.some(([, , , , value]) => /^-[\d,]+$/.test(value!))).toBe(true);
    expect(['=1+1', '+31', '-x', '@a', 'a=b'].map(harmless)).toEqual(["'=1+1", "'+31", "'-x", "'@a", 'a=b']);
  });
});

describe('names that files cannot hold, or programs stumble over', () => {
  const names = ['\uD800 half', '\u0000\u0001\u001B[31m', '<script>&"\'', '=HYPERLINK("x")', '😀 ملف 文件', 'x'.repeat(200), '[a]:*?/\\', '%PDF (unbalanced', '  '];

  test('leave every file whole', async () => {
    const [content] = contents as [{ readonly authorities: Readonly<Record<string, object>> }];
    for (const name of names) {
      const authorities = Object.fromEntries(Object.entries(content.authorities).map(([id, authority]) => [id, { ...authority, name: `${name}.` }]));
      const more = { scenarios: [{ name, version: 1, changedAt: '2026-11-20T09:00:00Z', content: { ...content, years: 1, authorities } }] };
      const workbook = await readWorkbook(Buffer.from(await renderPaper(input('xlsx', more))));
      expect(workbook.length).toBeGreaterThan(5);
      const report = await getDocumentProxy(Uint8Array.from(await renderPaper(input('pdf', more))));
      expect(report.numPages).toBeGreaterThan(5);
      expect(parse(Buffer.from(await renderPaper(input('csv', more))), { delimiter: ';', bom: true }).length).toBeGreaterThan(100);
    }
  });
});
