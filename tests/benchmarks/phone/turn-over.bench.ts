/**
 * A full contact centre: 200 callers wait, 40 agents take them one after the other, through the real switchboard and a real Asterisk.
 * `npm run benchmark -- turn-over`. Settings: AGENTS (40), WAITING (200), SECONDS (40), TALK (milliseconds of a conversation, 4000).
 *
 * Callers come from sipp, without sound; ten more are telephones of our own that hum, to hear when sound is there. An agent's
 * telephone rings, is taken at once, hangs up after the conversation, and the agent says that they are free again.
 */
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { SipTelephone, type SipCall } from '../../../tools/phone/sip/index.ts';
import type { TestPerson } from '../../support/people.ts';
import { askingNumber, openCentre, queueNumber, until } from './centre.ts';
import { spread, withProcessor } from './measures.ts';
import { callWithSipp } from './sipp.ts';

const agentCount = Number(process.env['AGENTS'] ?? 40);
const waitingCount = Number(process.env['WAITING'] ?? 200);
const seconds = Number(process.env['SECONDS'] ?? 40);
const talkMilliseconds = Number(process.env['TALK'] ?? 4000);
const hummers = 10;
const hertz = 1000;

const freeToRing: number[] = [];
const clickToSound: number[] = [];
const inviteToPrompt: number[] = [];
let taken = 0;
const over = new AbortController();

const centre = await openCentre(agentCount);
const exchange = { host: '127.0.0.1', port: centre.sipPort };
try {
  await promptsOneByOne(50);
  console.log(`INVITE to the sound of the first prompt, nothing else going on: ${spread(inviteToPrompt.splice(0))}`);
  const sipp = callWithSipp(centre.installation, { dialled: queueNumber, sipPort: centre.sipPort, callsPerSecond: 20, calls: 100_000, most: waitingCount + agentCount - hummers });
  await until(async () => (await waiting()) >= waitingCount, 'a full queue');
  const telephones = await Promise.all(centre.agents.map(signsOn));
  const humming = hum();
  await delay(3000);
  const [before, load] = [taken, loadavg()[0]!.toFixed(1)];
  for (const figures of [freeToRing, clickToSound]) figures.length = 0;
  const prompts = promptsOneByOne(Math.round(seconds / 2), 1500);
  const depths: number[] = [];
  const depth = setInterval(() => void waiting().then((count) => depths.push(count)), 1000);
  const { shares } = await withProcessor(centre.processorSeconds, () => delay(seconds * 1000));
  const turned = taken - before;
  over.abort();
  clearInterval(depth);
  console.log(`${agentCount} agents, ${Math.min(...depths)}-${Math.max(...depths)} waiting, ${(turned / seconds).toFixed(1)} conversations/s; ${shares}; load before ${load}`);
  console.log(`agent free to ring: ${spread(freeToRing)}\nclick to sound: ${spread(clickToSound)}`);
  await prompts;
  console.log(`INVITE to the sound of the first prompt, meanwhile: ${spread(inviteToPrompt)}`);
  sipp.stop();
  await humming;
  for (const telephone of telephones) telephone.close();
} catch (error) {
  console.log(error, centre.lines.slice(-5).join('\n'));
} finally {
  over.abort();
  console.log(await centre.close());
}
process.exit(0);

async function waiting(): Promise<number> {
  return (await centre.ask<{ results: unknown[] }>(centre.lead, 'GET', '/phone/waiting-calls')).results.length;
}

/** When an agent last said that they are free. */
interface Free {
  saidAt: number;
}

/** An agent who does nothing but take calls. */
async function signsOn(person: TestPerson): Promise<SipTelephone> {
  const { phone, secret } = await centre.ask<{ phone: string; secret: string }>(person, 'POST', '/phone/sign-on?over=sip');
  const telephone = await SipTelephone.open({ host: '127.0.0.1', exchange, account: { user: phone, secret } });
  const free: Free = { saidAt: 0 };
  telephone.onRing = (call) => {
    if (free.saidAt > 0) freeToRing.push(performance.now() - free.saidAt);
    converse(person, call, free).catch((error: Error) => over.signal.aborted || console.log(`an agent could not go on: ${error.message}`));
  };
  await telephone.register();
  await until(async () => (await centre.ask<{ isPhoneReachable: boolean }>(person, 'GET', '/phone/presence')).isPhoneReachable, 'a telephone that is signed in');
  await centre.ask(person, 'PUT', '/phone/presence', { state: 'available' });
  return telephone;
}

async function converse(person: TestPerson, call: SipCall, free: Free): Promise<void> {
  const clicked = performance.now();
  call.pickUp();
  taken += 1;
  const ends = clicked + talkMilliseconds * (0.8 + Math.random() * 0.4);
  while (performance.now() < ends && call.state === 'connected') {
    if (hears(call)) {
      clickToSound.push(performance.now() - clicked);
      break;
    }
    await delay(10);
  }
  await delay(Math.max(0, ends - performance.now()));
  if (over.signal.aborted) return;
  call.hangUp();
  await available(person, free);
}

/** Says so as soon as the conversation has been written down: that ends the wrap-up. */
async function available(person: TestPerson, free: Free): Promise<void> {
  await until(async () => (await centre.ask<{ state: string }>(person, 'GET', '/phone/presence')).state === 'wrap-up', 'the end of a conversation');
  free.saidAt = performance.now();
  await centre.ask(person, 'PUT', '/phone/presence', { state: 'available' });
}

function hears({ sound }: SipCall): boolean {
  return sound.heard(0.03).some((sample) => Math.abs(sample) > 0.02);
}

/** Callers who hum, each again as soon as they have been helped. */
async function hum(): Promise<void> {
  await Promise.all(Array.from({ length: hummers }, async (_, index) => {
    const telephone = await SipTelephone.open({ host: '127.0.0.2', exchange });
    while (!over.signal.aborted) {
      const call = await telephone.dial(queueNumber, `0688${String(index).padStart(6, '0')}`);
      let spoken = 0;
      call.sound.voice = () => 0.2 * Math.sin((2 * Math.PI * hertz * (spoken += 1)) / 8000);
      while (!over.signal.aborted && call.state !== 'ended') await delay(100);
      call.hangUp();
    }
    await delay(500);
    telephone.close();
  }));
}

/** A citizen who listens until the question for the municipality begins, and hangs up. */
async function promptsOneByOne(count: number, pauseMilliseconds = 100): Promise<void> {
  const telephone = await SipTelephone.open({ host: '127.0.0.2', exchange });
  for (let index = 0; index < count; index += 1) {
    const begun = performance.now();
    const call = await telephone.dial(askingNumber, '0612345678');
    await until(() => hears(call), 'a prompt');
    inviteToPrompt.push(performance.now() - begun);
    call.hangUp();
    await delay(pauseMilliseconds);
  }
  telephone.close();
}

