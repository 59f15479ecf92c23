/**
 * Every operation of the interface, of every room, gets requests that are mostly right and somewhere hostile, made from
 * the OpenAPI document. Whatever is sent, the server stays on its feet: never a 5xx, always a problem that says what is
 * wrong in words. The seed is in the name of the test: FUZZ_SEED repeats a run, FUZZ_SECONDS makes it longer.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, withRegion } from '../support/people.ts';
import { testServer, type TestServer } from '../support/test-server.ts';
import { KnownThings } from './known-things.ts';
import { makeRequest, type FuzzRequest } from './make-request.ts';
import { operationsOf, type Operation } from './operations.ts';
import { randomFrom } from './random.ts';

const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const seconds = Number(process.env['FUZZ_SECONDS'] ?? 30);
const everyRole = ['administrator', 'agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer', 'manager', 'privacy-officer'];

let server: TestServer;
let operations: readonly Operation[];
const random = randomFrom(seed);
const known = new KnownThings();

beforeAll(async () => {
  server = await testServer({ env: { LOG_LEVEL: process.env['FUZZ_LOG'] ?? 'silent' } });
  await withRegion(server);
  operations = operationsOf((await server.app.inject('/api/v1/openapi.json')).json());
  known.learn({ authorityId: ['papendrecht', 'sliedrecht', 'dordrecht'], version: [1, 2, 3], limit: 10 });
});
afterAll(() => server.close());

interface Tried {
  readonly request: FuzzRequest;
  readonly status: number;
  readonly complaint: string | undefined;
}

async function send(request: FuzzRequest, headers: Readonly<Record<string, string>>): Promise<Tried> {
  const answer = await server.app.inject({ ...request, headers: { ...headers, ...request.headers } });
  const type = String(answer.headers['content-type'] ?? '');
  if (type.includes('json') && answer.statusCode < 300) known.learn(answer.json());
  return { request, status: answer.statusCode, complaint: complaintAbout(answer.statusCode, type, answer.body) };
}

function complaintAbout(status: number, type: string, body: string): string | undefined {
  if (status >= 500) return 'failed';
  if (status < 400) return undefined;
  if (!type.startsWith('application/problem+json')) return `answered with ${type}`;
  const problem = JSON.parse(body) as { status: number; code: string; detail: string; title: string; faults?: { code: string; message: string }[] };
  if (problem.status !== status) return 'says another status';
  const wordless = [problem, ...(problem.faults ?? []).map((fault) => ({ ...fault, detail: fault.message }))].find(({ code, detail }) => code === detail);
  return wordless && `has no words for ${wordless.code}`;
}

const shortened = ({ method, url, headers, payload }: FuzzRequest) =>
  `${method} ${url.slice(0, 160)} ${JSON.stringify(headers).slice(0, 120)} ${String(payload ?? '').slice(0, 400)}`;

/** However slow the machine, every operation gets this many requests. */
const leastRounds = 6;

/** Goes round all operations until the time is up, so that what one makes another can use. */
async function goRound(until: number): Promise<{ complaints: string[]; sent: number; succeeded: Set<string> }> {
  const complaints = new Map<string, string>();
  const succeeded = new Set<string>();
  const spent = new Map<string, number>();
  const share = (seconds * 2000) / operations.length;
  const people = new Map<string, Readonly<Record<string, string>>>();
  let sent = 0;
  for (let round = 0; round < leastRounds || performance.now() < until; round++) {
    const due = operations.filter((one) => !one.endless && (round < leastRounds || (spent.get(one.id) ?? 0) < share));
    if (due.length === 0) break;
    for (const operation of due) {
      const headers = people.get(operation.id) ?? (await signedIn(server, `fuzz-${operation.id.toLowerCase()}`, ...everyRole.map((role) => ({ role })))).headers;
      people.set(operation.id, headers);
      const begun = performance.now();
      const hostility = random.pick([0, 0, 0.02, 0.1, 0.4]);
      const tried = await send(makeRequest(operation, { random, known, hostility }), headers);
      spent.set(operation.id, (spent.get(operation.id) ?? 0) + performance.now() - begun);
      sent += 1;
      if (tried.status < 300) succeeded.add(operation.id);
      if (tried.complaint) complaints.set(`${operation.id} ${tried.status} ${tried.complaint}`, shortened(tried.request));
    }
  }
  return { complaints: [...complaints].map(([what, request]) => `${what}\n    ${request}`), sent, succeeded };
}

test(`no input makes an operation fail (FUZZ_SEED=${seed})`, { timeout: (seconds + 180) * 1000 }, async () => {
  const { complaints, sent, succeeded } = await goRound(performance.now() + seconds * 1000);
  expect(complaints, `${complaints.length} complaints:\n${complaints.join('\n')}\n`).toEqual([]);
  expect(sent).toBeGreaterThan(operations.length * 5);
  expect(succeeded.size, 'requests come far enough to succeed now and then').toBeGreaterThan(operations.length / 3);
});

test('who is not signed in gets nothing but what is public, and a problem that says so', async () => {
  for (const operation of operations.filter((one) => !one.endless)) {
    const { complaint, request } = await send(makeRequest(operation, { random, known, hostility: 0 }), {});
    expect(complaint, shortened(request)).toBeUndefined();
  }
});
