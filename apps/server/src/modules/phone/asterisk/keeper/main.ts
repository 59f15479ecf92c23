/** The program that keeps Asterisk: started by a server, outlives it. Its one argument is a KeeperOrder as JSON. */
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstallation } from '../../installation/index.ts';
import { Keeper } from './keeper.ts';
import { takeLock } from './lock.ts';
import { Place } from './place.ts';
import type { KeeperOrder } from './order.ts';

const order = JSON.parse(process.argv[2] ?? '{}') as KeeperOrder;
const place = new Place(order.dataDir);
place.make();
const log = (line: string) => appendFileSync(join(place.notes, 'keeper.log'), `${new Date().toISOString()} ${process.pid} ${line}\n`, { mode: 0o600 });

const installation = findInstallation(order.phoneFolder);
if (installation === undefined) {
  log('the telephone is not installed');
} else if (takeLock(place)) {
  const { emergencyNumber, graceSeconds, divertAfterSeconds } = order;
  const keeper = new Keeper({ place, installation, emergencyNumber, graceSeconds, divertAfterSeconds, log });
  process.on('SIGTERM', () => keeper.end('asked to'));
  for (const signal of ['SIGINT', 'SIGHUP']) process.on(signal, () => log(`${signal} ignored`));
  log('started');
  await keeper.keep();
} else {
  log('another keeper is there');
}
