/** Where a contact is. `outside`: gave up or was answered, and will come back. `held` talks and waits for the second line. */
export const state = { free: 0, waiting: 1, talking: 2, held: 3, outside: 4 } as const;

/**
 * The contacts that are in the centre now, by number; a number is used again when its contact is gone, so memory grows with how
 * many are there at once and not with how many come. Column by column, as plain numbers. Times in milliseconds.
 */
export class Contacts {
  stream = new Int32Array(0);
  state = new Uint8Array(0);
  /** Goes up when the number gets a new contact, or the contact another wait: what was planned for the one before is void. */
  generation = new Int32Array(0);
  /** In the order of coming. */
  serial = new Float64Array(0);
  since = new Float64Array(0);
  talkMs = new Float64Array(0);
  wrapUpMs = new Float64Array(0);
  patienceMs = new Float64Array(0);
  /** Drawn when somebody comes: whether they are put through, come back, want to be phoned. */
  transferChance = new Float64Array(0);
  returnChance = new Float64Array(0);
  callbackChance = new Float64Array(0);
  tries = new Int32Array(0);
  /** 1 from when a caller chose to be phoned back. */
  isCallback = new Uint8Array(0);
  agent = new Int32Array(0);
  answeredAt = new Float64Array(0);
  /** In a warm transfer the other contact; -1 for none. */
  partner = new Int32Array(0);
  /** Neighbours in a queue; -1 for none. */
  next = new Int32Array(0);
  previous = new Int32Array(0);
  /** How many have been there at once at most. */
  size = 0;
  #freed: number[] = [];
  #serial = 0;

  take(): number {
    const contact = this.#freed.pop() ?? this.#newNumber();
    this.generation[contact]!++;
    this.serial[contact] = this.#serial++;
    this.tries[contact] = 0;
    this.isCallback[contact] = 0;
    this.agent[contact] = -1;
    this.partner[contact] = -1;
    return contact;
  }

  free(contact: number): void {
    this.state[contact] = state.free;
    this.#freed.push(contact);
  }

  #newNumber(): number {
    if (this.size === this.stream.length) this.#grow(Math.max(64, this.size * 2));
    return this.size++;
  }

  #grow(size: number): void {
    const ints = ['stream', 'generation', 'tries', 'agent', 'partner', 'next', 'previous'] as const;
    const floats = ['serial', 'since', 'answeredAt', 'talkMs', 'wrapUpMs', 'patienceMs', 'transferChance', 'returnChance', 'callbackChance'] as const;
    const bytes = ['state', 'isCallback'] as const;
    for (const name of ints) this[name] = grown(this[name], new Int32Array(size));
    for (const name of floats) this[name] = grown(this[name], new Float64Array(size));
    for (const name of bytes) this[name] = grown(this[name], new Uint8Array(size));
  }
}

function grown<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from);
  return to;
}
