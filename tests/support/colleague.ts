import { sql } from 'kysely';
import { expect } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson, type TestRole } from './people.ts';
import { testServer, type TestServer } from './test-server.ts';

/** What the interface says when it refuses. */
export interface Refusal {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

/** Somebody who works here, for scenarios: everything goes through the interface that the screens use. */
export interface Colleague extends TestPerson {
  /** Looks something up. */
  looks<Answer>(path: string, headers?: Readonly<Record<string, string>>): Promise<Answer>;
  /** Does something, and it works. */
  does<Answer>(path: string, body: object): Promise<Answer>;
  /** Changes something, and it works. */
  changes<Answer>(path: string, body: object): Promise<Answer>;
  /** Tries something and is told why not. */
  isRefused(path: string, body: object): Promise<Refusal>;
}

/** The contact centre of the region at ten on a Wednesday morning. */
export async function contactCentre(): Promise<TestServer> {
  const server = await testServer();
  await withRegion(server);
  return server;
}

export async function colleague(server: TestServer, name: string, ...roles: TestRole[]): Promise<Colleague> {
  const person = await signedIn(server, name, ...roles);
  const send = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object, headers: Readonly<Record<string, string>> = {}) =>
    server.app.inject({ method, url: `/api/v1${path}`, headers: { ...person.headers, ...headers }, ...(body && { payload: body }) });
  return {
    ...person,
    looks: async (path, headers) => worked(await send('GET', path, undefined, headers)),
    does: async (path, body) => worked(await send('POST', path, body)),
    changes: async (path, body) => worked(await send('PATCH', path, body)),
    isRefused: async (path, body) => {
      const answer = await send('POST', path, body);
      expect(answer.statusCode, answer.body).toBeGreaterThanOrEqual(400);
      return answer.json<Refusal>();
    },
  };
}

function worked<Answer>(answer: { readonly statusCode: number; readonly body: string; json<T>(): T }): Answer {
  expect([200, 201, 202], answer.body).toContain(answer.statusCode);
  return answer.json<Answer>();
}

/** Somebody whom the contact centre of Papendrecht knows already. */
export async function knownCustomer(agent: Colleague, familyName: string): Promise<string> {
  const { id } = await agent.does<{ readonly id: string }>('/customers', { authorityId: 'papendrecht', familyName });
  return id;
}

/** A department that works for Papendrecht, by its code in the content. */
export async function departmentId(server: TestServer, code: string): Promise<string> {
  return asSystem(server, async (work) => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM department WHERE code = ${code}`.execute(work.tx);
    return rows[0]!.id;
  });
}

/** A product by its official name. */
export async function productId(server: TestServer, uplName: string): Promise<string> {
  return asSystem(server, async (work) => {
    const { rows } = await sql<{ id: string }>`SELECT id FROM product WHERE upl_name = ${uplName}`.execute(work.tx);
    return rows[0]!.id;
  });
}
