import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describeWithPhone } from '../../../../../../../tests/support/phone.ts';
import { eventually } from '../../../../../../../tests/support/processes.ts';
import { SipTelephone, tone, tonesHeard, type SipCall, type SipTelephoneOptions } from '../../../../../../../tools/phone/sip/index.ts';
import { telephoneEngineContract } from '../../engine/contract/telephone-engine.contract.ts';
import { TONES, type TestTelephone, type ToneHertz, type World } from '../../engine/contract/world.ts';
import type { EngineEvent } from '../../engine/index.ts';
import { PHONE_FOLDER } from '../../installation/index.ts';
import { readWav, writeWav } from '../../sound/index.ts';
import { AsteriskEngine, callKeeper, type KeeperNote } from '../index.ts';

const CARRIER_HOST = '127.0.0.2';
const HOST = '127.0.0.1';
const SECRET = 'a-secret-of-sixteen-characters';
const ALL_TONES = Object.values(TONES);
const phoneFolder = join(import.meta.dirname, '../../../../../../..', PHONE_FOLDER);

describeWithPhone('with real calls', () => {
  telephoneEngineContract('the telephone engine on Asterisk', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
    const sounds = writeSounds(dataDir);
    const keeper = callKeeper({ dataDir, phoneFolder, graceSeconds: 2, divertAfterSeconds: 60 });
    const address = await keeper.whenUp();
    if (address === undefined) throw new Error('Asterisk did not start');
    const engine = new AsteriskEngine(() => address);
    const telephones = new Telephones(address);
    const events: EngineEvent[] = [];
    engine.follow((event) => events.push(event));
    await engine.open();
    const world: World = {
      engine,
      events,
      hasSound: true,
      dial: async ({ dialled, caller }) => {
        const telephone = await telephones.open({ host: CARRIER_HOST });
        const call = await telephone.dial(dialled, caller);
        return inHand(() => call, TONES.citizen);
      },
      outside: async (hertz) => {
        const telephone = await telephones.open({ host: CARRIER_HOST, port: address.carrierPort });
        return { to: { kind: 'number', number: '+31612345678' }, telephone: inHand(() => telephone.calls.at(-1), hertz) };
      },
      signIn: async (phone, hertz) => {
        await engine.admitPhone({ phone, secret: SECRET, displayName: phone, over: 'sip' });
        const telephone = await telephones.open({ host: HOST, account: { user: phone, secret: SECRET } });
        await telephone.register();
        return { ...inHand(() => telephone.calls.at(-1), hertz), signOut: () => telephone.unregister() };
      },
      prompt: (hertz) => ({ kind: 'file', path: sounds.get(hertz)! }),
      interrupt: async (whileAway) => {
        await engine.close();
        await whileAway().finally(() => engine.open());
      },
      tonesIn: async (wav) => {
        const { samples, rateHertz } = readWav(wav);
        return tonesHeard(ALL_TONES, samples, rateHertz, 0.005);
      },
      close: async () => {
        telephones.close();
        await engine.close();
        await keeper.leave();
        rmSync(dataDir, { recursive: true, force: true });
      },
    };
    return world;
  });
});

/** Prompts of two seconds; and music of one tone, in the place where the keeper would put its own. */
function writeSounds(dataDir: string): ReadonlyMap<number, string> {
  const write = (folder: string, hertz: number, seconds: number): [number, string] => {
    mkdirSync(join(dataDir, folder), { recursive: true });
    const file = join(dataDir, folder, `${hertz}.wav`);
    writeFileSync(file, writeWav({ rateHertz: 8000, samples: tone(hertz, seconds) }));
    return [hertz, file];
  };
  const [, music] = write('phone/asterisk/music', TONES.music, 10);
  writeFileSync(join(music, '../ingang.wav'), writeWav({ rateHertz: 8000, samples: tone(TONES.music, 10) }));
  rmSync(music);
  return new Map([write('prompts', TONES.prompt, 2), write('prompts', TONES.secondPrompt, 2)]);
}

class Telephones {
  readonly #address: KeeperNote;
  readonly #open: SipTelephone[] = [];

  constructor(address: KeeperNote) {
    this.#address = address;
  }

  async open(options: Omit<SipTelephoneOptions, 'exchange'>): Promise<SipTelephone> {
    const telephone = await SipTelephone.open({ ...options, exchange: { host: HOST, port: this.#address.sipPort } });
    this.#open.push(telephone);
    return telephone;
  }

  close(): void {
    for (const telephone of this.#open) telephone.close();
  }
}

function inHand(find: () => SipCall | undefined, hertz: ToneHertz): TestTelephone {
  let isSpeaking = true;
  let spoken = 0;
  const voice = () => (isSpeaking ? 0.2 * Math.sin((2 * Math.PI * hertz * (spoken += 1)) / 8000) : 0);
  const when = <Found>(what: string, look: (call: SipCall) => Found | undefined) =>
    eventually(what, () => {
      const call = find();
      if (call !== undefined) call.sound.voice ??= voice;
      return call && look(call);
    }, { seconds: 8 });
  const now = () => when('a call', (call) => call);
  const state = (wanted: SipCall['state']) => when(wanted, (call) => (call.state === wanted ? call : undefined));
  return {
    connected: async () => void (await state('connected')),
    ended: async () => void (await state('ended')),
    ringing: async () => {
      const call = await state('ringing');
      return { showNumber: call.shownNumber, showName: call.shownName, header: (name) => call.header(name) };
    },
    pickUp: async () => (await now()).pickUp(),
    decline: async () => (await now()).decline(),
    hangUp: async () => find()?.hangUp(),
    press: async (digits) => (await now()).sound.press(digits),
    hold: async () => (await now()).hold(),
    unhold: async () => (await now()).unhold(),
    hears: async (...tones) => {
      const call = await now();
      const wanted = String(tones.toSorted((a, b) => a - b));
      let heard = '';
      for (const until = performance.now() + 6000; heard !== wanted; await delay(30)) {
        heard = String(tonesHeard(ALL_TONES, call.sound.heard(0.25), 8000).toSorted((a, b) => a - b));
        if (performance.now() > until) throw new Error(`heard ${heard || 'nothing'}, not ${wanted || 'nothing'}`);
      }
    },
    speak: async (speaks) => {
      await now();
      isSpeaking = speaks;
    },
    digitsReceived: async (digits) => void (await when('digits', (call) => call.sound.digitsReceived === digits || undefined)),
  };
}
