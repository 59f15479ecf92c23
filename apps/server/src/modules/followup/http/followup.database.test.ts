import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { sql } from 'kysely';

let server: TestServer;
let anouk: TestPerson;
let bram: TestPerson;
let stranger: TestPerson;
let wmo: string;
let tax: string;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  const departments = await asSystem(server, async (work) => {
    const { rows } = await sql<{ id: string; name_nl: string }>`
      SELECT department.id, department.name_nl FROM department JOIN service_agreement ON service_agreement.id = agreement_id
      WHERE authority_id = 'papendrecht' AND service_agreement.callback_norm ->> 'days' = '1' ORDER BY code`.execute(work.tx);
    return rows;
  });
  [wmo, tax] = [departments[0]!.id, departments[1]!.id];
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
  bram = await signedIn(server, 'bram', { role: 'specialist', departmentId: wmo });
  stranger = await signedIn(server, 'carla', { role: 'specialist', departmentId: tax });
});
afterAll(() => server.close());

function post(who: TestPerson, url: string, payload: object) {
  return server.app.inject({ method: 'POST', url: `/api/v1${url}`, headers: who.headers, payload });
}
function get(who: TestPerson, url: string) {
  return server.app.inject({ method: 'GET', url: `/api/v1${url}`, headers: who.headers });
}
function wish(changes: object = {}): object {
  return { authorityId: 'papendrecht', departmentId: wmo, customerName: 'Mevrouw De Vries', phone: '06-12 34 56 78', reason: 'Vraag over huishoudelijke hulp', ...changes };
}
async function promised(changes: object = {}) {
  const made = await post(anouk, '/callbacks', wish(changes));
  expect(made.statusCode, made.body).toBe(201);
  return made.json();
}

describe('a promise', () => {
  test('is proposed honestly, with a sentence and a checked number', async () => {
    const proposal = await post(anouk, '/callbacks/promise', { authorityId: 'papendrecht', departmentId: wmo, phone: '14 078' });
    expect(proposal.statusCode, proposal.body).toBe(200);
    expect(proposal.json()).toMatchObject({ departmentId: wmo, basis: 'norm', phone: { valid: false } });
    expect(proposal.json().sentence).toMatch(/belt u uiterlijk morgen/);
    expect(proposal.json().dueAt).toMatch(/^2026-01-15T/);
    expect(proposal.json().departments.length).toBeGreaterThan(3);
  });

  test('has a deadline at the end of the next working day, and a normal number', async () => {
    const callback = await promised();
    expect(callback).toMatchObject({ state: 'open', promise: 'on-time', phone: '+31612345678', version: 1, createdByName: 'anouk' });
    expect(callback.history).toMatchObject([{ event: 'created' }]);
  });

  test('tells every fault with its field', async () => {
    const refused = await post(anouk, '/callbacks', wish({ phone: '14078', reason: '  ', windows: [{ date: '2026-01-15', from: '15:00', until: '13:00' }] }));
    expect(refused.statusCode).toBe(400);
    expect(refused.json().faults.map((fault: { field: string }) => fault.field).toSorted()).toEqual(['phone', 'reason', 'windows[0].until']);
    for (const fault of refused.json().faults) expect(fault.message).not.toMatch(/^[a-z-]+\.[a-z-]+$/);
  });

  test('is taken, tried and kept by the department; every step is on record', async () => {
    const { id } = await promised();
    expect((await post(bram, `/callbacks/${id}/take`, { version: 1 })).json()).toMatchObject({ state: 'taken', assigneeName: 'bram' });
    const tried = (await post(bram, `/callbacks/${id}/attempts`, { version: 2, result: 'no-answer' })).json();
    expect(tried).toMatchObject({ state: 'attempted', promise: 'kept', attempts: [{ byName: 'bram', phoneDisplay: '06 12345678' }] });
    expect(tried.advice).toMatch(/opnieuw/);
    const spoken = (await post(bram, `/callbacks/${id}/attempts`, { version: 3, result: 'spoken', note: 'Uitgelegd.' })).json();
    expect(spoken.allowed).toContain('close');
    const closed = await post(bram, `/callbacks/${id}/close`, { version: 4, result: 'reached', note: 'Hulp komt donderdag.' });
    expect(closed.json()).toMatchObject({ state: 'closed', result: 'reached', closeNote: 'Hulp komt donderdag.', promise: 'kept' });
    expect(closed.json().history.map((line: { event: string }) => line.event)).toEqual(['created', 'take', 'attempt-failed', 'attempt-spoken', 'close-reached']);
  });

  test('of two people who take it at once, one gets it and the other sees who has it', async () => {
    const { id } = await promised();
    const colleague = await signedIn(server, 'dirk', { role: 'specialist', departmentId: wmo });
    const [first, second] = await Promise.all([post(bram, `/callbacks/${id}/take`, { version: 1 }), post(colleague, `/callbacks/${id}/take`, { version: 1 })]);
    expect([first.statusCode, second.statusCode].toSorted()).toEqual([200, 409]);
    const refused = first.statusCode === 409 ? first : second;
    expect(refused.json().current).toMatchObject({ state: 'taken', version: 2 });
  });

  test('cannot be given up before enough attempts were made', async () => {
    const { id } = await promised();
    await post(bram, `/callbacks/${id}/take`, { version: 1 });
    await post(bram, `/callbacks/${id}/attempts`, { version: 2, result: 'voicemail' });
    const refused = await post(bram, `/callbacks/${id}/close`, { version: 3, result: 'not-reached' });
    expect([refused.statusCode, refused.json().faults[0].code]).toEqual([400, 'callback.attempts-left']);
  });

  test('goes to the right department, and who passed it on still sees what becomes of it', async () => {
    const { id } = await promised();
    expect((await get(stranger, `/callbacks/${id}`)).statusCode).toBe(404);
    const moved = await post(bram, `/callbacks/${id}/reassign`, { version: 1, departmentId: tax, note: 'Gaat over belasting.' });
    expect(moved.json()).toMatchObject({ departmentId: tax, misroutedCount: 1, state: 'open' });
    expect((await get(stranger, `/callbacks/${id}`)).statusCode).toBe(200);
    expect((await get(bram, `/callbacks/${id}`)).statusCode).toBe(200);
  });
});

describe('the lists', () => {
  test('hold what their figures say, and the overdue count grows when time passes', async () => {
    await promised({ reason: 'Wordt te laat' });
    const before = (await get(bram, '/callbacks/counts')).json();
    expect((await get(bram, '/callbacks?list=department')).json().results).toHaveLength(before.department);
    const then = server.clock.now();
    server.clock.set('2026-01-16T09:00:00Z');
    const nextDay = await signedIn(server, 'bram-next-day', { role: 'specialist', departmentId: wmo });
    const after = (await get(nextDay, '/callbacks/counts')).json();
    const overdue = (await get(nextDay, '/callbacks?list=overdue')).json().results;
    server.clock.set(then);
    expect(after.overdue).toBeGreaterThan(before.overdue);
    expect(overdue).toHaveLength(after.overdue);
    expect(overdue.every((one: { promise: string }) => one.promise === 'overdue')).toBe(true);
  });

  test('come page by page', async () => {
    for (let number = 0; number < 3; number++) await promised({ reason: `Bladzijde ${number}` });
    const first = (await get(anouk, '/callbacks?list=open&limit=2&q=Bladzijde')).json();
    const rest = (await get(anouk, `/callbacks?list=open&limit=2&q=Bladzijde&cursor=${first.nextCursor}`)).json();
    expect(new Set([...first.results, ...rest.results].map((one: { id: string }) => one.id)).size).toBe(3);
    expect(rest.nextCursor).toBeUndefined();
    expect((await get(anouk, '/callbacks?cursor=nonsense')).statusCode).toBe(400);
  });
});

describe('somebody else', () => {
  test('does not act for a department that is not theirs', async () => {
    const { id } = await promised();
    expect((await post(stranger, `/callbacks/${id}/take`, { version: 1 })).statusCode).toBe(404);
    expect((await post(anouk, `/callbacks/${id}/take`, { version: 1 })).json().code).toBe('follow-up.not-yours');
  });
  test('of another authority can make no promise in its name', async () => {
    const sliedrecht = await signedIn(server, 'geertje', { role: 'agent', authorityId: 'sliedrecht' });
    expect((await post(sliedrecht, '/callbacks', wish())).json().code).toBe('access.other-authority');
  });
});
