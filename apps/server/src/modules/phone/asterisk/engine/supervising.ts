import type { BridgeId, ChannelId, Supervision } from '../../engine/index.ts';
import { APPLICATION } from '../configuration/index.ts';
import type { Commands } from './commands.ts';
import { supervisionEarOf, supervisionOf } from './names.ts';
import { whenReady } from './recordings.ts';

const WAYS: readonly Supervision[] = ['listen', 'whisper'];

/** A leg that hears another, and may speak to it alone: by an ear on that leg, in a bridge with who supervises. */
export class Supervising {
  readonly #commands: Commands;

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  /** Begins, or changes how: the ear of the other way goes first. */
  async start(supervisor: ChannelId, channelId: ChannelId, how: Supervision): Promise<void> {
    const bridgeId: BridgeId = supervisionOf(supervisor);
    await this.#commands.ensure('bridges.createWithId', { bridgeId, type: 'mixing,dtmf_events' });
    await this.#commands.run('bridges.addChannel', { bridgeId, channel: supervisor });
    await this.#dropEars(supervisor);
    const snoopId = supervisionEarOf(supervisor, how);
    await this.#commands.run('channels.snoopChannelWithId', { channelId, snoopId, spy: 'both', whisper: how === 'whisper' ? 'out' : 'none', app: APPLICATION, appArgs: 'ear' });
    await whenReady(() => this.#commands.run('bridges.addChannel', { bridgeId, channel: snoopId }));
  }

  async stop(supervisor: ChannelId): Promise<void> {
    await this.#dropEars(supervisor);
    await this.#commands.ensure('bridges.destroy', { bridgeId: supervisionOf(supervisor) });
  }

  async #dropEars(supervisor: ChannelId): Promise<void> {
    for (const way of WAYS) await this.#commands.ensure('channels.hangup', { channelId: supervisionEarOf(supervisor, way) });
  }
}
