import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CallFlow } from '../../apps/server/src/modules/phone/domain/flow/index.ts';
import type { SipCall } from '../../tools/phone/sip/index.ts';
import { describeWithPhone } from '../support/phone.ts';
import { eventually, isAlive } from '../support/processes.ts';
import type { TestServer } from '../support/server.ts';
import { hearsSomething, hum, numberOf, takenUp, TestCentre } from './contact-centre.ts';

const askingNumber = '+31786441901';
/** Asks something first, and so long that nobody has chosen yet. */
const asking: CallFlow = {
  languages: ['nl'], start: 'menu', fallbackQueue: 'general',
  nodes: {
    menu: { kind: 'menu', prompt: { nl: 'Waar belt u voor? Toets 1 voor een paspoort.' }, listenSeconds: 30, options: [{ digit: '1', label: 'paspoort', to: 'queue' }], otherwise: 'queue' },
    queue: { kind: 'queue', queue: 'general', priority: 'normal' },
  },
};

interface Callback {
  readonly id: string;
  readonly number: string;
  readonly state: string;
  readonly phone: string;
  readonly reason: string;
  readonly explanation: string;
  readonly authorityId: string;
  readonly contactId: string;
  readonly dueAt: string;
  readonly createdAt: string;
  readonly result: string | null;
}

describeWithPhone('Asterisk is killed in the middle of calls', () => {
  let centre: TestCentre;
  beforeAll(async () => {
    centre = await TestCentre.open({ agents: 3, anybodysNumbers: { [askingNumber]: asking } });
  });
  afterAll(() => centre.close());

  const promises = async (server: TestServer) => (await centre.ask<{ results: Callback[] }>(server, centre.lead, 'GET', '/callbacks?list=all&limit=100')).results;

  test('everybody whose number is known is promised a call back, once; it starts again by itself and calls flow', async () => {
    const [first, second, third] = centre.agents as [(typeof centre.agents)[0], (typeof centre.agents)[0], (typeof centre.agents)[0]];
    let server = await centre.server();
    await centre.signsOn(server, first);
    const talking = await centre.phones(1);
    await eventually('a conversation', async () => (await centre.talking(server)) === 1 || undefined);
    await centre.signsOn(server, second, () => undefined); // hears it ring, and lets it
    const ringing = await centre.phones(2);
    await eventually('a telephone that rings', async () => (await centre.presences(server)).some(({ state }) => state === 'ringing') || undefined);
    const waiting = [await centre.phones(3), await centre.phones(4), await centre.phones(null)];
    const choosing = await centre.phones(5, askingNumber);
    const callers: SipCall[] = [talking, ringing, ...waiting, choosing];
    await eventually('everybody there', () => callers.every(hearsSomething) || undefined, { seconds: 20 });
    expect(await centre.waiting(server)).toHaveLength(4);

    const note = centre.place.readKeeper()!;
    process.kill(note.asteriskPid, 'SIGKILL');
    const listed = await eventually('promises', async () => {
      const found = await promises(server);
      return found.length === 5 ? found : undefined;
    }, { seconds: 20, lines: server.lines });
    expect(new Set(listed.map(({ phone }) => phone))).toEqual(new Set([1, 2, 3, 4, 5].map((number) => numberOf(number).replace('0', '+31'))));
    expect(new Set(listed.map(({ state }) => state))).toEqual(new Set(['returned']));
    const of = (number: number) => listed.find(({ phone }) => phone === numberOf(number).replace('0', '+31'))!;
    expect([of(1).explanation, of(2).explanation, of(3).explanation, of(5).explanation]).toEqual([
      expect.stringMatching(/^Was in gesprek met agent1\. Belde voor Papendrecht\./), expect.stringMatching(/^Zou net worden geholpen\./),
      expect.stringMatching(/^Wachtte op een medewerker\./), expect.stringMatching(/^Was nog niet in de wachtrij\. Had nog niet gezegd voor welke gemeente\./),
    ]);
    expect(of(1).reason).toBe('Gesprek weggevallen door een storing');

    // the one who withheld the number cannot be phoned, and is a contact
    const { results: contacts } = await centre.ask<{ results: { id: string; ending: string | null; status: string }[] }>(server, centre.lead, 'GET', '/contacts?status=finished&limit=50');
    expect(contacts.filter(({ ending }) => ending === 'abandoned')).toHaveLength(1);
    // who was talking has a registration to finish
    expect((await centre.presences(server)).find(({ userId }) => userId === first.person.userId)?.state).toBe('wrap-up');
    const own = await centre.ask<{ results: { id: string; authorityId: string }[] }>(server, first.person, 'GET', '/contacts?status=open&mine=true');
    expect(own.results).toMatchObject([{ id: of(1).contactId, authorityId: 'papendrecht' }]);

    // back by itself, in another process, on the same ports
    const again = await eventually('another Asterisk', () => {
      const now = centre.place.readKeeper();
      return now !== undefined && now.asteriskPid !== note.asteriskPid ? now : undefined;
    }, { seconds: 30 });
    expect([again.sipPort, isAlive(note.asteriskPid)]).toEqual([note.sipPort, false]);
    await eventually('the switchboard', () => takenUp(server).find(({ hasRestarted }) => hasRestarted), { seconds: 30, lines: server.lines });

    // the server is killed as well: nobody is promised twice
    await server.kill();
    server = await centre.server();
    const waitingNow = await eventually('everybody as a callback', async () => {
      const found = await centre.waiting(server);
      return found.length === 5 && found.every(({ isCallback }) => isCallback) ? found : undefined;
    }, { seconds: 20, lines: server.lines });
    expect(waitingNow.map(({ priority }) => priority)).toEqual(Array.from({ length: 5 }, () => 'high'));
    expect((await promises(server)).map(({ id }) => id).toSorted()).toEqual(listed.map(({ id }) => id).toSorted());

    // a new caller comes in, after those who were cut off; an agent gets one of these, and the citizen's telephone rings
    const later = await centre.phones(9);
    await eventually('a place more', async () => (await centre.waiting(server)).length === 6 || undefined, { seconds: 20 });
    expect((await centre.waiting(server)).at(-1)?.isCallback).toBe(false);

    // somebody takes one from the list: it is not phoned from the queue as well
    await centre.ask(server, third.person, 'POST', `/callbacks/${of(4).id}/take`, { version: 1 });
    await eventually('a place less', async () => (await centre.waiting(server)).length === 5 || undefined, { seconds: 20 });
    later.hangUp();

    // an agent gets the first of them, the citizen's telephone rings with the number that was called, and the promise is kept
    const home = await centre.atHome();
    home.onRing = (call) => {
      call.sound.voice = hum();
      call.pickUp();
    };
    await centre.signsOn(server, second);
    const call = await eventually('the citizen at home', () => home.calls.find(({ state }) => state === 'connected'), { seconds: 30, lines: server.lines });
    await eventually('sound at home', () => hearsSomething(call) || undefined, { seconds: 20 });
    call.hangUp();
    const kept = await eventually('a promise kept', async () => (await promises(server)).find(({ state }) => state === 'closed'), { seconds: 30 });
    expect(kept).toMatchObject({ result: 'reached', phone: of(1).phone });
    await server.stop();
  }, 240_000);
});
