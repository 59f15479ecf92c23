import type { Unit } from '../quantity/index.ts';
import { Faults, isRecord, isWithin, rangeInWords, shown, within, type Range } from './faults.ts';

/** What a value must look like: read with faults, and walked to learn what stands where. */
export interface Shape<T> {
  readonly unit?: Unit;
  readonly range?: Range;
  readonly isWhole?: boolean;
  /** @returns the value, or something in its place beside a fault */
  read(faults: Faults, place: string, value: unknown): T;
  /** Names of an object's fields; the one shape of everything in a list or record. */
  readonly names?: readonly string[];
  readonly item?: Shape<unknown>;
  /** What stands below a name. */
  child?(name: string): Shape<unknown> | undefined;
}

export type TypeOf<S> = S extends Shape<infer T> ? T : never;

export function number(unit: Unit, range: Range): Shape<number> {
  return { unit, range, read: (faults, place, value) => faults.number(place, value, range) };
}

export function wholeNumber(unit: Unit, range: Range): Shape<number> {
  return {
    unit,
    range,
    isWhole: true,
    read(faults, place, value) {
      if (typeof value === 'number' && Number.isInteger(value) && isWithin(value, range)) return value;
      faults.add(place, value === undefined ? 'is missing' : `must be a whole number ${rangeInWords(range)}, not ${shown(value)}`);
      return 1;
    },
  };
}

export function yesOrNo(): Shape<boolean> {
  return { read: (faults, place, value) => faults.yesOrNo(place, value) };
}

/** Text of 1 to `most` characters that fits a pattern; `what` says the pattern in words. */
export function text(what = 'a text', pattern = /\S/, most = 2000): Shape<string> {
  return {
    read(faults, place, value) {
      if (typeof value === 'string' && value.length <= most && pattern.test(value)) return value;
      faults.add(place, value === undefined ? 'is missing' : `must be ${what}, not ${shown(value)}`);
      return '';
    },
  };
}

export function oneOf<const Word extends string | number>(...words: readonly Word[]): Shape<Word> {
  return {
    read(faults, place, value) {
      const word = words.find((each) => each === value);
      if (word === undefined) faults.add(place, value === undefined ? 'is missing' : `must be ${words.join(' or ')}, not ${shown(value)}`);
      return word ?? words[0]!;
    },
  };
}

export function optional<T>(shape: Shape<T>): Shape<T | undefined> {
  return { ...shape, read: (faults, place, value) => (value === undefined ? undefined : shape.read(faults, place, value)) };
}

/** Left out, it is the value given here. */
export function unlessGiven<T>(shape: Shape<T>, value: unknown): Shape<T> {
  return { ...shape, read: (faults, place, given) => shape.read(faults, place, given === undefined ? value : given) };
}

type Shapes = Readonly<Record<string, Shape<unknown>>>;
/** What may be left out is a property that may be absent. */
type ObjectOf<Fields extends Shapes> = { readonly [Name in keyof Fields as undefined extends TypeOf<Fields[Name]> ? never : Name]: TypeOf<Fields[Name]> } & {
  readonly [Name in keyof Fields as undefined extends TypeOf<Fields[Name]> ? Name : never]?: TypeOf<Fields[Name]>;
};

export function object<Fields extends Shapes>(fields: Fields): Shape<ObjectOf<Fields>> {
  const names = Object.keys(fields);
  return {
    names,
    read(faults, place, value) {
      const given = faults.fields(place, value, names);
      if (!isRecord(value)) return {} as ObjectOf<Fields>;
      const read = names.map((name) => [name, fields[name]!.read(faults, within(place, name), Object.hasOwn(given, name) ? given[name] : undefined)] as const);
      return Object.fromEntries(read.filter(([, each]) => each !== undefined)) as ObjectOf<Fields>;
    },
    child: (name) => (Object.hasOwn(fields, name) ? fields[name] : undefined),
  };
}

/** Values by name; `what` says in words which names there can be. */
export function record<T>(pattern: RegExp, what: string, item: Shape<T>, { least = 0, most = 400 } = {}): Shape<Readonly<Record<string, T>>> {
  return {
    item,
    read(faults, place, value) {
      const entries = isRecord(value) ? Object.entries(value) : [];
      if (!isRecord(value) || entries.length < least || entries.length > most) {
        faults.add(place, value === undefined ? 'is missing' : `must be an object with ${least} to ${most} names`);
        return {};
      }
      for (const [name] of entries) if (!pattern.test(name)) faults.add(within(place, shown(name)), `is not ${what}`);
      return Object.fromEntries(entries.map(([name, each]) => [name, item.read(faults, within(place, name), each)]));
    },
    child: (name) => (pattern.test(name) ? item : undefined),
  };
}

export function list<T>(item: Shape<T>, { least = 0, most = 400 } = {}): Shape<readonly T[]> {
  return {
    item,
    read(faults, place, value) {
      if (!Array.isArray(value) || value.length < least || value.length > most) {
        faults.add(place, value === undefined ? 'is missing' : `must be a list of ${least} to ${most}`);
        return [];
      }
      return value.map((each, index) => item.read(faults, within(place, index), each));
    },
    child: (name) => (/^\d+$/.test(name) ? item : undefined),
  };
}

/** One of several objects, told apart by the word under `tag`. */
export function variant<Tag extends string, Kinds extends Readonly<Record<string, Shape<object>>>>(
  tag: Tag,
  kinds: Kinds,
): Shape<{ [Kind in keyof Kinds & string]: TypeOf<Kinds[Kind]> & { readonly [Name in Tag]: Kind } }[keyof Kinds & string]> {
  type Result = TypeOf<ReturnType<typeof variant<Tag, Kinds>>>;
  const words = oneOf(...Object.keys(kinds));
  return {
    read(faults, place, value) {
      if (!isRecord(value)) {
        faults.add(place, value === undefined ? 'is missing' : 'must be an object');
        return {} as Result;
      }
      const before = faults.all.length;
      const kind = words.read(faults, within(place, tag), value[tag]);
      if (faults.all.length > before) return {} as Result;
      const { [tag]: _, ...rest } = value;
      return { [tag]: kind, ...kinds[kind]!.read(faults, place, rest) } as Result;
    },
  };
}
