import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PromptRecording } from '@ingang/contracts/call-flows';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { signedIn, withRegion, type TestPerson } from '../../../../../../tests/support/people.ts';
import { eventually } from '../../../../../../tests/support/processes.ts';
import { testServer, type TestServer } from '../../../../../../tests/support/test-server.ts';
import { recordedVoice } from '../prompts/recorded-voice.ts';
import { readWav, secondsOf, writeWav } from '../sound/index.ts';

let server: TestServer;
let otto: TestPerson;
let anouk: TestPerson;
const wav = Buffer.from(writeWav({ rateHertz: 16_000, samples: Float32Array.from({ length: 32_000 }, (_, i) => 0.3 * Math.sin(i / 5)) }));

beforeAll(async () => {
  server = await testServer();
  await withRegion(server);
  otto = await signedIn(server, 'otto', { role: 'administrator' });
  anouk = await signedIn(server, 'anouk', { role: 'agent' });
});
afterAll(() => server.close());

const upload = (who: TestPerson, body: object) => server.app.inject({ method: 'POST', url: '/api/v1/prompt-recordings', headers: who.headers, payload: { language: 'nl', wav: wav.toString('base64'), ...body } });

test('a text that somebody spoke is played instead of the voice, word for word the same or not at all', async () => {
  const voice = await recordedVoice(server.deps, mkdtempSync(join(tmpdir(), 'ingang-prompts-')), { speak: async (said) => said.map(({ text }) => ({ kind: 'file', path: `voice: ${text}` })) });
  const said = (text: string) => voice.speak([{ text, language: 'nl' }, { text: 'Dag.', language: 'nl' }]);
  expect(await said('Welkom bij de gemeente.')).toEqual([{ kind: 'file', path: 'voice: Welkom bij de gemeente.' }, { kind: 'file', path: 'voice: Dag.' }]);
  const added = await upload(otto, { text: 'Welkom  bij de gemeente.' });
  expect(added.statusCode).toBe(201);
  expect(added.json<PromptRecording>()).toMatchObject({ text: 'Welkom bij de gemeente.', seconds: 2, uploadedByName: 'otto' });
  const played = await eventually('the recording', async () => {
    const [first] = await said('Welkom bij de gemeente.');
    return first?.kind === 'file' && !first.path.startsWith('voice') ? first.path : undefined;
  });
  expect(secondsOf(readWav(readFileSync(played)))).toBeCloseTo(2, 2);
  expect(await said('Welkom bij de gemeente!')).toContainEqual({ kind: 'file', path: 'voice: Welkom bij de gemeente!' });

  const heard = await server.app.inject({ url: `/api/v1/prompt-recordings/${added.json<PromptRecording>().id}/sound`, headers: otto.headers });
  expect([heard.statusCode, heard.headers['content-type'], readWav(heard.rawPayload).rateHertz]).toEqual([200, 'audio/wav', 8000]);
  const again = await upload(otto, { text: 'Welkom bij de gemeente.' });
  const { results } = (await server.app.inject({ url: '/api/v1/prompt-recordings', headers: otto.headers })).json<{ results: PromptRecording[] }>();
  expect(results.map(({ id }) => id)).toEqual([again.json<PromptRecording>().id]);
  expect((await server.app.inject({ method: 'DELETE', url: `/api/v1/prompt-recordings/${again.json<PromptRecording>().id}`, headers: otto.headers })).statusCode).toBe(204);
  await eventually('the voice again', async () => ((await said('Welkom bij de gemeente.'))[0] as { path: string }).path.startsWith('voice') || undefined);
  voice.close();
});

test('what is no sound, says something that is filled in, or comes from an agent is refused', async () => {
  expect((await upload(otto, { text: 'Hallo.', wav: Buffer.from('geen geluid').toString('base64') })).json()).toMatchObject({ faults: [{ field: 'wav', code: 'prompt.not-wav' }] });
  expect((await upload(otto, { text: '{authority}, klopt dat?' })).json()).toMatchObject({ faults: [{ field: 'text', code: 'prompt.filled-in' }] });
  expect((await upload(anouk, { text: 'Hallo.' })).statusCode).toBe(403);
});
