import type { Meaning } from '../hearing/prompts.ts';
import type { CallPlan } from '../plan.ts';
import { no, yes } from '../phrases.ts';
import { hangUp, press, say, tell, type Act, type Moment } from './act.ts';
import { Conversation } from './conversation.ts';

/** A menu waits this long for an answer, in silence. */
const LISTENING_SECONDS = 9;
/** From a key until music, or somebody who was free. */
const CONNECTING_SECONDS = 2;
/** Nothing known was said, and it is quiet: somebody or something waits for an answer. */
const UNKNOWN_SECONDS = 3.5;
/** A house whose sentences are known says so when it waits for something: it is thinking. */
const THINKING_SECONDS = 25;
/** Music stops only when somebody picks up; without music before, it takes longer to be sure. */
const ANSWERED_SECONDS = 1.2;
const ANSWERED_AT_ONCE_SECONDS = 4;
/** Music again so soon after it stopped, and nobody spoke: it was a gap, as when the exchange gets another server. */
const MISTAKEN_SECONDS = 30;
const GIVES_UP_AFTER_SECONDS = 14;

/**
 * A citizen on the telephone.
 *
 * Purpose: gets through the menu to a person, waits as people do, talks, and hangs up. Pure: what is heard goes in, what is said and
 * keyed comes out. Modes: in the menu → waiting → talking; leaving from anywhere, when the other side is to hang up.
 */
export class Caller {
  readonly #plan: CallPlan;
  readonly #startedAt: number;
  #mode: 'in-menu' | 'waiting' | 'leaving' = 'in-menu';
  #waitingSince = 0;
  #hasHeardMusic = false;
  #talkingSince = 0;
  #expectsQuietUntil = 0;
  #timesAsked = 0;
  #hasGuessed = false;
  #knowsTheHouse = false;
  #conversation: Conversation | undefined;
  /** Wants to be phoned back, and was told that it will happen. */
  hasCallback = false;

  constructor(plan: CallPlan, now: number) {
    this.#plan = plan;
    this.#startedAt = now;
  }

  /** What the caller was doing, for when the other side ends the call. */
  get mode(): 'in-menu' | 'waiting' | 'talking' | 'leaving' {
    return this.#conversation ? 'talking' : this.#mode;
  }

  at(moment: Moment): Act[] {
    const { prompt, now, isSpeaking } = moment;
    if (this.#conversation) return this.#inConversation(this.#conversation, moment);
    if (prompt !== undefined) return this.#answerTo(prompt, now);
    if (isSpeaking || this.#mode === 'leaving') return [];
    return this.#mode === 'in-menu' ? this.#inMenu(moment) : this.#waits(moment);
  }

  #inConversation(conversation: Conversation, moment: Moment): Act[] {
    const { prompt, now, isMusic } = moment;
    const isMistaken = isMusic && !conversation.hasOtherSpoken && now - this.#talkingSince < MISTAKEN_SECONDS;
    if (prompt?.is !== 'apology' && !isMistaken) return conversation.at(moment);
    this.#conversation = undefined;
    if (!isMistaken) this.#wait(now);
    return [tell(isMistaken ? 'hears music again: nobody was there' : 'hears an apology, and is back in the queue')];
  }

  /** What somebody does when a sentence of the house has ended. */
  #answerTo(prompt: Meaning, now: number): Act[] {
    const { authority, menuDigit, takesCallback } = this.#plan;
    this.#expectsQuietUntil = now + LISTENING_SECONDS;
    this.#knowsTheHouse = true;
    switch (prompt.is) {
      case 'which':
        return [this.#sayMunicipality()];
      case 'confirm':
        return prompt.name === authority.name ? [say(yes)] : [tell(`was understood as ${prompt.name}`), say(no)];
      case 'keys':
        return [tell('was not understood, and uses the keys'), press(authority.digit)];
      case 'menu':
        this.#wait(now);
        if (menuDigit === undefined) return [tell('stays on the line, and waits')];
        this.#expectsQuietUntil = now + CONNECTING_SECONDS;
        return [tell(`chooses ${menuDigit}, and waits`), press(menuDigit)];
      case 'offer':
        return takesCallback ? [press('1')] : [tell('is offered to be called back, and would rather wait')];
      case 'closed':
        return takesCallback ? [press('2')] : [tell('hears that it is closed, and hangs up'), hangUp];
      case 'night-offer':
        return [press('1')];
      case 'accepted':
        this.hasCallback = true;
        this.#mode = 'leaving';
        return [tell('will be called back, and keeps the place in the queue')];
      case 'apology':
        return [tell('hears an apology')];
      case 'goodbye':
        return [];
    }
  }

  #sayMunicipality(): Act {
    const { municipality } = this.#plan;
    const said = municipality[Math.min(this.#timesAsked, municipality.length - 1)] ?? '';
    this.#timesAsked += 1;
    return say(said);
  }

  #inMenu({ now, quietSeconds, isMusic }: Moment): Act[] {
    if (this.#plan.givesUpInMenu && now - this.#startedAt > GIVES_UP_AFTER_SECONDS) return [tell('gives up in the menu'), hangUp];
    if (isMusic) this.#wait(now);
    if (quietSeconds < (this.#knowsTheHouse ? THINKING_SECONDS : UNKNOWN_SECONDS) || now < this.#expectsQuietUntil) return [];
    if (this.#hasGuessed) return this.#talk(now);
    this.#hasGuessed = true;
    this.#expectsQuietUntil = now + LISTENING_SECONDS;
    return [this.#sayMunicipality()];
  }

  #waits({ now, quietSeconds, isMusic }: Moment): Act[] {
    this.#hasHeardMusic ||= isMusic;
    const { patienceSeconds } = this.#plan;
    const waited = now - this.#waitingSince;
    if (waited > patienceSeconds) return [tell(`has waited long enough (${Math.round(waited)} s), and hangs up`), hangUp];
    return quietSeconds >= (this.#hasHeardMusic ? ANSWERED_SECONDS : ANSWERED_AT_ONCE_SECONDS) && now >= this.#expectsQuietUntil ? this.#talk(now) : [];
  }

  #wait(now: number): void {
    this.#mode = 'waiting';
    this.#hasHeardMusic = false;
    this.#waitingSince = now;
  }

  #talk(now: number): Act[] {
    const waited = this.#mode === 'waiting' ? Math.round(now - this.#waitingSince) : 0;
    this.#talkingSince = now;
    this.#conversation = new Conversation(this.#plan, now, { isCalled: false });
    return [tell(`is answered after ${waited} s`)];
  }
}
