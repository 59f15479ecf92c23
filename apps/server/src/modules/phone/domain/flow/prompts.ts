import type { AuthorityId } from '@ingang/kernel';
import { nextOpening } from '@ingang/kernel/working-calendar';
import type { CallFlow, Digit, Language, NodeKey, Prompt } from './flow.ts';
import type { FlowPosition } from './position.ts';
import type { FlowAction, FlowFacts } from './protocol.ts';
import { spokenMoment } from './spoken-moment.ts';

/** What stands between braces in a prompt. */
export const placeholders = ['authority', 'opens', 'wait', 'position', 'number'] as const;

/** Everything that stands between braces in a text. */
export function placeholdersIn(text: string): string[] {
  return [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
}

/** The text in the caller's language, else in the first language that has one. */
export function textOf(prompt: Prompt, language: Language, flow: CallFlow): string {
  return [language, ...flow.languages].map((one) => prompt[one] ?? '').find((text) => text.trim() !== '') ?? '';
}

/** What stands in for placeholders that only some nodes know. */
export type SpokenValues = Readonly<Partial<Record<'wait' | 'position' | 'number', string>>>;

/** What is needed to speak at a place in a flow. */
export interface Speaking {
  readonly flow: CallFlow;
  readonly facts: FlowFacts;
}

/**
 * The action that says something, or none when there is nothing to say.
 *
 * @param authorityName stands in for `{authority}`, when it is not that of the call
 */
export function saying(
  { flow, facts }: Speaking,
  position: FlowPosition,
  prompt: Prompt,
  { node = position.node, keys = [], authorityName, values = {} }: { node?: NodeKey; keys?: readonly Digit[]; authorityName?: string; values?: SpokenValues } = {},
): FlowAction[] {
  const text = textOf(prompt, position.language, flow)
    .replaceAll(/\{(wait|position|number)\}/g, (_, name: keyof SpokenValues) => values[name] ?? '')
    .replaceAll('{authority}', () => authorityName ?? nameOf(position, facts))
    .replaceAll('{opens}', () => opensAt(position, facts))
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text === '') return [];
  return [{ do: 'play', node, text, language: position.language, keys: withEmergency(flow, keys) }];
}

/** Every key that counts here: the emergency key does everywhere. */
export function withEmergency({ emergency }: CallFlow, keys: readonly Digit[]): readonly Digit[] {
  return emergency?.digit === undefined || keys.includes(emergency.digit) ? keys : [...keys, emergency.digit];
}

function nameOf(position: FlowPosition, facts: FlowFacts): string {
  if (position.elsewhere !== undefined) return position.elsewhere;
  return position.authorityId === undefined ? '' : facts.authorityName(position.authorityId);
}

function opensAt({ authorityId, language }: FlowPosition, facts: FlowFacts): string {
  const id: AuthorityId | undefined = authorityId ?? facts.known?.authorityId;
  const calendar = id && facts.hours(id, 'phone');
  const opening = calendar && nextOpening(calendar, facts.now);
  return opening ? spokenMoment(opening, facts.now, language) : language === 'nl' ? 'op de eerstvolgende werkdag' : 'on the next working day';
}
