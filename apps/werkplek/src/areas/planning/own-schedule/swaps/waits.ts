import type { ShiftSwap } from '@ingang/contracts/planning/own-schedule';

/** Whether somebody waits for an answer of this person: a colleague for a yes or no, or both for a decision. */
export function waitsForMe({ mayStep }: Pick<ShiftSwap, 'mayStep'>): boolean {
  return mayStep.includes('accept') || mayStep.includes('approve');
}
