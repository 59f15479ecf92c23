import type { Call } from './call.ts';
import type { RouteEffect, WaitingPlace } from './effect.ts';

type Standing = 'none' | 'waiting' | 'offered' | 'in-hand';

/** How the router sees a call. Only calls with a place in a queue concern it. */
function standingOf({ phase, queue, timers, agent, routedTo }: Call): Standing {
  if (queue === undefined || phase === 'ended') return 'none';
  if (phase === 'waiting' || phase === 'callback') return timers.redial === undefined ? 'waiting' : 'none';
  if (phase === 'ringing') return 'offered';
  return agent !== undefined && agent.agentId === routedTo ? 'in-hand' : 'none';
}

/** The place of a call in its queue; undefined when it has none, or is not to be answered now. */
export function placeOf(call: Call): WaitingPlace | undefined {
  const { queue, authorityId, callerNumber } = call;
  if (queue === undefined || standingOf(call) !== 'waiting') return undefined;
  const subject = queue.subject ?? call.subject;
  return {
    callId: call.id,
    queue: queue.name,
    ...(authorityId !== undefined && { authorityId }),
    ...(subject !== undefined && { subject }),
    language: call.language,
    priority: queue.priority,
    since: call.queuedAt ?? call.arrivedAt,
    isCallback: call.phase === 'callback',
    ...(callerNumber !== undefined && { callerNumber }),
  };
}

/** What the router must be told, by comparison of how the call was and is. */
export function routeEffects(before: Call, after: Call): RouteEffect[] {
  const old = standingOf(before);
  const now = standingOf(after);
  const callId = after.id;
  if (old === now) return now === 'waiting' && hasMoved(before, after) ? [{ do: 'left', callId }, { do: 'wait', place: placeOf(after)! }] : [];
  if (now === 'offered') return [];
  if (now === 'in-hand') return old === 'offered' ? [{ do: 'accepted', callId }] : [];
  if (now === 'none') return [{ do: old === 'in-hand' ? 'finished' : 'left', callId }];
  if (old === 'none') return [{ do: 'wait', place: placeOf(after)! }];
  return hasMoved(before, after) ? [{ do: old === 'offered' ? 'left' : 'finished', callId }, { do: 'wait', place: placeOf(after)! }] : [{ do: 'given-back', place: placeOf(after)! }];
}

/** Another queue or kind of place: for the router other work. */
function hasMoved(before: Call, after: Call): boolean {
  return before.queue !== after.queue || before.authorityId !== after.authorityId || (before.caller === undefined) !== (after.caller === undefined);
}
