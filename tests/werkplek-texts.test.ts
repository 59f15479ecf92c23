import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from 'oxc-parser';
import { describe, expect, it } from 'vitest';

const source = join(import.meta.dirname, '../apps/werkplek/src');
const shared = join(import.meta.dirname, '../packages/ui/src');
const filesBelow = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith(ending)).map((path) => join(folder, path));

const catalogues = filesBelow(source, 'messages/nl.ts').map((path) => path.slice(0, -'nl.ts'.length));

async function texts(folder: string, language: 'nl' | 'en'): Promise<Record<string, string>> {
  const module = (await import(join(folder, `${language}.ts`))) as Record<string, Record<string, string>>;
  return module[language]!;
}

const braces = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([name]) => name).toSorted();

describe.each(catalogues.map((folder) => [relative(source, folder), folder] as const))('texts of %s', (_, folder) => {
  it('exist in both languages, with the same values to fill in', async () => {
    const nl = await texts(folder, 'nl');
    const en = await texts(folder, 'en');
    expect(Object.keys(en)).toEqual(Object.keys(nl));
    for (const [key, text] of Object.entries(nl)) expect([key, braces(en[key]!)]).toEqual([key, braces(text)]);
  });

  it('are never empty, never shout', async () => {
    for (const language of ['nl', 'en'] as const) {
      for (const [key, text] of Object.entries(await texts(folder, language))) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toContain('!');
      }
    }
  });
});

interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly start: number;
  readonly name?: { readonly name?: string };
}

/** Attributes that people see or hear. */
const spoken = new Set(['label', 'title', 'placeholder', 'alt', 'aria-label', 'hint', 'fault']);
/** Names of languages are written in their own language; the product's name is a name; signs are no words. */
const names = new Set(['Ingang', 'Nederlands', 'English']);
const isText = (value: unknown): value is string => typeof value === 'string' && /\p{L}{2}/u.test(value) && !names.has(value.trim());

function hardCoded(code: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
    const { type, value, name } = node as Node;
    if (type === 'JSXText' && isText(value)) found.push(value.trim());
    if (type === 'JSXAttribute' && spoken.has(name?.name ?? '')) {
      const literal = value as { type?: string; value?: unknown } | null;
      if (literal?.type === 'Literal' && isText(literal.value)) found.push(literal.value);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync('screen.tsx', code).program);
  return found;
}

it('stand in the catalogues, not in the screens', () => {
  const screens = [...filesBelow(source, '.tsx'), ...filesBelow(shared, '.tsx')];
  expect(screens.length).toBeGreaterThan(80);
  expect(screens.flatMap((path) => hardCoded(readFileSync(path, 'utf8')).map((text) => `${relative(source, path)}: ${text}`))).toEqual([]);
});

it('finds a text in a screen when there is one', () => {
  expect(hardCoded('<p title="Wat dan">Hallo daar {naam}</p>')).toEqual(['Wat dan', 'Hallo daar']);
});
