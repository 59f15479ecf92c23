import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { flowFromTemplate } from '../../apps/server/src/modules/phone/domain/flow/index.ts';
import { EspeakSynthesizer } from '../../apps/server/src/modules/phone/speech/index.ts';
import { readCallingRegion } from '../../tools/callers/citizens.ts';
import { learnPrompts, type KnownPrompt, type Meaning } from '../../tools/callers/hearing/prompts.ts';
import { liveCall } from '../../tools/callers/live-call.ts';
import { press, say, type Act, type Moment } from '../../tools/callers/mind/act.ts';
import { planCall } from '../../tools/callers/plan.ts';
import { SipTelephone, type SipCall } from '../../tools/phone/sip/index.ts';
import { connectionUrl } from '../../apps/server/src/platform/database/embedded/index.ts';
import { withClient } from '../support/database-cluster.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import type { TestServer } from '../support/server.ts';
import { hearsSomething, hum, TestCentre } from './contact-centre.ts';

const spoken = '+31786441903';
const calamityNumber = '088 000 1112';
const numberElsewhere = '088 000 1900';
/** Nobody answers in the very moment that a question ends. */
const breathSeconds = 0.8;
const region = readCallingRegion();
const flow = flowFromTemplate({
  region: 'Drechtsteden', authorities: region.authorities.map(({ id, name }) => ({ id: id as AuthorityId, name })), elsewhere: region.elsewhere.map((place) => ({ ...place, number: numberElsewhere })),
  queue: 'general', calamityNumber, nightNumber: '088 000 1800', isAlwaysOpen: true,
});

/** Callers who say what they want, with a voice, to the flow that a region begins with. */
describeWithPhone('what callers say on a real call', ({ installation }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  let centre: TestCentre;
  let server: TestServer;
  let elsewhere: SipTelephone;
  let known: readonly KnownPrompt[];
  beforeAll(async () => {
    centre = await TestCentre.open({ agents: 1, database: 'apart', anybodysNumbers: { [spoken]: flow } });
    server = await centre.server();
    known = await learnPrompts(region, new EspeakSynthesizer(installation, join(folder, 'prompts')));
    elsewhere = await centre.atHome();
    elsewhere.onRing = (call) => {
      call.sound.voice = hum();
      call.pickUp();
    };
  });
  afterAll(async () => {
    await server?.stop();
    await centre?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Calls, and answers what is asked, until somebody outside has taken the call. */
  async function says(caller: number, answer: (question: Meaning) => Act | undefined, voice = 'nl+m3'): Promise<{ readonly call: SipCall; readonly taken: SipCall; readonly heard: readonly string[] }> {
    const before = elsewhere.calls.length;
    const call = await centre.phones(caller, spoken);
    call.sound.voice = undefined;
    const ending = new AbortController();
    const heard: string[] = [];
    let next: { readonly act: Act; readonly at: number } | undefined;
    const mind = {
      at: ({ prompt, now }: Moment) => {
        if (prompt) heard.push(prompt.is === 'confirm' ? `${prompt.is} ${prompt.name}` : prompt.is);
        const act = prompt && answer(prompt);
        if (act !== undefined) next = { act, at: now + breathSeconds };
        if (next === undefined || now < next.at) return [];
        const { act: due } = next;
        next = undefined;
        return [due];
      },
    };
    const talking = liveCall(call, { ...planCall(region, 'a', 0, 0), voice, wordsPerMinute: 140 }, mind, { installation, known, tell: () => undefined }, ending.signal);
    try {
      const taken = await eventually('the telephone elsewhere', () => elsewhere.calls[before], { seconds: 90, lines: heard });
      await eventually('both hear each other', () => (hearsSomething(call) && taken.state === 'connected') || undefined, { seconds: 20, lines: heard });
      call.sound.voice = hum();
      await eventually('the caller is heard', () => hearsSomething(taken) || undefined, { seconds: 20 });
      return { call, taken, heard };
    } finally {
      ending.abort();
      await talking;
    }
  }

  /** What is kept of the newest contact: nobody has it in hand, and no authority of the region may see it. */
  const lastContact = () =>
    withClient(connectionUrl(centre.postgres.connection), async (client) => {
      const { rows } = await client.query<{ status: string; discard_reason: string | null; referred_to: string | null }>(
        'SELECT status, discard_reason, (SELECT outcome_detail FROM question WHERE contact_id = contact.id) AS referred_to FROM contact ORDER BY created_at DESC LIMIT 1');
      return rows[0];
    });

  test.each([['Brandweer!', 'nl+m3', 31], ['Honderdtwaalf.', 'nl+f2', 30]] as const)('"%s" leads straight to the calamity service, past everything that would be asked', async (word, voice, caller) => {
    const { taken, heard } = await says(caller, ({ is }) => (is === 'which' ? say(word) : undefined), voice);
    expect(SipTelephone.dialledIn(taken)).toContain(calamityNumber.replaceAll(' ', '').slice(1));
    expect(new Set(heard)).toEqual(new Set(['which']));
    taken.hangUp();
  }, 180_000);

  test.each(region.elsewhere.map(({ name }, index) => [name, index] as const))('who wants %s is connected to the number of that place, and it is known that they asked', async (place, index) => {
    const { call, taken } = await says(32 + index, (question) => {
      if (question.is === 'which') return say(place);
      if (question.is === 'confirm') return say(question.name === place ? 'Ja, dat klopt.' : 'Nee.');
      return question.is === 'keys' ? press(String(region.authorities.length + 1 + index)) : undefined; // whose voice was taken for another place
    });
    expect(SipTelephone.dialledIn(taken)).toContain(numberElsewhere.replaceAll(' ', '').slice(1));
    taken.hangUp();
    await eventually('the end at the caller', () => call.state === 'ended' || undefined, { seconds: 10 });
    const kept = await eventually('the contact', async () => {
      const now = await lastContact();
      return now?.status === 'discarded' ? now : undefined;
    }, { seconds: 20, lines: server.lines.slice(-5) });
    expect(kept).toEqual({ status: 'discarded', discard_reason: `Vroeg naar ${place}, dat bij een andere regio hoort`, referred_to: place });
  }, 240_000);
});
