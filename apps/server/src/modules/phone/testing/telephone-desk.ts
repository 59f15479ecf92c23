import type { MyCall, MyCallAnswer } from '@ingang/contracts/phone-desk';
import type { AuthorityId } from '@ingang/kernel';
import { asSystem, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { receptionDesk } from '../desk-of.ts';
import type { MemoryTelephoneEngine, VirtualCall } from '../memory/index.ts';
import { seedCallFlows } from '../seed-flows.ts';
import { openVirtualExchange } from './virtual-exchange.ts';

/** A number of its own, so that nobody is asked which municipality it is about. */
const papendrecht = '+31786441900';

/** A server with its API and virtual telephones, on a real database. */
export interface TelephoneDesk {
  readonly server: TestServer;
  readonly engine: MemoryTelephoneEngine;
  does<Result = unknown>(person: TestPerson, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<{ status: number; body: Result }>;
  /** Signs on with a telephone and is available. */
  signsOn(person: TestPerson): Promise<void>;
  telephoneOf(person: TestPerson): VirtualCall;
  /** The telephone of somebody outside, by number. */
  outside(number: string): Promise<VirtualCall>;
  myCall(person: TestPerson): Promise<MyCallAnswer>;
  callThat(person: TestPerson, phase: MyCall['phase']): Promise<MyCall>;
  /** Somebody phones about Papendrecht, and this person takes it. */
  talksWith(person: TestPerson, caller?: string): Promise<{ readonly citizen: VirtualCall; readonly call: MyCall }>;
  close(): Promise<void>;
}

export async function openTelephoneDesk(): Promise<TelephoneDesk> {
  const server = await testServer();
  await withRegion(server);
  await asSystem(server, (work) => seedCallFlows(work, { name: 'de Drechtsteden', entranceNumber: '14078', elsewhere: [] }));
  await asSystem(server, async (work) => {
    const { flows } = receptionDesk(work);
    const { flowId } = (await flows.numbers()).find(({ number }) => number === '14078')!;
    await flows.saveNumber({ number: papendrecht, flowId, authorityId: 'papendrecht' as AuthorityId, version: 1 }, 0);
  });
  const exchange = await openVirtualExchange(server);
  const { engine, rung } = exchange;
  const does = async <Result = unknown>(person: TestPerson, method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, body?: object): Promise<{ status: number; body: Result }> => {
    const answer = await server.app.inject({ method, url: `/api/v1${path}`, headers: person.headers, ...(body && { payload: body }) });
    return { status: answer.statusCode, body: answer.body === '' ? (undefined as Result) : answer.json<Result>() };
  };
  const myCall = async (person: TestPerson) => (await does<MyCallAnswer>(person, 'GET', '/phone/my-call')).body;
  const telephoneOf = ({ userId }: TestPerson): VirtualCall => rung.get(`agent-${userId}`)!;
  const callThat = (person: TestPerson, phase: MyCall['phase']) =>
    eventually(`a call that is ${phase}`, async () => {
      const { call } = await myCall(person);
      return call?.phase === phase ? call : undefined;
    }, { seconds: 10 });
  return {
    server, engine, does, myCall, telephoneOf, callThat,
    outside: (number) => eventually(`the telephone ${number}`, () => rung.get(number)),
    signsOn: async (person) => {
      await exchange.signsOn(person);
      await does(person, 'PUT', '/phone/presence', { state: 'available' });
    },
    talksWith: async (person, caller = '0612345678') => {
      await does(person, 'PUT', '/phone/presence', { state: 'available' });
      const citizen = engine.telephones.callIn({ dialled: papendrecht, caller });
      const keys = setInterval(() => !citizen.hasEnded() && citizen.press('1'), 30);
      await eventually('a place in the queue', () => (citizen.hears().some(({ kind }) => kind === 'music') ? true : undefined), { seconds: 20 }).finally(() => clearInterval(keys));
      server.clock.advanceSeconds(61); // nobody here is good at civil affairs: after a minute that is not asked any more
      await callThat(person, 'ringing');
      telephoneOf(person).pickUp();
      return { citizen, call: await callThat(person, 'talking') };
    },
    close: async () => {
      await exchange.close();
      await server.close();
    },
  };
}
