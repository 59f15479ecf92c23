import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallFlow } from '../../apps/server/src/modules/phone/domain/flow/index.ts';
import { SipTelephone } from '../../tools/phone/sip/index.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import type { TestServer } from '../support/server.ts';
import { hearsSomething, hum, TestCentre } from './contact-centre.ts';

const calamityService = '+31786700000';
const emergencyNumber = '+31786191234';
const menuNumber = '+31786441902';

/** A long menu, a queue, and the star key that goes past both. */
const withEmergency: CallFlow = {
  languages: ['nl'], start: 'menu', fallbackQueue: 'general', emergency: { digit: '*', words: { nl: ['noodgeval'] }, to: 'calamity' },
  nodes: {
    menu: { kind: 'menu', prompt: { nl: 'Welkom bij de gemeente. Toets 1 voor een paspoort, toets 2 voor afval, toets 3 voor belastingen of toets 4 voor iets anders.' }, listenSeconds: 20, options: [{ digit: '1', label: 'paspoort', to: 'queue' }], otherwise: 'queue' },
    queue: { kind: 'queue', queue: 'general', priority: 'normal' },
    calamity: { kind: 'forward', number: calamityService, purpose: 'calamity-service', prompt: {}, failed: 'queue' },
  },
} as CallFlow;

describeWithPhone('emergencies', () => {
  let centre: TestCentre;
  let server: TestServer;
  let elsewhere: SipTelephone;
  beforeAll(async () => {
    centre = await TestCentre.open({ agents: 1, numbers: { [menuNumber]: withEmergency } });
    server = await centre.server({ env: { PHONE_EMERGENCY_NUMBER: emergencyNumber } });
    elsewhere = await centre.atHome();
    elsewhere.onRing = (call) => {
      call.sound.voice = hum();
      call.pickUp();
    };
  });
  afterAll(() => centre.close());

  const ringsAt = async (count: number) =>
    eventually('the telephone elsewhere', () => (elsewhere.calls.length >= count ? elsewhere.calls.at(-1) : undefined), { seconds: 30, lines: server.lines });

  test('the emergency key leads straight to the calamity service: over the welcome, and out of the queue', async () => {
    for (let number = 1; number <= 3; number += 1) await centre.phones(number); // three wait already
    await eventually('a queue', async () => (await centre.waiting(server)).length === 3 || undefined, { seconds: 20 });
    const inMenu = await centre.phones(10, menuNumber);
    await eventually('the menu', () => hearsSomething(inMenu) || undefined);
    inMenu.sound.press('*');
    const first = await ringsAt(1);
    expect(SipTelephone.dialledIn(first)).toContain(calamityService.slice(1));
    await eventually('both hear each other', () => (hearsSomething(inMenu) && hearsSomething(first)) || undefined);

    const inQueue = await centre.phones(11, menuNumber);
    await eventually('the menu', () => hearsSomething(inQueue) || undefined);
    inQueue.sound.press('1');
    await eventually('a place in the queue', async () => (await centre.waiting(server)).length === 4 || undefined, { seconds: 20 });
    inQueue.sound.press('*');
    const second = await ringsAt(2);
    await eventually('both hear each other', () => (hearsSomething(inQueue) && hearsSomething(second)) || undefined);
    expect((await centre.waiting(server)).length).toBe(3);
    for (const call of [first, second]) call.hangUp();
    await eventually('the end of both', () => (inMenu.state === 'ended' && inQueue.state === 'ended') || undefined);
  }, 120_000);

  test('no server for long: who waits hears why and is forwarded, and so is who calls then', async () => {
    const rang = elsewhere.calls.length;
    const waiting = await centre.phones(20);
    await eventually('a place in the queue', async () => (await centre.waiting(server)).length === 4 || undefined, { seconds: 20 });
    await server.kill();
    const late = await centre.phones(21); // rings for six seconds, then the announcement, then the number
    const forwarded = await ringsAt(rang + 1);
    expect(SipTelephone.dialledIn(forwarded)).toContain(emergencyNumber.slice(1));
    await eventually('both hear each other', () => (late.state === 'connected' && hearsSomething(late) && hearsSomething(forwarded)) || undefined, { seconds: 20 });
    // after twenty seconds without a server those who wait are sent the same way: the three of before as well
    await eventually('everybody who waited', () => elsewhere.calls.length >= rang + 5 || undefined, { seconds: 60 });
    await eventually('sound for who waited', () => hearsSomething(waiting) || undefined, { seconds: 20 });
    expect(waiting.state).toBe('connected');
  }, 180_000);
});
