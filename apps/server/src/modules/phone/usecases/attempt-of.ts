import type { UserId } from '@ingang/kernel';
import type { Call } from '../domain/call/index.ts';

/** One time that somebody phoned for a callback note. */
export interface PhonedFor {
  readonly callbackId: string;
  readonly by: UserId;
  readonly result: 'spoken' | 'voicemail' | 'no-answer' | 'busy' | 'wrong-number';
  readonly phone: string;
}

/** What a call that ended came to for its callback note; undefined when it was for none, or the agent was not even there. */
export function attemptOf({ phase, promised, handledBy, callerNumber, ending }: Call): PhonedFor | undefined {
  if (phase !== 'ended' || promised === undefined || handledBy === undefined || callerNumber === undefined) return undefined;
  const { callbackId, missedBecause, isVoicemail } = promised;
  // who was cut off in a conversation had been answered, once: what counts is how the call ended
  const isSpoken = ending === 'talked' || ending === 'forwarded';
  if (!isSpoken && (missedBecause === undefined || (ending !== 'not-reached' && ending !== 'callback-failed'))) return undefined;
  const missed = missedBecause === 'busy' ? 'busy' : missedBecause === 'unknown-number' ? 'wrong-number' : 'no-answer';
  return { callbackId, by: handledBy, phone: callerNumber, result: !isSpoken ? missed : isVoicemail ? 'voicemail' : 'spoken' };
}
