import { hostileNumbers, hostileTexts, anythingHostile } from './hostile.ts';
import type { KnownThings } from './known-things.ts';
import type { Random } from './random.ts';

/** As much of JSON Schema as our interface uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxItems?: number;
  readonly minItems?: number;
}

export interface Making {
  readonly random: Random;
  readonly known: KnownThings;
  /** Share of places where something hostile is put instead. */
  readonly hostility: number;
}

/** A value that fits the schema, apart from the hostile places. */
export function valueFor(schema: Schema, field: string, making: Making, depth = 0): unknown {
  const { random, known, hostility } = making;
  if (random.chance(hostility)) return anythingHostile(random);
  if (schema.enum) return random.pick(schema.enum);
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf) return valueFor(random.pick(schema.anyOf), field, making, depth);
  const type = Array.isArray(schema.type) ? random.pick(schema.type as string[]) : (schema.type as string | undefined);
  const seen = type === 'string' || type === 'integer' ? known.forField(field, random) : undefined;
  if (seen !== undefined && typeof seen === (type === 'string' ? 'string' : 'number')) return seen;
  if (type === 'object') return objectFor(schema, making, depth);
  if (type === 'array') return arrayFor(schema, field, making, depth);
  if (type === 'string') return textFor(schema, making);
  if (type === 'integer' || type === 'number') return numberFor(schema, type, making);
  if (type === 'boolean') return random.chance(0.5);
  return type === 'null' ? null : anythingHostile(random, depth + 1);
}

function objectFor(schema: Schema, making: Making, depth: number): unknown {
  const { random, hostility } = making;
  const required = new Set(schema.required ?? []);
  const made: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    const wanted = required.has(name) ? !random.chance(hostility / 2) : depth < 4 && random.chance(0.5);
    if (wanted) made[name] = valueFor(inner, name, making, depth + 1);
  }
  if (random.chance(hostility / 2)) made[random.pick(['unknownField', 'constructor', 'toString', ' '])] = anythingHostile(random);
  return made;
}

function arrayFor(schema: Schema, field: string, making: Making, depth: number): unknown[] {
  const most = Math.min(schema.maxItems ?? 4, 4);
  const length = Math.max(schema.minItems ?? 0, making.random.below(most + 1));
  return Array.from({ length }, () => valueFor(schema.items ?? {}, field, making, depth + 1));
}

const words = ['paspoort', 'Jansen', '3311GR', '0612345678', 'a', 'Wat kost een rijbewijs?', 'papendrecht', 'jan@example.nl', '12'];

function textFor(schema: Schema, { random }: Making): string {
  const forms: Readonly<Record<string, () => string>> = {
    uuid: () => `0192e4a0-7c1b-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
    date: () => `20${10 + random.below(30)}-0${1 + random.below(9)}-${10 + random.below(18)}`,
    'date-time': () => new Date(Date.UTC(2026, 0, 1 + random.below(14), random.below(9))).toISOString(),
    email: () => 'somebody@example.nl',
    uri: () => 'https://example.nl/a',
  };
  const form = forms[schema.format ?? ''];
  if (form) return form();
  if (random.chance(0.3)) {
    const hostile = random.pick(hostileTexts);
    return schema.maxLength === undefined || random.chance(0.3) ? hostile : Array.from(hostile).slice(0, schema.maxLength).join('');
  }
  const longest = schema.maxLength ?? 200;
  if (random.chance(0.1) && longest < 60_000) return 'z'.repeat(longest);
  return random.pick(words).padEnd(schema.minLength ?? 0, 'x');
}

function numberFor(schema: Schema, type: string, { random }: Making): number {
  const lowest = schema.minimum ?? 0;
  const highest = schema.maximum ?? 10;
  if (random.chance(0.2)) return random.pick([lowest, highest, ...hostileNumbers]);
  const value = lowest + random.fraction() * Math.min(highest - lowest, 20);
  return type === 'integer' ? Math.floor(value) : value;
}

function hex(random: Random, digits: number): string {
  return Array.from({ length: digits }, () => random.below(16).toString(16)).join('');
}
