import type { Unit } from '../domain/units.ts';
import type { Units } from '../usecases/ports.ts';

/** @param sameAs whether two cannot be there together, besides those with the same id */
export function memoryUnits<U extends Unit>(units: readonly U[], sameAs: (one: Omit<U, 'version'>, other: Omit<U, 'version'>) => boolean = () => false): Units<U> {
  const kept = new Map<string, U>(units.map((unit) => [unit.id, unit]));
  return {
    find: async (id) => kept.get(id),
    list: async () => [...kept.values()].toSorted(inOrder),
    async add(unit) {
      if ([...kept.values()].some((known) => known.id === unit.id || sameAs(known, unit))) return false;
      kept.set(unit.id, { ...unit, version: 1 } as U);
      return true;
    },
    async change(id, version, fields) {
      const known = kept.get(id);
      if (known?.version !== version) return false;
      const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
      kept.set(id, { ...known, ...given, version: version + 1 });
      return true;
    },
  };
}

function inOrder(one: Unit, other: Unit): number {
  const positions = 'position' in one && 'position' in other ? one.position - other.position : 0;
  return positions || (one.name.nl < other.name.nl ? -1 : 1);
}
