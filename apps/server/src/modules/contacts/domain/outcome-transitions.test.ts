import { expect, test } from 'vitest';
import { outcomes } from './question.ts';
import { outcomeFaults, outcomeTransition, outcomeTransitions } from './outcome-transitions.ts';
import { aQuestion } from '../testing/examples.ts';

test.each(outcomeTransitions)('$from → $to ($when), because $because', (row) => {
  for (const from of row.from) {
    for (const to of row.to) {
      expect(outcomeTransition(from, to, false)).toBeDefined();
      if (row.when === 'free') expect(outcomeTransition(from, to, true)).toBeDefined();
    }
  }
});

test('without a promise every slip can be corrected', () => {
  for (const from of outcomes) for (const to of outcomes) {
    if (from !== to) expect(outcomeTransition(from, to, false), `${from} → ${to}`).toBeDefined();
  }
});

test('a promised callback cannot lose its question', () => {
  const promised = aQuestion({ outcome: 'callback', followUpId: 'follow-up' });
  for (const outcome of ['open', 'answered', 'referred', 'abandoned', 'transferred', 'web-intake'] as const) {
    expect(outcomeFaults(promised, { ...promised, outcome }, 'questions[2]')).toEqual([
      { field: 'questions[2].outcome', code: 'question.promise-made' },
    ]);
  }
  expect(outcomeFaults(promised, { ...promised, outcome: 'zaak' }, 'questions[2]')).toEqual([]);
});
