import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../tests/support/people.ts';
import { describeWithData } from '../../../../../tests/support/test-data.ts';
import { testServer, type TestServer } from '../../../../../tests/support/test-server.ts';

let server: TestServer;
let editor: TestPerson;
beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  editor = await signedIn(server, 'pim', { role: 'knowledge-editor' });
});
afterAll(() => server.close());

interface Outcome {
  readonly status: string;
  readonly created: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly rowsDone: number;
  readonly errors: readonly { line: number; field?: string; message: string }[];
}

async function bring(kind: 'vac' | 'upl', content: string, options: object = {}): Promise<Outcome> {
  const started = await server.app.inject({ method: 'POST', url: '/api/v1/imports', headers: editor.headers, payload: { kind, content, ...options } });
  expect(started.statusCode, started.body).toBe(202);
  await server.jobs.runDue();
  return (await server.app.inject({ url: `/api/v1/imports/${started.json().id}`, headers: editor.headers })).json();
}

describe('a file with questions and answers', () => {
  const file = 'id;vraag;antwoord\n1;Waar parkeer ik?;"Op het plein.\n\nHet plein is groot."\n2;;Zonder vraag\n3;Wat kost het?;<p>Niets&nbsp;<b>meer</b></p>\n';

  test('is first tried without writing anything', async () => {
    expect(await bring('vac', file, { dryRun: true })).toMatchObject({ status: 'done', created: 2, rejected: 1 });
    expect(await bring('vac', file, { dryRun: true })).toMatchObject({ created: 2 });
  });

  test('is taken in, a wrong row told with its line; again it changes nothing', async () => {
    const first = await bring('vac', `\ufeff${file}`, { publish: true });
    expect(first).toMatchObject({ created: 2, rejected: 1, rowsDone: 3 });
    expect(first.errors).toMatchObject([{ line: 5, field: 'question', message: 'Vul dit veld in.' }]);
    expect(await bring('vac', file, { publish: true })).toMatchObject({ created: 0, changed: 0, unchanged: 2, rejected: 1 });
    const changed = await bring('vac', file.replace('Op het plein.', 'Onder het plein.'), { publish: true });
    expect(changed).toMatchObject({ created: 0, changed: 1, unchanged: 1 });
  });

  test('of one authority is that authority\'s own', async () => {
    expect(await bring('vac', file, { authorityId: 'papendrecht' })).toMatchObject({ created: 2 });
  });

  test('can be exported and brought in again', async () => {
    const csv = (await server.app.inject({ url: '/api/v1/knowledge/export?format=csv', headers: editor.headers })).body;
    expect(csv).toContain('Waar parkeer ik?');
    expect((await bring('vac', csv, { dryRun: true })).rejected).toBe(0);
    const json = (await server.app.inject({ url: '/api/v1/knowledge/export', headers: editor.headers })).json();
    expect(json.articles.length).toBeGreaterThan(3);
    expect(json.articles[0].versions.length).toBeGreaterThan(0);
  });

  test.each([
    ['without rows', 'vraag,antwoord\n', 'import.empty'],
    ['with other columns', 'naam,adres\nx,y\n', 'import.columns-missing'],
    ['with an open quotation mark', 'vraag,antwoord\n"x,y\n', 'import.not-csv'],
  ])('%s is refused as a whole', async (_what, content, code) => {
    const refused = await server.app.inject({ method: 'POST', url: '/api/v1/imports', headers: editor.headers, payload: { kind: 'vac', content } });
    expect([refused.statusCode, refused.json().code]).toEqual([400, code]);
  });
});

describeWithData('the questions of central government', 'vac/rijksoverheid_vacs_bzk.csv', (path) => {
  test('are 175 articles, however often they are brought', async () => {
    const file = readFileSync(path, 'utf8');
    expect(await bring('vac', file, { publish: true })).toMatchObject({ created: 175, rejected: 0 });
    expect(await bring('vac', file, { publish: true })).toMatchObject({ unchanged: 175 });
  });
});

describeWithData('the Uniforme Productnamenlijst', 'upl/UPL-actueel.nlportal.csv', (path) => {
  test('gives every product once, and recognises those we ship', async () => {
    const file = readFileSync(path, 'utf8');
    const first = await bring('upl', file);
    expect(first.created + first.changed + first.unchanged).toBe(1213);
    expect(first.changed + first.unchanged).toBeGreaterThanOrEqual(149);
    expect(await bring('upl', file)).toMatchObject({ created: 0, changed: 0, unchanged: 1213, rejected: 0 });
  });
});
