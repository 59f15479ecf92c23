import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { FirstCome } from '../memory/first-come.ts';
import { MemoryTelephoneEngine } from '../memory/index.ts';
import { openSwitchboard, type OpenedSwitchboard } from '../open-switchboard.ts';

/** Two servers on one database and one exchange; the engine of each is a view of the same telephones. */
let servers: TestServer[];
let switchboards: OpenedSwitchboard[];
let engine: MemoryTelephoneEngine;
let anouk: TestPerson;

beforeAll(async () => {
  const first = await testServer();
  await withRegion(first);
  anouk = await signedIn(first, 'anouk', { role: 'agent' });
  servers = [first, await testServer({ databaseUrl: first.databaseUrl })];
  engine = new MemoryTelephoneEngine({ millisecondsOf: () => 20 });
  const viewOf = () => new Proxy({} as MemoryTelephoneEngine, { get: (_, name) => bound(engine, name) });
  const parts = { voice: { speak: async () => [] }, ears: { recognise: async () => undefined }, makeAssigner: () => new FirstCome(), browserAddress: () => undefined };
  switchboards = [];
  for (const server of servers) switchboards.push(await openSwitchboard(server.deps, { ...parts, engine: viewOf() }));
});
afterAll(async () => {
  for (const switchboard of switchboards) await switchboard.close();
  for (const server of servers) await server.close();
});

/** Closing the connection of one process does not take the exchange away from the other. */
function bound(of: MemoryTelephoneEngine, name: string | symbol): unknown {
  if (name === 'close') return async () => undefined;
  const value: unknown = Reflect.get(of, name, of);
  return typeof value === 'function' ? value.bind(of) : value;
}

async function ask<Answer>(server: TestServer, method: 'GET' | 'POST' | 'PUT', path: string, body?: object): Promise<Answer> {
  const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: anouk.headers, ...(body && { payload: body }) });
  return answer.json<Answer>();
}

test('one is active; the other passes on what it is asked; when the active one is gone it takes over within three seconds', async () => {
  const [first, second] = servers as [TestServer, TestServer];
  expect(switchboards.map(({ active }) => active.isActive)).toEqual([true, false]);
  const { phone, secret } = await ask<{ phone: string; secret: string }>(second, 'POST', '/phone/sign-on');
  engine.telephones.signIn(phone as never, secret);
  await eventually('the telephone', async () => ((await ask<{ isPhoneReachable: boolean }>(first, 'GET', '/phone/presence')).isPhoneReachable ? true : undefined));
  expect(await ask(second, 'PUT', '/phone/presence', { state: 'available' })).toMatchObject({ state: 'available' });
  const refused = await ask<{ code: string }>(second, 'POST', '/phone/calls', { number: '0900 1234', authorityId: 'papendrecht' });
  expect(refused.code).toBe('input.invalid');

  const citizen = engine.telephones.callIn({ dialled: '14078', caller: '0612345678' });
  const ringing = await eventually('a call', async () => (await ask<{ call: { id: string; phase: string } | null }>(second, 'GET', '/phone/my-call')).call ?? undefined);
  expect(ringing.phase).toBe('ringing');
  const begun = performance.now();
  await switchboards[0]!.close();
  await eventually('the other', () => (switchboards[1]!.active.isActive ? true : undefined), { seconds: 5 });
  expect(performance.now() - begun).toBeLessThan(3000);
  expect((await ask<{ call: { id: string } }>(second, 'GET', '/phone/my-call')).call.id).toBe(ringing.id);
  expect(citizen.hasEnded()).toBe(false);
  expect((await ask<{ code: string }>(second, 'POST', `/phone/calls/${ringing.id}/hold`)).code).toBe('call.not-possible-now');
});
