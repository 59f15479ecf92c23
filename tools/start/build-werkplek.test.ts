import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { hashOfSources } from './build-werkplek.ts';

function projectWith(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const SOURCES = { 'apps/werkplek/src/main.tsx': 'one', 'packages/kernel/src/index.ts': 'two', 'package-lock.json': '{}' };

it('is the same for the same sources, wherever they are, and blind to tests and to what was built', () => {
  const other = { 'apps/werkplek/src/main.test.tsx': 'test', 'apps/werkplek/dist/index.html': 'built' };
  expect(hashOfSources(projectWith({ ...SOURCES, ...other }))).toBe(hashOfSources(projectWith(SOURCES)));
});

it.each([
  ['a changed view', { ...SOURCES, 'apps/werkplek/src/main.tsx': 'changed' }],
  ['a changed shared package', { ...SOURCES, 'packages/kernel/src/index.ts': 'changed' }],
  ['a new file', { ...SOURCES, 'apps/werkplek/src/deep/new.tsx': '' }],
  ['other packages', { ...SOURCES, 'package-lock.json': '{"packages":{}}' }],
])('is another for %s', (_change, files) => {
  expect(hashOfSources(projectWith(files))).not.toBe(hashOfSources(projectWith(SOURCES)));
});
