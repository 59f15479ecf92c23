/**
 * Does on the telephones what was decided.
 *
 * Purpose: effects of one call are done in their order; calls do not wait for each other. Trade-off: a leg that has ended
 * meanwhile is nothing to complain about; its end is told as an event of its own.
 * Modes: connected, and away: then commands are dropped, because everything is set right when the engine is back.
 */
import type { Logger } from 'pino';
import type { CallEffect, CallEvent, CallId } from '../domain/call/index.ts';
import { EngineFault, type PhoneName, type RecordingId, type TelephoneEngine } from '../engine/index.ts';
import type { CalamityDesk, Ears, Voice } from './ports.ts';

export interface HandsDeps {
  readonly engine: TelephoneEngine;
  readonly voice: Voice;
  readonly ears: Ears;
  readonly calamities: CalamityDesk;
  readonly log: Logger;
  /** Tells the call what became of something. */
  readonly tell: (callId: CallId, event: CallEvent) => void;
}

type Listening = Extract<CallEffect, { do: 'listen' }>;

export class Hands {
  readonly #deps: HandsDeps;
  readonly #queues = new Map<CallId, Promise<void>>();
  readonly #listening = new Map<RecordingId, { readonly callId: CallId; readonly order: Listening }>();

  constructor(deps: HandsDeps) {
    this.#deps = deps;
  }

  perform(callId: CallId, effects: readonly CallEffect[]): void {
    const before = this.#queues.get(callId) ?? Promise.resolve();
    const done = before.then(() => this.#all(callId, effects));
    this.#queues.set(callId, done);
    void done.finally(() => {
      if (this.#queues.get(callId) === done) this.#queues.delete(callId);
    });
  }

  /** Resolves when everything that was asked so far is done. */
  async idle(): Promise<void> {
    while (this.#queues.size > 0) await Promise.all(this.#queues.values());
  }

  async #all(callId: CallId, effects: readonly CallEffect[]): Promise<void> {
    for (const effect of effects) {
      try {
        await this.#one(callId, effect);
      } catch (error) {
        this.#complain(callId, effect, error as Error);
      }
    }
  }

  #complain(callId: CallId, effect: CallEffect, error: Error): void {
    const kind = error instanceof EngineFault ? error.kind : undefined;
    if (kind === 'unavailable') return; // everything is set right when it is back
    if (kind !== 'gone') this.#deps.log.error({ callId, effect: effect.do, reason: error.message }, 'the telephone engine did not do what was asked');
    if (effect.do === 'originate') this.#deps.tell(callId, { on: 'leg-ended', leg: effect.leg, cause: 'failure' });
    if (kind === 'gone') return;
    if (effect.do === 'say') this.#deps.tell(callId, { on: 'played', playback: effect.playback });
    if (effect.do === 'listen') this.#deps.tell(callId, { on: 'not-understood', recording: effect.recording });
  }

  async #one(callId: CallId, effect: CallEffect): Promise<void> {
    const { engine, voice, calamities, tell } = this.#deps;
    switch (effect.do) {
      case 'answer':
        return engine.answer(effect.leg);
      case 'originate': {
        const to = 'phone' in effect.to ? ({ kind: 'phone', phone: effect.to.phone as PhoneName } as const) : ({ kind: 'number', number: effect.to.number } as const);
        const { leg: channel, showNumber, showName, ringSeconds, forLeg } = effect;
        return engine.originate({
          channel, to, showNumber, ringSeconds, headers: { 'X-Ingang-Call': callId },
          ...(showName !== undefined && { showName }), ...(forLeg !== undefined && { forChannel: forLeg }),
        });
      }
      case 'hang-up':
        return engine.hangUp(effect.leg);
      case 'create-bridge':
        return engine.createBridge(effect.bridge);
      case 'destroy-bridge':
        return engine.destroyBridge(effect.bridge);
      case 'join':
        return engine.addToBridge(effect.bridge, effect.leg);
      case 'part':
        return engine.removeFromBridge(effect.bridge, effect.leg);
      case 'music':
        return engine.startMusic(effect.leg);
      case 'silence':
        return engine.stopMusic(effect.leg);
      case 'say':
        return engine.play(effect.playback, effect.leg, await voice.speak(effect.said));
      case 'ringing-tone':
        return engine.play(effect.playback, effect.leg, [{ kind: 'tone', tone: 'ringing' }]);
      case 'stop-playing':
        return engine.stopPlaying(effect.playback);
      case 'listen':
        this.#listening.set(effect.recording, { callId, order: effect });
        return engine.listen(effect.recording, effect.leg, { patienceSeconds: effect.patienceSeconds, maxSeconds: effect.maxSeconds });
      case 'stop-listening':
        return this.#stopListening(effect.recording);
      case 'digits':
        return engine.sendDigits(effect.leg, effect.digits);
      case 'supervise':
        return engine.supervise(effect.leg, effect.of, effect.how);
      case 'stop-supervising':
        return engine.stopSupervising(effect.leg);
      case 'record':
        return engine.record(effect.recording, effect.leg);
      case 'pause-recording':
        return this.#pauseRecording(effect.recording);
      case 'resume-recording':
        return engine.resumeRecording(effect.recording);
      case 'stop-recording':
        return engine.stopRecording(effect.recording);
      case 'check-code':
        return tell(callId, { on: 'code-checked', of: await calamities.check(effect.code) });
      case 'switch-calamity':
        return calamities.switch(effect.of, effect.on);
      default:
    }
  }

  /** What may not be kept is not kept: a recording that cannot be paused ends here. */
  async #pauseRecording(recording: RecordingId): Promise<void> {
    try {
      await this.#deps.engine.pauseRecording(recording);
    } catch (error) {
      await this.#deps.engine.stopRecording(recording);
      throw error;
    }
  }

  async #stopListening(recording: RecordingId): Promise<void> {
    this.#listening.delete(recording);
    await this.#deps.engine.stopRecording(recording);
    await this.#deps.engine.deleteRecording(recording);
  }

  /** An utterance has ended: what was it? */
  async heard(recording: RecordingId, seconds: number): Promise<void> {
    const listening = this.#listening.get(recording);
    if (listening === undefined) return;
    this.#listening.delete(recording);
    const { engine, tell, log } = this.#deps;
    const { callId, order } = listening;
    try {
      const heard = seconds === 0 ? undefined : await this.#deps.ears.recognise(await engine.readRecording(recording, 'said'), order.words, order.language);
      tell(callId, seconds === 0 ? { on: 'silence', recording } : heard ? { on: 'heard', recording, ...heard } : { on: 'not-understood', recording });
      await engine.deleteRecording(recording);
    } catch (error) {
      log.warn({ callId, reason: (error as Error).message }, 'what a caller said could not be understood');
      tell(callId, { on: 'not-understood', recording });
    }
  }
}
