import { readFile } from 'node:fs/promises';
import { UnusableInput } from './unusable-input.ts';

/**
 * What a JSON file says, read by whoever knows what it must hold.
 *
 * @param faultsOf the faults that the reader names; undefined when it failed otherwise
 * @throws UnusableInput when there is no such file, it is no JSON, or the reader finds faults
 */
export async function readJsonFile<T>(path: string, reader: (value: unknown) => T, faultsOf: (error: unknown) => readonly string[] | undefined): Promise<T> {
  const text = await readFile(path, 'utf8').catch((error: Error) => unusable(path, [error.message]));
  const value = parse(path, text.replace(/^\uFEFF/, ''));
  try {
    return reader(value);
  } catch (error) {
    const faults = faultsOf(error);
    if (faults === undefined) throw error;
    return unusable(path, faults);
  }
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return unusable(path, [`it is no JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function unusable(path: string, faults: readonly string[]): never {
  throw new UnusableInput(`${path} cannot be used`, faults);
}
