import type { BridgeId, ChannelId, PhoneName, PlaybackId } from '../index.ts';
import { newChannel, newId, told, type TestTelephone, type World } from './world.ts';

/** What most calls of the suite begin with, and the clearing up afterwards. */
export interface Scene {
  readonly world: World;
  /** A citizen who has been answered. */
  caller(number?: string): Promise<{ readonly citizen: TestTelephone; readonly channel: ChannelId }>;
  /** An agent whose telephone is signed in, rang and has been picked up. */
  agent(phone: PhoneName, tone: 1350 | 1700): Promise<{ readonly telephone: TestTelephone; readonly channel: ChannelId }>;
  bridged(...channels: readonly ChannelId[]): Promise<BridgeId>;
  play(channel: ChannelId, ...tones: readonly (650 | 1150)[]): Promise<PlaybackId>;
  /** Hangs this telephone up at the end of the test. */
  keep<Telephone extends TestTelephone>(telephone: Telephone): Telephone;
  clear(): Promise<void>;
}

export function makeScene(world: World): Scene {
  const { engine } = world;
  const open: TestTelephone[] = [];
  const keep = <Telephone extends TestTelephone>(telephone: Telephone): Telephone => {
    open.push(telephone);
    return telephone;
  };
  const isOver = (channel: ChannelId) =>
    world.events.some((event) => (event.type === 'hung-up' || event.type === 'answered') && event.channel === channel);
  return {
    world,
    keep,
    caller: async (number = '0612345678') => {
      const citizen = keep(await world.dial({ dialled: '14078', caller: number }));
      const { channel } = await told(world, 'arrived', (event) => event.caller === number && !isOver(event.channel));
      await engine.answer(channel);
      await citizen.connected();
      await told(world, 'answered', (event) => event.channel === channel);
      return { citizen, channel };
    },
    agent: async (phone, tone) => {
      const telephone = keep(await world.signIn(phone, tone));
      const channel = newChannel();
      await engine.originate({ channel, to: { kind: 'phone', phone }, showNumber: '14078', showName: 'Papendrecht', ringSeconds: 20 });
      await telephone.ringing();
      await telephone.pickUp();
      await told(world, 'answered', (event) => event.channel === channel);
      return { telephone, channel };
    },
    bridged: async (...channels) => {
      const bridge = newId<BridgeId>('bridge');
      await engine.createBridge(bridge);
      for (const channel of channels) await engine.addToBridge(bridge, channel);
      return bridge;
    },
    play: async (channel, ...tones) => {
      const playback = newId<PlaybackId>('play');
      await engine.play(playback, channel, tones.map((tone) => world.prompt(tone)));
      return playback;
    },
    clear: async () => {
      for (const telephone of open.splice(0)) await telephone.hangUp();
      for (const { channel } of await engine.liveChannels()) await engine.hangUp(channel);
      for (const { bridge } of await engine.liveBridges()) await engine.destroyBridge(bridge);
    },
  };
}
