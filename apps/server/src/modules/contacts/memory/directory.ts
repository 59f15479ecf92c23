import type { Directory } from '../usecases/ports.ts';

export interface KnownThings {
  /** Display names by customer id. */
  readonly customers?: Readonly<Record<string, string>>;
  /** Groups of customers that are one person. */
  readonly same?: readonly (readonly string[])[];
  readonly products?: Readonly<Record<string, string>>;
  readonly departments?: Readonly<Record<string, string>>;
  readonly agents?: Readonly<Record<string, string>>;
}

/** Other rooms, as far as this one asks them, from plain objects. */
export function memoryDirectory(known: KnownThings = {}): Directory {
  const names = (from: Readonly<Record<string, string>> = {}) => async (ids: readonly string[]) =>
    new Map(ids.flatMap((id) => (from[id] === undefined ? [] : [[id, from[id]] as const])));
  return {
    customerNames: names(known.customers),
    productNames: names(known.products),
    departmentNames: names(known.departments),
    agentName: async (id) => known.agents?.[id],
    answerBy: async (_authority, _channel, receivedAt) => new Date(receivedAt.getTime() + 2 * 86_400_000),
    noteContact: async () => undefined,
    async sameCustomer(id) {
      if (known.customers?.[id] === undefined) return undefined;
      return (known.same?.find((group) => group.includes(id)) as (typeof id)[] | undefined) ?? [id];
    },
  };
}
