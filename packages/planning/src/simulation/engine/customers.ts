import type { CentreModel, ContactStream } from '../model.ts';
import { type Distribution, drawerOf } from '../random/distribution.ts';
import { streamOf } from '../random/generator.ts';
import { arrivalSource, type ArrivalSource } from './arrivals.ts';
import type { Contacts } from './contacts.ts';

/**
 * Who comes in one stream, and what they are like. Everything about somebody is drawn when they come, each thing from a stream of
 * chance of its own: the n-th customer is the same person whatever the centre looks like.
 */
export class Customers {
  readonly arrivals: ArrivalSource;
  readonly #talk: () => number;
  readonly #wrapUp: () => number;
  readonly #patience: () => number;
  readonly #chances: (() => number) | undefined;
  readonly #backTalk: () => number;
  readonly #backPatience: () => number;
  readonly #backChance: () => number;
  readonly #after: { readonly retrial: () => number; readonly repeat: () => number };

  constructor(stream: ContactStream, model: CentreModel, busyness: (atMs: number) => number, seed: number, replication: number) {
    const chance = (purpose: string) => streamOf(seed, `${stream.name}/${purpose}`, replication);
    const drawMs = (distribution: Distribution | undefined, purpose: string, without: number): (() => number) => {
      if (distribution === undefined) return () => without;
      const draw = drawerOf(distribution, chance(purpose));
      return () => Math.round(draw() * 1000);
    };
    this.arrivals = arrivalSource(stream.arrivals, model, chance('arrivals'), busyness);
    this.#talk = drawMs(stream.talk, 'talk', 0);
    this.#wrapUp = drawMs(stream.wrapUp, 'wrap-up', 0);
    this.#patience = drawMs(stream.patience, 'patience', Infinity);
    this.#backTalk = drawMs(stream.talk, 'talk of who comes back', 0);
    this.#backPatience = drawMs(stream.patience, 'patience of who comes back', Infinity);
    this.#after = { retrial: drawMs(stream.retrial?.after, 'until tried again', 0), repeat: drawMs(stream.repeat?.after, 'until back', 0) };
    const [choices, back] = [chance('choices'), chance('choices of who comes back')];
    const chooses = stream.transfer ?? stream.retrial ?? stream.repeat ?? stream.callback;
    this.#chances = chooses === undefined ? undefined : () => choices.next();
    this.#backChance = () => back.next();
  }

  /** Fills in who comes. */
  describe(contacts: Contacts, contact: number): void {
    contacts.talkMs[contact] = this.#talk();
    contacts.wrapUpMs[contact] = this.#wrapUp();
    contacts.patienceMs[contact] = this.#patience();
    if (this.#chances === undefined) return;
    contacts.transferChance[contact] = this.#chances();
    contacts.returnChance[contact] = this.#chances();
    contacts.callbackChance[contact] = this.#chances();
  }

  /** The same question once more, with another patience. */
  triesAgain(contacts: Contacts, contact: number): void {
    contacts.patienceMs[contact] = this.#backPatience();
    contacts.callbackChance[contact] = this.#backChance();
  }

  /** The same customer with a conversation to be had anew. */
  repeats(contacts: Contacts, contact: number): void {
    this.triesAgain(contacts, contact);
    contacts.talkMs[contact] = this.#backTalk();
    contacts.transferChance[contact] = this.#backChance();
    contacts.returnChance[contact] = this.#backChance();
  }

  backAfterMs(why: 'retrial' | 'repeat'): number {
    return this.#after[why]();
  }
}
