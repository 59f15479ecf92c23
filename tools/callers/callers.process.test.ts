import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Place } from '../../apps/server/src/modules/phone/asterisk/keeper/place.ts';
import { describeWithPhone } from '../../tests/support/phone.ts';
import { eventually, isAlive, startProcess, type TestProcess } from '../../tests/support/processes.ts';
import { freePort } from '../../tests/support/test-postgres.ts';
import { SipTelephone, type SipCall } from '../phone/sip/index.ts';
import { readCallingRegion } from './citizens.ts';
import { planCall } from './plan.ts';

const START = join(import.meta.dirname, '../start/start.mjs');

interface MyCall {
  readonly id: string;
  readonly phase: string;
  readonly authorityId: string | null;
  readonly greeting: string | null;
  readonly candidates: readonly { readonly displayName: string }[];
}

/** A seed with which a known customer speaks plainly, waits, and talks for longer than a server needs to be there again. */
function quickSeed(): string {
  const region = readCallingRegion();
  for (let count = 0; ; count += 1) {
    const plan = planCall(region, `t${count}`, 0, 0);
    const isKnown = region.citizens.some(({ number }) => number !== undefined && number === plan.number);
    if (isKnown && !plan.mumbles && !plan.givesUpInMenu && plan.patienceSeconds > 120 && plan.talkSeconds > 80 && plan.replies.length === 3) return `t${count}`;
  }
}

/** Somebody of the demo, signed in over the API. */
async function signIn(url: string, username: string) {
  const json = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' };
  const session = await fetch(`${url}/api/v1/session`, { method: 'POST', headers: json, body: JSON.stringify({ username, password: 'drie-rivieren-een-stad' }) });
  const headers = { ...json, cookie: session.headers.get('set-cookie')?.split(';')[0] ?? '' };
  return async <Answer>(method: string, path: string, body?: object): Promise<Answer> => {
    const answer = await fetch(`${url}/api/v1${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Answer;
  };
}

const serverOf = ({ pid }: TestProcess): number => Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ')[0]);
const hears = (call: SipCall): boolean => call.sound.heard(1).some((sample) => Math.abs(sample) > 0.05);

describeWithPhone('npm start -- --callers', () => {
  test('a citizen says the municipality, waits, asks the question, talks on through kill -9 of the server, and takes leave', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    const seed = quickSeed();
    const plan = planCall(readCallingRegion(), seed, 0, 0);
    const env = { DATA_DIR: dataDir, TMPDIR: dataDir, PORT: String(await freePort()), CONTENT: 'demo', PHONE: 'auto', LOG_LEVEL: 'warn', DATABASE_URL: undefined, npm_lifecycle_event: undefined };
    const ingang = startProcess(process.execPath, [START, '--callers', '1', '--seed', seed], { env, endsWithUs: true });
    onTestFinished(async () => {
      const note = new Place(dataDir).readKeeper();
      ingang.kill('SIGTERM');
      await ingang.finish();
      await eventually('Asterisk to be gone', () => note === undefined || !isAlive(note.asteriskPid) || undefined);
      rmSync(dataDir, { recursive: true, force: true });
    });
    const [, url = ''] = await ingang.waitFor(/ready at (http:\/\/[\d.]+:\d+)/);
    const ask = await signIn(url, 'anouk');
    await ingang.waitFor(new RegExp(`${plan.name} +calls for ${plan.authority.name}`));

    const { sipPort } = await eventually('Asterisk', () => new Place(dataDir).readKeeper());
    const { phone, secret } = await ask<{ phone: string; secret: string }>('POST', '/phone/sign-on?over=sip', {});
    const agent = await SipTelephone.open({ host: '127.0.0.1', exchange: { host: '127.0.0.1', port: sipPort }, account: { user: phone, secret } });
    onTestFinished(() => agent.close());
    const ringing = Promise.withResolvers<SipCall>();
    agent.onRing = ringing.resolve;
    await agent.register();
    await eventually('the telephone', async () => (await ask<{ isPhoneReachable: boolean }>('GET', '/phone/presence')).isPhoneReachable || undefined);
    await ask('PUT', '/phone/presence', { state: 'available' });

    const call = await ringing.promise;
    const myCall = async () => (await ask<{ call: MyCall | null }>('GET', '/phone/my-call')).call;
    const rings = await myCall();
    expect(rings).toMatchObject({ phase: 'ringing', authorityId: plan.authority.id });
    expect(rings?.greeting).toMatch(new RegExp(`^Goede\\w+, met de gemeente ${plan.authority.name}, u spreekt met Anouk Waterman-Telg\\.$`));
    expect(rings?.candidates).toHaveLength(1);
    call.pickUp();
    await ingang.waitFor(/is answered after \d+ s/);
    await eventually('the question', () => hears(call) || undefined);

    process.kill(serverOf(ingang), 'SIGKILL');
    await ingang.waitFor(/Server {2,}ready again after/);
    expect(call.state).toBe('connected');
    const adopted = await eventually('the call with the agent', async () => (await myCall()) ?? undefined);
    expect(adopted).toMatchObject({ id: rings?.id, phase: 'talking' });

    await ingang.waitFor(/says goodbye and hangs up/, 120);
    await eventually('the end of the call', () => call.state === 'ended' || undefined);
    await eventually('wrap-up', async () => (await ask<{ state: string }>('GET', '/phone/presence')).state === 'wrap-up' || undefined);
    ingang.kill('SIGTERM');
    expect(await ingang.finish()).toEqual({ code: 0, signal: null });
    expect(ingang.lines.some((line) => /Callers +have hung up/.test(line))).toBe(true);
  }, 300_000);
});
