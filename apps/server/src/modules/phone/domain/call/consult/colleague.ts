/** What a colleague may do who is consulted, or is the third: more than listening and hanging up. */
import { Conflict, type UserId } from '@ingang/kernel';
import type { Call } from '../call.ts';
import type { CallCommand } from '../event.ts';
import { noted, withCall, type Turn } from '../turn.ts';

/**
 * Whether somebody talks in a call as the colleague of its agent.
 *
 * @example isConsulted({ other: undefined }, 'u') // false
 */
export function isConsulted({ other }: Pick<Call, 'other'>, userId: UserId): boolean {
  return other?.state === 'connected' && other.target.kind === 'person' && other.target.agentId === userId;
}

/** What of the call itself a colleague's wish comes down to; the rest is for the caller of this function. */
export type ColleaguesWish = 'conference' | 'leave';

/**
 * Steps aside or comes back; anything else is answered as a wish about the call.
 *
 * @throws Conflict `call.not-possible-now`
 */
export function colleagueAsks(turn: Turn, by: UserId, { do: what }: CallCommand): Turn | ColleaguesWish {
  const { other, phase } = turn.call;
  const { isAside, ...present } = other!;
  switch (what) {
    case 'hold':
      if (isAside) break;
      return noted(withCall(turn, { other: { ...present, isAside: true } }), 'colleague-aside', { agentId: by });
    case 'retrieve':
      if (!isAside) break;
      return noted(withCall(turn, { other: present }), 'colleague-back', { agentId: by });
    case 'conference':
      if (phase !== 'consulting') break;
      return 'conference';
    case 'hang-up':
      return 'leave';
    default:
  }
  throw new Conflict('call.not-possible-now', undefined, { phase, command: what });
}

/** The buttons of a colleague in a call. */
export function allowedForColleague({ other, phase }: Call): readonly ('hold' | 'retrieve' | 'conference' | 'take' | 'hang-up')[] {
  if (other?.state !== 'connected' || (phase !== 'consulting' && phase !== 'conference')) return [];
  return [other.isAside ? 'retrieve' : 'hold', ...(phase === 'consulting' ? (['conference'] as const) : []), 'take', 'hang-up'];
}

/** Nobody stands aside any more once the call is in other hands, or all three talk. */
export function together(turn: Turn): Turn {
  const { other } = turn.call;
  if (!other?.isAside) return turn;
  const { isAside: _aside, ...present } = other;
  return withCall(turn, { other: present });
}
