import type { Draft, Drafts } from '../usecases/ports.ts';

/** Drafts in memory. */
export function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  const of = (contactId: string): [string, Draft][] => [...kept].filter(([key]) => key.startsWith(`${contactId}/`));
  return {
    async save(contactId, userId, draft, basedOn) {
      const key = `${contactId}/${userId}`;
      const present = kept.get(key)?.version ?? 0;
      if (basedOn !== undefined && present > 0 && basedOn !== present) return undefined;
      kept.set(key, structuredClone({ ...draft, version: present + 1 }));
      return present + 1;
    },
    async find(contactId, userId) {
      return structuredClone(kept.get(`${contactId}/${userId}`));
    },
    async newest(contactId) {
      const [newest] = of(contactId).toSorted(([, one], [, other]) => other.updatedAt.getTime() - one.updatedAt.getTime());
      return structuredClone(newest?.[1]);
    },
    async clear(contactId) {
      for (const [key] of of(contactId)) kept.delete(key);
    },
  };
}
