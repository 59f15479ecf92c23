import type { BridgeId, CallEffect, LegId, PlaybackId, RecordingId } from '../index.ts';

/** What an engine, a router and agents would make of the effects of calls; complains about what cannot be. */
export class Ledger {
  readonly legs = new Set<LegId>();
  readonly bridges = new Map<BridgeId, Set<LegId>>();
  readonly playing = new Map<PlaybackId, LegId>();
  readonly listening = new Map<RecordingId, LegId>();
  /** Which telephone hears which. */
  readonly ears = new Map<LegId, LegId>();
  readonly recordings = new Map<RecordingId, { readonly leg: LegId; state: 'running' | 'paused' }>();
  readonly agents = new Map<string, 'ringing' | 'talking'>();
  standing: 'none' | 'waiting' | 'offered' | 'in-hand' = 'none';

  legEnded(leg: LegId): void {
    this.legs.delete(leg);
    for (const members of this.bridges.values()) members.delete(leg);
    for (const [ear, of] of this.ears) if (of === leg) this.ears.delete(ear);
    for (const [id, { leg: on }] of this.recordings) if (on === leg) this.recordings.delete(id);
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
      case 'supervise':
        this.#mustLive(effect.leg);
        this.#mustLive(effect.of);
        for (const members of this.bridges.values()) members.delete(effect.leg);
        this.ears.set(effect.leg, effect.of);
        return;
      case 'stop-supervising':
        this.ears.delete(effect.leg);
        return;
      case 'record':
      case 'pause-recording':
      case 'resume-recording':
      case 'stop-recording':
        return this.#record(effect);
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

  #record(effect: Extract<CallEffect, { recording: RecordingId; do: 'record' | 'pause-recording' | 'resume-recording' | 'stop-recording' }>): void {
    if (effect.do === 'stop-recording') return void this.recordings.delete(effect.recording);
    if (effect.do === 'record') {
      this.#mustLive(effect.leg);
      if (!this.recordings.has(effect.recording)) this.recordings.set(effect.recording, { leg: effect.leg, state: 'running' });
      return;
    }
    const found = this.recordings.get(effect.recording);
    if (found === undefined) throw new Error('pauses or resumes a recording that is not made');
    found.state = effect.do === 'pause-recording' ? 'paused' : 'running';
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
    const expected = event === 'rings' || event === 'supervises' ? undefined : event === 'talks' ? 'ringing' : event === 'missed' || event === 'freed' ? 'ringing' : 'talking';
    // the own call rings again at who comes back with another browser
    const isBack = event === 'rings' && state === 'talking';
    if (state !== expected && !isBack && !(event === 'lost' && state === 'ringing')) throw new Error(`agent ${event} while ${state}`);
    if (event === 'rings' || event === 'supervises') this.agents.set(agentId, 'ringing');
    else if (event === 'talks') this.agents.set(agentId, 'talking');
    else this.agents.delete(agentId);
  }

  #route(event: 'wait' | 'accepted' | 'given-back' | 'left' | 'finished'): void {
    const from = { wait: ['none'], accepted: ['offered', 'in-hand'], 'given-back': ['offered', 'in-hand'], left: ['waiting', 'offered'], finished: ['in-hand'] }[event];
    if (!from.includes(this.standing)) throw new Error(`router hears ${event} of what is ${this.standing}`);
    this.standing = event === 'wait' || event === 'given-back' ? 'waiting' : event === 'accepted' ? 'in-hand' : 'none';
  }
}
