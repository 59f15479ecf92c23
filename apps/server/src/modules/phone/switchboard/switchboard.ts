/**
 * The one place where calls happen: what the telephones, people, the router and the clock say becomes steps of calls; what
 * follows is written down and then done.
 *
 * Purpose: everything impure about calls, thin, around a pure step. Trade-off: calls live in memory and are written before anything
 * is done, so that another process can take up every one of them.
 * Modes: closed → recovering → open; recovering again when the engine was away. Events that come while recovering wait.
 */
import { Conflict, NotFound, type AuthorityId } from '@ingang/kernel';
import {
  arrive, callOfName, isRecordingName, phoneOut, step, type AgentEffect, type Call, type CallEffect, type CallEvent, type CallId,
  type CallWorld, type Step,
} from '../domain/call/index.ts';
import type { Arrived, EngineEvent } from '../engine/index.ts';
import type { Answer, Ask } from '../usecases/asks.ts';
import { callWorld } from './call-world.ts';
import { carryOut, type AskedOf } from './carry-out.ts';
import { GroupCommit } from './group-commit.ts';
import { Hands } from './hands.ts';
import { LivingCalls } from './living-calls.ts';
import { newsOfLeg } from './news-of-leg.ts';
import { Offers } from './offers/offers.ts';
import { Presences } from './presences.ts';
import { recover } from './recover.ts';
import type { SwitchboardDeps } from './switchboard-deps.ts';

const tickMilliseconds = 200;
const recoverAgainMilliseconds = 1000;
const sweepMilliseconds = 60_000;

export class Switchboard {
  readonly #deps: SwitchboardDeps;
  readonly #calls = new LivingCalls();
  readonly #commit: GroupCommit;
  readonly #hands: Hands;
  readonly #presences: Presences;
  readonly #offers: Offers;
  readonly #askedOf: AskedOf;
  #waiting: EngineEvent[] | undefined;
  /** Reading what lived, then every taking up, one after the other. */
  #turn: Promise<void> = Promise.resolve();
  #hasRecovered = false;
  #stop: (() => void)[] = [];

  constructor(deps: SwitchboardDeps) {
    this.#deps = deps;
    const { book, log } = deps;
    this.#hands = new Hands({ ...deps, tell: (callId, event) => this.happens(callId, event) });
    this.#commit = new GroupCommit({
      book,
      perform: (callId, effects) => this.#hands.perform(callId, effects),
      learned: () => deps.assigner.learned?.(this.#now()),
      onFailure: (error) => log.error({ reason: error.message }, 'calls could not be written down; trying again'),
    });
    this.#presences = new Presences({ ...deps, wrapUpSeconds: () => deps.rules.of(undefined, this.#now()).wrapUpSeconds, now: () => this.#now(), keep: (presence) => this.#commit.presence(presence) });
    this.#offers = new Offers({ ...deps, people: () => this.#presences.people, isLiving: (id) => this.#calls.isAbout(id), now: () => this.#now(), keep: (offer) => this.#commit.offer(offer) });
    this.#askedOf = { assigner: deps.assigner, presences: this.#presences, offers: this.#offers, now: () => this.#now(), commanded: (callId, event) => this.#commanded(callId, event), phonesOut: (ask) => this.#phonesOut(ask) };
  }

  /** Takes up everything that lives, and from then on everything that happens. */
  async open(): Promise<void> {
    const { engine } = this.#deps;
    this.#waiting = [];
    this.#stop.push(engine.follow((event) => this.#engineSays(event)));
    this.#turn = this.#read();
    await this.#turn;
    if (engine.isConnected) await this.connected();
    const ticking = setInterval(() => this.#tick(), tickMilliseconds);
    const sweeping = setInterval(() => this.#sweep(), sweepMilliseconds);
    this.#stop.push(() => clearInterval(ticking), () => clearInterval(sweeping));
  }

  /** The engine is there for the first time; later it tells itself when it was away. */
  connected(): Promise<void> {
    return this.#inTurn(async () => {
      if (!this.#hasRecovered) await this.#recover(false);
    });
  }

  async #read(): Promise<void> {
    const { calls, presences, offers } = await this.#deps.book.living();
    for (const call of calls) this.#calls.keep(undefined, call);
    this.#presences.adopt(presences);
    this.#offers.open(offers);
  }

  /** Nothing is taken up before we know what we had, nor twice at once: legs that nobody knows are let go. */
  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#turn = this.#turn.then(task);
    return this.#turn;
  }

  /** Lets go of everything; the calls go on. `writeFirst`: false when another process has taken over. */
  async close({ writeFirst }: { readonly writeFirst: boolean } = { writeFirst: true }): Promise<void> {
    for (const stop of this.#stop.splice(0)) stop();
    this.#offers.close();
    await this.#commit.close({ writeFirst });
    await this.#hands.idle();
    await this.#deps.recordings?.idle();
    this.#deps.assigner.close?.();
  }

  get calls(): ReadonlyMap<CallId, Call> {
    return this.#calls.all;
  }

  /** What somebody asks. Resolves when it is written down; what follows on the telephones comes right after. */
  async ask(ask: Ask): Promise<Answer> {
    const answer = await carryOut(ask, this.#askedOf);
    this.#assign();
    await this.#commit.written();
    return answer;
  }

  #phonesOut({ callId: id, number, dialled, authorityId, agentId, callbackId }: Extract<Ask, { ask: 'phone-out' }>): void {
    const agent = this.#presences.caller(agentId);
    if (callbackId !== undefined) this.promiseSettled(callbackId);
    this.#take(undefined, phoneOut({ id, number, dialled, authorityId, agent, ...(callbackId !== undefined && { promised: { callbackId } }) }, this.#world({ authorityId })));
    if (callbackId !== undefined) this.#offers.taken(callbackId);
  }

  /** Whoever is to be phoned for this promise. */
  promisedCall(callbackId: string): Call | undefined {
    return this.#calls.promised(callbackId);
  }

  /** Somebody took this promise: the place in the queue that came with it is given up. @throws Conflict `call.phoned-already` */
  promiseSettled(callbackId: string): void {
    const kept = this.promisedCall(callbackId);
    if (kept !== undefined && kept.phase !== 'callback') throw new Conflict('call.phoned-already');
    if (kept !== undefined) this.happens(kept.id, { on: 'withdrawn' });
  }

  #commanded(callId: CallId, event: CallEvent): void {
    const call = this.#calls.all.get(callId);
    if (call === undefined) throw new NotFound('call.not-found');
    this.#take(call, step(call, event, this.#world(call)));
  }

  /** Something happened to a call; nothing when it is over. */
  happens(callId: CallId, event: CallEvent): void {
    const call = this.#calls.all.get(callId);
    if (call === undefined) return;
    this.#take(call, step(call, event, this.#world(call)));
    this.#assign();
  }

  /** @param of whose rules hold: an authority's own, or those of the region while it is not known */
  #world(of: { readonly authorityId?: AuthorityId | undefined }): CallWorld {
    return callWorld(this.#deps, of);
  }

  #now(): number {
    return this.#deps.clock.now().getTime();
  }

  #take(before: Call | undefined, { call, effects }: Step): void {
    this.#calls.keep(before, call);
    if (before !== call) this.#commit.call(before, call);
    for (const effect of effects) this.#follow(call.id, effect);
  }

  #follow(callId: CallId, effect: CallEffect): void {
    const { assigner } = this.#deps;
    switch (effect.do) {
      case 'note':
        return this.#commit.note({ callId, at: this.#now(), note: effect.note, agentId: effect.agentId, detail: effect.detail, about: effect.about });
      case 'pick-up':
        return this.#commit.pickUp({ callId, at: this.#now(), ...effect.pickUp });
      case 'agent':
        return this.#presences.follow(effect satisfies AgentEffect, assigner.wrapUpSeconds(callId));
      case 'wait':
      case 'given-back':
      case 'accepted':
      case 'left':
      case 'finished':
        return assigner.tell(effect, this.#now());
      default:
        return this.#commit.effect(callId, effect);
    }
  }

  /** Gives waiting calls to free agents, until nothing fits any more. */
  #assign(): void {
    const { assigner, log } = this.#deps;
    if (this.#waiting !== undefined) return;
    for (let round = 0; round < 10_000; round += 1) {
      const [first, ...others] = assigner.decide(this.#now());
      const offered = assigner.offerChanges?.();
      for (const routed of offered?.routed ?? []) this.#commit.assignment(routed);
      this.#offers.follow(offered?.changes ?? []);
      if (first === undefined) return;
      for (const { callId, agentId, routed } of [first, ...others]) {
        if (routed) this.#commit.assignment(routed);
        const call = this.#calls.all.get(callId);
        const agent = this.#presences.get(agentId);
        if (call === undefined || agent === undefined) log.error({ callId }, 'a call was assigned that is not there, or to nobody');
        else this.#take(call, step(call, { on: 'assigned', agent: { agentId, phone: agent.phone, name: agent.name } }, this.#world(call)));
      }
    }
  }

  #tick(): void {
    if (this.#waiting !== undefined) return;
    const now = this.#now();
    for (const call of this.#calls.all.values()) {
      const { listen = Infinity, waited = Infinity, redial = Infinity, held = Infinity } = call.timers;
      if (Math.min(listen, waited, redial, held) <= now) this.#take(call, step(call, { on: 'time' }, this.#world(call)));
    }
    this.#presences.tick(now);
    this.#offers.tick(now);
    this.#assign();
  }

  #engineSays(event: EngineEvent): void {
    if (event.type === 'engine-lost') this.#waiting = [];
    else if (event.type === 'engine-gone') for (const callId of this.#calls.all.keys()) this.happens(callId, { on: 'engine-restarted' });
    else if (event.type === 'engine-back') void this.#inTurn(() => this.#recover(event.hasRestarted));
    else if (this.#waiting !== undefined) this.#waiting.push(event);
    else this.#handle(event);
  }

  async #recover(hasRestarted: boolean): Promise<void> {
    this.#waiting ??= [];
    try {
      await recover({ ...this.#deps, calls: this.#calls.all, presences: this.#presences, isKnownLeg: (leg) => this.#calls.ofLeg(leg) !== undefined }, { hasRestarted, isFirst: !this.#hasRecovered }, {
        happens: (callId, event) => this.happens(callId, event),
        arrives: (event) => this.#arrives(event),
      });
      this.#hasRecovered = true;
      const missed = this.#waiting ?? [];
      this.#waiting = undefined;
      for (const event of missed) this.#handle(event);
      this.#assign();
      this.#sweep();
    } catch (error) {
      this.#deps.log.error({ reason: (error as Error).message }, 'calls could not be taken up; trying again');
      const again = setTimeout(() => this.#deps.engine.isConnected && this.#waiting !== undefined && void this.#inTurn(() => this.#recover(hasRestarted)), recoverAgainMilliseconds);
      this.#stop.push(() => clearTimeout(again));
    }
  }

  #handle(event: EngineEvent): void {
    switch (event.type) {
      case 'arrived':
        return this.#arrives(event);
      case 'playback-finished': {
        const callId = event.how === 'stopped' ? undefined : callOfName(event.playback);
        return callId && this.happens(callId, { on: 'played', playback: event.playback });
      }
      case 'recording-finished':
        if (isRecordingName(event.recording)) return void this.#deps.recordings?.finished(event.recording);
        return void this.#hands.heard(event.recording, event.seconds);
      case 'phone-changed':
        this.#presences.phoneChanged(event.phone, event.isReachable);
        return this.#assign();
      default: {
        const news = newsOfLeg(event);
        const callId = news && this.#calls.ofLeg(news.leg);
        if (callId !== undefined) this.happens(callId, news!.happens);
      }
    }
  }

  /** Recordings that nobody took: of a process that was killed, or that could not be sealed. */
  #sweep(): void {
    const living = new Set<string>([...this.#calls.all.values()].flatMap(({ recording }) => recording?.id ?? []));
    if (this.#waiting === undefined) void this.#deps.recordings?.sweep((name) => living.has(name));
  }

  #arrives({ channel, dialled, caller, from }: Pick<Arrived, 'channel' | 'dialled' | 'caller' | 'from'>): void {
    const { assigner, engine, newId, normalNumber, receptions, clock, log } = this.#deps;
    if (this.#calls.ofLeg(channel) !== undefined) return;
    if (from !== 'carrier') {
      engine.hangUp(channel, 'unknown-number').catch((error: Error) => log.warn({ reason: error.message }, 'a telephone of our own could not be refused'));
      return;
    }
    const number = normalNumber(dialled) ?? dialled;
    const received = receptions.receiving(number, clock.now());
    const flow = received && { id: received.flowId, version: received.versionNumber };
    const id = newId() as CallId;
    const callerNumber = caller === undefined ? undefined : normalNumber(caller);
    if (callerNumber !== undefined) assigner.expects?.(id, callerNumber);
    this.#take(undefined, arrive({ id, leg: channel, dialled: number, callerNumber, flow }, this.#world({})));
  }
}
