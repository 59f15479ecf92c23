import type { Callback, CallbackPage } from '@ingang/contracts/followup';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colleague, contactCentre, departmentId, type Colleague } from '../support/colleague.ts';
import { promiseToBakker } from '../support/promises.ts';
import type { TestServer } from '../support/test-server.ts';

let server: TestServer;
let anouk: Colleague;
let fenna: Colleague;
let joost: Colleague;
let socialSupport: string;
let education: string;

beforeAll(async () => {
  server = await contactCentre();
  socialSupport = await departmentId(server, 'papendrecht-social-support');
  education = await departmentId(server, 'papendrecht-education');
  anouk = await colleague(server, 'anouk', { role: 'agent' });
  fenna = await colleague(server, 'fenna', { role: 'specialist', departmentId: socialSupport });
  joost = await colleague(server, 'joost', { role: 'specialist', departmentId: education });
});
afterAll(() => server.close());

test('C6114: a callback that went to the wrong department is passed on, and the deadline stays what the customer heard', async () => {
  const promise = await promiseToBakker(anouk, education);
  const passed = await joost.does<Callback>(`/callbacks/${promise.id}/reassign`, {
    version: promise.version,
    departmentId: socialSupport,
    note: 'Gaat over de Wmo, niet over school.',
  });
  expect(passed).toMatchObject({ state: 'open', departmentId: socialSupport, dueAt: promise.dueAt, misroutedCount: 1 });

  // The right department has it, with what was said on the way; Joost can still see how it ends.
  expect((await fenna.looks<CallbackPage>('/callbacks?list=department')).results).toMatchObject([{ id: promise.id }]);
  const seen = await joost.looks<Callback>(`/callbacks/${promise.id}`);
  expect(seen.history.at(-1)).toMatchObject({ event: 'reassign', byName: 'joost', note: 'Gaat over de Wmo, niet over school.' });
});

test('C6114: who does not know where it belongs gives it back, and the contact centre sends it on', async () => {
  const promise = await promiseToBakker(anouk, education, { customerName: 'Mevrouw Smit' });
  const returned = await joost.does<Callback>(`/callbacks/${promise.id}/return`, {
    version: promise.version,
    why: 'wrong-department',
    note: 'Niet van ons.',
  });
  expect(returned).toMatchObject({ state: 'returned', misroutedCount: 1 });

  // Anouk finds it among what came back, and sends it to where it belongs. It is counted as one miss, not two.
  const { results } = await anouk.looks<CallbackPage>('/callbacks?list=returned');
  expect(results).toMatchObject([{ id: promise.id, customerName: 'Mevrouw Smit' }]);
  const sent = await anouk.does<Callback>(`/callbacks/${promise.id}/reassign`, { version: returned.version, departmentId: socialSupport });
  expect(sent).toMatchObject({ state: 'open', departmentId: socialSupport, dueAt: promise.dueAt, misroutedCount: 1 });
});
