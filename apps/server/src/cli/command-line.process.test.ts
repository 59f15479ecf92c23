import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startProcess, type TestProcess } from '../../../../tests/support/processes.ts';

const program = join(import.meta.dirname, 'main.ts');
const serverProgram = join(import.meta.dirname, '../main.ts');
let dataDir: string;
let server: TestProcess;
let address: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  server = startProcess(process.execPath, [serverProgram], { env: settings() });
  address = (await server.waitFor(/ready at (http:\/\/[\d.]+:\d+)/, 110))[1]!;
});
afterAll(async () => {
  server.kill('SIGTERM');
  await server.finish();
  rmSync(dataDir, { recursive: true, force: true });
});

const settings = () => ({ DATA_DIR: dataDir, PORT: '0', CONTENT: 'empty', PHONE: 'off', LOG_LEVEL: 'info', DATABASE_URL: undefined, npm_lifecycle_event: undefined });

async function ingang(args: readonly string[], { input, env }: { input?: string; env?: Record<string, string> } = {}) {
  const one = startProcess(process.execPath, [program, ...args], { env: { ...settings(), ...env }, ...(input !== undefined && { input }) });
  const { code } = await one.finish(100);
  return { code, lines: one.lines, json: () => JSON.parse(one.lines.join('\n')) };
}

const call = async (path: string, token: string) => (await fetch(`${address}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).status;

describe('next to a running server', () => {
  test('a token is printed and nothing else, opens the API, and stops when revoked', async () => {
    const { code, lines } = await ingang(['token', 'create', '--role', 'administrator']);
    expect(code).toBe(0);
    expect(lines).toEqual([expect.stringMatching(/^ingang_[\w-]{43}$/)]);
    expect(await call('/users', lines[0]!)).toBe(200);
    const listed = (await ingang(['token', 'list', '--json'])).json().results;
    expect((await ingang(['token', 'revoke', listed[0].id])).code).toBe(0);
    await expect.poll(() => call('/users', lines[0]!), { timeout: 3000 }).toBe(401);
  });

  test('a token for one authority with a scope opens that and no more', async () => {
    const args = ['token', 'create', '--role', 'agent', '--authority', 'Gemeente Sliedrecht', '--scope', 'people:find-colleagues', '--days', '1', '--json'];
    const { token, scopes } = (await ingang(args)).json();
    expect(scopes).toEqual(['people:find-colleagues']);
    expect(await call('/colleagues', token)).toBe(200);
    expect(await call('/users', token)).toBe(403);
  });

  test('an account is added with a password from standard input, or with one that is made', async () => {
    const add = ['users', 'add', 'Noor', '--name', 'Noor de Vries', '--role', 'agent@papendrecht', '--password-stdin'];
    expect((await ingang(add, { input: 'paraplu fiets kanaal\n' })).lines).toEqual(['Added noor.']);
    const signIn = (password: string) =>
      fetch(`${address}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username: 'noor', password }) });
    expect((await signIn('paraplu fiets kanaal')).status).toBe(201);
    const { password } = (await ingang(['users', 'password', 'noor', '--json'])).json();
    expect((await signIn(password)).status).toBe(201);
    expect((await ingang(['users', 'list'])).lines.join('\n')).toMatch(/noor +Noor de Vries +agent@papendrecht/);
  });

  test('questions and answers are taken in, row by row, and found', async () => {
    const file = join(dataDir, 'vac.csv');
    writeFileSync(file, 'id,question,answer\n1,Waar kan ik mijn kanovergunning aanvragen?,Een kanovergunning vraagt u aan bij de havenmeester.\n2,,Zonder vraag.\n');
    const taken = await ingang(['import', 'vac', file, '--publish', '--json']);
    expect(taken.code).toBe(1);
    expect(taken.json()).toMatchObject({ created: 1, rejected: 1, errors: [{ line: 3 }] });
    expect((await ingang(['search', 'kanovergunning'])).lines.join('\n')).toContain('havenmeester');
    expect((await ingang(['export', 'contacts'])).lines.length).toBeGreaterThan(0);
  });
});

describe('called wrongly', () => {
  test.each([
    [['fly'], 2],
    [['token', 'create', '--role', 'agent', '--authority', 'Rotterdam'], 2],
    [['users', 'add', 'x y', '--name', 'X'], 1],
    [['token', '--help'], 0],
    [['--json', 'tokn'], 2],
    [['help', 'users'], 0],
    [['-h'], 0],
  ])('%j ends with %i', async (args, code) => {
    const result = await ingang(args);
    expect(result.code).toBe(code);
    expect(result.lines.length).toBeGreaterThan(0);
    expect(result.lines.join('\n')).not.toMatch(/ {4}at .*\.ts:\d+/);
  });

  test('without a database that answers, says so', async () => {
    const { code, lines } = await ingang(['migrate'], { env: { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' } });
    expect(code).toBe(1);
    expect(lines[0]).toContain('cannot be reached');
  });
});

test('without a server the embedded database is started for the moment', async () => {
  const other = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  const first = await ingang(['migrate', '--json'], { env: { DATA_DIR: other } });
  expect(first.json().applied.length).toBeGreaterThan(3);
  const second = await ingang(['migrate'], { env: { DATA_DIR: other } });
  expect(second.lines).toEqual(['The database is up to date.']);
  rmSync(other, { recursive: true, force: true });
});
