/**
 * The phone of this screen: signed on or not, what its line does, and what is wrong.
 *
 * Purpose: one state that every part of the screen reads. Trade-off: the server knows the call; here is only what the browser
 * alone knows (line, sound, microphone). Modes: off → starting → connecting → ready ⇄ lost → off. After a reload who was signed
 * on is signed on again; credentials that are no longer good are asked for again.
 */
import type { QueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { Problem, Unreachable } from '../../../api/errors.ts';
import { NoMicrophone, tryMicrophone, type MicrophoneFault } from './line/microphone.ts';
import { startRinging } from './line/ring-sound.ts';
import type { LegState, SipLine } from './line/sip-line.ts';
import { OwnCall } from './outbound/own-call.ts';
import { callStep, myCallQuery, phoneOut, setPresence, signOff, signOn, type MyCallAnswer, type NewCall } from './phone-api.ts';
import { workPlace } from './presence/work-place.ts';
import { takeTurn } from './one-tab.ts';

export type LineState = 'off' | 'starting' | 'connecting' | 'ready' | 'lost';

export interface SoftphoneState {
  readonly line: LineState;
  readonly leg: LegState;
  readonly isMuted: boolean;
  /** Asked for before it can be done: done as soon as it can be. */
  readonly wish?: Wish;
  readonly fault?: MicrophoneFault | 'other-tab';
  /** What the server refused, in the user's language. */
  readonly refusal?: string;
}

/** What can be wished for in the moment after answering. */
export type Wish = 'hold' | 'transfer';

type Trouble = Pick<SoftphoneState, 'fault' | 'refusal'>;

const off: SoftphoneState = { line: 'off', leg: 'none', isMuted: false };
const backMilliseconds = 2 * 60_000;
const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

class Softphone {
  #state = off;
  #line: SipLine | undefined;
  #queries: QueryClient | undefined;
  #giveUpTurn: (() => void) | undefined;
  #stopRinging: (() => void) | undefined;
  #wishesAvailable = false;
  readonly #own = new OwnCall();
  #refused = 0;
  readonly #listeners = new Set<() => void>();

  readonly state = (): SoftphoneState => this.#state;
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  use(queries: QueryClient): void {
    this.#queries = queries;
  }

  /** Signs on; whoever asks for it themselves is available once the telephone can be reached. */
  async signOn({ thenAvailable }: { readonly thenAvailable: boolean }): Promise<void> {
    if (this.#state.line !== 'off') return;
    this.#wishesAvailable = thenAvailable;
    this.#set({ ...off, line: 'starting' });
    this.#giveUpTurn ??= await takeTurn();
    if (!this.#giveUpTurn) return this.#stop({ fault: 'other-tab' });
    try {
      await tryMicrophone();
      await this.#connect();
    } catch (error) {
      if (thenAvailable || !isPassing(error)) return this.#stop(explained(error));
      await this.#renew(); // who was signed on before this page was loaded is so again as soon as that can be
    }
  }

  async signOff(): Promise<void> {
    await this.#doing(signOff);
    this.#stop({});
    this.#refresh();
  }

  /** Is with a call of somebody else: the own telephone is taken by itself. @throws Problem, Unreachable */
  async joins<Answer>(callId: string, task: () => Promise<Answer>): Promise<Answer> {
    let answer: Answer | undefined;
    const isMine = await this.#own.start(async () => {
      answer = await task();
      return { callId };
    });
    if (isMine && this.#state.leg === 'ringing') await this.answer();
    return answer as Answer; // it was given, or start has thrown
  }

  /** Phones somebody: signs on when that is needed, and takes the own telephone by itself. @throws Problem, Unreachable */
  async phone(call: NewCall): Promise<void> {
    if (this.#state.line === 'off') await this.signOn({ thenAvailable: false });
    await this.calls(() => this.#untilReachable(() => phoneOut(call)));
  }

  /** Takes the own telephone by itself when it rings for what is asked. @throws Problem, Unreachable */
  async calls(ask: () => Promise<{ readonly callId: string | null }>): Promise<void> {
    const isMine = await this.#own.start(ask);
    if (isMine && this.#state.leg === 'ringing') await this.answer();
    this.#refresh();
  }

  async answer(): Promise<void> {
    await this.#doing(async () => this.#line?.answer());
  }

  /** Through the switchboard; straight away when that cannot be reached. */
  async hangUp(callId: string | undefined): Promise<void> {
    try {
      if (callId) await callStep(callId, 'hang-up');
      else this.#line?.hangUp();
    } catch (error) {
      if (!(error instanceof Problem || error instanceof Unreachable)) throw error;
      this.#line?.hangUp();
    }
    this.#refresh();
  }

  mute(isMuted: boolean): void {
    this.#line?.mute(isMuted);
    this.#set({ ...this.#state, isMuted: this.#line?.isMuted ?? false });
  }

  /** Keeps a wish; the same once more takes it back. Nothing is wished of a call that only rings. */
  wish(what: Wish): void {
    const { wish, ...rest } = this.#state;
    if (rest.leg !== 'ringing') this.#set(wish === what ? rest : { ...rest, wish: what });
  }

  unwish(): void {
    const { wish: _done, ...rest } = this.#state;
    this.#set(rest);
  }

  async #connect(): Promise<void> {
    const [credentials, { SipLine }] = await Promise.all([signOn(workPlace()), import('./line/sip-line.ts')]);
    this.#line = new SipLine(credentials, {
      state: (line) => (line === 'refused' ? void this.#renew() : this.#lineIs(line)),
      leg: (leg, callId) => this.#legIs(leg, callId),
    });
  }

  /** The server was restarted, or the session is new: other credentials. */
  async #renew(): Promise<void> {
    this.#line?.close();
    this.#line = undefined;
    this.#set({ ...this.#state, line: 'lost', leg: 'none' });
    this.#legIs('none');
    await wait(Math.min(5000, 250 * 2 ** this.#refused));
    this.#refused += 1;
    if (this.#state.line === 'off') return;
    try {
      await this.#connect();
    } catch (error) {
      if (!isPassing(error)) return this.#stop(explained(error));
      await this.#renew();
    }
  }

  #lineIs(line: 'connecting' | 'ready' | 'lost'): void {
    if (this.#state.line === 'off' || this.#state.line === line) return;
    this.#set({ ...this.#state, line });
    if (line === 'ready') void this.#ready();
  }

  /** Available again after a short interruption, as before it. */
  async #ready(): Promise<void> {
    this.#refused = 0;
    const now = await this.#queries?.fetchQuery({ ...myCallQuery, staleTime: 0 });
    if (now) await this.#resume(now);
    await this.#availableAgain(now);
  }

  async #availableAgain(now: MyCallAnswer | undefined): Promise<void> {
    const presence = now?.presence;
    const wasLost = presence?.reason === 'phone-lost' && Date.now() - new Date(presence.since).getTime() < backMilliseconds;
    if (!this.#wishesAvailable && !wasLost) return;
    this.#wishesAvailable = false;
    try {
      await this.#untilReachable(() => setPresence({ state: 'available' }));
    } catch (error) {
      this.#set({ ...this.#state, ...explained(error) });
    }
    this.#refresh();
  }

  /** Asks again for a short while: the switchboard hears of the telephone a moment after we do. */
  async #untilReachable<Answer>(task: () => Promise<Answer>): Promise<Answer> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return await task();
      } catch (error) {
        const isComing = error instanceof Problem && (error.code === 'presence.no-phone' || error.code === 'presence.not-signed-on');
        if (!isComing || attempt >= 20 || this.#state.line === 'off') throw error;
        await wait(150);
      }
    }
  }

  /** A call of ours that another browser had, or this one before it was loaded anew: it comes here. One that is over by now ends here too. */
  async #resume({ call }: MyCallAnswer): Promise<void> {
    const isOurs = call !== null && !call.consultedBy && (call.phase === 'talking' || call.phase === 'held');
    if (this.#state.leg === 'connected' && call === null) return this.#line?.hangUp();
    if (!isOurs || this.#state.leg !== 'none') return;
    await this.#doing(async () => {
      const rings = await this.#own.start(async () => ({ callId: (await callStep(call.id, 'resume')).call?.id ?? call.id }));
      if (rings) await this.#line?.answer();
    });
  }

  #legIs(leg: LegState, callId?: string): void {
    this.#stopRinging?.();
    const isOwn = leg === 'ringing' && this.#own.rings(callId);
    this.#stopRinging = leg === 'ringing' && !this.#own.isStarting && !isOwn ? startRinging() : undefined;
    if (leg === 'none') this.unwish();
    this.#set({ ...this.#state, leg, isMuted: false });
    if (isOwn) void this.answer();
    if (leg === 'none' && this.#state.line === 'ready') void this.#queries?.fetchQuery({ ...myCallQuery, staleTime: 0 }).then((now) => this.#availableAgain(now)).catch(() => undefined); // the shell says that there is no connection
    this.#refresh();
  }

  async #doing(task: () => Promise<unknown>): Promise<void> {
    const { fault: _fault, refusal: _refusal, ...rest } = this.#state;
    this.#set(rest);
    try {
      await task();
    } catch (error) {
      this.#set({ ...this.#state, ...explained(error) });
    }
  }

  #stop(because: Trouble): void {
    this.#line?.close();
    this.#line = undefined;
    this.#stopRinging?.();
    this.#giveUpTurn?.();
    this.#giveUpTurn = undefined;
    this.#set({ ...off, ...because });
  }

  #refresh(): void {
    void this.#queries?.invalidateQueries({ queryKey: myCallQuery.queryKey });
  }

  #set(state: SoftphoneState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Asterisk or the server is away for a moment. */
function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && error.status === 503);
}

function explained(error: unknown): Trouble {
  if (error instanceof NoMicrophone) return { fault: error.fault };
  if (error instanceof Problem) return { refusal: error.message };
  if (error instanceof Unreachable) return {}; // the shell says that there is no connection
  throw error;
}

export const softphone = new Softphone();

export function useSoftphone(): SoftphoneState {
  return useSyncExternalStore(softphone.subscribe, softphone.state);
}
