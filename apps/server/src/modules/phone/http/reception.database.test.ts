import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSystem, signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { seedQueues } from '../../routing/index.ts';
import { receptionDesk } from '../desk-of.ts';
import type { CallFlow } from '../domain/flow/index.ts';
import { factsOf, receivingFlow } from '../domain/flow/index.ts';
import { seedCallFlows } from '../seed-flows.ts';
import { readReception } from '../usecases/reception.ts';
import { checkCalamityCode, switchCalamity } from '../usecases/switch-calamity.ts';

let server: TestServer;
let otto: TestPerson;
let mirjam: TestPerson;
let agent: TestPerson;
let sliedrecht: TestPerson;

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  const elsewhere = ['Strijen', 'Maasdam'].map((name) => ({ name, municipality: 'Hoeksche Waard' }));
  await asSystem(server, seedQueues);
  await asSystem(server, (work) => seedCallFlows(work, { name: 'Drechtsteden', entranceNumber: '14078', elsewhere }));
  otto = await signedIn(server, 'otto', { role: 'administrator' });
  mirjam = await signedIn(server, 'mirjam', { role: 'team-lead' });
  agent = await signedIn(server, 'anouk', { role: 'agent' });
  sliedrecht = await signedIn(server, 'lead.sliedrecht', { role: 'administrator', authorityId: 'sliedrecht' });
});
afterAll(() => server.close());

const send = async (method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, person: TestPerson, payload?: object, language = 'nl') => {
  const answer = await server.app.inject({ method, url: `/api/v1${url}`, headers: { ...person.headers, 'accept-language': language }, ...(payload && { payload }) });
  return { status: answer.statusCode, body: answer.body === '' ? undefined : answer.json() };
};
const regional = async () => (await send('GET', '/call-flows', otto)).body.results.find((card: { numbers: unknown[] }) => card.numbers.length > 1);

describe('the demo flow', () => {
  test('receives 14078 and the numbers of Sliedrecht, and passes the check', async () => {
    const card = await regional();
    expect(card.numbers.map(({ number, authorityId }: { number: string; authorityId: string | null }) => [number, authorityId])).toEqual([['14078', null], ['140184', 'sliedrecht'], ['+31184000184', 'sliedrecht']]);
    const version = (await send('GET', `/call-flows/${card.id}/versions/1`, mirjam)).body;
    expect(version).toMatchObject({ state: 'published', faults: [] });
    expect(Object.keys(version.content.nodes)).toContain('elsewhere-strijen');
  });

  test('is what the switchboard reads: flow, facts and messages in one go', async () => {
    const reception = await asSystem(server, (work) => readReception(receptionDesk(work)));
    const receiving = receivingFlow(reception, '140184', server.clock.now());
    expect(receiving).toMatchObject({ versionNumber: 1, flow: { start: 'welcome' } });
    const call = { dialled: '140184', callerNumber: undefined };
    expect(factsOf(reception, call, server.clock.now()).known).toEqual({ authorityId: 'sliedrecht', because: 'dialled' });
    expect(factsOf(reception, { ...call, carrierAuthority: 'dordrecht' as 'x' & never }, server.clock.now()).known).toMatchObject({ because: 'carrier' });
    expect(receivingFlow(reception, '0612345678', server.clock.now())).toBeUndefined();
  });

  test.each([
    ['hendrik-ido-ambacht', 'Good Friday is a day off', 'ending.callback', 'nl', 'De beller wordt teruggebeld.'],
    ['papendrecht', 'Good Friday is a working day', 'ending.person', 'en', 'The caller got an agent.'],
  ])('16:59 on Good Friday in %s: %s', async (authority, _why, _code, language, sentence) => {
    const { id } = await regional();
    const caller = [{ does: 'say', words: authority }, { does: 'say', words: 'ja' }, { does: 'press', digits: '2' }, { does: 'press', digits: '1' }];
    const call = { at: '2026-04-03T14:59:00Z', callerNumber: '0612345678', caller, agentAfterSeconds: 30 };
    const { status, body } = await send('POST', `/call-flows/${id}/versions/1/simulations`, mirjam, call, language);
    expect(status).toBe(200);
    expect(body).toMatchObject({ authorityId: authority, sentence });
  });

  test('a simulation of what is not a number or not a moment says so', async () => {
    const { id } = await regional();
    const tried = await send('POST', `/call-flows/${id}/versions/1/simulations`, mirjam, { at: '2026-04-03T14:59:00Z', dialled: 'x', caller: [] });
    expect(tried.body).toMatchObject({ status: 400, faults: [{ field: 'dialled', code: 'phone-number.invalid' }] });
    expect((await send('POST', `/call-flows/${id}/versions/1/simulations`, mirjam, { at: '9999-01-01T00:00:00Z', caller: [] })).status).toBe(400);
  });
});

describe('drawing', () => {
  test('a draft is saved wrong, mended, tried without saving, published for a while and retired', async () => {
    const { id } = await regional();
    const draft = (await send('POST', `/call-flows/${id}/drafts`, otto, {})).body;
    expect(draft).toMatchObject({ number: 2, state: 'draft', revision: 1 });
    expect((await send('POST', `/call-flows/${id}/drafts`, otto, {})).body).toMatchObject({ code: 'flow.draft-exists', status: 409 });
    const content: CallFlow = { ...draft.content, nodes: { ...draft.content.nodes, attic: { kind: 'hang-up', prompt: { nl: 'Tot ziens.' } } } };
    const saved = await send('PUT', `/call-flows/${id}/versions/2`, otto, { revision: 1, content });
    expect(saved.body).toMatchObject({ revision: 2, faults: [{ node: 'attic', code: 'flow.unreachable', message: 'Geen enkele beller komt hier. Verbind deze stap, of haal hem weg.' }, { node: 'attic', field: 'prompt.en' }] });
    const refused = await send('POST', `/call-flows/${id}/versions/2/publish`, otto, { revision: 2 }, 'en');
    expect(refused.body).toMatchObject({ status: 400, code: 'flow.has-errors', faults: [{ field: 'nodes.attic', code: 'flow.unreachable' }, { field: 'nodes.attic.prompt.en' }] });
    const stale = await send('PUT', `/call-flows/${id}/versions/2`, otto, { revision: 1, content: draft.content });
    expect(stale.body).toMatchObject({ status: 409, current: { revision: 2 } });
    await send('PUT', `/call-flows/${id}/versions/2`, otto, { revision: 2, content: draft.content });
    const christmas = { revision: 3, validFrom: '2026-12-24T07:00:00Z', validUntil: '2026-12-27T07:00:00Z' };
    expect((await send('POST', `/call-flows/${id}/versions/2/publish`, otto, { ...christmas, validUntil: '2026-12-23T07:00:00Z' })).body).toMatchObject({ faults: [{ code: 'flow.validity-reversed' }] });
    expect((await send('POST', `/call-flows/${id}/versions/2/publish`, otto, christmas)).body).toMatchObject({ state: 'published', publishedByName: 'otto' });
    const card = await regional();
    expect(card.versions).toMatchObject([{ number: 2, answering: false }, { number: 1, answering: true }]);
    expect((await send('POST', `/call-flows/${id}/versions/2/retire`, otto, { revision: 4 })).body).toMatchObject({ state: 'retired' });
    expect((await send('PUT', `/call-flows/${id}/versions/2`, otto, { revision: 5, content: draft.content })).body).toMatchObject({ code: 'flow.not-in-this-state' });
  });

  test('a flow of a new authority comes from the template and asks for what only people know', async () => {
    const made = await send('POST', '/call-flows', sliedrecht, { name: 'Sliedrecht', authorityId: 'sliedrecht' });
    expect(made).toMatchObject({ status: 201, body: { authorityId: 'sliedrecht', numbers: [], allowed: true } });
    const draft = (await send('GET', `/call-flows/${made.body.id}/versions/1`, sliedrecht)).body;
    expect(draft.faults.map(({ node, code }: { node: string; code: string }) => [node, code])).toEqual([['night-service', 'flow.number-invalid'], ['calamity-service', 'flow.number-invalid']]);
    const tried = await send('POST', `/call-flows/${made.body.id}/versions/1/simulations`, sliedrecht, { at: '2026-04-02T09:00:00Z', caller: [] });
    expect(tried.body.authorityId).toBe('sliedrecht');
    expect(tried.body.lines[1].text).toMatch(/^Welkom bij de gemeente Sliedrecht\./);
    expect(await send('PUT', '/phone-numbers/0184%20000%20185', sliedrecht, { flowId: made.body.id, authorityId: 'sliedrecht', version: 0 })).toMatchObject({ status: 200, body: { number: '+31184000185', version: 1 } });
    expect((await send('PUT', '/phone-numbers/0184%20000%20185', sliedrecht, { flowId: made.body.id, authorityId: null, version: 0 })).status).toBe(409);
    expect((await send('DELETE', '/phone-numbers/+31184000185?version=1', sliedrecht)).status).toBe(204);
    expect((await send('POST', `/call-flows/${made.body.id}/versions/1/discard`, sliedrecht, { revision: 1 })).body.state).toBe('retired');
  });

  test('is not for agents, and not for who administers one authority to draw for the region', async () => {
    const { id } = await regional();
    expect((await send('GET', '/call-flows', agent)).status).toBe(403);
    expect((await send('POST', `/call-flows/${id}/drafts`, mirjam, {})).status).toBe(403);
    expect((await send('POST', `/call-flows/${id}/drafts`, sliedrecht, {})).body.code).toBe('access.other-authority');
    expect((await send('POST', '/call-flows', sliedrecht, { name: 'Regio' })).status).toBe(403);
    expect((await send('PUT', '/phone-numbers/14078', sliedrecht, { flowId: id, authorityId: null, version: 1 })).status).toBe(403);
  });
});

describe('a calamity message', () => {
  test('is switched in one click by a team lead, for an own authority; it is audited and told', async () => {
    const { results } = (await send('GET', '/calamity-messages', mirjam)).body;
    expect(results.find(({ scope }: { scope: string }) => scope === 'papendrecht')).toMatchObject({ active: false, allowed: true });
    expect(results.find(({ scope }: { scope: string }) => scope === 'region')).toMatchObject({ allowed: false, hasCode: true });
    expect((await send('POST', '/calamity-messages/papendrecht/switch', mirjam, { on: true })).body).toMatchObject({ active: true, changedByName: 'mirjam', version: 2 });
    expect((await send('POST', '/calamity-messages/region/switch', mirjam, { on: true })).status).toBe(403);
    expect((await send('POST', '/calamity-messages/sliedrecht/switch', mirjam, { on: true })).status).toBe(403);
    const { rows } = await asSystem(server, async (work) => {
      const { sql } = await import('kysely');
      return sql<{ kind: string }>`SELECT subject_kind AS kind FROM audit_entry WHERE subject_id = 'papendrecht' AND subject_kind = 'calamity-message'
        UNION ALL SELECT topic FROM event WHERE subject_id = 'papendrecht' AND topic LIKE 'phone.%'`.execute(work.tx);
    });
    expect(rows.map(({ kind }) => kind)).toEqual(['calamity-message', 'phone.calamity-changed']);
    const { id } = await regional();
    const caller = [{ does: 'say', words: 'papendrecht' }, { does: 'say', words: 'ja' }];
    const call = (at: string) => send('POST', `/call-flows/${id}/versions/1/simulations`, mirjam, { at, caller, agentAfterSeconds: 0 });
    expect(JSON.stringify((await call('2026-04-02T09:00:00Z')).body)).toContain('storing in het drinkwater');
    await send('POST', '/calamity-messages/papendrecht/switch', mirjam, { on: false });
    expect(JSON.stringify((await call('2026-04-02T09:00:00Z')).body)).not.toContain('storing in het drinkwater');
  });

  test('is reworded, and is never switched on without words', async () => {
    const wording = { version: 1, text: { nl: 'Brand in de haven. Blijf binnen.', en: '' }, afterwards: 'hang-up' };
    expect((await send('PUT', '/calamity-messages/dordrecht', mirjam, wording)).body).toMatchObject({ version: 2 });
    expect((await send('PUT', '/calamity-messages/dordrecht', mirjam, wording)).status).toBe(409);
    expect((await send('POST', '/calamity-messages/dordrecht/switch', mirjam, { on: true })).body).toMatchObject({ faults: [{ field: 'text.en', code: 'calamity.text-missing' }] });
  });

  test('by phone: a right code says whose message, ten wrong ones in an hour close the door', async () => {
    expect((await send('PUT', '/calamity-messages/zwijndrecht/code', otto, { code: '314159' })).status).toBe(204);
    expect((await send('PUT', '/calamity-messages/papendrecht/code', otto, { code: '314159' })).body).toMatchObject({ faults: [{ code: 'calamity.code-taken' }] });
    expect((await send('PUT', '/calamity-messages/zwijndrecht/code', mirjam, { code: '1414141' })).status).toBe(403);
    const check = (code: string) => asSystem(server, (work) => checkCalamityCode(receptionDesk(work), code));
    expect(await check('314159')).toBe('zwijndrecht');
    expect(await asSystem(server, (work) => switchCalamity(receptionDesk(work), 'zwijndrecht' as never, true))).toMatchObject({ active: true, changedByName: 'system' });
    for (let i = 0; i < 10; i += 1) expect(await check('000000')).toBeUndefined();
    expect(await check('314159')).toBeUndefined();
    server.clock.set(new Date(server.clock.now().getTime() + 3_700_000));
    expect(await check('314159')).toBe('zwijndrecht');
  });
});
