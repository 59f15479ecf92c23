import type { BridgeId, CallEffect, LegId, PlaybackId, RecordingId } from '../index.ts';

/** What an engine, a router and agents would make of the effects of calls; complains about what cannot be. */
export class Ledger {
  readonly legs = new Set<LegId>();
  readonly bridges = new Map<BridgeId, Set<LegId>>();
  readonly playing = new Map<PlaybackId, LegId>();
  readonly listening = new Map<RecordingId, LegId>();
  readonly agents = new Map<string, 'ringing' | 'talking'>();
  standing: 'none' | 'waiting' | 'offered' | 'in-hand' = 'none';

  legEnded(leg: LegId): void {
    this.legs.delete(leg);
    for (const members of this.bridges.values()) members.delete(leg);
    for (const [id, on] of this.playing) if (on === leg) this.playing.delete(id);
    for (const [id, on] of this.listening) if (on === leg) this.listening.delete(id);
  }

  engineRestarted(): void {
    for (const leg of this.legs) this.legEnded(leg);
    this.bridges.clear();
  }

  take(effect: CallEffect): void {
    switch (effect.do) {
      case 'originate':
        this.legs.add(effect.leg);
        return;
      case 'hang-up':
        if (!this.legs.has(effect.leg)) throw new Error(`hangs up a leg that is not there: ${effect.leg}`);
        return this.legEnded(effect.leg);
      case 'create-bridge':
        if (!this.bridges.has(effect.bridge)) this.bridges.set(effect.bridge, new Set());
        return;
      case 'destroy-bridge':
        if (!this.bridges.delete(effect.bridge)) throw new Error('destroys a bridge that is not there');
        return;
      case 'join':
        return this.#join(effect.bridge, effect.leg);
      case 'part':
        this.bridges.get(effect.bridge)?.delete(effect.leg);
        return;
      case 'music':
        this.#mustLive(effect.leg);
        for (const members of this.bridges.values()) members.delete(effect.leg);
        return;
      case 'say':
      case 'ringing-tone':
        this.#mustLive(effect.leg);
        this.playing.set(effect.playback, effect.leg);
        return;
      case 'stop-playing':
        this.playing.delete(effect.playback);
        return;
      case 'listen':
        this.#mustLive(effect.leg);
        this.listening.set(effect.recording, effect.leg);
        return;
      case 'stop-listening':
        this.listening.delete(effect.recording);
        return;
      case 'agent':
        return this.#agent(effect.agentId, effect.event);
      case 'wait':
      case 'accepted':
      case 'given-back':
      case 'left':
      case 'finished':
        return this.#route(effect.do);
      default:
    }
  }

  #mustLive(leg: LegId): void {
    if (!this.legs.has(leg)) throw new Error(`does something with a leg that is not there: ${leg}`);
  }

  #join(bridge: BridgeId, leg: LegId): void {
    this.#mustLive(leg);
    const members = this.bridges.get(bridge);
    if (members === undefined) throw new Error('joins a bridge that is not there');
    members.add(leg);
  }

  #agent(agentId: string, event: string): void {
    const state = this.agents.get(agentId);
    const expected = event === 'rings' ? undefined : event === 'talks' ? 'ringing' : event === 'missed' || event === 'freed' ? 'ringing' : 'talking';
    if (state !== expected && !(event === 'lost' && state === 'ringing')) throw new Error(`agent ${event} while ${state}`);
    if (event === 'rings') this.agents.set(agentId, 'ringing');
    else if (event === 'talks') this.agents.set(agentId, 'talking');
    else this.agents.delete(agentId);
  }

  #route(event: 'wait' | 'accepted' | 'given-back' | 'left' | 'finished'): void {
    const from = { wait: ['none'], accepted: ['offered'], 'given-back': ['offered', 'in-hand'], left: ['waiting', 'offered'], finished: ['in-hand'] }[event];
    if (!from.includes(this.standing)) throw new Error(`router hears ${event} of what is ${this.standing}`);
    this.standing = event === 'wait' || event === 'given-back' ? 'waiting' : event === 'accepted' ? 'in-hand' : 'none';
  }
}
