/**
 * What can wait, offered to agents when phones are quiet.
 *
 * Purpose: keeps what is due, to whom it is offered and who said "later", and tells the router; the router decides who is asked, and when.
 * Trade-off: what is due is read every few seconds and at news, so that an offer may be a moment behind; taking it is checked again.
 * Modes of one piece of work: due → offered → accepted → gone; from offered back to due, for others or for later.
 */
import type { Logger } from 'pino';
import { Conflict, type NewId, type UserId } from '@ingang/kernel';
import type { DueWork, Offer, OfferState } from '../../domain/offer/offer.ts';
import type { OfferedNow, OfferWish } from '../../usecases/asks.ts';
import type { Assigner, OfferChange } from '../ports.ts';

/** Where what is due is kept. */
export interface DueWorkSource {
  /** @param people who is signed on: their own promises count too */
  read(people: readonly UserId[], dueMinutes: number): Promise<readonly DueWork[]>;
  /** @returns how to stop */
  follow(changed: () => void): () => void;
}

export interface OffersDeps {
  readonly assigner: Pick<Assigner, 'tell' | 'offering' | 'laterReason'>;
  /** Left out: nothing is offered. */
  readonly dueWork?: DueWorkSource;
  readonly people: () => readonly UserId[];
  /** Somebody is being phoned for this already, or keeps a place in the queue. */
  readonly isLiving: (workId: string) => boolean;
  readonly keep: (offer: Offer) => void;
  readonly now: () => number;
  readonly newId: NewId;
  readonly log: Pick<Logger, 'error'>;
}

const readEveryMilliseconds = 10_000;
/** Between taking an offer and the own telephone that rings. */
const takingMilliseconds = 30_000;
/** After a call for it, until its result is on the note. */
const restMilliseconds = 300_000;
/** "Not for me" holds for a working day. */
const declineMilliseconds = 12 * 3_600_000;

export class Offers {
  readonly #deps: OffersDeps;
  readonly #due = new Map<string, DueWork>();
  /** Offered or accepted. */
  readonly #standing = new Map<string, Offer>();
  /** Who is not asked before when. */
  readonly #rests = new Map<string, Map<UserId, number>>();
  #readAt = 0;
  #isReading = false;
  #stop: (() => void) | undefined;

  constructor(deps: OffersDeps) {
    this.#deps = deps;
  }

  /** Begins, with what another process left: who said "later" is still left alone; what was on a screen is offered anew. */
  open(left: readonly Offer[]): void {
    for (const offer of left) {
      if (offer.notBefore !== undefined) this.#rest(offer.work.id, offer.agentId, offer.notBefore);
      if (offer.state === 'offered') this.#deps.keep(settled(offer, 'gave-way', this.#deps.now()));
    }
    this.#stop = this.#deps.dueWork?.follow(() => (this.#readAt = 0));
  }

  close(): void {
    this.#stop?.();
  }

  /** What is due now, complete. Nothing that is in somebody's hands is taken from them. */
  due(works: readonly DueWork[]): void {
    const now = new Map(works.filter(({ id }) => !this.#deps.isLiving(id)).map((work) => [work.id, work]));
    for (const { id } of Array.from(this.#due.values())) if (!now.has(id)) this.#gone(id);
    for (const work of now.values()) {
      const known = this.#due.get(work.id);
      const standing = this.#standing.get(work.id);
      if (known && isSame(known, work) && !(standing && work.notFor?.includes(standing.agentId))) {
        this.#due.set(work.id, work);
        if (standing || known.notFor?.join() === work.notFor?.join()) continue;
      }
      if (standing?.state === 'accepted') continue;
      if (standing && known) this.#settle(standing, 'withdrawn');
      this.#due.set(work.id, work);
      this.#tellDue(work);
    }
  }

  /** What the router made of it. */
  follow(changes: readonly OfferChange[]): void {
    for (const { workId, ...change } of changes) {
      const standing = this.#standing.get(workId);
      const work = this.#due.get(workId);
      if (change.do === 'gave-way' && standing) this.#settle(standing, 'gave-way');
      if (change.do === 'offered' && work) this.#put({ id: this.#deps.newId(), work, agentId: change.agentId, offeredAt: this.#deps.now(), state: 'offered' });
    }
  }

  /**
   * What an agent says to an offer.
   *
   * @throws Conflict `offer.gone` when it is not on their screen any more: somebody called, or it went to a colleague
   */
  answer(agentId: UserId, workId: string, wish: OfferWish): void {
    const offer = this.#standing.get(workId);
    if (offer?.agentId !== agentId || (offer.state !== 'offered') !== (wish === 'give-back' || wish === 'in-hand')) throw new Conflict('offer.gone');
    const now = this.#deps.now();
    switch (wish) {
      case 'accept':
        this.#deps.assigner.tell({ do: 'due-taken', workId }, now);
        return this.#put({ ...offer, state: 'accepted', settledAt: now });
      case 'decline':
        return this.#later(offer, 'declined', declineMilliseconds);
      case 'snooze':
        return this.#later(offer, 'snoozed', this.#snoozeMilliseconds);
      case 'give-back':
        this.#readAt = 0; // somebody else may have done it
        return this.#later({ ...offer, state: 'offered' }, 'snoozed', this.#snoozeMilliseconds);
      case 'in-hand':
        return this.#inHand(offer);
    }
  }

  /** Somebody is phoned for this, from an offer or not: it is offered to nobody any more. */
  taken(workId: string): void {
    const offer = this.#standing.get(workId);
    if (offer) this.#rest(workId, offer.agentId, this.#deps.now() + restMilliseconds);
    if (offer?.state === 'offered') this.#settle(offer, 'withdrawn');
    this.#standing.delete(workId);
    if (this.#due.delete(workId)) this.#deps.assigner.tell({ do: 'due-over', workId }, this.#deps.now());
  }

  /** The message is answered now, and who answers it gets no second one; the telephone may ring meanwhile. */
  #inHand({ work: { id }, agentId }: Offer): void {
    for (const other of this.#due.values()) {
      if (other.kind !== 'message' || other.id === id || other.notFor?.includes(agentId)) continue;
      const work = { ...other, notFor: [...(other.notFor ?? []), agentId] };
      this.#due.set(work.id, work);
      if (!this.#standing.has(work.id)) this.#tellDue(work);
    }
    this.taken(id);
  }

  /** What nobody answered goes on to others, what rested long enough comes back, and what is due is read again. */
  tick(now: number): void {
    const { isOn = false, offerSeconds = 0 } = this.#deps.assigner.offering?.() ?? {};
    for (const offer of Array.from(this.#standing.values())) {
      if (offer.state === 'offered' && offer.offeredAt + offerSeconds * 1000 <= now) this.#later(offer, 'unanswered', this.#snoozeMilliseconds);
      if (offer.state === 'accepted' && (offer.settledAt ?? now) + takingMilliseconds <= now) this.#again(offer);
    }
    for (const [workId, people] of this.#rests) {
      const isOver = [...people].filter(([, until]) => until <= now);
      for (const [agentId] of isOver) people.delete(agentId);
      const work = this.#due.get(workId);
      if (isOver.length > 0 && work && !this.#standing.has(workId)) this.#tellDue(work);
      if (people.size === 0) this.#rests.delete(workId);
    }
    if (!isOn && this.#due.size > 0) this.due([]);
    if (isOn && now >= this.#readAt + readEveryMilliseconds) void this.#read(now);
  }

  /** What is due, for who leads: with whom it is, or why not yet. */
  now(): OfferedNow[] {
    return [...this.#due.values()].map((work) => {
      const standing = this.#standing.get(work.id);
      const reason = standing ? undefined : this.#deps.assigner.laterReason?.(work.id, this.#deps.now());
      return { work, ...(standing && { agentId: standing.agentId, isTaken: standing.state === 'accepted' }), ...(reason && { reason }) };
    });
  }

  async #read(now: number): Promise<void> {
    const { dueWork, people, assigner, log } = this.#deps;
    if (this.#isReading || dueWork === undefined) return;
    [this.#isReading, this.#readAt] = [true, now];
    try {
      this.due(await dueWork.read(people(), assigner.offering?.().dueMinutes ?? 0));
    } catch (error) {
      log.error({ reason: (error as Error).message }, 'what is due to be offered could not be read; trying again');
    } finally {
      this.#isReading = false;
    }
  }

  #gone(workId: string): void {
    const standing = this.#standing.get(workId);
    if (standing?.state === 'accepted') return; // it is being taken: that is why it is due no longer
    this.#due.delete(workId);
    if (standing) this.#settle(standing, 'withdrawn');
    this.#deps.assigner.tell({ do: 'due-over', workId }, this.#deps.now());
  }

  /** Not by this agent for a while. */
  #later(offer: Offer, state: OfferState, milliseconds: number): void {
    const notBefore = this.#deps.now() + milliseconds;
    this.#rest(offer.work.id, offer.agentId, notBefore);
    this.#standing.delete(offer.work.id);
    this.#deps.keep({ ...settled(offer, state, this.#deps.now()), notBefore });
    this.#again(offer);
  }

  #again({ work: { id } }: Offer): void {
    this.#standing.delete(id);
    const work = this.#due.get(id);
    if (work) this.#tellDue(work);
  }

  #tellDue(work: DueWork): void {
    const notFor = new Set([...(work.notFor ?? []), ...(this.#rests.get(work.id)?.keys() ?? [])]);
    this.#deps.assigner.tell({ do: 'due', work, notFor: [...notFor] }, this.#deps.now());
  }

  #put(offer: Offer): void {
    this.#standing.set(offer.work.id, offer);
    this.#deps.keep(offer);
  }

  #settle(offer: Offer, state: OfferState): void {
    this.#standing.delete(offer.work.id);
    this.#deps.keep(settled(offer, state, this.#deps.now()));
  }

  #rest(workId: string, agentId: UserId, until: number): void {
    const people = this.#rests.get(workId) ?? new Map<UserId, number>();
    this.#rests.set(workId, people.set(agentId, until));
  }

  get #snoozeMilliseconds(): number {
    return (this.#deps.assigner.offering?.().snoozeMinutes ?? 15) * 60_000;
  }
}

/** Whether it is offered to the same people in the same name. */
function isSame(known: DueWork, work: DueWork): boolean {
  return known.onlyFor === work.onlyFor && known.authorityId === work.authorityId && known.answerSeconds === work.answerSeconds;
}

function settled(offer: Offer, state: OfferState, now: number): Offer {
  return { ...offer, state, settledAt: offer.settledAt ?? now };
}
