import { join } from 'node:path';
import { expect, test } from 'vitest';
import { docstringExamples, runExample } from './support/docstring-examples.ts';

const root = join(import.meta.dirname, '..');
const examples = docstringExamples(root, [
  'packages/kernel/src/**/*.ts',
  'packages/contracts/src/**/*.ts',
  'packages/routing/src/**/*.ts',
  'packages/planning/src/**/*.ts',
  'apps/server/src/modules/*/domain/**/*.ts',
  'apps/server/src/seed/**/*.ts',
]);

test('there are examples to run', () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples)('$file:$line $expression', async ({ file, expression, expected }) => {
  const code = /^throws (\S+)$/.exec(expected)?.[1];
  if (code) await expect(runExample(root, file, expression)).rejects.toMatchObject({ code });
  else expect(await runExample(root, file, expression)).toEqual(await runExample(root, file, expected));
});
