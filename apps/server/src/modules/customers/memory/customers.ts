import type { CustomerId } from '@ingang/kernel';
import {
  addressLine, currentAddress, displayNameOf, liesIn, nameWords, phoneOf, searchKeys, sortNameOf, soundOf, writtenAlike, type Customer,
} from '../domain/index.ts';
import type { CustomerFinder, CustomerLine, CustomerRegister, DistinctionRegister, MergeRegister, Merge } from '../usecases/ports.ts';
import { memoryDistinctions } from './distinctions.ts';

export interface MemoryCustomers {
  readonly customers: CustomerRegister;
  readonly finder: CustomerFinder;
  readonly merges: MergeRegister;
  readonly distinctions: DistinctionRegister;
}

/** Customers, how they are found and what was merged, in memory. @param today ISO date */
export function memoryCustomers(today = '2026-01-14'): MemoryCustomers {
  const kept = new Map<CustomerId, Customer>();
  return { customers: memoryRegister(kept), finder: memoryFinder(kept, today), merges: memoryMerges(kept), distinctions: memoryDistinctions() };
}

function memoryRegister(kept: Map<CustomerId, Customer>): CustomerRegister {
  const some = (ids: readonly CustomerId[]): Customer[] => [...new Set(ids)].toSorted().flatMap((id) => kept.get(id) ?? []).map((one) => structuredClone(one));
  return {
    async add(customer) {
      kept.set(customer.id, structuredClone(customer));
    },
    find: async (id) => structuredClone(kept.get(id)),
    findMany: async (ids) => some(ids),
    findToChange: async (ids) => some(ids),
    async save(customer) {
      const present = kept.get(customer.id);
      if (present?.version !== customer.version - 1) return false;
      kept.set(customer.id, structuredClone({ ...customer, lastContactAt: present.lastContactAt, createdAt: present.createdAt }));
      return true;
    },
    mergedInto: async (survivorId) => some([...kept.values()].filter((one) => one.survivorId === survivorId).map((one) => one.id)),
    async representedBy(id) {
      const represented = [...kept.values()].flatMap((customer) => customer.representations.filter((one) => one.representativeId === id).map(({ kind }) => ({ customer, kind })));
      return represented.map(({ customer, kind }) => ({ customerId: customer.id, displayName: displayNameOf(customer), kind }));
    },
    names: async (ids) => new Map(some(ids).map((one) => [one.id, displayNameOf(one)])),
    rebuildFindable: async () => undefined,
    async noteContact(id, at) {
      const customer = kept.get(id);
      if (customer && (customer.lastContactAt ?? at) <= at) kept.set(id, { ...customer, lastContactAt: at });
    },
  };
}

function memoryFinder(kept: Map<CustomerId, Customer>, today: string): CustomerFinder {
  const line = (customer: Customer): CustomerLine => {
    const { id, authorityId, kind, birthDate, confidential, survivorId } = customer;
    const address = currentAddress(customer, today);
    return {
      id, authorityId, kind, birthDate, confidential, survivorId,
      displayName: displayNameOf(customer),
      sortName: sortNameOf(customer),
      addressLine: address && addressLine(address),
      phone: phoneOf(customer),
      keys: searchKeys(customer),
    };
  };
  return {
    async find(question, wanted) {
      if (question.length === 0) return [];
      const matches = (one: CustomerLine): boolean => question.every(({ ranges }) => ranges.some((range) => one.keys.some((key) => liesIn(key, range))));
      return [...kept.values()].map(line).filter(matches).slice(0, wanted);
    },
    async similarWords(word, sound) {
      const words = new Set([...kept.values()].flatMap(nameWords));
      return [...words].filter((other) => soundOf(other) === sound || other.includes(word) || writtenAlike(word, other) > 0.8);
    },
    lines: async (ids) => ids.flatMap((id) => kept.get(id) ?? []).map(line),
  };
}

function memoryMerges(kept: Map<CustomerId, Customer>): MergeRegister {
  const merges: (Merge & { undone?: { at: Date; reason: string; by: string }; by: string })[] = [];
  return {
    async add({ id, survivorId, mergedId, reason, mergedAt }, by) {
      merges.push({ id, survivorId, mergedId, reason, mergedAt, by: by.name });
    },
    async standing(mergedId) {
      const found = merges.find((merge) => merge.mergedId === mergedId && !merge.undone);
      return found && { id: found.id, survivorId: found.survivorId, mergedId, reason: found.reason, mergedAt: found.mergedAt };
    },
    async undo(id, reason, at, by) {
      const merge = merges.find((one) => one.id === id);
      if (merge) merge.undone = { at, reason, by: by.name };
    },
    async follow(id, survivorId) {
      for (const customer of kept.values()) if (customer.mergedInto === id) {
        kept.set(customer.id, { ...customer, survivorId });
        await this.follow(customer.id, survivorId);
      }
    },
    history: async (id) =>
      merges
        .filter((merge) => merge.survivorId === id || merge.mergedId === id)
        .map(({ survivorId, mergedId, reason, mergedAt, by, undone }) => ({
          survivorId, mergedId, reason, mergedAt: mergedAt.toISOString(), mergedBy: by,
          ...(undone && { undoneAt: undone.at.toISOString(), undoneBy: undone.by, undoneReason: undone.reason }),
        })),
  };
}
