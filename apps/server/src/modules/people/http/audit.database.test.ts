import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AuthorityId, CustomerId } from '@ingang/kernel';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

const customer = '01900000-0000-7000-8000-000000000001' as CustomerId;
const other = '01900000-0000-7000-8000-000000000002' as CustomerId;
let server: TestServer;
let officer: TestPerson;
let ofSliedrecht: TestPerson;

/** Seven looks, a minute apart: four at one customer of Papendrecht, three at one of Sliedrecht. */
beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  for (let i = 0; i < 7; i += 1) {
    server.clock.set(new Date(Date.UTC(2026, 0, 12, 10, i)));
    const [customerId, authorityId] = i % 2 === 0 ? [customer, 'papendrecht'] : [other, 'sliedrecht'];
    await asSystem(server, async (work) => {
      work.record({ action: i === 0 ? 'create' : 'look', subjectKind: 'customer', subjectId: customerId, customerId, authorityId: authorityId as AuthorityId, details: { name: '=HYPERLINK("x")' } });
    });
  }
  server.clock.set('2026-01-14T09:00:00Z');
  officer = await signedIn(server, 'fg', { role: 'privacy-officer' });
  ofSliedrecht = await signedIn(server, 'fg.sliedrecht', { role: 'privacy-officer', authorityId: 'sliedrecht' });
});
afterAll(() => server.close());

const get = async (query: string, person = officer) => {
  const answer = await server.app.inject({ url: `/api/v1/audit-entries${query}`, headers: person.headers });
  return { status: answer.statusCode, body: answer.json() };
};

describe('the privacy officer', () => {
  test('sees who did what, newest first, a page at a time, and misses nothing between pages', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await get(`?until=2026-01-13T00:00:00Z&limit=3${cursor}`);
      expect(body.results.length).toBeLessThanOrEqual(3);
      seen.push(...body.results.map(({ at }: { at: string }) => at));
      cursor = body.nextCursor === undefined ? '' : `&cursor=${encodeURIComponent(body.nextCursor)}`;
    } while (cursor !== '');
    expect(seen).toHaveLength(7);
    expect(seen).toEqual(seen.toSorted().toReversed());
  });

  test.each([
    [`customerId=${customer}`, 4],
    [`customerId=${customer}&action=look`, 3],
    ['authorityId=sliedrecht', 3],
    ['from=2026-01-12T10:02:00Z&until=2026-01-12T10:04:00Z', 2],
    ['action=merge', 0],
  ])('narrows by %s', async (query, count) => {
    const { body } = await get(`?until=2026-01-13T00:00:00Z&${query}`.replace(/until=2026-01-13T00:00:00Z&(.*until)/, '$1'));
    expect(body.results).toHaveLength(count);
  });

  test('of one authority sees that authority only', async () => {
    const { body } = await get('?until=2026-01-13T00:00:00Z', ofSliedrecht);
    expect(new Set(body.results.map(({ authorityId }: { authorityId: string }) => authorityId))).toEqual(new Set(['sliedrecht']));
    expect((await get(`?customerId=${customer}`, ofSliedrecht)).body.results.filter(({ subjectKind }: { subjectKind: string }) => subjectKind === 'customer')).toEqual([]);
  });

  test('is recorded too', async () => {
    await get(`?customerId=${other}`);
    const { body } = await get(`?userId=${officer.userId}&action=search&limit=1`);
    expect(body.results[0]).toMatchObject({ userName: 'fg', customerId: other, subjectKind: 'audit-entry', purpose: 'customer-contact', details: { asked: ['customerId'] } });
  });

  test.each(['?cursor=x', '?cursor=%25%25', '?limit=0', '?limit=1000', '?action=dance', '?from=yesterday', '?customerId=1', '?from=2026-01-13T00:00:00Z&until=2026-01-12T00:00:00Z'])(
    'is told what is wrong with %s',
    async (query) => expect((await get(query)).status).toBe(400),
  );
});

describe('the export for the person whose data they are', () => {
  const exported = (format: string, person = officer) =>
    server.app.inject({ url: `/api/v1/audit-entries/export?customerId=${customer}&format=${format}`, headers: person.headers });

  test('holds everything recorded about that person, oldest first', async () => {
    const { results } = (await exported('json')).json();
    expect(results.filter(({ subjectKind }: { subjectKind: string }) => subjectKind === 'customer').map(({ action }: { action: string }) => action)).toEqual(['create', 'look', 'look', 'look']);
  });

  test('opens in a spreadsheet without running anything', async () => {
    const answer = await exported('csv');
    expect(answer.headers['content-type']).toContain('text/csv');
    expect(answer.headers['content-disposition']).toContain('attachment');
    expect(answer.body).toContain('userName');
    expect(answer.body).not.toMatch(/(^|[;,])"?[=+@-]/m);
  });

  test('is for the privacy officer', async () => {
    const agent = await signedIn(server, 'agent', { role: 'agent' });
    expect((await exported('csv', agent)).statusCode).toBe(403);
  });
});
