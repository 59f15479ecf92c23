import type { nl } from './nl.ts';

export const en: Record<keyof typeof nl, string> = {
  'title': 'Phone back: {name}, {subject}',
  'title.mine': 'Your promise: {name}, {subject}',
  'heard': 'It is quiet. Phone back: {name}, {subject}. {why}.',
  'because.window': 'It is the time that the customer chose',
  'because.overdue': 'Somebody should have phoned already',
  'because.again': 'Try again: nobody answered before',
  'because.deadline': 'The promised time is near',
  'because.waiting': 'It waits for an answer',
  'due': 'promised for {moment}',
  'attempts': 'phoned {count} time(s)',
  'accept': 'Phone back: {name}',
  'accept.short': 'Phone back',
  'snooze': 'Later',
  'snooze.long': 'Later: not this offer now',
  'decline': 'Not for me',
  'decline.long': 'Not for me: this offer is for a colleague',
};
