import type { AuthorityId } from '@ingang/kernel';
import type { WaitNorm, Work } from '../work.ts';

/**
 * Fairness between authorities, by what each has agreed. Each authority has an account per channel. A citizen who is answered
 * within the norm pays in `1 − share`, one who is not takes out `share`: an authority that gets exactly what was agreed
 * stays at nought. Older movements fade. A debt gives a lead: the authority's citizens count as having come earlier.
 * The lead is bounded, so that a debt moves work forward but can never keep another authority waiting for ever.
 */
export interface FairnessRule {
  readonly leadSecondsPerMiss: number;
  readonly mostLeadSeconds: number;
  /** How much of an account is left after each next contact, 0 to 1; 0.99 remembers about the last hundred. */
  readonly memory: number;
}

export const usualFairness: FairnessRule = { leadSecondsPerMiss: 10, mostLeadSeconds: 120, memory: 0.99 };

/** What became of one wait, for the account; undefined for who left within the norm, because nobody failed them. */
export function normMet(norm: WaitNorm, waitedMs: number, answered: boolean): boolean | undefined {
  const within = waitedMs <= norm.waitSeconds * 1000;
  return answered ? within : within ? undefined : false;
}

/**
 * The account after one more wait.
 *
 * @example balanceAfter(0, { waitSeconds: 20, share: 0.8 }, false, 0.99) // -0.8
 */
export function balanceAfter(balance: number, norm: WaitNorm, met: boolean, memory: number): number {
  return balance * memory + (met ? 1 - norm.share : -norm.share);
}

/**
 * The lead that an account gives, in whole milliseconds.
 *
 * @example leadMs(-2, { leadSecondsPerMiss: 10, mostLeadSeconds: 120, memory: 0.99 }) // 20000
 */
export function leadMs(balance: number, rule: FairnessRule): number {
  return Math.round(Math.min(Math.max(-balance, 0) * rule.leadSecondsPerMiss, rule.mostLeadSeconds) * 1000);
}

/** The accounts of all authorities, each with a number by which indices refer to it. */
export class Accounts {
  readonly #numbers = new Map<string, number>();
  readonly #balances: number[] = [];
  /** The lead of each account, by its number. */
  readonly leadsMs: number[] = [];
  #rule: FairnessRule;

  constructor(rule: FairnessRule) {
    this.#rule = rule;
  }

  numberOf({ authority, channel }: { readonly authority: AuthorityId; readonly channel: string }): number {
    const key = `${authority} ${channel}`;
    let number = this.#numbers.get(key);
    if (number === undefined) {
      number = this.#balances.push(0) - 1;
      this.leadsMs.push(0);
      this.#numbers.set(key, number);
    }
    return number;
  }

  leadMsOf(work: Pick<Work, 'authority' | 'channel'>): number {
    return this.leadsMs[this.numberOf(work)]!;
  }

  /** Books the end of a wait. */
  book(work: Work, waitedMs: number, answered: boolean): void {
    const met = normMet(work.norm, waitedMs, answered);
    if (met === undefined) return;
    const number = this.numberOf(work);
    this.#balances[number] = balanceAfter(this.#balances[number]!, work.norm, met, this.#rule.memory);
    this.leadsMs[number] = leadMs(this.#balances[number], this.#rule);
  }

  /** Every account that has moved, by authority and channel. */
  get kept(): Readonly<Record<string, number>> {
    return Object.fromEntries([...this.#numbers].map(([key, number]) => [key, this.#balances[number]!] as const).filter(([, balance]) => balance !== 0));
  }

  /** Begins with accounts as they were kept. */
  recall(kept: Readonly<Record<string, number>>): void {
    for (const [key, balance] of Object.entries(kept)) {
      const [authority = '', channel = ''] = key.split(' ');
      const number = this.numberOf({ authority: authority as AuthorityId, channel });
      this.#balances[number] = balance;
      this.leadsMs[number] = leadMs(balance, this.#rule);
    }
  }

  setRule(rule: FairnessRule): void {
    this.#rule = rule;
    this.#balances.forEach((balance, number) => (this.leadsMs[number] = leadMs(balance, rule)));
  }
}
