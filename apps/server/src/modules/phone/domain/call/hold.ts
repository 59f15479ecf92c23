/** Nobody on hold is forgotten: the agent is warned first, and later the call goes back to the front of its queue. */
import { withTimer } from './dialogue.ts';
import type { CallWorld } from './event.ts';
import { backInQueue } from './legs.ts';
import { moved, noted, notice, without, type Turn } from './turn.ts';

/** How often somebody who consults for long is looked at again. */
const againMilliseconds = 60_000;

/** The timer of the hold follows the hold: set when it begins, gone when it ends. */
export function holdWatched(turn: Turn, { rules }: CallWorld): Turn {
  const { phase, heldAt, timers, agent } = turn.call;
  const isHeld = heldAt !== undefined && agent !== undefined && (phase === 'held' || phase === 'consulting');
  if (!isHeld) return timers.held === undefined ? turn : withTimer(turn, 'held', undefined);
  return timers.held === undefined ? withTimer(turn, 'held', heldAt + rules.heldWarnSeconds * 1000) : turn;
}

/** The time of the hold is over: a warning, or the end of it. Who is consulted about goes on being consulted about. */
export function heldLong(turn: Turn, world: CallWorld): Turn {
  const { now, rules } = world;
  const { heldAt = now, agent } = turn.call;
  const returnsAt = heldAt + rules.heldReturnSeconds * 1000;
  if (now < returnsAt) return noted(withTimer(turn, 'held', returnsAt), 'held-long', { agentId: agent?.agentId });
  const there = moved(turn, 'held-too-long', world);
  if (!there) return withTimer(turn, 'held', now + againMilliseconds);
  const left = noted(without(withTimer(there, 'held', undefined), 'agent', 'heldAt'), 'held-returned', { agentId: agent?.agentId });
  return notice(backInQueue(left, 'ringing', world), 'heldTooLong');
}
