import type { CallEvent, LegId } from '../domain/call/index.ts';
import type { Digit } from '../domain/flow/index.ts';
import type { EngineEvent } from '../engine/index.ts';

/** What the engine tells about one leg, as something that happens to its call; undefined for everything else. */
export function newsOfLeg(event: EngineEvent): { readonly leg: LegId; readonly happens: CallEvent } | undefined {
  if (!('channel' in event)) return undefined;
  const leg = event.channel;
  switch (event.type) {
    case 'answered':
      return { leg, happens: { on: 'leg-answered', leg } };
    case 'hung-up':
      return { leg, happens: { on: 'leg-ended', leg, cause: event.cause } };
    case 'digit':
      return { leg, happens: { on: 'digit', leg, digit: event.digit as Digit } };
    case 'held':
    case 'unheld':
      return { leg, happens: { on: event.type === 'held' ? 'leg-held' : 'leg-unheld', leg } };
    default:
      return undefined;
  }
}
