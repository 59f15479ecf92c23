/** The second half of `npm run callers`, on Node 24; `npm start -- --callers` runs it beside the server. */
import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { findInstallation, PHONE_FOLDER } from '../../apps/server/src/modules/phone/installation/index.ts';
import { EspeakSynthesizer } from '../../apps/server/src/modules/phone/speech/index.ts';
import { endWithBootstrap } from '../bootstrap/parents.mjs';
import { endWith, outliveReader, report, Stop } from '../bootstrap/steps.mjs';
import { readCallingRegion } from './citizens.ts';
import { Crowd } from './crowd.ts';
import { CarrierLine } from './exchange.ts';
import { learnPrompts } from './hearing/prompts.ts';
import { parseCallers } from './options.mjs';

/** Of the demo region: received as on the region's own number, but open day and night, and with nobody else to go to. */
const PRACTICE_LINE = '0880000078';

const projectDir = join(import.meta.dirname, '../..');

async function run(): Promise<void> {
  endWithBootstrap();
  const { count, seed = randomBytes(3).toString('hex'), dial = PRACTICE_LINE } = parseCallers(process.argv.slice(2));
  const installation = findInstallation(join(projectDir, PHONE_FOLDER));
  if (installation === undefined) throw new Stop('Nobody can call: the telephone is not installed. To add it: npm run phone:install');
  const ending = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => ending.abort());
  const region = readCallingRegion();
  const line: CarrierLine = new CarrierLine(resolve(projectDir, process.env['DATA_DIR'] || '.data'), (call) => crowd.rings(call));
  const known = await learnPrompts(region, new EspeakSynthesizer(installation, line.folder));
  const crowd = new Crowd({
    region, known, installation, line, seed, dial,
    tell: (who, what) => process.stdout.write(`  ${new Date().toLocaleTimeString('nl-NL')}  ${who.padEnd(26)} ${what}\n`),
    signal: ending.signal,
  });
  const where = dial === PRACTICE_LINE ? `the practice line ${dial}, which is never closed` : dial;
  report('Callers', `${count} at once at most, all invented, call ${where}. The same again: --seed ${seed}`);
  report('', 'to answer: sign in as anouk, Alt+B, then Alt+A; to transfer: fatma in another browser, Alt+B there, and Alt+V');
  await crowd.call(count);
  line.close();
  report('Callers', 'have hung up');
}

outliveReader();
try {
  await run();
  process.exit(0);
} catch (error) {
  endWith(error);
}
