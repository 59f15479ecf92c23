import type { Distinction, DistinctionRegister } from '../usecases/ports.ts';

type Kept = Distinction & { readonly undone?: { readonly at: Date; readonly by: string } };

/** Who was told apart, in memory. */
export function memoryDistinctions(): DistinctionRegister {
  const kept: Kept[] = [];
  const standing = (): Kept[] => kept.filter(({ undone }) => !undone);
  return {
    async add(distinction, _authorities, by) {
      if (standing().some(({ oneId, otherId }) => oneId === distinction.oneId && otherId === distinction.otherId)) return false;
      kept.unshift({ ...distinction, decidedBy: by.name });
      return true;
    },
    standing: async (ids) => standing().filter(({ oneId, otherId }) => ids.includes(oneId) || ids.includes(otherId)).map((one) => ({ ...one })),
    async undo(id, at, by) {
      const index = kept.findIndex((one) => one.id === id && !one.undone);
      if (index >= 0) kept[index] = { ...kept[index]!, undone: { at, by: by.name } };
    },
    history: async (id) =>
      kept
        .filter(({ oneId, otherId }) => oneId === id || otherId === id)
        .toReversed()
        .map(({ oneId, otherId, reason, decidedAt, decidedBy, undone }) => ({
          otherId: oneId === id ? otherId : oneId, reason, decidedAt: decidedAt.toISOString(), decidedBy,
          ...(undone && { undoneAt: undone.at.toISOString(), undoneBy: undone.by }),
        })),
  };
}
