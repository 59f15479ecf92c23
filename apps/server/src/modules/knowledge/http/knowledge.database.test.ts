import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';

let here: TestServer;
let there: TestServer;
let editor: TestPerson;
let agent: TestPerson;

beforeAll(async () => {
  here = await testServer();
  there = await testServer({ databaseUrl: here.databaseUrl });
  await withRegion(here);
  editor = await signedIn(here, 'eva', { role: 'knowledge-editor' });
  agent = await signedIn(here, 'anouk', { role: 'agent', authorityId: 'papendrecht' });
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const article = {
  question: 'Wat kost een paspoort?',
  answer: 'Een paspoort kost ongeveer 80 euro.',
  details: '# Kosten\n\nDe prijs hangt af van uw **leeftijd**.',
  productId: null,
  audience: 'resident',
  authorityId: null,
  validFrom: null,
  validTo: null,
  sources: [{ title: 'Paspoortwet' }],
  keywords: ['pas'],
  onWebsite: true,
};

function send(server: TestServer, who: TestPerson | undefined, method: 'GET' | 'POST' | 'PATCH' | 'PUT', url: string, payload?: object) {
  return server.app.inject({ method, url: `/api/v1${url}`, headers: who?.headers ?? {}, ...(payload && { payload }) });
}
async function write(changes: object = {}, who = editor): Promise<{ id: string; version: number }> {
  const written = await send(here, who, 'POST', '/knowledge/articles', { ...article, ...changes });
  expect(written.statusCode).toBe(201);
  return written.json();
}
async function published(changes: object = {}, who = editor): Promise<{ id: string; version: number }> {
  const { id, version } = await write(changes, who);
  expect((await send(here, who, 'POST', `/knowledge/articles/${id}/publish`, { version })).statusCode).toBe(200);
  return { id, version };
}
async function found(server: TestServer, who: TestPerson | undefined, words: string): Promise<string[]> {
  const answer = await send(server, who, 'GET', `/knowledge/search?${words}`);
  expect(answer.statusCode).toBe(200);
  return answer.json<{ results: { id: string }[] }>().results.map((hit) => hit.id);
}

describe('the library', () => {
  test('a published article is found on every process at once, by agents and by the public', async () => {
    const { id } = await published();
    for (const server of [here, there]) {
      await vi.waitFor(async () => expect(await found(server, undefined, 'q=prijs+paspoorten')).toContain(id), 15_000);
    }
    expect(await found(there, agent, 'q=paspoort&authority=GM0590')).toContain(id);
  });

  test('a draft is found by nobody, and an article for agents not by the public', async () => {
    const draft = await write({ question: 'Hoe werkt de draaimolen?' });
    const internal = await published({ question: 'Hoe werkt de draaideur?', audience: 'agent', onWebsite: false });
    await vi.waitFor(async () => expect(await found(here, agent, 'q=draaideur')).toEqual([internal.id]), 15_000);
    expect(await found(here, undefined, 'q=draaideur')).toEqual([]);
    expect(await found(here, agent, 'q=draaimolen')).not.toContain(draft.id);
  });

  test('readers keep the published text while an editor writes on', async () => {
    const { id } = await published({ question: 'Wanneer is de kermis?', answer: 'In mei.' });
    const rewritten = await send(here, editor, 'PATCH', `/knowledge/articles/${id}`, { version: 1, answer: 'In juni.' });
    expect(rewritten.json()).toMatchObject({ version: 2, publishedVersion: 1, answer: 'In juni.' });
    await vi.waitFor(async () => expect(await found(here, agent, 'q=kermis')).toContain(id), 15_000);
    const shown = await send(here, agent, 'GET', '/knowledge/search?q=kermis');
    expect(shown.json().results[0]).toMatchObject({ answer: 'In mei.', version: 1 });
    const versions = await send(here, agent, 'GET', `/knowledge/articles/${id}/versions`);
    expect(versions.json().results.map((one: { version: number; published: boolean }) => [one.version, one.published])).toEqual([[2, false], [1, true]]);
  });

  test('two editors at once: the second is shown what the first wrote', async () => {
    const { id } = await write({ question: 'Wie wint?' });
    const [first, second] = await Promise.all([
      send(here, editor, 'PATCH', `/knowledge/articles/${id}`, { version: 1, answer: 'Ik.' }),
      send(there, editor, 'PATCH', `/knowledge/articles/${id}`, { version: 1, answer: 'Ik ook.' }),
    ]);
    expect([first.statusCode, second.statusCode].toSorted()).toEqual([200, 409]);
    const refused = first.statusCode === 409 ? first : second;
    expect(refused.json()).toMatchObject({ code: 'conflict.version', current: { version: 2 } });
  });

  test('a withdrawn article is gone from the search', async () => {
    const { id, version } = await published({ question: 'Waar is het zwembad?' });
    await vi.waitFor(async () => expect(await found(here, undefined, 'q=zwembad')).toEqual([id]), 15_000);
    await send(here, editor, 'POST', `/knowledge/articles/${id}/withdraw`, { version });
    await vi.waitFor(async () => expect(await found(there, undefined, 'q=zwembad')).toEqual([]), 15_000);
  });

  test('the municipality in the words is recognised, and its own answer comes first', async () => {
    const region = await published({ question: 'Hoe vraag ik een kapvergunning aan?' });
    const own = await published({ question: 'Hoe vraag ik een kapvergunning aan in Papendrecht?', authorityId: 'papendrecht' });
    await vi.waitFor(async () => expect((await found(here, agent, 'q=kapvergunning+papendrecht'))[0]).toBe(own.id), 15_000);
    const answer = await send(here, undefined, 'GET', '/knowledge/search?q=kapvergunning+papendrecht');
    expect(answer.json().recognisedAuthority).toBe('papendrecht');
    expect(await found(here, undefined, 'q=kapvergunning&authority=Dordrecht')).toEqual([region.id]);
  });

  test('a variant stands in the place of the article of the region for its authority, and both know each other', async () => {
    const region = await published({ question: 'Hoe laat ik een boom kappen?' });
    const own = await published({ question: 'Boom weg in Papendrecht', keywords: [], authorityId: 'papendrecht', variantOf: region.id });
    await vi.waitFor(async () => expect(await found(here, agent, 'q=boom+kappen&authority=papendrecht')).toEqual([own.id]), 15_000);
    expect(await found(here, undefined, 'q=boom+kappen&authority=dordrecht')).toEqual([region.id]);
    expect(await found(here, undefined, 'q=boom+kappen')).toEqual([region.id]);
    const [base, variant] = await Promise.all([region, own].map(({ id }) => send(here, agent, 'GET', `/knowledge/articles/${id}`)));
    expect(base!.json()).toMatchObject({ variantOf: null, variants: [{ id: own.id, authorityId: 'papendrecht', question: 'Boom weg in Papendrecht' }] });
    expect(variant!.json()).toMatchObject({ variantOf: region.id, variantOfQuestion: 'Hoe laat ik een boom kappen?', variants: [] });
    const second = await send(here, editor, 'POST', '/knowledge/articles', { ...article, authorityId: 'papendrecht', variantOf: region.id });
    expect([second.statusCode, second.json().faults[0].code]).toEqual([400, 'article.variant-exists']);
    for (const [wrong, code] of [[{ variantOf: region.id }, 'article.variant-of-whom'], [{ authorityId: 'dordrecht', variantOf: own.id }, 'article.variant-unknown']] as const) {
      expect((await send(here, editor, 'POST', '/knowledge/articles', { ...article, ...wrong })).json().faults[0].code).toBe(code);
    }
  });

  test('what a form of cooperation says of knowledge decides whose answers are given', async () => {
    const region = await published({ question: 'Hoe meld ik een losse stoeptegel?' });
    const other = await published({ question: 'Hoe meld ik een losse stoeptegel in Dordrecht?', authorityId: 'dordrecht' });
    const asks = (authority: string) => found(here, undefined, `q=losse+stoeptegel+melden&authority=${authority}`);
    await vi.waitFor(async () => expect(await asks('dordrecht')).toEqual([other.id, region.id]), 15_000);
    expect(await asks('sliedrecht'), 'keeps its own knowledge, and has nothing about it').toEqual([region.id]);
    const ownEditor = await signedIn(here, 'sanne', { role: 'knowledge-editor', authorityId: 'sliedrecht' });
    const own = await published({ question: 'Losse stoeptegel melden bij Sliedrecht', authorityId: 'sliedrecht' }, ownEditor);
    await vi.waitFor(async () => expect(await asks('sliedrecht')).toEqual([own.id]), 15_000);
    const administrator = await signedIn(here, 'ada', { role: 'administrator' });
    const shared = await send(here, administrator, 'PATCH', '/cooperation-forms/1', { knowledge: 'shared' });
    expect(shared.statusCode, shared.body).toBe(200);
    await vi.waitFor(async () => expect(await asks('sliedrecht')).toEqual([own.id, region.id]), 15_000);
  });

  test('synonyms take effect on every process', async () => {
    const { id } = await published({ question: 'Hoe vervang ik mijn afvalcontainer?' });
    const { version, results } = (await send(here, editor, 'GET', '/knowledge/synonyms')).json();
    const groups = [...results, { everyday: ['otto'], official: ['afvalcontainer'], bothWays: false }];
    expect((await send(here, editor, 'PUT', '/knowledge/synonyms', { version, results: groups })).statusCode).toBe(200);
    await vi.waitFor(async () => expect(await found(there, undefined, 'q=otto')).toContain(id), 15_000);
  });
});

describe('what is refused', () => {
  test('an agent reads but does not write', async () => {
    expect((await send(here, agent, 'POST', '/knowledge/articles', article)).statusCode).toBe(403);
  });
  test('an editor of one authority does not write for another', async () => {
    const other = await signedIn(here, 'sjoerd', { role: 'knowledge-editor', authorityId: 'sliedrecht' });
    const refused = await send(here, other, 'POST', '/knowledge/articles', { ...article, authorityId: 'papendrecht' });
    expect([refused.statusCode, refused.json().code]).toEqual([403, 'access.other-authority']);
  });
  test('every fault has its field and its sentence', async () => {
    const refused = await send(here, editor, 'POST', '/knowledge/articles', { ...article, question: '', validFrom: '2026-02-30', colour: 'red' });
    expect(refused.json().faults.map((fault: { field: string }) => fault.field).toSorted()).toEqual(['colour', 'question', 'validFrom']);
  });
  test('an authority that we do not know is a fault, not an empty answer', async () => {
    expect((await send(here, undefined, 'GET', '/knowledge/search?q=x&authority=Rotterdam')).statusCode).toBe(400);
  });
});
