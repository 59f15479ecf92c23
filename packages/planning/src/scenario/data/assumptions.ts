import type { Source, Unit } from '../../quantity/index.ts';
import { isRecord, isWithin, rangeInWords, type Range, type Shape } from '../../shape/index.ts';
import { eventKinds } from './event-shapes.ts';
import { withPart } from './parts.ts';
import { scenarioShape, type Scenario } from './scenario-shape.ts';

/** A number among the assumptions of a scenario. */
export interface Assumption {
  /** Its address, such as channels.phone.handlingSeconds. */
  readonly path: string;
  readonly value: number;
  readonly unit: Unit;
  readonly range: Range;
  /** Only whole numbers. */
  readonly isWhole: boolean;
  readonly source: Source;
}

const split = new Map<string, readonly string[]>();

/** Addresses are taken apart once; there are a few hundred of them. */
function keysOf(path: string): readonly string[] {
  let keys = split.get(path);
  if (keys === undefined) {
    if (split.size > 10_000) split.clear();
    split.set(path, (keys = path.split('.')));
  }
  return keys;
}

/** What stands at an address; undefined when there is nothing. */
export function valueAt(scenario: Scenario, path: string): unknown {
  let value: unknown = scenario;
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** What must stand at an address. */
export function shapeAt(scenario: Scenario, path: string): Shape<unknown> | undefined {
  const [first, index, ...rest] = keysOf(path);
  const event = first === 'events' ? scenario.events[Number(index)] : undefined;
  if (event?.event === 'becomes' && rest[0] === 'value') return shapeAt(scenario, event.path);
  const keys = event === undefined ? keysOf(path) : rest;
  return keys.reduce<Shape<unknown> | undefined>((shape, key) => shape?.child?.(key), event === undefined ? scenarioShape : eventKinds[event.event]);
}

/**
 * The scenario with another value for an assumption; the rest is shared with the old one.
 *
 * @throws RangeError when there is no such assumption, or the value is out of its range
 */
export function withValue(scenario: Scenario, path: string, value: number): Scenario {
  const assumption = assumptionAt(scenario, path);
  if (assumption === undefined) throw new RangeError(`${path} is not in the scenario`);
  if (!isWithin(value, assumption.range)) throw new RangeError(`${path} must be ${rangeInWords(assumption.range)}, not ${value}`);
  return withPart(scenario, keysOf(path), value) as Scenario;
}

/** Where the value at an address comes from: its own source, that of what it is part of, or that of the scenario. */
export function sourceAt(scenario: Scenario, path: string): Source {
  for (let end = path.length; end > 0; end = path.lastIndexOf('.', end - 1)) {
    const source = scenario.sources[path.slice(0, end)];
    if (source) return source;
  }
  return scenario.source;
}

/** Not assumptions: how long is looked ahead, where values come from, and how sure they are. */
const remarks = new Set(['version', 'years', 'source', 'sources', 'uncertain']);

/** Every number of a scenario, in the order in which it is written. */
export function assumptionsIn(scenario: Scenario): readonly Assumption[] {
  const numbers = (value: unknown, path: string): readonly Assumption[] => {
    if (typeof value === 'number') {
      const assumption = assumptionAt(scenario, path);
      return assumption === undefined ? [] : [assumption];
    }
    if (!isRecord(value) && !Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([key, each]) => (path === '' && remarks.has(key) ? [] : numbers(each, path === '' ? key : `${path}.${key}`)));
  };
  return numbers(scenario, '');
}

/** @returns the assumption at an address, or undefined when no number stands there */
export function assumptionAt(scenario: Scenario, path: string): Assumption | undefined {
  const value = valueAt(scenario, path);
  const { unit, range, isWhole = false } = shapeAt(scenario, path) ?? {};
  if (typeof value !== 'number' || unit === undefined || range === undefined || remarks.has(keysOf(path)[0]!)) return undefined;
  return { path, value, unit, range, isWhole, source: sourceAt(scenario, path) };
}
