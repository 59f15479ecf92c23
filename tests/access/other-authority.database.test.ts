import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestPerson } from '../support/people.ts';
import { colleague, contactCentre, departmentId, type Colleague } from '../support/colleague.ts';
import type { TestServer } from '../support/test-server.ts';

/*
 * The whole API, as its own description lists it, asked by people who have no business with Papendrecht's data. What an
 * answer must not hold is marked: names and words that occur nowhere else.
 */

const familyName = 'Quisquiljanus';
const secret = 'zeldzaamwoord';
const marks = [familyName, secret, '0612345678', '+31612345678'];

let server: TestServer;
let anouk: Colleague;
let operations: readonly Operation[];
let ids: Readonly<Record<string, readonly string[]>>;

interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
}

beforeAll(async () => {
  server = await contactCentre();
  anouk = await colleague(server, 'anouk', { role: 'agent' });
  const department = await departmentId(server, 'papendrecht-social-support');
  const customer = await anouk.does<{ id: string }>('/customers', {
    authorityId: 'papendrecht', familyName, digitalAddresses: [{ kind: 'phone', value: '0612345678' }],
  });
  const contact = await anouk.does<{ id: string; number: string; questions: { id: string }[] }>('/contacts', {
    channel: 'phone', authorityId: 'papendrecht', customerId: customer.id, note: secret, questions: [{ text: secret }],
  });
  const callback = await anouk.does<{ id: string }>('/callbacks', {
    authorityId: 'papendrecht', contactId: contact.id, customerId: customer.id, departmentId: department, customerName: familyName,
    phone: '0612345678', reason: secret,
  });
  ids = {
    customerId: [customer.id], contactId: [contact.id], callbackId: [callback.id], questionId: [contact.questions[0]!.id],
    '*': [customer.id, contact.id, callback.id],
  };
  operations = await listOperations();
});
afterAll(() => server.close());

async function listOperations(): Promise<Operation[]> {
  const { paths } = (await server.app.inject('/api/v1/openapi.json')).json<{ paths: Record<string, Record<string, unknown>> }>();
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method): Operation => ({ method: method as Operation['method'], path })),
  );
}

/** Every address of an operation with the ids of Papendrecht's data in it. */
function addresses({ path }: Operation): string[] {
  const [, name] = /\{(\w+)\}/.exec(path) ?? [];
  if (name === undefined) return [path];
  const known = ids[name] ?? ids['*']!;
  return known.map((id) => path.replace(`{${name}}`, id).replaceAll(/\{(\w+)\}/g, (_, other: string) => (ids[other] ?? ids['*']!)[0]!));
}

const ask = (method: string, url: string, person: TestPerson | undefined, payload?: object) =>
  server.app.inject({ method: method.toUpperCase() as 'GET', url: `/api/v1${url}`, headers: person?.headers ?? {}, ...(payload && { payload }) });

const queries = () => ['', `?q=${familyName}`, `?q=${secret}`, '?q=0612345678', '?authorityId=papendrecht', `?customerId=${ids['customerId']![0]}`, '?postcode=3351AB&houseNumber=1', '?status=open', '?list=department', '?list=open'];

const outsiders = {
  'nobody': async () => undefined,
  'an agent of Sliedrecht': () => colleague(server, 'agent.s', { role: 'agent', authorityId: 'sliedrecht' }),
  'a manager of Sliedrecht': () => colleague(server, 'manager.s', { role: 'manager', authorityId: 'sliedrecht' }),
  'an administrator of Sliedrecht': () => colleague(server, 'beheer.s', { role: 'administrator', authorityId: 'sliedrecht' }),
  'a privacy officer of Sliedrecht': () => colleague(server, 'fg.s', { role: 'privacy-officer', authorityId: 'sliedrecht' }),
  'an external partner without an outsourced authority': () => colleague(server, 'partner', { role: 'external-partner' }),
  'an agent whose role for Papendrecht ended yesterday': () => colleague(server, 'oud', { role: 'agent', authorityId: 'papendrecht', validUntil: '2026-01-13' }),
  'a team lead of Dordrecht, which shares the contact centre with Papendrecht but not its view': () =>
    colleague(server, 'teamleider.d', { role: 'team-lead', authorityId: 'dordrecht' }),
} satisfies Record<string, () => Promise<TestPerson | undefined>>;

test('the data are there for who works for Papendrecht, so that not finding them means something', async () => {
  const answer = await ask('get', `/customers?q=${familyName}`, anouk);
  expect(answer.body).toContain(familyName);
  expect((await ask('get', `/contacts/${ids['contactId']![0]}`, anouk)).body).toContain(secret);
  expect((await ask('get', `/callbacks/${ids['callbackId']![0]}`, anouk)).body).toContain(secret);
  expect(operations.length).toBeGreaterThan(60);
});

describe.each(Object.entries(outsiders))('%s', (name, arrive) => {
  let person: TestPerson | undefined;
  beforeAll(async () => {
    person = await arrive();
    expect((await ask('get', '/session', person)).statusCode).toBe(name === 'nobody' ? 401 : 200);
  });

  test('reads nothing of Papendrecht: not by id, list, search or guess', async () => {
    for (const operation of operations.filter(({ method, path }) => method === 'get' && path !== '/events')) {
      for (const address of addresses(operation)) {
        for (const query of address === operation.path ? queries() : ['']) {
          const { statusCode, body } = await ask('get', address + query, person);
          expect(statusCode, `GET ${address}${query}: ${body}`).toBeLessThan(500);
          for (const mark of marks) expect(body, `GET ${address}${query}`).not.toContain(mark);
        }
      }
    }
  });

  test('changes nothing of Papendrecht either', async () => {
    const before = await state();
    for (const operation of operations.filter(({ method, path }) => method !== 'get' && path.includes('{'))) {
      for (const address of addresses(operation)) {
        for (const payload of [{}, { version: 1 }, { version: 1, note: 'x', familyName: 'x', reason: 'geraakt', outcome: 'reached', result: 'answered' }]) {
          const { statusCode, body } = await ask(operation.method, address, person, payload);
          expect(statusCode, `${operation.method} ${address}: ${body}`).toBeLessThan(500);
          for (const mark of marks) expect(body, `${operation.method} ${address}`).not.toContain(mark);
        }
      }
    }
    expect(await state()).toEqual(before);
  });
});

/** What matters of Papendrecht's data, as somebody sees who may. */
async function state(): Promise<unknown[]> {
  const kinds = { customers: 'customerId', contacts: 'contactId', callbacks: 'callbackId' };
  const read = async ([path, id]: [string, string]): Promise<unknown> => (await ask('get', `/${path}/${ids[id]![0]}`, anouk)).json();
  return Promise.all(Object.entries(kinds).map(read));
}
