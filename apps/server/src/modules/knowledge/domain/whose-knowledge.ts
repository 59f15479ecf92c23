/** What an authority's form of cooperation says of knowledge in a period; days as `2026-01-31`, both included. */
export interface KnowledgePeriod {
  /** The switch of the form: `own`, or one that shares the region's knowledge. */
  readonly knowledge: string;
  readonly validFrom: string;
  readonly validUntil: string | null;
}

/**
 * Whether an authority keeps its own knowledge base on a day. Without an agreement it does.
 *
 * @param day `2026-01-31`, in the Netherlands
 * @example keepsOwnKnowledge([{ knowledge: 'shared', validFrom: '2026-01-01', validUntil: null }], '2026-06-30') // false
 * @example keepsOwnKnowledge([{ knowledge: 'shared', validFrom: '2026-01-01', validUntil: null }], '2025-12-31') // true
 */
export function keepsOwnKnowledge(periods: readonly KnowledgePeriod[], day: string): boolean {
  const holding = periods.find(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));
  return (holding?.knowledge ?? 'own') === 'own';
}
