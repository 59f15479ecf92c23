import type { Authority } from '../domain/authority.ts';
import type { Authorities } from '../usecases/ports.ts';

/** @param authorities in the order of the region */
export function memoryAuthorities(authorities: readonly Authority[]): Authorities {
  const kept = new Map(authorities.map((authority) => [authority.id, authority]));
  const replace = (id: Authority['id'], version: number, fields: Partial<Authority>): boolean => {
    const known = kept.get(id);
    if (known?.version !== version) return false;
    const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
    kept.set(id, { ...known, ...given, version: version + 1 });
    return true;
  };
  return {
    find: async (id) => kept.get(id),
    list: async () => [...kept.values()],
    change: async (id, version, fields) => replace(id, version, fields),
    setHours: async (id, version, hours) => replace(id, version, { hours }),
    async setCooperation(id, cooperation) {
      const known = kept.get(id);
      if (known) kept.set(id, { ...known, cooperation });
    },
  };
}
