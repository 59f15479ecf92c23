import { lstatSync, mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createMissingLinks, embeddedPrograms } from './programs.ts';
import { durableSettings, throwAwaySettings } from './settings.ts';
import { makeSocketDirectory } from './socket-directory.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

it('makes the library links of the package when its install script was not allowed to, and leaves those that are there', () => {
  const root = temporaryFolder();
  mkdirSync(join(root, 'native/lib'), { recursive: true });
  writeFileSync(join(root, 'native/lib/libpq.so.5.18'), 'library');
  const link = { source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' };
  writeFileSync(join(root, 'native/pg-symlinks.json'), JSON.stringify([link]));
  createMissingLinks(root);
  createMissingLinks(root);
  expect(lstatSync(join(root, link.target)).isSymbolicLink()).toBe(true);
  expect(readlinkSync(join(root, link.target))).toBe('libpq.so.5.18');
});

it('names DATABASE_URL as the way out where there is no embedded PostgreSQL', () => {
  expect(() => embeddedPrograms('win32-x64')).toThrow(/no embedded PostgreSQL for win32-x64.*DATABASE_URL/);
});

it('never trades durability for speed, except in a cluster that is thrown away', () => {
  const always = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };
  expect(durableSettings()).toMatchObject(always);
  expect(throwAwaySettings()).toMatchObject({ fsync: 'off' });
});

it.each([
  [512, '128MB'],
  [4096, '512MB'],
  [65_536, '1024MB'],
])('gives PostgreSQL on a machine of %i MiB shared buffers of %s', (totalMib, buffers) => {
  expect(durableSettings(totalMib * 1024 * 1024)).toMatchObject({ shared_buffers: buffers });
});

it('refuses a socket path that the system would cut off', () => {
  const deep = join(temporaryFolder(), 'x'.repeat(90));
  mkdirSync(deep);
  expect(() => makeSocketDirectory({ kind: 'self' }, [deep])).toThrow(/short enough for a socket/);
});
