/**
 * What it costs to keep 500 desktops informed.
 *
 * Method: a real HTTP server with `Desktops`, 500 event streams from a second process, six audiences; for 20 s a batch of
 * five events ten times a second (a busy region: 50 changes a second). Reported: CPU of the server process as a share of
 * one core, against the same load where every desktop gets its own serialised copy.
 */
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { AuthorityId } from '@ingang/kernel';
import { publicPrincipal, type Principal } from '../../access/index.ts';
import { Desktops } from '../desktops.ts';
import type { Event } from '../event.ts';

const desktopCount = 500;
const seconds = 20;
const ticksPerSecond = 10;
const authorities = ['alblasserdam', 'dordrecht', 'hendrik-ido-ambacht', 'papendrecht', 'sliedrecht', 'zwijndrecht'] as AuthorityId[];

const listener = `
const http = require('node:http');
let bytes = 0;
const agent = new http.Agent({ maxSockets: Infinity });
for (let i = 0; i < ${desktopCount}; i++) http.get({ port: process.argv[1], agent }, (r) => r.on('data', (d) => (bytes += d.length)));
process.on('message', () => process.send(bytes));
`;

function batch(tick: number): Event[] {
  return Array.from({ length: 5 }, (_, index) => ({
    id: String(tick * 5 + index),
    topic: 'contacts.changed',
    authorityId: authorities[(tick + index) % authorities.length]!,
    subjectId: '0190d5a0-0000-7000-8000-000000000000',
    about: { customerId: '0190d5a0-0000-7000-8000-000000000001' },
  }));
}

async function measure(tell: (desktops: Desktops[], events: Event[]) => void, groups: number): Promise<{ share: number; bytes: number }> {
  const desktops = Array.from({ length: groups }, () => new Desktops());
  let joined = 0;
  const server = createServer((_request, response) => {
    const principal: Principal = { ...publicPrincipal, kind: 'user', authorityIds: joined % 6 === 5 ? authorities.slice(0, 1) : authorities.slice(0, (joined % 6) + 1) };
    desktops[joined % groups]!.join(principal, response);
    joined += 1;
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const child = spawn(process.execPath, ['-e', listener, String((server.address() as AddressInfo).port)], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  while (desktops.reduce((total, one) => total + one.count, 0) < desktopCount) await delay(50);
  await delay(500);
  const before = process.cpuUsage();
  for (let tick = 0; tick < seconds * ticksPerSecond; tick++) {
    tell(desktops, batch(tick));
    await delay(1000 / ticksPerSecond);
  }
  const used = process.cpuUsage(before);
  const bytes = await new Promise<number>((resolve) => {
    child.once('message', (message) => resolve(Number(message)));
    child.send('bytes');
  });
  child.kill();
  server.closeAllConnections();
  server.close();
  return { share: (used.user + used.system) / 1e6 / seconds, bytes };
}

const together = await measure((desktops, events) => desktops[0]!.tell(events), 1);
const apart = await measure((desktops, events) => desktops.forEach((one) => one.tell(events)), desktopCount);
console.log(JSON.stringify({ desktops: desktopCount, eventsPerSecond: 5 * ticksPerSecond, shareOfOneCore: together.share, megabytes: together.bytes / 1e6, shareWhenSerialisedForEach: apart.share }, null, 2));
