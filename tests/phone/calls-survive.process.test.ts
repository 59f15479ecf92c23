import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SipCall } from '../../tools/phone/sip/index.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import { hearsSomething, takenUp, TestCentre } from './contact-centre.ts';

const talking = Number(process.env['PHONE_TALKING'] ?? 10);
const waiting = Number(process.env['PHONE_WAITING'] ?? 50);

describeWithPhone('the server is killed in the middle of calls', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await TestCentre.open({ agents: talking });
  });
  afterAll(() => centre.close());

  test(`with ${waiting} waiting and ${talking} talking: sound goes on, and everybody is taken up in order within three seconds`, async () => {
    const first = await centre.server();
    for (const agent of centre.agents) await centre.signsOn(first, agent);
    const callers: SipCall[] = [];
    for (let number = 1; number <= talking; number += 1) callers.push(await centre.phones(number));
    await eventually('conversations', async () => (await centre.talking(first)) === talking || undefined, { seconds: 30 });
    for (let number = 1; number <= waiting; number += 1) callers.push(await centre.phones(talking + number));
    await eventually('a queue', async () => (await centre.waiting(first)).length === waiting || undefined, { seconds: 60 });
    await eventually('sound everywhere', () => callers.every(hearsSomething) || undefined, { seconds: 20 });
    const before = (await centre.waiting(first)).map(({ callId }) => callId);

    await first.kill();
    await delay(1500); // nobody is there for a while
    expect(callers.filter((call) => call.state === 'connected')).toHaveLength(talking + waiting);
    expect(callers.filter(hearsSomething)).toHaveLength(talking + waiting);

    const second = await centre.server();
    const { calls, milliseconds } = takenUp(second)[0]!;
    expect(calls).toBe(talking + waiting);
    expect(milliseconds).toBeLessThan(3000);
    expect((await centre.waiting(second)).map(({ callId }) => callId)).toEqual(before);
    expect(await centre.talking(second)).toBe(talking);
    expect(callers.filter(hearsSomething)).toHaveLength(talking + waiting);

    callers[0]!.hangUp();
    await eventually('wrap-up', async () => (await centre.talking(second)) === talking - 1 || undefined);
    const free = await eventually('who wraps up', async () => {
      for (const agent of centre.agents) if ((await centre.ask<{ state: string }>(second, agent.person, 'GET', '/phone/presence')).state === 'wrap-up') return agent;
      return undefined;
    });
    await centre.ask(second, free.person, 'PUT', '/phone/presence', { state: 'available' });
    await eventually('the next in the queue', async () => (await centre.waiting(second)).length === waiting - 1 || undefined);
    expect((await centre.waiting(second))[0]?.callId).toBe(before[1]);

    for (const call of callers) if (call.state !== 'ended') call.hangUp();
    await eventually('an empty house', async () => ((await centre.waiting(second)).length === 0 && (await centre.talking(second)) === 0) || undefined, { seconds: 30 });
    await second.stop();
  }, 240_000);
});
