import type { Locale } from '../../../platform/database/work.ts';
import { translator } from '../../../platform/http/messages/translate.ts';
import type { StoryLine } from '../domain/story/index.ts';
import { storyMessages } from './story-messages.ts';

const translate = translator([storyMessages]);

/** One line of the story of a call, as a sentence. @param queueName what people call the queue with a code */
export function sayStoryLine(locale: Locale, { key, values }: StoryLine, queueName: (code: string) => string): string {
  const { seconds, told, queue } = values;
  const isAgain = key === 'call.story.waited' && queue === '';
  return translate(locale, isAgain ? 'call.story.waited-again' : key, {
    ...values,
    ...(typeof seconds === 'number' && { seconds: clock(seconds) }),
    ...(typeof told === 'number' && { told: minutes(locale, told) }),
    ...(typeof queue === 'string' && { queue: queueName(queue) }),
  });
}

/** 94 s as 1:34. */
function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function minutes(locale: Locale, seconds: number): string {
  const count = Math.max(1, Math.round(seconds / 60));
  return count === 1 ? translate(locale, 'call.story.minute') : translate(locale, 'call.story.minutes', { count });
}
