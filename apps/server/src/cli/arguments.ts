import { parseArgs, type ParseArgsConfig } from 'node:util';
import { WrongUse } from './usage.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * Reads the arguments of a command.
 *
 * @param most how many words may stand beside the options
 * @throws WrongUse naming what is not right
 */
export function readArguments<T extends Options>(command: string, args: readonly string[], options: T, most: number) {
  try {
    const read = parseArgs({ args: [...args], options: { ...options, json: { type: 'boolean' } }, allowPositionals: true, strict: true });
    const tooMany = read.positionals[most];
    if (tooMany !== undefined) throw new WrongUse(`I do not know what to do with "${tooMany}"`, command);
    return read;
  } catch (error) {
    if (error instanceof TypeError) throw new WrongUse(error.message, command);
    throw error;
  }
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
