import { setTimeout as delay } from 'node:timers/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findRunningCluster } from '../../apps/server/src/platform/database/embedded/index.ts';
import type { SipCall } from '../../tools/phone/sip/index.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually } from '../support/processes.ts';
import type { TestServer } from '../support/server.ts';
import { hearsSomething, takenUp, TestCentre } from './contact-centre.ts';

const talking = 3;
const waiting = 6;

describeWithPhone('calls go on when what carries them is gone', () => {
  let centre: TestCentre;
  afterEach(() => centre.close());

  async function busy(server: TestServer): Promise<SipCall[]> {
    const callers: SipCall[] = [];
    for (const agent of centre.agents) {
      await centre.signsOn(server, agent);
      callers.push(await centre.phones(callers.length + 1));
    }
    await eventually('conversations', async () => (await centre.talking(server)) === talking || undefined, { seconds: 30 });
    for (let number = 1; number <= waiting; number += 1) callers.push(await centre.phones(talking + number));
    await eventually('a queue', async () => (await centre.waiting(server)).length === waiting || undefined, { seconds: 60 });
    await eventually('sound everywhere', () => callers.every(hearsSomething) || undefined, { seconds: 20 });
    return callers;
  }

  /** All of them are where they were, in the same order, and who came meanwhile is behind them. */
  async function everybodyIsThere(server: TestServer, before: readonly string[], callers: readonly SipCall[], late: SipCall): Promise<void> {
    const ids = await eventually('the late caller in the queue', async () => {
      const now = (await centre.waiting(server)).map(({ callId }) => callId);
      return now.length === waiting + 1 ? now : undefined;
    }, { seconds: 30, lines: server.lines });
    expect(ids.slice(0, waiting)).toEqual(before);
    expect(await centre.talking(server)).toBe(talking);
    expect([late, ...callers].map(({ state }) => state)).toEqual([late, ...callers].map(() => 'connected'));
    await eventually('sound for everybody', () => [late, ...callers].every(hearsSomething) || undefined, { seconds: 20 });
  }

  test('one of two servers is killed: the other takes every living call over, and a new one is not lost', async () => {
    centre = await TestCentre.open({ agents: talking, database: 'apart' });
    const first = await centre.server();
    const second = await centre.server({ leads: false });
    const callers = await busy(first);
    const before = (await centre.waiting(second)).map(({ callId }) => callId);
    expect(takenUp(second)).toEqual([]);

    await first.kill();
    const killedAt = performance.now();
    const late = await centre.phones(50);
    await eventually('the other', () => takenUp(second)[0], { seconds: 30, lines: second.lines });
    const seconds = (performance.now() - killedAt) / 1000;
    expect(seconds).toBeLessThan(15); // three on a machine that does nothing else: docs/benchmarks/phone.md
    expect(takenUp(second)[0]?.calls).toBe(talking + waiting);
    await everybodyIsThere(second, before, callers, late);

    callers[0]!.hangUp();
    await eventually('the end of a conversation', async () => (await centre.talking(second)) === talking - 1 || undefined, { seconds: 20 });
    await second.stop();
  }, 240_000);

  test('PostgreSQL is killed and starts again: the server stays, conversations go on, and a new caller is not lost', async () => {
    centre = await TestCentre.open({ agents: talking, database: 'apart' });
    const server = await centre.server();
    const callers = await busy(server);
    const before = (await centre.waiting(server)).map(({ callId }) => callId);

    const times = takenUp(server).length;
    process.kill(findRunningCluster(join(centre.dataDir, 'postgres'))!.postmasterPid, 'SIGKILL');
    const late = await centre.phones(50);
    await delay(1000); // an agent's telephone hangs up while nothing can be written down
    callers[1]!.hangUp();
    await eventually('the switchboard again', () => takenUp(server).length > times || undefined, { seconds: 60, lines: server.lines });
    callers.splice(1, 1, late);
    const wrapping = await eventually('the end of a conversation', async () => (await centre.presences(server)).find(({ state }) => state === 'wrap-up'), { seconds: 20, lines: server.lines });
    expect(wrapping.callId).not.toBeNull();
    const free = centre.agents.find(({ person }) => person.userId === wrapping.userId)!;
    await centre.ask(server, free.person, 'PUT', '/phone/presence', { state: 'available' });
    await eventually('the first in the queue with the agent', async () => (await centre.talking(server)) === talking || undefined, { seconds: 30 });
    expect((await centre.waiting(server)).map(({ callId }) => callId).slice(0, waiting - 1)).toEqual(before.slice(1));
    await eventually('sound for everybody', () => callers.every(hearsSomething) || undefined, { seconds: 20 });
    expect(callers.every(({ state }) => state === 'connected')).toBe(true);
    expect((await fetch(`${server.url}/health/ready`)).status).toBe(200);
    await server.stop();
  }, 240_000);
});
