import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { customerRuleMessages } from '../apps/server/src/modules/customers/rule-messages.ts';
import { followUpRuleMessages } from '../apps/server/src/modules/followup/rule-messages.ts';
import { flowRuleMessages } from '../apps/server/src/modules/phone/rule-messages.ts';
import { workingCalendarMessages } from '../apps/server/src/platform/http/messages/working-calendar.ts';

const root = join(import.meta.dirname, '..');

describe.each([
  ['the working calendar', 'packages/kernel/src/working-calendar/*.ts', /'((?:calendar|norm)\.[a-z-]+)'/g, workingCalendarMessages],
  ['promises', 'apps/server/src/modules/followup/domain/*.ts', /'((?:follow-up|callback)\.[a-z-]+)'/g, followUpRuleMessages],
  ['customers', 'apps/server/src/modules/customers/domain/*.ts', /'((?:phone|email|address|duplicate)\.[a-z-]+|customer\.identification-needed)'/g, customerRuleMessages],
  ['call flows', 'apps/server/src/modules/phone/domain/flow/**/*.ts', /'(flow\.[a-z-]+)'/g, flowRuleMessages],
])('every code of the rules of %s', (_name, pattern, code, catalogue) => {
  const sources = globSync(pattern, { cwd: root }).filter((file) => !file.endsWith('.test.ts'));
  const codes = new Set(sources.flatMap((file) => [...readFileSync(join(root, file), 'utf8').matchAll(code)].map((match) => match[1]!)));

  test('can be said in both languages, with the same parameters', () => {
    expect(codes.size).toBeGreaterThan(5);
    for (const some of codes) {
      expect(catalogue.nl[some], `nl ${some}`).toBeTypeOf('string');
      expect(parametersOf(catalogue.en[some]), `en ${some}`).toEqual(parametersOf(catalogue.nl[some]));
    }
  });

  test('and no word is kept that no rule says', () => {
    for (const language of [catalogue.nl, catalogue.en]) expect(Object.keys(language).filter((some) => !codes.has(some))).toEqual([]);
  });
});

function parametersOf(message: string | undefined): string[] {
  return [...(message ?? 'missing {message}').matchAll(/\{(\w+)\}/g)].map((match) => match[1]!).sort();
}
