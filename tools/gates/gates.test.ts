import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RULES, runGates } from './gates.ts';

const PROJECT = join(import.meta.dirname, '../..');
const MODULES = 'apps/server/src/modules';
const CONTACTS = `${MODULES}/contacts`;
const MIGRATIONS = 'apps/server/src/platform/database/migrations';

/** A small house in which everything is as it should be. */
const SOUND: Readonly<Record<string, string>> = {
  [`${MODULES}/rooms.ts`]: "export const rooms = { region: [], contacts: ['region'] };",
  [`${MODULES}/region/index.ts`]: "export { name } from './domain/name.ts';",
  [`${MODULES}/region/domain/name.ts`]: "export const name = 'Drechtsteden';",
  [`${CONTACTS}/domain/contact.ts`]: "import type { Id } from '@ingang/kernel';\nexport type Contact = { id: Id };",
  [`${CONTACTS}/usecases/start-contact.ts`]: "import { name } from '../../region/index.ts';\nexport const greet = () => name;",
  [`${CONTACTS}/usecases/desk.ts`]: "import type { Work } from '../../../platform/work.ts';\nexport type Desk = Work;",
  [`${CONTACTS}/postgres/contacts.ts`]: "import { sql } from 'kysely';\nexport const one = sql`SELECT 1`;",
  [`${CONTACTS}/messages.ts`]: "export const m = { nl: { 'a.b': 'Kies {count}' }, en: { 'a.b': 'Choose {count}' } };",
  'apps/server/src/config.ts': 'export const port = process.env.PORT;',
  'apps/server/src/platform/work.ts': 'export type Work = object;',
  [`${MIGRATIONS}/0001_begin.sql`]: 'CREATE TABLE log (id uuid);',
  [`${MIGRATIONS}/0010_region.sql`]: 'CREATE TABLE region (id uuid);\nALTER TABLE log ENABLE ROW LEVEL SECURITY;',
  [`${MIGRATIONS}/0070_shared.sql`]: '-- ALTER TABLE of several\nALTER TABLE public.region ADD COLUMN kept boolean;',
  'packages/kernel/src/index.ts': 'export type Id = string;',
  'apps/werkplek/src/main.tsx': "import '@ingang/contracts';\nexport const App = () => <p>Hallo</p>;",
};

/** One violation for each thing that a rule forbids: [rule, what, file, text]. */
const VIOLATIONS: readonly (readonly [rule: string, what: string, path: string, text: string])[] = [
  ['imports', 'domain uses Node', `${CONTACTS}/domain/a.ts`, "import 'node:fs';"],
  ['imports', 'domain uses a package', `${CONTACTS}/domain/a.ts`, "import 'fastify';"],
  ['imports', 'domain uses postgres of its room', `${CONTACTS}/domain/a.ts`, "import '../postgres/contacts.ts';"],
  ['imports', 'domain uses the door of another room', `${CONTACTS}/domain/a.ts`, "import '../../region/index.ts';"],
  ['imports', 'a type counts too', `${CONTACTS}/domain/a.ts`, "import type { One } from '../postgres/contacts.ts';"],
  ['imports', 're-exports count too', `${CONTACTS}/domain/a.ts`, "export * from '../postgres/contacts.ts';"],
  ['imports', 'dynamic imports count too', `${CONTACTS}/domain/a.ts`, "await import('../postgres/contacts.ts');"],
  ['imports', 'a use case uses postgres', `${CONTACTS}/usecases/a.ts`, "import '../postgres/contacts.ts';"],
  ['imports', 'a use case uses code of the platform', `${CONTACTS}/usecases/a.ts`, "import '../../../platform/work.ts';"],
  ['imports', 'a policy uses the platform', `${CONTACTS}/policy.ts`, "import '../../platform/work.ts';"],
  ['imports', 'a room goes in past the door', `${CONTACTS}/usecases/a.ts`, "import '../../region/domain/name.ts';"],
  ['imports', 'postgres uses contracts', `${CONTACTS}/postgres/a.ts`, "import '@ingang/contracts';"],
  ['imports', 'the platform uses a room', 'apps/server/src/platform/a.ts', `import '../modules/region/index.ts';`],
  ['imports', 'the staff app uses the server', 'apps/werkplek/src/a.ts', "import '@ingang/server';"],
  ['imports', 'the staff app goes around the package', 'apps/werkplek/src/a.ts', "import '../../server/src/config.ts';"],
  ['imports', 'product code uses test code', `${CONTACTS}/domain/a.ts`, "import './contact.test.ts';"],
  ['imports', 'the router uses planning', 'packages/routing/src/a.ts', "import '@ingang/planning';"],
  ['imports', 'planning uses Node', 'packages/planning/src/a.ts', "import 'node:os';"],
  ['imports', 'planning uses its workers', 'packages/planning/src/a.ts', "import './workers/index.ts';"],
  ['imports', 'the staff app uses workers of Node', 'apps/werkplek/src/a.ts', "import '@ingang/planning/workers';"],
  ['imports', 'a part that is not in the plan', 'apps/surprise/src/a.ts', ''],
  ['rooms', 'an undeclared room', `${MODULES}/cellar/domain/a.ts`, ''],
  ['rooms', 'an undeclared use', `${MODULES}/region/usecases/a.ts`, "import '../../contacts/index.ts';"],
  ['rooms', 'a circle', `${MODULES}/rooms.ts`, "export const rooms = { region: ['contacts'], contacts: ['region'] };"],
  ['sql', 'an SQL template in a route', `${CONTACTS}/http/a.ts`, 'const sql = String.raw;\nexport const q = sql`SELECT 1`;'],
  ['sql', 'the query layer in a route', `${CONTACTS}/http/a.ts`, "import type { Kysely } from 'kysely';"],
  ['environment', 'a setting read elsewhere', `${CONTACTS}/http/a.ts`, "export const key = process.env['KEY'];"],
  ['purity', 'the clock in the domain', `${CONTACTS}/domain/a.ts`, 'export const now = () => new Date();'],
  ['purity', 'chance in the domain', `${CONTACTS}/domain/a.ts`, 'export const dice = () => Math.random();'],
  ['purity', 'the clock in the router', 'packages/routing/src/a.ts', 'export const now = () => Date.now();'],
  ['purity', 'chance in planning', 'packages/planning/src/a.ts', 'export const dice = () => Math.random();'],
  ['size', 'a file of 301 lines', `${CONTACTS}/domain/a.ts`, '\n'.repeat(301)],
  ['names', 'a folder of odds and ends', `${CONTACTS}/utils/a.ts`, ''],
  ['migrations', 'a number twice', `${MIGRATIONS}/0001_again.sql`, ''],
  ['migrations', 'no number', `${MIGRATIONS}/later.sql`, ''],
  ['migrations', 'a number of nobody', `${MIGRATIONS}/0990_far_away.sql`, ''],
  ['migrations', 'a table of another room', `${MIGRATIONS}/0040_contacts.sql`, 'ALTER TABLE ONLY region ADD COLUMN x text;'],
  ['migrations', 'a table of another room taken away', `${MIGRATIONS}/0040_contacts.sql`, 'DROP TABLE IF EXISTS region;'],
  ['messages', 'a text in one language', `${CONTACTS}/a.ts`, "export const m = { nl: { x: 'ja', y: 'nee' }, en: { x: 'yes' } };"],
  ['messages', 'also with constants', `${CONTACTS}/a.ts`, "const nl = { x: 'ja' } as const;\nexport const m = { nl, en: {} };"],
  ['messages', 'other parameters', `${CONTACTS}/a.ts`, "export const m = { nl: { x: '{a}' }, en: { x: '{b}' } };"],
];

let root: string;

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ingang-gates-'));
  for (const [path, text] of Object.entries(SOUND)) plant(path, text);
});

afterEach(() => rmSync(root, { recursive: true }));

describe('a canary for every rule', () => {
  it('finds nothing in a sound house, having seen all of it', async () => {
    const { findings, modulesScanned } = await runGates(root);
    expect(findings).toEqual([]);
    expect(modulesScanned).toBe(Object.keys(SOUND).filter((path) => !path.endsWith('.sql')).length);
  });

  it.each(VIOLATIONS)('%s: %s', async (rule, _what, path, text) => {
    plant(path, text);
    const { findings, modulesScanned } = await runGates(root);
    expect(findings.map((finding) => finding.rule)).toEqual([rule]);
    expect(modulesScanned).toBeGreaterThan(0);
  });

  it('size: a folder of 21 source files, not counting tests', async () => {
    for (let index = 1; index <= 19; index += 1) plant(`${CONTACTS}/domain/a${index}.ts`, '');
    plant(`${CONTACTS}/domain/a1.test.ts`, '');
    expect((await runGates(root)).findings).toEqual([]);
    plant(`${CONTACTS}/domain/a20.ts`, '');
    expect((await runGates(root)).findings.map((finding) => finding.rule)).toEqual(['size']);
  });

  it('covers every rule that there is', () => {
    expect(new Set(VIOLATIONS.map(([rule]) => rule))).toEqual(new Set(RULES.map((rule) => rule.name)));
  });
});

it('does not call an empty scan green', async () => {
  rmSync(root, { recursive: true });
  mkdirSync(root);
  expect((await runGates(root)).findings.map((finding) => finding.rule)).toContain('scan');
});

it('sees the real house', async () => {
  const { modulesScanned, importsScanned } = await runGates(PROJECT);
  expect(modulesScanned).toBeGreaterThan(200);
  expect(importsScanned).toBeGreaterThan(600);
});
