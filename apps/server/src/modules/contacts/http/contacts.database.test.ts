import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCustomer, caller, regionIds, regionServer, type Caller } from '../testing/people.ts';
import type { TestServer } from '../../../../../../tests/support/test-server.ts';

let server: TestServer;
let agent: Caller;
let colleague: Caller;
let lead: Caller;
let elsewhere: Caller;
let ids: Awaited<ReturnType<typeof regionIds>>;

beforeAll(async () => {
  server = await regionServer();
  ids = await regionIds(server);
  agent = await caller(server, 'samira', 'agent');
  colleague = await caller(server, 'teun', 'agent');
  lead = await caller(server, 'ilse', 'team-lead');
  elsewhere = await caller(server, 'kees', 'agent', 'sliedrecht');
});
afterAll(() => server.close());

const answered = (text = 'Wat kost een paspoort?') => ({ text, outcome: 'answered' });
const registration = (parts: object = {}) => ({
  channel: 'phone',
  authorityId: 'papendrecht',
  startedAt: '2026-01-14T08:50:00Z',
  endedAt: '2026-01-14T08:53:20Z',
  questions: [answered()],
  ...parts,
});

describe('start, end and wrap-up', () => {
  test('the conversation ends before the registration: its duration stands still and wrap-up counts apart', async () => {
    const customerId = await aCustomer(server, 'Einders, E.');
    const startedAt = new Date(server.clock.now().getTime() - 300_000);
    const endedAt = new Date(startedAt.getTime() + 185_000);
    const open = await agent.post('/contacts', { channel: 'phone', authorityId: 'papendrecht', customerId, startedAt: startedAt.toISOString() });
    const path = `/contacts/${open.body['id']}`;
    const stopped = await agent.patch(path, { version: 1, endedAt: endedAt.toISOString() });
    expect(stopped.body).toMatchObject({ status: 'open', durationSeconds: 185 });
    const again = await agent.patch(path, { version: 2, endedAt: null });
    expect(again.body['endedAt']).toBeUndefined();
    const done = await agent.post(`${path}/finish`, { version: 3, endedAt: endedAt.toISOString(), wrapUpSeconds: 42, questions: [answered()] });
    expect(done.body).toMatchObject({ durationSeconds: 185, wrapUpSeconds: 42 });
    const { body } = await agent.get(`/customers/${customerId}/timeline`);
    expect(body['results']).toMatchObject([{ durationSeconds: 185 }]);
  });

  test('are corrected afterwards, by whom they belong to, with times that can be', async () => {
    const { body } = await agent.post('/contacts/registrations', registration());
    const path = `/contacts/${body['id']}`;
    for (const [wrong, code] of [
      [{ endedAt: '2026-01-14T08:49:59Z' }, 'contact.end-before-start'],
      [{ endedAt: '2126-01-14T08:53:20Z' }, 'contact.in-future'],
      [{ endedAt: null }, 'contact.end-missing'],
    ] as const) {
      const refused = await agent.patch(path, { version: 1, ...wrong });
      expect(refused).toMatchObject({ status: 400, body: { faults: expect.arrayContaining([expect.objectContaining({ field: 'endedAt', code })]) } });
    }
    expect((await colleague.patch(path, { version: 1, startedAt: '2026-01-14T08:51:00Z' })).status).toBe(403);
    const corrected = await agent.patch(path, { version: 1, startedAt: '2026-01-14T08:51:00Z', wrapUpSeconds: 60 });
    expect(corrected.body).toMatchObject({ status: 'finished', version: 2, durationSeconds: 140, wrapUpSeconds: 60 });
  });
});

describe('a contact while it happens', () => {
  test('is opened, written in, and finished with names that people read', async () => {
    const customerId = await aCustomer(server, 'Jansen, A.');
    const open = await agent.post('/contacts', { channel: 'phone', authorityId: 'papendrecht' });
    expect(open.status).toBe(201);
    expect(open.body).toMatchObject({ status: 'open', version: 1, agentName: 'samira', identification: { level: 'anonymous' }, questions: [] });
    const path = `/contacts/${open.body['id']}`;
    const written = await agent.patch(path, {
      version: 1,
      customerId,
      identification: { level: 'stated', how: 'naam en geboortedatum' },
      questions: [{ text: 'paspoort', productId: ids.product, answer: 'Dat kost € 89.' }],
    });
    expect(written.body).toMatchObject({ version: 2, customerName: 'Jansen, A.', questions: [{ productName: expect.any(String), outcome: 'open' }] });
    const done = await agent.post(`${path}/finish`, { version: 2 });
    expect(done).toMatchObject({
      status: 200,
      body: { status: 'finished', version: 3, durationSeconds: 0, wrapUpSeconds: 0, firstContactResolution: 'resolved', questions: [{ outcome: 'answered' }] },
    });
    expect((await colleague.get(path)).body).toEqual(done.body);
  });

  test('meets everything that is missing at once, in the language of the user', async () => {
    const open = await agent.post('/contacts', { channel: 'desk', questions: [{ text: 'Doorverbinden', outcome: 'transferred' }] });
    const finishing = await agent.post(`/contacts/${open.body['id']}/finish`, { version: 1 });
    expect(finishing).toMatchObject({
      status: 400,
      body: {
        faults: [
          { field: 'authorityId', message: 'Kies voor welke gemeente dit klantcontact is.' },
          { field: 'questions[0].departmentId', message: 'Kies naar welke vakafdeling is doorverbonden.' },
        ],
      },
    });
  });

  test('shows both versions when two write at once', async () => {
    const open = await agent.post('/contacts', { channel: 'phone', note: 'begin' });
    const path = `/contacts/${open.body['id']}`;
    const both = await Promise.all(['een', 'twee'].map((note) => agent.patch(path, { version: 1, note })));
    expect(both.map((one) => one.status).toSorted()).toEqual([200, 409]);
    const [won, lost] = both.toSorted((one, other) => one.status - other.status);
    expect(lost!.body).toMatchObject({ code: 'conflict.version', current: won!.body });
  });

  test('keeps a long note to the letter, and refuses one that is too long without cutting it', async () => {
    const note = 'Zó zei “mevrouw” 😀\n'.repeat(1_200);
    expect(note.length).toBeGreaterThan(20_000);
    const open = await agent.post('/contacts', { channel: 'phone', note });
    expect((await agent.get(`/contacts/${open.body['id']}`)).body).toMatchObject({ note });
    const tooLong = await agent.patch(`/contacts/${open.body['id']}`, { version: 1, note: 'x'.repeat(50_001) });
    expect(tooLong).toMatchObject({ status: 400, body: { faults: [{ field: 'note', code: 'input.too-long' }] } });
  });

  test('is not for everybody', async () => {
    const open = await agent.post('/contacts', { channel: 'phone', authorityId: 'papendrecht' });
    const path = `/contacts/${open.body['id']}`;
    expect(await colleague.patch(path, { version: 1, note: 'x' })).toMatchObject({ status: 403, body: { code: 'contact.of-another-agent' } });
    expect((await elsewhere.get(path)).status).toBe(404);
    expect((await elsewhere.patch(path, { version: 1 })).status).toBe(404);
    expect((await colleague.post(`${path}/take-over`, { version: 1 })).status).toBe(403);
    expect(await lead.post(`${path}/take-over`, { version: 1 })).toMatchObject({ status: 200, body: { agentName: 'ilse' } });
  });
});

describe('registering a whole contact', () => {
  test('happens once, however often and however simultaneously it is sent', async () => {
    const headers = { 'idempotency-key': 'one-registration' };
    const sent = await Promise.all([1, 2, 3].map(() => agent.post('/contacts/registrations', registration(), headers)));
    expect(sent.map((one) => one.status)).toEqual([201, 201, 201]);
    expect(new Set(sent.map((one) => one.body['id'])).size).toBe(1);
    const other = await agent.post('/contacts/registrations', registration({ note: 'anders' }), headers);
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency.key-reused' } });
  });

  test('keeps start, stop and receipt as they were, not the moment of registration', async () => {
    const letter = registration({ channel: 'post', receivedAt: '2026-01-12T07:00:00Z', startedAt: '2026-01-13T10:00:00Z', endedAt: '2026-01-13T10:04:00Z' });
    const { body } = await agent.post('/contacts/registrations', letter);
    expect(body).toMatchObject({ startedAt: '2026-01-13T10:00:00.000Z', durationSeconds: 240, receivedAt: '2026-01-12T07:00:00.000Z' });
    expect(body['wrapUpSeconds']).toBeUndefined();
  });

  test.each([
    [{ endedAt: '2026-01-14T08:00:00Z' }, 'endedAt', 'contact.end-before-start'],
    [{ startedAt: '2027-01-14T08:00:00Z', endedAt: undefined }, 'startedAt', 'contact.in-future'],
    [{ language: 'xx' }, 'language', 'contact.language-unknown'],
    [{ authorityId: 'rotterdam' }, 'authorityId', 'contact.authority-not-yours'],
    [{ customerId: '00000000-0000-7000-8000-000000000000' }, 'customerId', 'contact.customer-unknown'],
    [{ questions: [{ ...answered(), productId: '00000000-0000-7000-8000-000000000000' }] }, 'questions.productId', 'contact.reference-unknown'],
    [{ questions: [] }, 'questions', 'contact.question-missing'],
    [{ startedAt: '2026-01-14T08:59:60Z' }, 'startedAt', 'input.format'],
    [{ channel: 'web', direction: 'outbound' }, 'direction', 'contact.direction-not-on-channel'],
    [{ colour: 'blue' }, 'colour', 'input.unknown-field'],
  ])('refuses %j at %s', async (parts, field, code) => {
    const refused = await agent.post('/contacts/registrations', registration(parts));
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ faults: expect.arrayContaining([expect.objectContaining({ field, code, message: expect.stringMatching(/\w+ \w+/) })]) });
  });
});

describe('the draft of a screen', () => {
  test('is kept, found again by its own user, and gone when the contact is finished', async () => {
    const open = await agent.post('/contacts', { channel: 'phone', authorityId: 'papendrecht' });
    const path = `/contacts/${open.body['id']}`;
    expect((await agent.get(`${path}/draft`)).status).toBe(404);
    const content = { searchBox: 'pasp', panes: ['answer'] };
    expect((await agent.put(`${path}/draft`, { content })).status).toBe(200);
    expect((await agent.get(path)).body).toMatchObject({ draft: { content } });
    expect((await colleague.get(`${path}/draft`)).status).toBe(404);
    const tooLarge = await agent.put(`${path}/draft`, { content: 'x'.repeat(70_000) });
    expect(tooLarge).toMatchObject({ status: 400, body: { faults: [{ field: 'content', code: 'contact.draft-too-large' }] } });
    await agent.post(`${path}/finish`, { version: 1, ending: 'abandoned' });
    expect((await agent.get(`${path}/draft`)).status).toBe(404);
  });
});

describe('looking for contacts', () => {
  test('pages through what was found, and finds by the number that people say', async () => {
    const customerId = await aCustomer(server, 'De Vries, B.');
    const made = await Promise.all(
      [1, 2, 3].map((minute) => agent.post('/contacts/registrations', registration({ customerId, startedAt: `2026-01-14T08:0${minute}:00Z`, endedAt: '2026-01-14T08:30:00Z' }))),
    );
    const first = await agent.get(`/contacts?customerId=${customerId}&limit=2`);
    expect(first.body['results']).toHaveLength(2);
    const rest = await agent.get(`/contacts?customerId=${customerId}&limit=2&cursor=${first.body['nextCursor']}`);
    expect(rest.body['results']).toMatchObject([{ id: made[0]!.body['id'], customerName: 'De Vries, B.', title: 'Wat kost een paspoort?', outcomes: ['answered'] }]);
    expect(rest.body['nextCursor']).toBeUndefined();
    const number = String(made[1]!.body['number']);
    expect((await agent.get(`/contacts?number=${number.toLowerCase().replaceAll('-', '%20')}`)).body['results']).toMatchObject([{ number }]);
    const misheard = await agent.get(`/contacts?number=${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`);
    expect(misheard).toMatchObject({ status: 400, body: { faults: [{ field: 'number', code: 'contact.number-wrong' }] } });
    expect((await elsewhere.get(`/contacts?customerId=${customerId}`)).body['results']).toEqual([]);
  });

  test('a day is a day in the Netherlands', async () => {
    const customerId = await aCustomer(server, 'Nacht, N.');
    const late = { customerId, startedAt: '2026-01-09T22:59:59Z', endedAt: '2026-01-09T23:10:00Z' };
    const next = { customerId, startedAt: '2026-01-09T23:00:00Z', endedAt: '2026-01-09T23:10:00Z' };
    const [one] = await Promise.all([late, next].map((parts) => agent.post('/contacts/registrations', registration(parts))));
    const found = await agent.get(`/contacts?customerId=${customerId}&from=2026-01-09&until=2026-01-09`);
    expect(found.body['results']).toMatchObject([{ id: one!.body['id'] }]);
  });

  test('exports as a stream of facts to who may, and records it', async () => {
    expect((await agent.get('/contacts/export')).status).toBe(403);
    const file = await lead.get('/contacts/export?channel=phone&separator=comma');
    expect(file.status).toBe(200);
    const lines = String(file.body['text']).trim().split('\r\n');
    expect(lines[0]).toContain('number,contactId,status');
    expect(lines.length).toBeGreaterThan(3);
    expect(file.body['text']).not.toContain('paspoort?');
    expect(String((await lead.get('/contacts/export?content=texts')).body['text'])).toContain('paspoort?');
  });
});
