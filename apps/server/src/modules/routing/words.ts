import { reasonOf, type MatchFacts, type Message, type WaitingReason } from '@ingang/routing';
import type { Locale } from '../../platform/database/work.ts';
import { translator } from '../../platform/http/messages/translate.ts';
import { routingMessages } from './messages.ts';

const translate = translator([routingMessages]);

/** Why this agent got this work, in one sentence. */
export function sayAssignment(locale: Locale, assigned: { readonly agentName: string; readonly waitedMs: number; readonly facts: MatchFacts }): string {
  const say = ({ key, values }: Message): string => translate(locale, key, values);
  const { turn, choice } = reasonOf(assigned.facts);
  return translate(locale, 'routing.assigned', { agent: assigned.agentName, waited: clock(assigned.waitedMs), turn: say(turn), choice: say(choice) });
}

/** Why nobody took this work yet, in one sentence: "3 agents can do this: 2 talking, 1 away; in 20 s more colleagues may do it." */
export function sayWaiting(locale: Locale, { what, doing, relaxesInSeconds }: WaitingReason): string {
  const say = ({ key, values }: Message): string => translate(locale, key, values);
  const first = [say(what), doing.map(say).join(', ')].filter(Boolean).join(': ');
  const later = relaxesInSeconds === undefined ? [] : [translate(locale, 'routing.waiting.relaxes', { seconds: relaxesInSeconds })];
  const sentence = [first, ...later].join('; ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

/** 94 s as 1:34. */
function clock(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
