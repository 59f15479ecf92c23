import type { Assigner, MakeAssigner } from '../assign/assigner.ts';
import { poolAssigner } from '../assign/pool-assigner.ts';
import { poolsOf } from '../assign/pools.ts';
import { routerAssigner } from '../assign/router-assigner.ts';
import type { Tally } from '../measure/tally.ts';
import { type CentreModel, type ContactStream, intervalsOf } from '../model.ts';
import { streamOf } from '../random/generator.ts';
import { Agenda, happening } from './agenda.ts';
import { busynessOf } from './arrivals.ts';
import { Contacts, state } from './contacts.ts';
import { Customers } from './customers.ts';
import { Opening } from './opening.ts';
import { Recorder } from './recorder.ts';
import { type AgentChange, Staff } from './staff.ts';

const none = -1;

export type ContactChange = 'arrives' | 'answered' | 'gives-up' | 'sent-away' | 'chooses-callback' | 'ends';

/** Told what happens, as it happens: for the film of a day, and for tests. `contact` is its number in the order of coming. */
export interface Watcher {
  contact(what: ContactChange, contact: number, stream: number, agent: number, atMs: number): void;
  agent(agent: number, change: AgentChange, atMs: number): void;
}

export interface RunOptions {
  readonly seed: number;
  /** 0 and up; each its own chance. */
  readonly replication: number;
  /** Pools by themselves where that is the same, the router of production elsewhere, when left out. */
  readonly assigner?: MakeAssigner;
  readonly watcher?: Watcher;
}

/**
 * One replication: the centre from beginning to end.
 *
 * Purpose: time goes from event to event; customers come, wait, are helped or give up; who gets what is the assigner's to say.
 * Trade-off: contacts and agents are numbers in columns and not objects, which reads less well and is some ten times as fast.
 * Modes: `advance(until)` plays a part, so that there can be progress in between; `finish()` gives what was counted.
 * Transitions of a contact: comes → waiting → talking → gone; waiting → outside (gave up) → waiting; talking → held (warm transfer)
 * → gone; talking → outside (same question again) → waiting.
 */
export class Run {
  readonly endMs: number;
  readonly #model: CentreModel;
  readonly #streams: readonly ContactStream[];
  readonly #contacts = new Contacts();
  readonly #agenda = new Agenda();
  readonly #recorder: Recorder;
  readonly #staff: Staff;
  readonly #assigner: Assigner;
  readonly #customers: readonly Customers[];
  readonly #openings: readonly Opening[];
  readonly #streamNumbers: ReadonlyMap<string, number>;
  readonly #watcher: Watcher | undefined;

  constructor(model: CentreModel, { seed, replication, assigner, watcher }: RunOptions) {
    this.#model = model;
    this.#streams = model.streams;
    this.endMs = model.cycles * intervalsOf(model) * model.intervalSeconds * 1000;
    this.#recorder = new Recorder(model);
    this.#watcher = watcher;
    this.#staff = new Staff(model, this.#agenda, this.#recorder, watcher?.agent.bind(watcher));
    const make = assigner ?? (poolsOf(model) === undefined ? routerAssigner : poolAssigner);
    this.#assigner = make(model, this.#contacts, this.#staff.groupOf, (contact, agent, now) => this.#assigned(contact, agent, now));
    const busyness = busynessOf(model, streamOf(seed, 'days', replication));
    this.#customers = model.streams.map((stream) => new Customers(stream, model, busyness, seed, replication));
    this.#openings = model.streams.map(({ arrivals }) => new Opening(arrivals, model.intervalSeconds));
    this.#streamNumbers = new Map(model.streams.map(({ name }, index) => [name, index]));
    this.#staff.begin(this.#assigner);
    model.streams.forEach((_, stream) => {
      this.#planArrival(stream);
      this.#planClosing(stream, 0);
    });
  }

  /** Of each agent the number of the group. */
  get groupOf(): ArrayLike<number> {
    return this.#staff.groupOf;
  }

  /** Plays until then, in milliseconds from the beginning, or until the end. */
  advance(untilMs: number): void {
    const until = Math.min(untilMs, this.endMs);
    for (;;) {
      const due = this.#assigner.nextDueAt();
      const next = this.#agenda.nextAt();
      if (Math.min(due, next) >= until) return;
      if (due <= next) {
        this.#assigner.passTime(due);
        continue;
      }
      this.#agenda.take();
      this.#take(this.#agenda.kind, this.#agenda.subject, this.#agenda.generation, this.#agenda.at);
    }
  }

  finish(): Tally {
    this.advance(this.endMs);
    this.#staff.end();
    let stillThere = 0;
    for (let contact = 0; contact < this.#contacts.size; contact++) if (this.#contacts.state[contact] === state.waiting) stillThere++;
    return this.#recorder.close(stillThere, this.#contacts.size);
  }

  #take(kind: number, subject: number, generation: number, now: number): void {
    switch (kind) {
      case happening.arrives: return this.#arrive(subject, now);
      case happening.wrapUpOver: return this.#staff.wrapUpOver(subject, now, this.#assigner);
      case happening.shift: return this.#staff.change(subject, now, this.#assigner);
      case happening.closes: return this.#close(subject, now);
    }
    if (this.#contacts.generation[subject] !== generation) return undefined;
    switch (kind) {
      case happening.talkOver: return this.#talkOver(subject, now);
      case happening.patienceOver: return this.#giveUp(subject, now);
      case happening.offer: return this.#contacts.state[subject] === state.held ? this.#release(subject, now) : this.#offerCallback(subject, now);
      case happening.returns: return this.#return(subject, now);
    }
  }

  #arrive(stream: number, now: number): void {
    const contact = this.#newContact(stream);
    this.#planArrival(stream);
    this.#wait(contact, now);
  }

  #newContact(stream: number): number {
    const contact = this.#contacts.take();
    this.#contacts.stream[contact] = stream;
    this.#customers[stream]!.describe(this.#contacts, contact);
    return contact;
  }

  #wait(contact: number, now: number): void {
    const { stream, since, patienceMs } = this.#contacts;
    since[contact] = now;
    this.#recorder.count('offered', stream[contact]!, now);
    this.#watch('arrives', contact, none, now);
    this.#enterQueue(contact, now);
    if (this.#contacts.state[contact] !== state.waiting) return; // helped at once
    const generation = this.#contacts.generation[contact]!;
    const patience = patienceMs[contact]!;
    if (patience < Infinity) this.#agenda.add(now + patience, happening.patienceOver, contact, generation);
    const { callback } = this.#streams[stream[contact]!]!;
    if (callback !== undefined) this.#agenda.add(Math.round(now + callback.afterSeconds * 1000), happening.offer, contact, generation);
  }

  #enterQueue(contact: number, now: number): void {
    this.#contacts.state[contact] = state.waiting;
    this.#contacts.generation[contact]!++;
    this.#assigner.waits(contact, now);
  }

  #assigned(contact: number, agent: number, now: number): void {
    const { stream, since, talkMs, generation, isCallback, partner } = this.#contacts;
    this.#contacts.state[contact] = state.talking;
    this.#contacts.agent[contact] = agent;
    generation[contact]!++;
    if (isCallback[contact] === 0) this.#recorder.answered(stream[contact]!, since[contact]!, now - since[contact]!);
    else this.#recorder.phonedBack(stream[contact]!, since[contact]!, now - since[contact]!);
    this.#watch('answered', contact, agent, now);
    this.#staff.takes(agent, now);
    this.#contacts.answeredAt[contact] = now;
    this.#agenda.add(Math.round(now + talkMs[contact]! * this.#staff.pace[agent]!), happening.talkOver, contact, generation[contact]!);
    if (partner[contact] !== none) this.#release(partner[contact]!, now);
  }

  #talkOver(contact: number, now: number): void {
    const { stream, transferChance } = this.#contacts;
    const { transfer } = this.#streams[stream[contact]!]!;
    if (transfer === undefined || transferChance[contact]! >= transfer.share) return this.#hangUp(contact, now, true);
    this.#recorder.count('transferred', stream[contact]!, this.#contacts.since[contact]!);
    const other = this.#newContact(this.#streamNumbers.get(transfer.to)!);
    if (transfer.warmForSeconds === undefined) this.#hangUp(contact, now, false);
    else this.#hold(contact, other, Math.round(now + transfer.warmForSeconds * 1000));
    this.#wait(other, now);
  }

  #hold(contact: number, other: number, untilMs: number): void {
    const { partner, generation } = this.#contacts;
    this.#contacts.state[contact] = state.held;
    partner[contact] = other;
    partner[other] = contact;
    this.#agenda.add(untilMs, happening.offer, contact, ++generation[contact]!);
  }

  /** The first agent of a warm transfer may go: the other took over, or it lasted too long, or the caller gave up. */
  #release(contact: number, now: number): void {
    const { partner } = this.#contacts;
    partner[partner[contact]!] = none;
    partner[contact] = none;
    this.#hangUp(contact, now, false);
  }

  #hangUp(contact: number, now: number, isEnd: boolean): void {
    const { stream, wrapUpMs, agent, answeredAt, returnChance } = this.#contacts;
    const { wrapUp, repeat } = this.#streams[stream[contact]!]!;
    const who = agent[contact]!;
    this.#watch('ends', contact, who, now);
    this.#staff.hangsUp(who, answeredAt[contact]!, now, wrapUp === undefined ? undefined : wrapUpMs[contact]!);
    this.#assigner.ends(contact, who, now, wrapUp !== undefined);
    this.#staff.leavesIfDone(who, now, this.#assigner);
    if (!isEnd || repeat === undefined || returnChance[contact]! >= repeat.share) return this.#gone(contact);
    this.#comesBack(contact, now, 'repeat');
  }

  #giveUp(contact: number, now: number): void {
    const { stream, tries, returnChance } = this.#contacts;
    this.#leaveQueue(contact, now, 'abandoned');
    const { retrial } = this.#streams[stream[contact]!]!;
    if (retrial === undefined || tries[contact]! >= retrial.atMost || returnChance[contact]! >= retrial.share) return this.#gone(contact);
    returnChance[contact]! /= retrial.share; // even from 0 to 1 again
    tries[contact]!++;
    this.#comesBack(contact, now, 'retrial');
  }

  #leaveQueue(contact: number, now: number, how: 'abandoned' | 'sentAway' | 'calledBack'): void {
    const { stream, since, partner } = this.#contacts;
    this.#recorder.notAnswered(how, stream[contact]!, since[contact]!, now - since[contact]!);
    this.#watch(how === 'abandoned' ? 'gives-up' : how === 'sentAway' ? 'sent-away' : 'chooses-callback', contact, none, now);
    this.#assigner.leaves(contact, now);
    if (partner[contact] !== none) this.#release(partner[contact]!, now);
  }

  #offerCallback(contact: number, now: number): void {
    const { stream, callbackChance, isCallback } = this.#contacts;
    if (callbackChance[contact]! >= this.#streams[stream[contact]!]!.callback!.share) return;
    this.#leaveQueue(contact, now, 'calledBack');
    isCallback[contact] = 1;
    this.#enterQueue(contact, now);
  }

  #comesBack(contact: number, now: number, why: 'retrial' | 'repeat'): void {
    const stream = this.#contacts.stream[contact]!;
    const customers = this.#customers[stream]!;
    this.#contacts.state[contact] = state.outside;
    this.#contacts.isCallback[contact] = 0;
    if (why === 'retrial') customers.triesAgain(this.#contacts, contact);
    else customers.repeats(this.#contacts, contact);
    this.#recorder.count(why === 'retrial' ? 'retrials' : 'repeats', stream, this.#contacts.since[contact]!);
    const at = this.#openings[stream]!.openFrom(now + customers.backAfterMs(why));
    if (at < this.endMs) this.#agenda.add(at, happening.returns, contact, ++this.#contacts.generation[contact]!);
    else this.#gone(contact);
  }

  #return(contact: number, now: number): void {
    this.#wait(contact, now);
  }

  #close(stream: number, now: number): void {
    for (let contact = 0; contact < this.#contacts.size; contact++) {
      if (this.#contacts.stream[contact] !== stream || this.#contacts.state[contact] !== state.waiting || this.#contacts.isCallback[contact] === 1) continue;
      this.#leaveQueue(contact, now, 'sentAway');
      this.#gone(contact);
    }
    this.#planClosing(stream, now);
  }

  #gone(contact: number): void {
    this.#contacts.generation[contact]!++;
    this.#contacts.free(contact);
  }

  #planArrival(stream: number): void {
    const at = this.#customers[stream]!.arrivals.next();
    if (at < this.endMs) this.#agenda.add(at, happening.arrives, stream, 0);
  }

  #planClosing(stream: number, now: number): void {
    if (this.#model.streams[stream]!.atClosing !== 'send-away') return;
    const at = this.#openings[stream]!.closesAfter(now);
    if (at < this.endMs) this.#agenda.add(at, happening.closes, stream, 0);
  }

  #watch(what: ContactChange, contact: number, agent: number, now: number): void {
    this.#watcher?.contact(what, this.#contacts.serial[contact]!, this.#contacts.stream[contact]!, agent, now);
  }
}
