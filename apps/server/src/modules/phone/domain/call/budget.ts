import { Refused } from '@ingang/kernel';
import type { Call } from './call.ts';
import type { CallRules } from './event.ts';

/** Why a citizen is put through more often than was agreed. */
export const forceReasons = ['only-they-know', 'caller-asks', 'wrong-before', 'urgent', 'other'] as const;
export type ForceReason = (typeof forceReasons)[number];

/** Going on beyond the budget takes saying so. */
export interface Forcing {
  readonly forced: boolean;
  readonly because?: ForceReason;
}

export interface TransferBudget {
  readonly left: number;
  /** The last one that is allowed may not be cold. */
  readonly mustBeWarm: boolean;
}

/**
 * What is left of the transfers that a citizen may be put through.
 *
 * @example transferBudget({ transfers: 1 }, { mostTransfers: 2 }) // { left: 1, mustBeWarm: true }
 */
export function transferBudget({ transfers }: Pick<Call, 'transfers'>, { mostTransfers }: Pick<CallRules, 'mostTransfers'>): TransferBudget {
  const left = Math.max(0, mostTransfers - transfers);
  return { left, mustBeWarm: left <= 1 };
}

/**
 * Whether one more transfer goes beyond the budget.
 *
 * @example isBeyondBudget({ transfers: 1 }, { mostTransfers: 2 }, { isWarm: false }) // true
 * @example isBeyondBudget({ transfers: 1 }, { mostTransfers: 2 }, { isWarm: true }) // false
 */
export function isBeyondBudget(call: Pick<Call, 'transfers'>, rules: Pick<CallRules, 'mostTransfers'>, { isWarm }: { readonly isWarm: boolean }): boolean {
  const { left, mustBeWarm } = transferBudget(call, rules);
  return left === 0 || (mustBeWarm && !isWarm);
}

/**
 * Lets a transfer beyond the budget pass only when it is forced.
 *
 * @returns whether it is beyond it
 *
 * @throws Refused `call.transfer-budget-spent`, or `call.last-transfer-warm`
 * @example goesBeyondBudget({ transfers: 0 }, { mostTransfers: 2 }, { isWarm: false, forced: false }) // false
 * @example goesBeyondBudget({ transfers: 2 }, { mostTransfers: 2 }, { isWarm: true, forced: false }) // throws call.transfer-budget-spent
 * @example goesBeyondBudget({ transfers: 1 }, { mostTransfers: 2 }, { isWarm: false, forced: false }) // throws call.last-transfer-warm
 */
export function goesBeyondBudget(
  call: Pick<Call, 'transfers'>,
  rules: Pick<CallRules, 'mostTransfers'>,
  { isWarm, forced }: { readonly isWarm: boolean } & Forcing,
): boolean {
  const isBeyond = isBeyondBudget(call, rules, { isWarm });
  const fault = call.transfers >= rules.mostTransfers ? 'call.transfer-budget-spent' : 'call.last-transfer-warm';
  if (isBeyond && !forced) throw new Refused(fault, { transfers: call.transfers, most: rules.mostTransfers });
  return isBeyond;
}
