import { afterAll, beforeAll, expect, test } from 'vitest';
import { contactCentre, type Agent, type ContactCentre } from './contact-centre.ts';

let centre: ContactCentre;
let wilma: Agent;

beforeAll(async () => {
  centre = await contactCentre();
  wilma = await centre.agent('wilma');
});
afterAll(() => centre.server.close());

test('C1199 a customer mails a question that the contact centre can answer', async () => {
  const receivedAt = '2026-01-13T19:42:00Z';
  const mail = await wilma.takesIn({ channel: 'email', authorityId: 'papendrecht', receivedAt, note: 'Mail van buurtvereniging De Kraaihoek.' });
  const article = await wilma.looksUp('grofvuil laten ophalen', 'papendrecht');
  centre.timePasses(150);
  const done = await wilma.finishes(mail, { questions: [wilma.answersFrom(article, 'Kunnen jullie ons grofvuil ophalen?')] });
  expect(done).toMatchObject({ channel: 'email', receivedAt: '2026-01-13T19:42:00.000Z', durationSeconds: 150, firstContactResolution: 'resolved' });
  const reply = await wilma.takesIn({ channel: 'email', direction: 'outbound', authorityId: 'papendrecht' });
  expect(await wilma.finishes(reply, { questions: [{ text: 'Antwoord op uw mail over grofvuil', outcome: 'answered' }] })).toMatchObject({ direction: 'outbound' });
});

test('C2138 a customer writes a letter that the contact centre can answer; when he phones, the agent knows', async () => {
  const boer = await centre.customer('Boer, K. de');
  const home = { postcode: '3351 VT', houseNumber: 18 };
  const letter = await wilma.takesIn({ channel: 'post', authorityId: 'papendrecht', customerId: boer, address: home, receivedAt: '2026-01-12T08:00:00Z' });
  const article = await wilma.looksUp('container kapot', 'papendrecht');
  centre.timePasses(300);
  await wilma.finishes(letter, {
    note: 'Brief van twee kantjes over de losse container.',
    questions: [wilma.answersFrom(article, 'De container voor mijn huis zit los')],
  });

  const samira = await centre.agent('samira');
  await samira.takesIn({ channel: 'phone', authorityId: 'papendrecht', customerId: boer });
  const [, first] = await samira.seesTimelineOf(boer);
  expect(first).toMatchObject({
    channel: 'post',
    at: '2026-01-12T08:00:00.000Z',
    title: 'De container voor mijn huis zit los',
    summary: 'Brief van twee kantjes over de losse container.',
  });
  const atTheAddress = await samira.get('/timeline?postcode=3351vt&houseNumber=18');
  expect(atTheAddress.body['results']).toMatchObject([{ channel: 'post', customerId: boer }]);
});

test('C2138 a pile of letters is registered afterwards, each with the day it came in', async () => {
  const registered = await wilma.post('/contacts/registrations', {
    channel: 'post',
    authorityId: 'zwijndrecht',
    startedAt: '2026-01-13T13:00:00Z',
    receivedAt: '2026-01-09T08:00:00Z',
    questions: [{ text: 'Bezwaar tegen de kapvergunning', outcome: 'zaak', zaakNumber: 'ZW-2026-00017' }],
  });
  expect(registered).toMatchObject({ status: 201, body: { status: 'finished', durationSeconds: 0 } });
  const found = await wilma.get('/contacts?zaakNumber=zw-2026-00017');
  expect(found.body['results']).toMatchObject([{ number: registered.body['number'], outcomes: ['zaak'] }]);
});
