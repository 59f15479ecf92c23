/** Does something with each item, and lets other work of the process go first after every `perTurn` of them. */
export async function inTurns<Item>(items: readonly Item[], perTurn: number, task: (item: Item) => void): Promise<void> {
  for (const [index, item] of items.entries()) {
    task(item);
    if (index % perTurn === perTurn - 1) await new Promise((resolve) => setImmediate(resolve));
  }
}
