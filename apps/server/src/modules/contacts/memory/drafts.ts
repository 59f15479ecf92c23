import type { Draft, Drafts } from '../usecases/ports.ts';

/** Drafts in memory. */
export function memoryDrafts(): Drafts {
  const kept = new Map<string, Draft>();
  const of = (contactId: string): [string, Draft][] => [...kept].filter(([key]) => key.startsWith(`${contactId}/`));
  return {
    async save(contactId, userId, draft) {
      kept.set(`${contactId}/${userId}`, structuredClone(draft));
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
