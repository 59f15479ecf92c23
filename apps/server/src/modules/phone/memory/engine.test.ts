import { afterAll, expect, vi } from 'vitest';
import { telephoneEngineContract } from '../engine/contract/telephone-engine.contract.ts';
import { TONES, type TestTelephone, type ToneHertz, type World } from '../engine/contract/world.ts';
import type { ChannelId, EngineEvent, PhoneName } from '../engine/index.ts';
import { MemoryTelephoneEngine, type Sound, type VirtualCall } from './index.ts';

/** The suite waits for sounds in real seconds; here twenty of them pass in one. */
vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
const clock = setInterval(() => vi.advanceTimersByTime(100), 5);
afterAll(() => {
  clearInterval(clock);
  vi.useRealTimers();
});

const SECRET = 'a-secret-of-sixteen-characters';

telephoneEngineContract('the telephone engine in memory', async () => {
  const engine = new MemoryTelephoneEngine();
  const { telephones } = engine;
  const events: EngineEvent[] = [];
  const voices = new Map<ChannelId, ToneHertz>();
  const rung = new Map<string, VirtualCall>();
  engine.follow((event) => events.push(event));
  telephones.onRing((call, { to }) => rung.set(to.kind === 'phone' ? to.phone : to.number, call));
  await engine.open();

  const toneOf = (sound: Sound): number => {
    if (sound.kind === 'music') return TONES.music;
    if (sound.kind === 'voice') return voices.get(sound.of)!;
    return sound.media.kind === 'file' ? Number(sound.media.path) : 0;
  };

  function telephone(find: () => VirtualCall | undefined, tone: ToneHertz): TestTelephone {
    const call = async () => {
      const found = await waitFor('a call', find);
      voices.set(found.channel, tone);
      return found;
    };
    return {
      connected: async () => void (await waitFor('connection', async () => (await call()).isConnected())),
      ended: async () => void (await waitFor('end', async () => (await call()).hasEnded())),
      ringing: async () => {
        const ringing = await waitFor('a ring', async () => {
          const one = await call();
          return !one.isConnected() && !one.hasEnded() && one;
        });
        const { showNumber = '', showName, headers = {} } = ringing.shows ?? {};
        return { showNumber, showName, header: (name) => headers[name] };
      },
      pickUp: async () => (await call()).pickUp(),
      decline: async () => (await call()).decline(),
      hangUp: async () => find()?.hangUp(),
      press: async (digits) => (await call()).press(digits),
      hold: async () => (await call()).hold(),
      unhold: async () => (await call()).unhold(),
      hears: async (...tones) => {
        const heard = async () => [...new Set((await call()).hears().map(toneOf))].toSorted((a, b) => a - b);
        await waitFor('the tones', async () => String(await heard()) === String(tones.toSorted((a, b) => a - b)));
      },
      speak: async (isSpeaking) => {
        const spoken = await call();
        if (!isSpeaking && started.has(spoken.channel)) spoken.speak((performance.now() - started.get(spoken.channel)!) / 1000);
        if (isSpeaking) started.set(spoken.channel, performance.now());
      },
      digitsReceived: async (digits) => expect((await call()).digitsReceived()).toBe(digits),
    };
  }
  const started = new Map<ChannelId, number>();

  const world: World = {
    engine,
    events,
    hasSound: false,
    dial: async (call) => {
      const made = telephones.callIn(call);
      return telephone(() => made, TONES.citizen);
    },
    outside: async (tone) => ({ to: { kind: 'number', number: '+31612345678' }, telephone: telephone(() => rung.get('+31612345678'), tone) }),
    signIn: async (phone: PhoneName, tone) => {
      await engine.admitPhone({ phone, secret: SECRET, displayName: phone, over: 'sip' });
      expect(() => telephones.signIn(phone, 'wrong')).toThrow('may not sign in');
      telephones.signIn(phone, SECRET);
      return { ...telephone(() => rung.get(phone), tone), signOut: async () => telephones.signOut(phone) };
    },
    prompt: (tone) => ({ kind: 'file', path: String(tone) }),
    interrupt: async (whileAway) => {
      telephones.loseEngine();
      await whileAway();
      telephones.bringEngineBack({ hasRestarted: false });
    },
    tonesIn: async () => [],
    close: () => engine.close(),
  };
  return world;
});

async function waitFor<Found>(what: string, look: () => Found | Promise<Found>): Promise<Exclude<Found, false | undefined>> {
  const deadline = performance.now() + 3000;
  for (;;) {
    const found = await look();
    if (found !== false && found !== undefined) return found as Exclude<Found, false | undefined>;
    if (performance.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
