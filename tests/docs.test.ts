import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeWithData } from './support/test-data.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', 'docs/**/*.md'], { cwd: root }).toSorted();

describe('the documents', () => {
  test.each(pages)('%s links to what is there', (page) => {
    const links = [...read(page).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map(([, target]) => target!);
    const broken = links.filter((target) => !existsSync(join(root, dirname(page), target)));
    expect(broken).toEqual([]);
  });

  test('name scripts and programs that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    const text = pages.map(read).join('\n');
    const named = new Set([...text.matchAll(/npm run (?:-s )?([a-z]+(?::[a-z]+)?)/g)].map(([, name]) => name!));
    expect([...named].filter((name) => !(name in scripts))).toEqual([]);
    const programs = new Set([...text.matchAll(/\bnode ((?:tools|tests|apps)\/[\w./-]+)/g)].map(([, path]) => path!));
    expect(programs.size).toBeGreaterThan(2);
    expect([...programs].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('the VNG cases', () => {
  const page = read('docs/cases.md');
  const played = [...page.matchAll(/^\| (C\d{4}) \|.*\| `([\w-]+)` \|$/gm)].map(([, number, file]) => ({ number: number!, file: file! }));
  const scenarios = globSync('tests/scenarios/*.database.test.ts', { cwd: root });

  test.each(played)('$number is played by $file', ({ number, file }) => {
    expect(read(`tests/scenarios/${file}.database.test.ts`)).toMatch(new RegExp(`test(\\.each\\([^)]*\\))?\\('${number}\\b`));
  });

  test('no scenario is left out of the list', () => {
    const titles = scenarios.flatMap((path) => [...read(path).matchAll(/'(C\d{4})\b/g)].map(([, number]) => number!));
    expect([...new Set(titles)].toSorted()).toEqual([...new Set(played.map(({ number }) => number))].toSorted());
  });

  describeWithData('all of them', 'cases/vng-klantinteracties-cases.md', (file) => {
    test('are on the page, playable or not', () => {
      const numbers = [...readFileSync(file, 'utf8').matchAll(/\bC\d{4}\b/g)].map(([number]) => number);
      expect(numbers.length).toBeGreaterThan(40);
      expect(numbers.filter((number) => !page.includes(number))).toEqual([]);
    });
  });
});
