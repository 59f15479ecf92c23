import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactCentre, type Agent, type ContactCentre } from './contact-centre.ts';

let centre: ContactCentre;
let samira: Agent;

beforeAll(async () => {
  centre = await contactCentre();
  samira = await centre.agent('samira');
});
afterAll(() => centre.server.close());

test('C0992 a customer phones with a question that can be answered at once', async () => {
  const call = await samira.takesIn({ channel: 'phone', authorityId: 'papendrecht' });
  const article = await samira.looksUp('wat kost een paspoort', 'papendrecht');
  expect(article.question.toLowerCase()).toContain('paspoort');
  centre.timePasses(80);
  const done = await samira.finishes(call, { questions: [samira.answersFrom(article, 'Wat kost een paspoort in Papendrecht?')] });
  expect(done).toMatchObject({
    status: 'finished',
    agentName: 'samira',
    durationSeconds: 80,
    line: 'first',
    language: 'nl',
    identification: { level: 'anonymous' },
    firstContactResolution: 'resolved',
    questions: [{ outcome: 'answered', articleId: article.id, articleVersion: article.version, productName: expect.any(String) }],
  });
});

test('C0992 the customer asks two things in one call, in English, and only the second must be asked elsewhere', async () => {
  const call = await samira.takesIn({ channel: 'phone', authorityId: 'dordrecht', language: 'en' });
  const article = await samira.looksUp('rijbewijs verlengen', 'dordrecht');
  centre.timePasses(200);
  const done = await samira.finishes(call, {
    questions: [
      samira.answersFrom(article, 'How do I renew my driving licence?'),
      { text: 'And my car is registered in Germany', outcome: 'referred', outcomeDetail: 'RDW, 088 008 7447' },
    ],
  });
  expect(done).toMatchObject({ language: 'en', firstContactResolution: 'not-resolved', questions: [{ outcome: 'answered' }, { outcome: 'referred' }] });
});

test('C4161 a customer phones, is authenticated and known already: what happened before is on the screen', async () => {
  const jansen = await centre.customer('Jansen, A.');
  const before = await samira.takesIn({ channel: 'desk', authorityId: 'papendrecht', customerId: jansen, identification: { level: 'electronic-id', how: 'paspoort getoond' } });
  await samira.finishes(before, { questions: [{ text: 'Paspoort aangevraagd', outcome: 'answered' }] });
  centre.timePasses(20 * 60);

  const teun = await centre.agent('teun');
  const call = await teun.takesIn({ channel: 'phone', authorityId: 'papendrecht' });
  const known = await teun.writes(call, { customerId: jansen, identification: { level: 'verified-questions', how: 'geboortedatum en adres' } });
  expect(known).toMatchObject({ customerName: 'Jansen, A.', identification: { level: 'verified-questions' } });
  expect(await teun.seesTimelineOf(jansen)).toMatchObject([
    { channel: 'phone', status: 'open' },
    { channel: 'desk', title: 'Paspoort aangevraagd', outcome: 'answered', agentName: 'samira' },
  ]);
  await teun.finishes(known, { questions: [{ text: 'Ligt mijn paspoort klaar?', answer: 'Ja, vanaf morgen tien uur.' }] });
  const looks = await centre.teamLead('ilse').then((lead) => lead.get(`/contacts?customerId=${jansen}`));
  expect(looks.body['results']).toHaveLength(2);
});

test('C3546 a customer comes to the town hall with a question that the desk can answer', async () => {
  const visit = await samira.takesIn({ channel: 'desk', authorityId: 'papendrecht', identification: { level: 'electronic-id', how: 'rijbewijs getoond' } });
  const article = await samira.looksUp('verhuizing doorgeven', 'papendrecht');
  centre.timePasses(240);
  const stopped = await samira.writes(visit, { endedAt: centre.server.clock.now().toISOString(), questions: [samira.answersFrom(article, 'Hoe geef ik mijn verhuizing door?')] });
  centre.timePasses(20);
  expect(await samira.finishes(stopped)).toMatchObject({ channel: 'desk', durationSeconds: 240, wrapUpSeconds: 20, firstContactResolution: 'resolved' });
});

test('C3546 the customer leaves before being helped: that is registered too, and counts as abandoned', async () => {
  const visit = await samira.takesIn({ channel: 'desk', authorityId: 'papendrecht', questions: [{ text: 'Wilde iets weten over parkeren' }] });
  const left = await samira.post(`/contacts/${visit.id}/finish`, { version: visit.version, ending: 'abandoned' });
  expect(left.body).toMatchObject({ ending: 'abandoned', firstContactResolution: 'not-counted', questions: [{ outcome: 'abandoned' }] });
});
