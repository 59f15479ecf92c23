import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { poissonDeviation } from './spread/count-distribution.ts';
import * as forecast from './index.ts';

const docs = join(import.meta.dirname, '../../../../docs');
const blocks = (page: string, language: string): readonly string[] =>
  [...readFileSync(join(docs, page), 'utf8').matchAll(new RegExp(`\`\`\`${language}\n([^]*?)\`\`\``, 'g'))].map(([, text]) => text!);

describe('the background of the forecast', () => {
  const scope = { ...forecast, poissonDeviation };
  const run = (expression: string): unknown => (Reflect.construct(Function, [...Object.keys(scope), `return (${expression});`]) as (...values: unknown[]) => unknown)(...Object.values(scope));
  const lines = blocks('background/forecast.md', 'ts').flatMap((block) => block.trim().split('\n'));

  test('has examples', () => expect(lines.length).toBeGreaterThan(4));
  test.each(lines)('%s', (line) => {
    const [expression, expected] = line.split(' // ');
    expect(run(expression!)).toEqual(run(expected!));
  });
});

it('the circumstances in the how-to are read without a fault', () => {
  const [example] = blocks('how-to/forecast-contacts.md', 'json').map((text) => JSON.parse(text) as object);
  expect(forecast.readCircumstancesFile(example)).toEqual(example);
});
