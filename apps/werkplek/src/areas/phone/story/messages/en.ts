import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'story.title': 'On the telephone',
  'story.waited': 'waited {time}',
  'story.hungUp': 'hung up while waiting, after {time}',
  'story.transfer': 'put through once',
  'story.transfers': 'put through {count} times',
  'story.missed': 'not answered at first',
  'story.lost': 'connection was lost',
  'story.callback': 'asked to be phoned back',
  'story.calledBack': 'phoned back',
  'story.calledBackAfter': 'phoned back after {count} attempts',
  'story.callbackFailed': 'not reached after {count} attempts',
  'story.calamity': 'heard the calamity message',
  'story.forwarded': 'connected to another number',
  'story.message': 'heard a message',
  'story.what': 'What happened on the telephone',
  'story.none': 'What happened is not kept any more.',
};
