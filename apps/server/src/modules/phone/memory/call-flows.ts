import type { CalamityMessage, CalamityMessages, CalamityScope, CallFlows, DrawnVersion, FlowCard, PhoneNumber } from '../usecases/ports.ts';

/** Flows in memory, for tests of use cases; held to the same contract as those in PostgreSQL. */
export function callFlowsInMemory(): CallFlows {
  const cards = new Map<string, FlowCard>();
  const drawn = new Map<string, readonly DrawnVersion[]>();
  const numbers = new Map<string, PhoneNumber>();
  const versionsOf = (id: string): readonly DrawnVersion[] => drawn.get(id) ?? [];
  return {
    list: async () => [...cards.values()],
    find: async (id) => cards.get(id),
    add: async (card) => void cards.set(card.id, card),
    versions: async (id) => versionsOf(id).map(({ content: _content, ...version }) => version),
    version: async (id, number) => versionsOf(id).find((version) => version.number === number),
    published: async () => [...drawn].flatMap(([flowId, versions]) => versions.filter(({ state }) => state === 'published').map((version) => ({ ...version, flowId }))),
    async addVersion(id, version) {
      if (versionsOf(id).some(({ number, state }) => number === version.number || (state === 'draft' && version.state === 'draft'))) return false;
      drawn.set(id, [version, ...versionsOf(id)].toSorted((one, other) => other.number - one.number));
      return true;
    },
    async changeVersion(id, version, basedOn) {
      if (!versionsOf(id).some(({ number, revision }) => number === version.number && revision === basedOn)) return false;
      drawn.set(id, versionsOf(id).map((one) => (one.number === version.number ? version : one)));
      return true;
    },
    numbers: async () => [...numbers.values()].toSorted((one, other) => one.number.length - other.number.length || (one.number < other.number ? -1 : 1)),
    async saveNumber(number, basedOn) {
      if ((numbers.get(number.number)?.version ?? 0) !== basedOn) return false;
      numbers.set(number.number, number);
      return true;
    },
    removeNumber: async (number, basedOn) => numbers.get(number)?.version === basedOn && numbers.delete(number),
  };
}

/** Calamity messages in memory. */
export function calamitiesInMemory(): CalamityMessages {
  const messages = new Map<CalamityScope, CalamityMessage>();
  const hashes = new Map<CalamityScope, string>();
  const failures: Date[] = [];
  return {
    list: async () => [...messages.values()].map((message) => ({ ...message, hasCode: hashes.has(message.scope) })).toSorted((one, other) => (one.scope < other.scope ? -1 : 1)),
    async save(message, basedOn) {
      if ((messages.get(message.scope)?.version ?? 0) !== basedOn) return false;
      messages.set(message.scope, message);
      return true;
    },
    async setCode(scope, hash) {
      if (hash === undefined) hashes.delete(scope);
      else hashes.set(scope, hash);
    },
    codes: async () => [...hashes].map(([scope, hash]) => ({ scope, hash })),
    failuresSince: async (instant) => failures.filter((at) => at >= instant).length,
    addFailure: async (_id, at) => void failures.push(at),
  };
}
