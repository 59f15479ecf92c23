import { parseArgs, type ParseArgsConfig } from 'node:util';
import { unknownWord, WrongUse } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command.
 *
 * @param most how many words may stand beside the options
 * @throws WrongUse naming what is not right
 */
export function readArguments<T extends Options>(command: string, args: readonly string[], options: T, most: number) {
  try {
    const read = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const tooMany = read.positionals[most];
    if (tooMany !== undefined) throw new WrongUse(`I do not know what to do with "${tooMany}"`, command);
    return read;
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(faultOf(error, Object.keys(options)), command);
    throw error;
  }
}

/** What the reader of arguments says, in a sentence that says what to do. */
function faultOf(error: TypeError & { readonly code?: string }, options: readonly string[]): string {
  const option = /--?[\w-]+/.exec(error.message)?.[0] ?? 'this option';
  if (error.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const sentence = unknownWord(`there is no option ${option} here`, option, options.map((name) => `--${name}`));
    if (sentence.endsWith('?')) return sentence;
    return `${sentence}; ${options.length === 0 ? 'leave it out' : `choose from ${options.map((name) => `--${name}`).join(', ')}`}`;
  }
  return error.message.includes('does not take') ? `${option} takes no value` : `${option} needs a value after it`;
}

/** @throws WrongUse when a word is missing */
export function need(command: string, value: string | undefined, what: string): string {
  if (value === undefined || value === '') throw new WrongUse(`${what} is missing`, command);
  return value;
}

/** @throws WrongUse when it is no whole number from `least` */
export function wholeNumber(command: string, text: string | undefined, what: string, least = 1): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least) throw new WrongUse(`${what} must be a whole number from ${least}, not "${text}"`, command);
  return value;
}
