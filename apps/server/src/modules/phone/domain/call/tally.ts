import type { CallTally } from './call.ts';
import type { CallEffect, NoteEffect } from './effect.ts';

/**
 * What is counted of a call, after what happened in one step.
 *
 * @returns the same tally when nothing that counts happened
 * @example tallied({ missed: 1 }, [{ do: 'note', note: 'missed' }]) // { missed: 2 }
 * @example tallied(undefined, [{ do: 'note', note: 'queued', detail: 'taxes' }]) // { queue: 'taxes' }
 */
export function tallied(tally: CallTally | undefined, effects: readonly CallEffect[]): CallTally | undefined {
  return effects.reduce((counted, effect) => (effect.do === 'note' ? counting(counted, effect) : counted), tally);
}

function counting(tally: CallTally | undefined, { note, detail, about }: NoteEffect): CallTally | undefined {
  switch (note) {
    case 'queued':
      return detail === undefined ? tally : { ...tally, queue: detail };
    case 'missed':
      return { ...tally, missed: (tally?.missed ?? 0) + 1 };
    case 'agent-lost':
      return { ...tally, lost: (tally?.lost ?? 0) + 1 };
    case 'callback-booked':
      return { callbackAttempts: 0, ...tally };
    case 'dialled':
      return tally?.callbackAttempts === undefined ? tally : { ...tally, callbackAttempts: tally.callbackAttempts + 1 };
    case 'calamity-heard':
      return { ...tally, heardCalamity: true };
    case 'wait-told':
      return about?.seconds === undefined ? tally : { toldSeconds: about.seconds, ...tally };
    default:
      return tally;
  }
}
