/**
 * Names by id, remembered for a minute.
 *
 * Purpose: every answer shows names of products and departments, which hardly ever change; asking for them each time would
 * cost a round trip in each. Trade-off: a new name is seen a minute late. Modes: remembered → forgotten, all at once by age.
 */
type Names<Id extends string> = ReadonlyMap<Id, string>;
type Ask<Id extends string> = (ids: readonly Id[]) => Promise<Names<Id>>;

const rememberedMilliseconds = 60_000;

export class RememberedNames {
  #names = new Map<string, string>();
  #since = 0;

  /** The names that are known, asking only for those that are not remembered. */
  async of<Id extends string>(ids: readonly Id[], ask: Ask<Id>): Promise<Names<Id>> {
    const now = performance.now();
    if (now - this.#since > rememberedMilliseconds) {
      this.#names = new Map();
      this.#since = now;
    }
    const names = this.#names;
    const missing = ids.filter((id) => !names.has(id));
    if (missing.length > 0) for (const [id, name] of await ask(missing)) names.set(id, name);
    return new Map(ids.flatMap((id) => (names.has(id) ? [[id, names.get(id)!] as const] : [])));
  }
}

/** The same question within one piece of work is asked once. What was not found is asked again. */
export function askedOnce<Id extends string>(ask: Ask<Id>): Ask<Id> {
  const names = new RememberedNames();
  return (ids) => (ids.length === 0 ? Promise.resolve(new Map()) : names.of(ids, ask));
}
