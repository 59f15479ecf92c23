import type { CustomerId } from '@ingang/kernel';
import type { Authorities, PersonNumbers } from '../usecases/ports.ts';

/** Numbers in memory, unlocked: for tests only. */
export function memoryPersonNumbers(canKeep = true): PersonNumbers {
  const kept = new Map<CustomerId, { readonly bsn: string; readonly authorityId: string }>();
  return {
    canKeep,
    async keep(customer, bsn) {
      if (canKeep) kept.set(customer.id, { bsn, authorityId: customer.authorityId });
    },
    async owners(bsns, authorityId) {
      const own = [...kept].filter(([, one]) => bsns.includes(one.bsn) && (authorityId === undefined || one.authorityId === authorityId));
      return new Map(own.map(([id, one]) => [one.bsn, id]));
    },
    open: async (id) => kept.get(id)?.bsn,
    fingerprints: async (ids) => new Map(ids.flatMap((id) => (kept.has(id) ? [[id, `print of ${kept.get(id)!.bsn}`] as const] : []))),
    async forget(ids) {
      for (const id of ids) kept.delete(id);
    },
  };
}

export function memoryAuthorities(codes: Readonly<Record<string, string>> = { papendrecht: '0590', sliedrecht: '0610' }): Authorities {
  return {
    exists: async (id) => id in codes,
    byMunicipalityCode: async (code) => Object.keys(codes).find((id) => codes[id] === code) as never,
  };
}
