import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { differenceBetween, readScenario, sentenceOf, withChanges, readChange } from '@ingang/planning/scenario';
import { changeKinds, changeOf, firstFields, hours } from './change-fields.ts';

const scenario = readScenario(JSON.parse(readFileSync(new URL(import.meta.resolve('@ingang/planning/examples/drechtsteden-growth-path.json')), 'utf8')));
const fields = firstFields(scenario);

describe('the form of a change', () => {
  test.each(changeKinds)('%s as it is filled in at first is a change of the scenario, with a sentence', (kind) => {
    const made = changeOf({ ...fields, kind }, []);
    expect(made).toHaveProperty('change');
    const change = (made as { change: object }).change;
    expect(sentenceOf('nl', scenario, readChange(change))).toMatch(/2027/);
    expect(differenceBetween(scenario, withChanges(scenario, [change])).years.length).toBeGreaterThan(0);
  });

  test('what is no number is told where it stands', () => {
    expect(changeOf({ ...fields, kind: 'grows', amount: 'veel' }, [])).toEqual({ wrong: 'amount' });
    expect(changeOf({ ...fields, kind: 'opens', share: '0' }, [])).toEqual({ wrong: 'share' });
    expect(changeOf({ ...fields, kind: 'opens', from: '20', until: '17' }, [])).toEqual({ wrong: 'hours' });
  });

  test('a comma is a point, and nobody means one municipality', () => {
    expect(changeOf({ ...fields, kind: 'grows', amount: '-2,5', authority: '', channel: '' }, [])).toEqual({ change: { event: 'grows', month: fields.month, fraction: -0.025 } });
  });

  test('the same hours opened twice have two names', () => {
    expect(changeOf({ ...fields, kind: 'opens' }, ['thursday-17-20'])).toMatchObject({ change: { opening: 'thursday-17-20-2' } });
    expect(hours('17', '20')).toEqual(['17', '18', '19']);
  });
});
