import type { NumberLock } from '../usecases/ports.ts';
import type { PersonReferences } from '../usecases/search-persons.ts';

const validSeconds = 15 * 60;

/** A reference is the sealed number with its end: nothing is kept of persons that were looked at and not chosen. */
export function personReferences(lock: NumberLock): PersonReferences {
  return {
    make: (bsn, now) => Buffer.from(lock.seal(`${bsn} ${Math.floor(now.getTime() / 1000) + validSeconds}`)).toString('base64url'),
    read(reference, now) {
      const [bsn, end] = opened(lock, reference)?.split(' ') ?? [];
      return Number(end) * 1000 >= now.getTime() ? bsn : undefined;
    },
  };
}

function opened(lock: NumberLock, reference: string): string | undefined {
  try {
    return lock.open(Buffer.from(reference, 'base64url'));
  } catch {
    return undefined; // not made here, or made with another key: no reference at all
  }
}
