/**
 * How many calls a second the whole system sets up, each of them written to disk with its contact: sipp, Asterisk, server and
 * PostgreSQL on one machine. `npm run benchmark -- set-up`. Settings: RATES (calls a second, default 100,160,180,200), SECONDS (12),
 * STAYS (milliseconds that a caller stays, 2000).
 */
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { openCentre, queueNumber } from './centre.ts';
import { withProcessor } from './measures.ts';
import { callWithSipp } from './sipp.ts';

const rates = (process.env['RATES'] ?? '100,160,180,200').split(',').map(Number);
const seconds = Number(process.env['SECONDS'] ?? 12);
const staysMilliseconds = Number(process.env['STAYS'] ?? 2000);

const centre = await openCentre(1);
try {
  const { sipPort, installation } = centre;
  await callWithSipp(installation, { dialled: queueNumber, sipPort, callsPerSecond: 20, calls: 40, staysMilliseconds }).done; // everything warm
  for (const callsPerSecond of rates) {
    await delay(3000);
    const load = loadavg()[0]!.toFixed(1);
    const { result, shares } = await withProcessor(centre.processorSeconds, () => callWithSipp(installation, { dialled: queueNumber, sipPort, callsPerSecond, calls: callsPerSecond * seconds, staysMilliseconds }).done);
    const pace = (callsPerSecond * seconds) / (result.seconds - staysMilliseconds / 1000);
    console.log(`${callsPerSecond} calls/s for ${seconds} s (${Math.round(pace)}/s became of it): ${result.well} well, ${result.failed} failed, ${result.sentAgain} sent again; INVITE to 200 in ${result.setup} mean; ${shares}; load before ${load}`);
  }
  const warnings = centre.lines.filter((line) => /"level":(40|50|60)/.test(line));
  console.log(`warnings and errors of the server: ${warnings.length}`, warnings.slice(0, 3).join('\n'));
} finally {
  console.log(await centre.close());
}
process.exit(0);
