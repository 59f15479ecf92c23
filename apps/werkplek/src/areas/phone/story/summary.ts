import type { CallSummary } from '@ingang/contracts/timeline';
import { duration } from '../../../i18n/duration.ts';
import type { StoryText } from './messages/index.ts';

/** Waits shorter than this are nothing to speak of. */
const worthTellingSeconds = 10;

/** What a call came to, in a few words; empty when there is nothing that one would tell. */
export function summaryText(call: CallSummary, t: StoryText): string {
  const { ending, transfers = 0, missed, lost, heardCalamity } = call;
  return [
    waitText(call, t),
    missed && t('story.missed'),
    lost && t('story.lost'),
    callbackText(call, t),
    transfers === 1 ? t('story.transfer') : transfers > 1 && t('story.transfers', { count: transfers }),
    ending === 'forwarded' && transfers === 0 && t('story.forwarded'),
    ending === 'message' && t('story.message'),
    heardCalamity && t('story.calamity'),
  ].filter(Boolean).join(' · ');
}

function waitText({ waitedSeconds = 0, ending, queue }: CallSummary, t: StoryText): string | false {
  if (ending === 'abandoned') return queue !== undefined && t('story.hungUp', { time: duration(waitedSeconds) });
  return waitedSeconds >= worthTellingSeconds && t('story.waited', { time: duration(waitedSeconds) });
}

function callbackText({ callbackAttempts: count, ending }: CallSummary, t: StoryText): string | false {
  if (count === undefined) return false;
  if (ending === 'callback-failed') return t('story.callbackFailed', { count });
  if (ending !== 'talked') return t('story.callback');
  return count > 1 ? t('story.calledBackAfter', { count }) : t('story.calledBack');
}
