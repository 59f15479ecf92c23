import type { Digit, Prompt } from '../flow.ts';
import { at, withAction, type FlowPosition, type Phase, type Turn } from '../position.ts';
import { saying, withEmergency, type SpokenValues } from '../prompts.ts';
import type { FlowAction } from '../protocol.ts';
import { emergencyWords } from '../words.ts';
import type { Going } from './behaviour.ts';

export interface Asking {
  readonly phase: Phase;
  /** Said one after the other. */
  readonly prompts: readonly Prompt[];
  /** None: keys only. */
  readonly words?: readonly string[];
  readonly keys: readonly Digit[];
  readonly seconds: number;
  readonly authorityName?: string;
  readonly values?: SpokenValues;
  /** Collects digits until this one. */
  readonly until?: Digit;
}

/** Says something and listens for the answer; keys may be pressed before it is finished. */
export function ask(going: Going, turn: Turn, { phase, prompts, words = [], keys, seconds, authorityName, values, until }: Asking): Turn {
  const spoken = prompts.flatMap((prompt) => saying(going, turn.position, prompt, { keys, ...(authorityName !== undefined && { authorityName }), ...(values && { values }) }));
  const listen = listening(going, turn.position, { words, keys, seconds });
  return withAction(at(turn, { phase }), ...spoken, until === undefined ? listen : { ...listen, until });
}

function listening({ flow }: Going, { node, language }: FlowPosition, { words, keys, seconds }: { words: readonly string[]; keys: readonly Digit[]; seconds: number }): Extract<FlowAction, { do: 'listen' }> {
  return {
    do: 'listen',
    node,
    language,
    words: words.length === 0 ? [] : [...new Set([...words, ...emergencyWords(flow, language)])],
    keys: withEmergency(flow, keys),
    timeoutSeconds: seconds,
  };
}
