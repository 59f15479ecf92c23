import type { CallPlan } from '../plan.ts';
import { again, areYouThere, called, opening, pickingUp, stillHere, thanks } from '../phrases.ts';
import { hangUp, say, tell, type Act, type Moment } from './act.ts';

/** Somebody has finished speaking. */
const TURN_SECONDS = 1.3;
/** Nobody speaks: asks whether somebody is there, and later goes on. */
const FIRST_SILENCE_SECONDS = 6;
const SILENCE_SECONDS = 9;
const MUSIC_SECONDS = 3;
/** Our own last words may still be on their way. */
const ECHO_SECONDS = 0.3;
/** Who speaks takes a breath; music does not. */
const BREATH_SECONDS = 0.5;
const LAST_WORDS_SECONDS = 1.6;
const LONGEST_HOLD_SECONDS = 240;
/** Put back to the one who answered within this time, one says that one is there; later the question is told again. */
const SHORT_HOLD_SECONDS = 12;

/**
 * What somebody says in a conversation.
 *
 * Purpose: takes turns with an agent whom it does not understand: says the question, answers something that fits when the other has
 * spoken or stays silent, waits through music, and takes leave. Trade-off: what it answers has nothing to do with what was asked.
 * Modes: talking ⇄ held → leaving.
 */
export class Conversation {
  readonly #plan: CallPlan;
  readonly #sentences: string[];
  readonly #endBy: number;
  #mode: 'talking' | 'held' | 'leaving' = 'talking';
  #spokeAt: number;
  #hasAsked = false;
  #hasWondered = false;
  #heldAt = 0;
  /** The other has said something: there really is somebody. */
  hasOtherSpoken = false;

  /** @param isCalled they phoned us, instead of us them */
  constructor(plan: CallPlan, now: number, { isCalled }: { readonly isCalled: boolean }) {
    const { name, words, replies, talkSeconds } = plan;
    this.#plan = plan;
    this.#sentences = isCalled ? [pickingUp(name), called(words), ...replies] : [opening(name, words), ...replies];
    this.#endBy = now + talkSeconds;
    this.#spokeAt = now;
  }

  at(moment: Moment): Act[] {
    const { now, isSpeaking, isMusic, quietSeconds } = moment;
    this.hasOtherSpoken ||= this.#hasAsked && quietSeconds >= BREATH_SECONDS && this.#hearsOther(moment);
    if (isSpeaking) {
      this.#spokeAt = now;
      return [];
    }
    if (this.#mode === 'leaving') return quietSeconds >= LAST_WORDS_SECONDS || now - this.#spokeAt > 5 ? [tell('says goodbye and hangs up'), hangUp] : [];
    if (this.#mode === 'held') return this.#held(moment);
    if (isMusic) {
      this.#mode = 'held';
      this.#heldAt = now - MUSIC_SECONDS;
      return [tell('is on hold')];
    }
    return this.#isOurTurn(moment) ? this.#next(moment) : [];
  }

  #held({ now, quietSeconds }: Moment): Act[] {
    const heldSeconds = now - this.#heldAt;
    if (heldSeconds > LONGEST_HOLD_SECONDS) return [tell('has been on hold for too long and hangs up'), hangUp];
    if (quietSeconds < TURN_SECONDS) return [];
    this.#mode = 'talking';
    this.#spokeAt = now;
    return [tell('is off hold'), say(heldSeconds < SHORT_HOLD_SECONDS ? stillHere : again(this.#plan.words))];
  }

  /** The first words come when the other has greeted, or says nothing. */
  #isOurTurn(moment: Moment): boolean {
    const { now, quietSeconds } = moment;
    if (!this.#hasAsked) return quietSeconds >= TURN_SECONDS;
    const patience = this.#hearsOther(moment) ? TURN_SECONDS : this.#hasWondered ? SILENCE_SECONDS : FIRST_SILENCE_SECONDS;
    return quietSeconds >= patience && now - this.#spokeAt >= patience;
  }

  /** Since we spoke ourselves. */
  #hearsOther({ now, quietSeconds, isSpeaking }: Moment): boolean {
    return !isSpeaking && now - quietSeconds > this.#spokeAt + ECHO_SECONDS;
  }

  #next(moment: Moment): Act[] {
    const { now } = moment;
    const isFirst = !this.#hasAsked;
    const isSilent = !isFirst && !this.#hearsOther(moment);
    this.#hasAsked = true;
    if (isSilent && !this.#hasWondered && now < this.#endBy) {
      this.#hasWondered = true;
      return [say(areYouThere)];
    }
    const sentence = now < this.#endBy || isFirst ? this.#sentences.shift() : undefined;
    if (sentence !== undefined) return [say(sentence)];
    this.#mode = 'leaving';
    this.#spokeAt = now;
    return [say(thanks)];
  }
}
