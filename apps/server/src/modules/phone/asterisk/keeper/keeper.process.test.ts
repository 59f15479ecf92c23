import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describeWithPhone } from '../../../../../../../tests/support/phone.ts';
import { eventually, isAlive, startProcess, type TestProcess } from '../../../../../../../tests/support/processes.ts';
import { SipTelephone } from '../../../../../../../tools/phone/sip/index.ts';
import { PHONE_FOLDER } from '../../installation/index.ts';
import { AsteriskEngine } from '../index.ts';
import { Place, type KeeperNote } from './place.ts';

const phoneFolder = join(import.meta.dirname, '../../../../../../..', PHONE_FOLDER);
const KEEPER = join(import.meta.dirname, 'index.ts');

describeWithPhone('the keeper of Asterisk', () => {
  let dataDir: string;
  let servers: TestProcess[];

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    servers = [];
  });

  afterEach(async () => {
    for (const server of servers) server.kill('SIGKILL');
    const note = place().readKeeper();
    if (note !== undefined && isAlive(note.keeperPid)) process.kill(note.keeperPid, 'SIGTERM');
    await eventually('nothing to be left', () => (note === undefined || isGone(note)) || undefined);
    rmSync(dataDir, { recursive: true, force: true });
  });

  const place = () => new Place(dataDir);
  const isGone = ({ keeperPid, asteriskPid }: KeeperNote) => !isAlive(keeperPid) && !isAlive(asteriskPid);

  /** A process that needs the telephone, as a server does; SIGTERM lets it leave in good order. */
  function startServer({ graceSeconds = 60, divertAfterSeconds = 60, data = dataDir } = {}): TestProcess {
    const order = JSON.stringify({ dataDir: data, phoneFolder, graceSeconds, divertAfterSeconds });
    const program = `
      import { callKeeper } from ${JSON.stringify(KEEPER)};
      const held = callKeeper(${order});
      setInterval(() => undefined, 1000);
      process.on('SIGTERM', async () => { await held.leave(); process.exit(0); });
      const note = await held.whenUp();
      console.log('up ' + note?.asteriskPid);`;
    const server = startProcess(process.execPath, ['--input-type=module-typescript', '-e', program]);
    servers.push(server);
    return server;
  }

  const note = (which: (note: KeeperNote) => boolean = () => true) =>
    eventually('a note of the keeper', () => {
      const found = place().readKeeper();
      return found !== undefined && which(found) ? found : undefined;
    });

  test('starts Asterisk, for this account only, and ends it when the last server leaves in good order', async () => {
    const [first, second] = [startServer(), startServer()];
    await Promise.all([first.waitFor(/^up \d+/), second.waitFor(/^up \d+/)]);
    const kept = await note();
    expect(first.lines).toEqual(second.lines);
    const secrets = ['asterisk/etc/ari.conf', 'keeper/keeper.json', 'keeper/password.json'].map((file) => join(place().folder, file));
    expect(secrets.map((file) => statSync(file).mode & 0o777)).toEqual([0o600, 0o600, 0o600]);
    expect(kept.password).toMatch(/^[0-9a-f]{48}$/);
    expect((await fetch(`${kept.ariUrl}/ari/asterisk/info`)).status).toBe(401);
    first.kill('SIGTERM');
    expect(await first.finish()).toEqual({ code: 0, signal: null });
    expect(isAlive(kept.asteriskPid)).toBe(true);
    second.kill('SIGTERM');
    await second.finish();
    await eventually('the end of both', () => isGone(kept) || undefined, { seconds: 5 });
  });

  test('lets conversations go on when the server is killed, and the next one finds them', async () => {
    const killed = startServer();
    await killed.waitFor(/^up/);
    const kept = await note();
    const engine = new AsteriskEngine(() => kept);
    const arrived = Promise.withResolvers<void>();
    engine.follow((event) => event.type === 'arrived' && void engine.answer(event.channel).then(() => engine.startMusic(event.channel)).then(() => arrived.resolve()));
    await engine.open();
    const citizen = await SipTelephone.open({ host: '127.0.0.2', exchange: { host: '127.0.0.1', port: kept.sipPort } });
    const call = await citizen.dial('14078', '0612345678');
    await arrived.promise;
    await engine.close();
    killed.kill('SIGKILL');
    await killed.finish();
    const packets = call.sound.packetsReceived;
    await eventually('music to go on', () => call.sound.packetsReceived > packets + 50 || undefined);
    const next = startServer();
    await next.waitFor(new RegExp(`^up ${kept.asteriskPid}$`));
    const again = new AsteriskEngine(() => kept);
    await again.open();
    expect(await again.liveChannels()).toMatchObject([{ caller: '0612345678', dialled: '14078', state: 'connected' }]);
    await again.close();
    call.hangUp();
    citizen.close();
  });

  test('sends those who wait to the emergency route when nobody comes, and then ends', async () => {
    const killed = startServer({ graceSeconds: 8, divertAfterSeconds: 1 });
    await killed.waitFor(/^up/);
    const kept = await note();
    const engine = new AsteriskEngine(() => kept);
    const waiting = Promise.withResolvers<void>();
    engine.follow((event) => event.type === 'arrived' && void engine.answer(event.channel).then(() => engine.startMusic(event.channel)).then(() => waiting.resolve()));
    await engine.open();
    const citizen = await SipTelephone.open({ host: '127.0.0.2', exchange: { host: '127.0.0.1', port: kept.sipPort } });
    const call = await citizen.dial('14078', '0612345678');
    await waiting.promise;
    await engine.close();
    // A call that comes while nobody is connected rings for a few seconds, in case somebody comes; then the emergency route speaks, and hangs up.
    const late = await citizen.dial('14078', '0687654321');
    await eventually('the announcement', () => late.state === 'ended' || undefined, { seconds: 20 });
    expect(late.sound.packetsReceived).toBeGreaterThan(150);
    killed.kill('SIGKILL');
    await eventually('the announcement for who was waiting', () => call.state === 'ended' || undefined, { seconds: 20 });
    await eventually('the end of both', () => isGone(kept) || undefined, { seconds: 15 });
    expect(existsSync(join(place().notes, 'keeper.json'))).toBe(false);
    citizen.close();
  });

  test('starts Asterisk again when it dies, on the same ports; and Asterisk never outlives its keeper', async () => {
    const server = startServer();
    await server.waitFor(/^up/);
    const first = await note();
    process.kill(first.asteriskPid, 'SIGKILL');
    const second = await note((found) => found.asteriskPid !== first.asteriskPid);
    expect(second).toMatchObject({ ariUrl: first.ariUrl, sipPort: first.sipPort, keeperPid: first.keeperPid, restarts: 1 });
    process.kill(second.keeperPid, 'SIGKILL');
    await eventually('Asterisk to go with its keeper', () => !isAlive(second.asteriskPid) || undefined);
    const third = await note((found) => found.keeperPid !== second.keeperPid);
    expect(third.ariUrl).toBe(first.ariUrl);
    expect(readFileSync(join(place().notes, 'keeper.log'), 'utf8')).toContain('Asterisk ended (SIGKILL)');
  });

  test('shares the machine with others that start at the same moment: no two on one port', async () => {
    const folders = [dataDir, join(dataDir, 'second'), join(dataDir, 'third')];
    const users = folders.map((data) => startServer({ data }));
    await Promise.all(users.map((user) => user.waitFor(/^up \d+/)));
    const notes = folders.map((data) => new Place(data).readKeeper()!);
    for (const port of ['sipPort', 'ariUrl', 'carrierPort'] as const) expect(new Set(notes.map((one) => one[port])).size).toBe(folders.length);
    for (const one of notes) expect((await fetch(`${one.ariUrl}/ari/asterisk/info`, { headers: { authorization: `Basic ${btoa(`${one.user}:${one.password}`)}` } })).ok).toBe(true);
    for (const user of users) user.kill('SIGTERM');
    for (const one of notes) await eventually('the end of all', () => isGone(one) || undefined);
  });

  test.runIf(process.getuid?.() === 0)('does not run as root, and can be no more than that', async () => {
    const server = startServer();
    await server.waitFor(/^up/);
    const status = readFileSync(`/proc/${(await note()).asteriskPid}/status`, 'utf8');
    expect(status.match(/^Uid:\s+(\d+)/m)?.[1]).toBe('65534');
    expect(status).toMatch(/^NoNewPrivs:\s+1$/m);
    // reading in closed folders (2) at most: the folder of this test is root's alone
    expect(Number.parseInt(status.match(/^CapBnd:\s+(\w+)/m)![1]!, 16)).toBe(1 << 2);
  });

  test('takes other ports when the usual ones are in use', async () => {
    const usual = await listen(8088);
    const server = startServer();
    await server.waitFor(/^up/);
    expect((await note()).ariUrl).not.toBe('http://127.0.0.1:8088');
    usual?.close();
  });
});

/** Undefined when somebody else has it: for the test that is as good. */
function listen(port: number): Promise<Server | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}
