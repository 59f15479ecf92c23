import { Refused } from '@ingang/kernel';
import type { Call } from './call.ts';
import type { CallRules } from './event.ts';

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
 * Whether one more transfer goes beyond the budget, which is allowed only when it is forced.
 *
 * @throws Refused `call.transfer-budget-spent`, or `call.last-transfer-warm`
 * @example goesBeyondBudget({ transfers: 0 }, { mostTransfers: 2 }, { isWarm: false, forced: false }) // false
 * @example goesBeyondBudget({ transfers: 2 }, { mostTransfers: 2 }, { isWarm: true, forced: false }) // throws call.transfer-budget-spent
 * @example goesBeyondBudget({ transfers: 1 }, { mostTransfers: 2 }, { isWarm: false, forced: false }) // throws call.last-transfer-warm
 */
export function goesBeyondBudget(
  call: Pick<Call, 'transfers'>,
  rules: Pick<CallRules, 'mostTransfers'>,
  { isWarm, forced }: { readonly isWarm: boolean; readonly forced: boolean },
): boolean {
  const { left, mustBeWarm } = transferBudget(call, rules);
  const fault = left === 0 ? 'call.transfer-budget-spent' : mustBeWarm && !isWarm ? 'call.last-transfer-warm' : undefined;
  if (fault !== undefined && !forced) throw new Refused(fault, { transfers: call.transfers, most: rules.mostTransfers });
  return fault !== undefined;
}
