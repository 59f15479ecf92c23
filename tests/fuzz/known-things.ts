import type { Random } from './random.ts';

const uuidForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What answers named so far: ids and versions that lead a later request past the first check. */
export class KnownThings {
  readonly #byField = new Map<string, unknown[]>();
  readonly #ids: string[] = [];

  /** Remembers every id and every short value by the name of its field. */
  learn(value: unknown, field = '', depth = 0): void {
    if (depth > 8) return;
    if (Array.isArray(value)) {
      for (const item of value.slice(0, 20)) this.learn(item, field, depth + 1);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) this.learn(inner, name, depth + 1);
    } else {
      this.#keep(field, value);
    }
  }

  /** A value that was seen for a field of this name; `contactId` takes ids of anything too. */
  forField(field: string, random: Random): unknown {
    const values = this.#byField.get(field) ?? [];
    if (values.length > 0 && random.chance(0.7)) return random.pick(values);
    return /(^id|Id)$/.test(field) && this.#ids.length > 0 ? random.pick(this.#ids) : undefined;
  }

  #keep(field: string, value: unknown): void {
    if (typeof value === 'string' && value.length > 60) return;
    if (typeof value === 'string' && uuidForm.test(value)) push(this.#ids, value);
    const values = this.#byField.get(field) ?? [];
    push(values, value);
    this.#byField.set(field, values);
  }
}

/** Keeps the last two hundred. */
function push<T>(list: T[], value: T): void {
  list.push(value);
  if (list.length > 200) list.shift();
}
