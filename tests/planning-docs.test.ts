import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as businessCase from '@ingang/planning/business-case';
import * as cost from '@ingang/planning/cost';
import * as quantity from '@ingang/planning/quantity';
import * as forecast from '@ingang/planning/forecast';
import * as queueing from '@ingang/planning/queueing';
import * as staffing from '@ingang/planning/staffing';
import * as scenario from '@ingang/planning/scenario';
import * as files from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { eventKinds } from '../packages/planning/src/scenario/data/event-shapes.ts';
import { scenarioShape } from '../packages/planning/src/scenario/data/scenario-shape.ts';
import type { Shape } from '../packages/planning/src/shape/index.ts';

const root = join(import.meta.dirname, '..');
const read = (page: string): string => readFileSync(join(root, page), 'utf8');

/** What the pages may import, and from where the paths in them start. */
const modules: Readonly<Record<string, object>> = {
  '@ingang/planning/business-case': businessCase,
  '@ingang/planning/cost': cost,
  '@ingang/planning/quantity': quantity,
  '@ingang/planning/queueing': queueing,
  '@ingang/planning/scenario': scenario,
  'node:fs/promises': { readFile: (path: string, encoding: 'utf8') => files.readFile(join(root, path), encoding) },
};

/** The examples of a page as one program: imports as they are named, and lines that say what comes out as checks. */
function programOf(page: string): { readonly code: string; readonly checks: number } {
  let checks = 0;
  const code = [...read(page).matchAll(/```ts\n([\s\S]*?)```/g)].map(([, block]) => block!).join('\n')
    .replace(/^import (\{[^}]+\}) from '([^']+)';$/gm, 'const $1 = modules[\'$2\'];')
    .replace(/^(.+); \/\/ → (.+)$/gm, (_, expression: string, expected: string) => {
      checks++;
      return `check(${expression}, ${expected}, ${JSON.stringify(expression)});`;
    });
  return { code, checks };
}

describe.each(['docs/tutorials/plan-a-region.md', 'docs/how-to/answer-what-if.md', 'docs/how-to/make-a-business-case.md', 'docs/background/queueing-and-cost.md'])('%s', (page) => {
  it('shows what comes out', async () => {
    const { code, checks } = programOf(page);
    expect(checks).toBeGreaterThan(3);
    const found: { expression: string; value: unknown; expected: unknown }[] = [];
    const program: unknown = Reflect.construct(Object.getPrototypeOf(async () => undefined).constructor as typeof Function, ['modules', 'check', code]);
    await (program as (...values: unknown[]) => Promise<void>)(modules, (value: unknown, expected: unknown, expression: string) => found.push({ expression, value, expected }));
    expect(found).toHaveLength(checks);
    for (const { expression, value, expected } of found) expect(value, expression).toEqual(expected);
  });
});

describe('the how-to', () => {
  const region = scenario.readScenario(JSON.parse(read('packages/planning/examples/drechtsteden-growth-path.json')));
  const changes = [...read('docs/how-to/answer-what-if.md').matchAll(/\| `(\{ "event".+\})` \|$/gm)].map(([, change]) => JSON.parse(change!) as { event: string });

  it('has a change of every kind, each of which can be made', () => {
    const opened = scenario.withChanges(region, changes.filter(({ event }) => event === 'opens'));
    for (const change of changes) expect(scenario.withChanges(change.event === 'opens' ? region : opened, [change]).name).toBe(region.name);
    expect(changes.map(({ event }) => event).toSorted()).toEqual([...Object.keys(eventKinds), 'cancels', 'measures', 'sets'].toSorted());
  });
});

describe('the reference', () => {
  const page = read('docs/reference/scenario.md');

  it('names every field of a scenario and of its events', () => {
    const names = new Set<string>();
    const walk = (shape: Shape<unknown> | undefined): void => {
      if (shape === undefined) return;
      for (const name of shape.names ?? []) {
        names.add(name);
        walk(shape.child?.(name));
      }
      walk(shape.item);
    };
    walk(scenarioShape);
    for (const [kind, shape] of Object.entries(eventKinds)) {
      names.add(kind);
      walk(shape);
    }
    expect(names.size).toBeGreaterThan(60);
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });

  it('names everything that the package offers', () => {
    const offered = [forecast, staffing, queueing, cost, quantity, scenario, businessCase].flatMap((part) => Object.keys(part));
    const reference = read('docs/reference/planning.md');
    expect(offered.filter((name) => !reference.includes(`\`${name}\``))).toEqual([]);
  });
});
