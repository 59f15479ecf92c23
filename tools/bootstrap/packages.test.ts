import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { whyInstall } from './packages.mjs';

let projectDir: string;

beforeEach(() => {
  projectDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  write('package-lock.json', { '': {}, 'node_modules/pg': { version: '8.1.0' }, 'node_modules/other-os': { version: '1.0.0', optional: true } });
});

afterEach(() => rmSync(projectDir, { recursive: true }));

function write(file: string, packages: Record<string, object>): void {
  mkdirSync(join(projectDir, 'node_modules'), { recursive: true });
  writeFileSync(join(projectDir, file), JSON.stringify({ packages }));
}

it('installs when nothing is there, also after an install that was broken off', () => {
  expect(whyInstall(projectDir)).toBe('not installed yet');
});

it('does not install again what npm noted, whoever asked npm', () => {
  write('node_modules/.package-lock.json', { 'node_modules/pg': { version: '8.1.0' } });
  expect(whyInstall(projectDir)).toBeUndefined();
});

it.each([
  ['another version', { 'node_modules/pg': { version: '8.0.0' } }],
  ['a missing package', {}],
  ['another version of an optional package', { 'node_modules/pg': { version: '8.1.0' }, 'node_modules/other-os': { version: '0.9.0' } }],
])('installs again for %s', (_difference, packages) => {
  write('node_modules/.package-lock.json', packages);
  expect(whyInstall(projectDir)).toBe('the lock file changed');
});
