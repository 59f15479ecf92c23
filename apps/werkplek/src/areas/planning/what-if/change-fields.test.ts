import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { differenceBetween, readScenario, sentenceOf, withChanges, readChange } from '@ingang/planning/scenario';
import { changeKinds, changeOf, firstFields, hours } from './change-fields.ts';

const scenario = readScenario(JSON.parse(readFileSync(new URL(import.meta.resolve('@ingang/planning/examples/drechtsteden-growth-path.json')), 'utf8')));
const fields = firstFields(scenario);

describe('the form of a change', () => {
  test.each(changeKinds)('%s as it is filled in at first is a change of the scenario, with a sentence', (kind) => {
    const made = changeOf({ ...fields, kind }, scenario);
    expect(made).toHaveProperty('change');
    const change = (made as { change: object }).change;
    expect(sentenceOf('nl', scenario, readChange(change))).toMatch(/2027/);
    expect(differenceBetween(scenario, withChanges(scenario, [change])).years.length).toBeGreaterThan(0);
  });

  test('what is no number is told where it stands', () => {
    expect(changeOf({ ...fields, kind: 'grows', amount: 'veel' }, scenario)).toMatchObject({ wrong: 'amount', range: { least: -99 } });
    expect(changeOf({ ...fields, kind: 'direct-answers', amount: '101' }, scenario)).toMatchObject({ wrong: 'amount', range: { most: 100 } });
    expect(changeOf({ ...fields, kind: 'opens', share: '0' }, scenario)).toMatchObject({ wrong: 'share' });
    expect(changeOf({ ...fields, kind: 'opens', from: '20', until: '17' }, scenario)).toEqual({ wrong: 'hours', taken: [] });
  });

  test('hours that are open already are told, also those that another change opened', () => {
    expect(changeOf({ ...fields, kind: 'opens', from: '15', until: '18' }, scenario)).toEqual({ wrong: 'hours', taken: ['15', '16'] });
    const opened = withChanges(scenario, [(changeOf({ ...fields, kind: 'opens' }, scenario) as { change: object }).change]);
    expect(changeOf({ ...fields, kind: 'opens', from: '19', until: '21' }, opened)).toEqual({ wrong: 'hours', taken: ['19'] });
    expect(changeOf({ ...fields, kind: 'opens', day: 'friday' }, opened)).toHaveProperty('change');
  });

  test('a comma is a point, and nobody means one municipality', () => {
    expect(changeOf({ ...fields, kind: 'grows', amount: '-2,5', authority: '', channel: '' }, scenario)).toEqual({ change: { event: 'grows', month: fields.month, fraction: -0.025 } });
  });

  test('the same hours opened twice have two names', () => {
    const named = { event: 'opens', month: '2027-03', opening: 'thursday-17-20', days: ['friday'], hours: { 21: 0.01 } };
    expect(changeOf({ ...fields, kind: 'opens' }, withChanges(scenario, [named]))).toMatchObject({ change: { opening: 'thursday-17-20-2' } });
    expect(hours('17', '20')).toEqual(['17', '18', '19']);
  });
});
