/**
 * How a swap of shifts goes, as a table.
 *
 * Purpose: one place that says who may do what with a swap, and why; screens ask it which buttons there are.
 * Trade-off: nothing changes in the schedule before a team lead approves, so that a promise between colleagues can be taken back.
 * Modes: the states. Transitions: asked → accepted → approved; every other state is an end, but for a colleague who backs out.
 */
import { Conflict, Refused } from '@ingang/kernel';

export const swapStates = ['asked', 'accepted', 'approved', 'refused', 'declined', 'withdrawn', 'lapsed'] as const;
export type SwapState = (typeof swapStates)[number];

export const swapEvents = ['accept', 'decline', 'back-out', 'withdraw', 'approve', 'refuse', 'lapse'] as const;
export type SwapEvent = (typeof swapEvents)[number];

/** What somebody is in a swap: the colleague whom it was offered to or who accepted, or a teammate when it is offered to all. */
export const swapParts = ['asker', 'colleague', 'teammate', 'lead', 'system'] as const;
export type SwapPart = (typeof swapParts)[number];

export interface SwapTransition {
  readonly from: readonly SwapState[];
  readonly on: SwapEvent;
  readonly by: SwapPart;
  readonly to: SwapState;
  readonly because: string;
}

export const swapTransitions: readonly SwapTransition[] = [
  { from: ['asked'], on: 'accept', by: 'colleague', to: 'accepted', because: 'the colleague can, and wants to' },
  { from: ['asked'], on: 'accept', by: 'teammate', to: 'accepted', because: 'what is offered to the whole team goes to who says yes first' },
  { from: ['asked'], on: 'decline', by: 'colleague', to: 'declined', because: 'nobody has to swap, and no reason is asked' },
  { from: ['accepted'], on: 'back-out', by: 'colleague', to: 'asked', because: 'until it is approved it is a promise between colleagues' },
  { from: ['asked', 'accepted'], on: 'withdraw', by: 'asker', to: 'withdrawn', because: 'it is not needed any more' },
  { from: ['accepted'], on: 'approve', by: 'lead', to: 'approved', because: 'the shifts change hands now' },
  { from: ['asked', 'accepted'], on: 'refuse', by: 'lead', to: 'refused', because: 'it cannot be done, with the reason' },
  { from: ['asked', 'accepted'], on: 'lapse', by: 'system', to: 'lapsed', because: 'a shift has begun, or is not what it was when the swap was asked for' },
];

/** @returns whether nothing can happen any more */
export function isSettled(state: SwapState): boolean {
  return !swapTransitions.some(({ from }) => from.includes(state));
}

/**
 * What somebody may do with a swap now.
 *
 * @example swapChoices('accepted', ['lead']) // ['approve', 'refuse']
 * @example swapChoices('approved', ['asker']) // []
 */
export function swapChoices(state: SwapState, parts: readonly SwapPart[]): SwapEvent[] {
  return swapTransitions.filter(({ from, by }) => from.includes(state) && parts.includes(by)).map(({ on }) => on);
}

/**
 * The state after an event.
 *
 * @throws Conflict `swap.not-possible-now` when somebody was first; Refused `swap.not-yours` when others may do this and you may not
 * @example swapAfter('asked', 'accept', ['colleague']) // 'accepted'
 */
export function swapAfter(state: SwapState, event: SwapEvent, parts: readonly SwapPart[]): SwapState {
  const edges = swapTransitions.filter(({ from, on }) => on === event && from.includes(state));
  const edge = edges.find(({ by }) => parts.includes(by));
  if (edge) return edge.to;
  const couldEver = swapTransitions.some(({ on, by }) => on === event && parts.includes(by));
  if (!couldEver) throw new Refused('swap.not-yours');
  throw new Conflict('swap.not-possible-now', undefined, { state });
}
