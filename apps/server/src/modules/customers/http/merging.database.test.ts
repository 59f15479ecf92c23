import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let anouk: TestPerson;
let geertje: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  anouk = await signedIn(server, 'anouk', { role: 'agent', authorityId: 'papendrecht' }, { role: 'agent', authorityId: 'sliedrecht' });
  geertje = await signedIn(server, 'geertje', { role: 'agent', authorityId: 'sliedrecht' });
});
afterAll(() => server.close());

function post(url: string, payload: object, who = anouk) {
  return server.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: who.headers, payload });
}
async function look(id: string, who = anouk) {
  return (await server.app.inject({ url: `/api/v1/customers/${id}`, headers: who.headers })).json();
}
async function made(changes: object) {
  const answer = await post('/customers', { authorityId: 'papendrecht', familyName: 'Meijer', initials: 'A.', ...changes });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json();
}
async function found(q: string, who = anouk): Promise<string[]> {
  const { results } = (await post('/customers/search', { q }, who)).json();
  return results.map((hit: { id: string }) => hit.id);
}

test('duplicates are proposed with reasons; twins are possible at most', async () => {
  const home = [{ kind: 'home', street: 'Veerweg', houseNumber: 7, postcode: '3351HA', city: 'Papendrecht' }];
  const one = await made({ familyName: 'Dubbelman', givenNames: 'Anna', birthDate: '1970-07-07', addresses: home });
  const same = await made({ familyName: 'Dubelman', givenNames: 'Anna', birthDate: '1970-07-07', addresses: home });
  const twin = await made({ familyName: 'Dubbelman', initials: 'B.', givenNames: 'Bea', birthDate: '1970-07-07', addresses: home });
  const answer = await server.app.inject({ url: `/api/v1/customers/${one.id}/duplicates`, headers: anouk.headers });
  expect(answer.statusCode, answer.body).toBe(200);
  const { results } = answer.json();
  expect(results[0]).toMatchObject({ customer: { id: same.id }, verdict: 'same' });
  expect(results[0].reasons).toContain('duplicate.same-birth-date');
  const likely = results.filter((duplicate: { verdict: string }) => duplicate.verdict !== 'possible');
  expect(likely.map((duplicate: { customer: { id: string } }) => duplicate.customer.id)).not.toContain(twin.id);
});

describe('merging', () => {
  test('leaves everything in its place and can be undone completely', async () => {
    const survivor = await made({ familyName: 'Overblijver', birthDate: '1960-01-01' });
    const other = await made({ familyName: 'Opganger', digitalAddresses: [{ kind: 'phone', value: '0787704321' }], remark: 'let op' });
    const merged = await post(`/customers/${survivor.id}/merge`, { otherId: other.id, reason: 'Zelfde persoon, gevraagd aan de balie.' });
    expect(merged.statusCode, merged.body).toBe(200);
    expect(merged.json()).toMatchObject({
      id: survivor.id, version: 1, birthDate: '1960-01-01',
      merged: [{ id: other.id, displayName: 'A. Opganger', reason: 'Zelfde persoon, gevraagd aan de balie.', digitalAddresses: [{ value: '+31787704321' }] }],
    });
    expect(await look(other.id)).toMatchObject({ status: 'merged', mergedInto: survivor.id });
    expect(await found('opganger')).toEqual([survivor.id]);
    expect(await found('078 770 4321')).toEqual([survivor.id]);

    const undone = await post(`/customers/${survivor.id}/unmerge`, { otherId: other.id, reason: 'Vader en zoon.' });
    expect(undone.json()).toMatchObject({ id: survivor.id, merged: [] });
    const { version: _v1, updatedAt: _u1, ...before } = other;
    const { version, updatedAt: _u2, ...after } = await look(other.id);
    expect(after).toEqual(before);
    expect(version).toBe(3);
    expect(await found('opganger')).toEqual([other.id]);
  });

  test('in a chain leads to the last one, and comes apart link by link', async () => {
    const [a, b, c] = [await made({ familyName: 'Ketting A' }), await made({ familyName: 'Ketting B' }), await made({ familyName: 'Ketting C' })];
    await post(`/customers/${b.id}/merge`, { otherId: a.id, reason: 'x' });
    const whole = await post(`/customers/${c.id}/merge`, { otherId: b.id, reason: 'x' });
    expect(whole.json().merged.map((one: { id: string }) => one.id).toSorted()).toEqual([a.id, b.id].toSorted());
    expect(await found('ketting')).toEqual([c.id]);
    await post(`/customers/${c.id}/unmerge`, { otherId: b.id, reason: 'x' });
    expect((await look(b.id)).merged.map((one: { id: string }) => one.id)).toEqual([a.id]);
    expect((await found('ketting')).toSorted()).toEqual([b.id, c.id].toSorted());
  });

  test('is refused with itself, with another kind, twice, without reason', async () => {
    const [one, two, company] = [await made({}), await made({}), await made({ kind: 'company', initials: null, familyName: null, companyName: 'Zaak' })];
    const refused = async (payload: object) => (await post(`/customers/${one.id}/merge`, payload)).json();
    expect((await refused({ otherId: one.id, reason: 'x' })).faults).toMatchObject([{ code: 'customer.merge-with-itself' }]);
    expect((await refused({ otherId: company.id, reason: 'x' })).faults).toMatchObject([{ code: 'customer.of-other-kind' }]);
    expect((await refused({ otherId: two.id, reason: ' ' })).faults).toMatchObject([{ field: 'reason', code: 'input.required' }]);
    await post(`/customers/${one.id}/merge`, { otherId: two.id, reason: 'x' });
    expect(await refused({ otherId: two.id, reason: 'x' })).toMatchObject({ status: 409, code: 'customer.is-merged', current: { id: two.id } });
    expect(await (await post(`/customers/${two.id}/unmerge`, { otherId: one.id, reason: 'x' })).json()).toMatchObject({ code: 'customer.not-merged' });
    const changed = await server.app.inject({ method: 'PATCH', url: `/api/v1/customers/${two.id}`, headers: anouk.headers, payload: { version: 2, language: 'en' } });
    expect(changed.json()).toMatchObject({ status: 409, code: 'customer.is-merged' });
  });

  test('of two at once that cross, one wins and nobody is lost', async () => {
    const [one, two] = [await made({}), await made({})];
    const answers = await Promise.all([
      post(`/customers/${one.id}/merge`, { otherId: two.id, reason: 'x' }),
      post(`/customers/${two.id}/merge`, { otherId: one.id, reason: 'x' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([200, 409]);
  });

  test('across authorities needs sight of both; who sees one side sees its own customer and nothing of the other', async () => {
    const here = await made({ authorityId: 'sliedrecht', familyName: 'Grensganger' });
    const there = await made({ authorityId: 'papendrecht', familyName: 'Grensganger' });
    expect((await post(`/customers/${here.id}/merge`, { otherId: there.id, reason: 'x' }, geertje)).statusCode).toBe(400);
    expect((await post(`/customers/${there.id}/merge`, { otherId: here.id, reason: 'verhuisd' })).statusCode).toBe(200);
    expect(await found('grensganger')).toEqual([there.id]);
    expect(await found('grensganger', geertje)).toEqual([here.id]);
    expect((await look(here.id, geertje)).merged).toEqual([]);
    expect((await post(`/customers/${here.id}/unmerge`, { otherId: there.id, reason: 'x' }, geertje)).statusCode).toBe(400);
  });
});

describe('telling two customers apart', () => {
  const alike = (name: string) => made({ familyName: name, givenNames: 'Cor', initials: 'C.', digitalAddresses: [{ kind: 'email', value: `cor@${name}.example` }] });
  const get = async (url: string, who = anouk) => (await server.app.inject({ url: `/api/v1${url}`, headers: who.headers })).json();
  const takeBack = (id: string, distinctionId: string, who = anouk) =>
    server.app.inject({ method: 'DELETE', url: `/api/v1/customers/${id}/distinctions/${distinctionId}`, headers: who.headers });
  const proposed = async (id: string): Promise<string[]> => (await get(`/customers/${id}/duplicates`)).results.map((one: { customer: { id: string } }) => one.customer.id);
  const told = (customerId: string) =>
    asSystem(server, (work) => work.tx.selectFrom('audit_entry').select(['action', 'details']).where('customer_id', '=', customerId).where('action', 'in', ['change', 'unmerge']).orderBy('id').execute());

  test('is remembered, on record, seen from both sides, and can be taken back', async () => {
    const [father, son] = [await alike('Vaderzoon'), await alike('Vaderzoon')];
    expect(await proposed(father.id)).toContain(son.id);
    const answer = await post(`/customers/${father.id}/distinctions`, { otherId: son.id, reason: ' Vader en zoon, allebei Cor. ' });
    expect(answer.statusCode, answer.body).toBe(201);
    expect(answer.json()).toMatchObject({ customer: { id: son.id }, reason: 'Vader en zoon, allebei Cor.', decidedBy: 'anouk' });
    for (const [one, other] of [[father, son], [son, father]]) {
      expect(await proposed(one.id)).not.toContain(other.id);
      expect((await get(`/customers/${one.id}/distinctions`)).results).toMatchObject([{ customer: { id: other.id } }]);
      expect(await told(one.id)).toEqual([{ action: 'change', details: { toldApartFrom: other.id } }]);
    }
    expect((await post(`/customers/${father.id}/merge`, { otherId: son.id, reason: 'x' })).json()).toMatchObject({ status: 409, code: 'customer.is-told-apart' });
    expect((await post(`/customers/${son.id}/distinctions`, { otherId: father.id, reason: 'x' })).json()).toMatchObject({ status: 409, code: 'customer.is-told-apart' });

    const { id } = answer.json();
    expect((await takeBack(son.id, id)).statusCode).toBe(204);
    expect((await takeBack(son.id, id)).json()).toMatchObject({ status: 404, code: 'customer.distinction-unknown' });
    expect(await proposed(father.id)).toContain(son.id);
    expect((await told(father.id)).at(-1)).toEqual({ action: 'change', details: { noLongerToldApartFrom: son.id } });
    expect((await post(`/customers/${father.id}/merge`, { otherId: son.id, reason: 'toch dezelfde' })).statusCode).toBe(200);
  });

  test('holds for whoever they are merged with', async () => {
    const [one, other, third] = [await alike('Drievoud'), await alike('Drievoud'), await alike('Drievoud')];
    await post(`/customers/${one.id}/distinctions`, { otherId: other.id, reason: 'tweeling' });
    await post(`/customers/${third.id}/merge`, { otherId: other.id, reason: 'dezelfde' });
    expect(await proposed(one.id)).toEqual([]);
    expect((await get(`/customers/${one.id}/distinctions`)).results).toMatchObject([{ customer: { id: third.id } }]);
    expect((await post(`/customers/${third.id}/merge`, { otherId: one.id, reason: 'x' })).json()).toMatchObject({ code: 'customer.is-told-apart' });
    expect((await post(`/customers/${other.id}/distinctions`, { otherId: one.id, reason: 'x' })).json()).toMatchObject({ code: 'customer.is-merged' });
  });

  test('happens by itself when two are taken apart because they are not the same, and only then', async () => {
    const [a, b, c] = [await alike('Losmaker'), await alike('Losmaker'), await alike('Losmaker')];
    await post(`/customers/${b.id}/merge`, { otherId: a.id, reason: 'x' });
    await post(`/customers/${b.id}/unmerge`, { otherId: a.id, reason: 'Andersom is beter.' });
    expect(await proposed(b.id)).toContain(a.id);
    await post(`/customers/${b.id}/merge`, { otherId: a.id, reason: 'x' });
    await post(`/customers/${c.id}/merge`, { otherId: b.id, reason: 'x' });
    const undone = await post(`/customers/${c.id}/unmerge`, { otherId: a.id, reason: 'Nicht met dezelfde naam.', cause: 'not-the-same' });
    expect(undone.statusCode, undone.body).toBe(200);
    expect(await proposed(a.id)).toEqual([]);
    expect((await told(a.id)).at(-1)).toEqual({ action: 'unmerge', details: { survivor: c.id, cause: 'not-the-same' } });
    await post(`/customers/${c.id}/unmerge`, { otherId: b.id, reason: 'x' });
    expect(await proposed(a.id)).toEqual([]);
    expect((await get(`/customers/${a.id}/distinctions`)).results.map((one: { reason: string }) => one.reason)).toEqual(['Nicht met dezelfde naam.', 'Nicht met dezelfde naam.']);
  });

  test('needs a reason, two customers, and sight of both', async () => {
    const [here, there] = [await made({ authorityId: 'sliedrecht', familyName: 'Grenspaal' }), await made({ familyName: 'Grenspaal' })];
    const faults = async (payload: object) => (await post(`/customers/${here.id}/distinctions`, payload, geertje)).json().faults;
    expect(await faults({ otherId: there.id, reason: 'x' })).toMatchObject([{ field: 'otherId', code: 'customer.unknown' }]);
    expect(await faults({ otherId: here.id, reason: 'x' })).toMatchObject([{ field: 'otherId' }]);
    expect((await post(`/customers/${there.id}/distinctions`, { otherId: here.id, reason: '  ' })).json().faults).toMatchObject([{ field: 'reason', code: 'input.required' }]);
    const { id } = (await post(`/customers/${there.id}/distinctions`, { otherId: here.id, reason: 'buren' })).json();
    expect((await get(`/customers/${here.id}/distinctions`, geertje)).results).toEqual([]);
    expect((await takeBack(here.id, id, geertje)).statusCode).toBe(404);
    const answers = await Promise.all([1, 2].map(async () => post(`/customers/${here.id}/distinctions`, { otherId: (await made({ familyName: 'Los' })).id, reason: 'x' })));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201]);
  });

  test('said by two at once is said once', async () => {
    const [one, other] = [await alike('Tegelijk'), await alike('Tegelijk')];
    const answers = await Promise.all([
      post(`/customers/${one.id}/distinctions`, { otherId: other.id, reason: 'x' }),
      post(`/customers/${other.id}/distinctions`, { otherId: one.id, reason: 'x' }),
    ]);
    expect(answers.map(({ statusCode }) => statusCode).toSorted()).toEqual([201, 409]);
  });
});
