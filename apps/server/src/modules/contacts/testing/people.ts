import type { CustomerId } from '@ingang/kernel';
import { sql } from 'kysely';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer, type TestServerOptions } from '../../../../../../tests/support/test-server.ts';
import { newId } from '../../../platform/database/work.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Answer {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What somebody does through the interface: `agent.post('/contacts', {…})`. */
export interface Caller extends TestPerson {
  get(path: string): Promise<Answer>;
  post(path: string, body: object, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  patch(path: string, body: object): Promise<Answer>;
  remove(path: string): Promise<Answer>;
}

/** A server with the region in it. */
export async function regionServer(options?: TestServerOptions): Promise<TestServer> {
  const server = await testServer(options);
  await withRegion(server);
  return server;
}

/** Somebody who is signed in, for the whole region unless an authority is named. */
export async function caller(server: TestServer, name: string, role: string, authorityId?: string): Promise<Caller> {
  const person = await signedIn(server, name, { role, ...(authorityId !== undefined && { authorityId }) });
  const send = async (method: Method, path: string, body?: object, headers: Readonly<Record<string, string>> = {}): Promise<Answer> => {
    const answer = await server.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: { ...person.headers, ...headers },
      ...(body && { payload: body }),
    });
    const isJson = String(answer.headers['content-type']).includes('json');
    return { status: answer.statusCode, body: isJson ? answer.json() : { text: answer.body } };
  };
  return {
    ...person,
    get: (path) => send('GET', path),
    post: (path, body, headers) => send('POST', path, body, headers),
    put: (path, body) => send('PUT', path, body),
    patch: (path, body) => send('PATCH', path, body),
    remove: (path) => send('DELETE', path),
  };
}

/** A person who is known already. */
export async function aCustomer(server: TestServer, displayName: string, authorityId = 'papendrecht'): Promise<CustomerId> {
  const id = newId();
  await asSystem(server, async (work) => {
    await sql`INSERT INTO customer (id, authority_id, kind, display_name, created_at, updated_at)
      VALUES (${id}, ${authorityId}, 'person', ${displayName}, ${work.now}, ${work.now})`.execute(work.tx);
    await sql`INSERT INTO customer_line (customer_id, authority_id, kind, display_name, sort_name, confidential, keys)
      VALUES (${id}, ${authorityId}, 'person', ${displayName}, ${displayName}, false, '{}')`.execute(work.tx);
  });
  return id as CustomerId;
}

/** Ids of things that the region knows, by name. */
export async function regionIds(server: TestServer): Promise<{ readonly product: string; readonly department: string }> {
  return asSystem(server, async (work) => {
    const product = await sql<{ id: string }>`SELECT id FROM product WHERE upl_name = 'paspoort'`.execute(work.tx);
    const department = await sql<{ id: string }>`SELECT id FROM department WHERE authority_id = 'papendrecht' ORDER BY code LIMIT 1`.execute(work.tx);
    return { product: product.rows[0]!.id, department: department.rows[0]!.id };
  });
}
