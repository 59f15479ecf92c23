import type { Work } from '../../../platform/database/work.ts';
import type { Acting } from '../usecases/acting.ts';

/** What a unit of work gives to use cases. */
export function actingOf({ principal, now, newId, record, publish }: Work): Acting {
  return { principal, now, newId, record, publish };
}
