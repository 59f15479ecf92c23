import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Persoon } from '../wire.ts';
import { readLo3Persons, readMunicipalities } from './lo3-persons.ts';
import { ownPersons } from './own-persons.ts';

export interface TestPersons {
  readonly persons: readonly Persoon[];
  /** public: the test set of the register itself; own: ten persons made up here. */
  readonly origin: 'public' | 'own';
}

/** @param dumpFile the public test set, when somebody put it somewhere; its table of municipalities is looked for beside it */
export async function loadTestPersons(dumpFile: string | undefined): Promise<TestPersons> {
  const dump = dumpFile === undefined ? undefined : await readIfThere(dumpFile);
  if (dump === undefined) return { persons: ownPersons, origin: 'own' };
  const table = await readIfThere(join(dirname(dumpFile!), 'LO3_Tabel33_Gemeenten.csv'));
  const persons = readLo3Persons(new TextDecoder().decode(dump), table && readMunicipalities(table));
  return { persons: [...persons, ...ownPersons], origin: 'public' };
}

async function readIfThere(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
