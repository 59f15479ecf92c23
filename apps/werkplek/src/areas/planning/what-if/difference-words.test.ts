import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { differenceBetween, readScenario, withChanges } from '@ingang/planning/scenario';
import { textOf } from '../../../i18n/catalogue.ts';
import { en } from '../messages/en.ts';
import { nl } from '../messages/nl.ts';
import { changeOf, firstFields } from './change-fields.ts';
import { differenceInWords } from './difference-words.ts';

const scenario = readScenario(JSON.parse(readFileSync(new URL(import.meta.resolve('@ingang/planning/examples/drechtsteden-growth-path.json')), 'utf8')));
const fields = firstFields(scenario);

function said(language: 'nl' | 'en', kinds: readonly ('joins' | 'opens')[]): readonly string[] {
  const changes = kinds.map((kind) => (changeOf({ ...fields, kind, authority: kind === 'joins' ? fields.authority : '' }, scenario) as { change: object }).change);
  const after = withChanges(scenario, changes);
  const difference = differenceBetween(scenario, after);
  return differenceInWords(textOf({ nl, en }, language), language, after, difference, difference.years.at(-1)!);
}

test('Sliedrecht that joins and an open evening are told as people, service, who pays and who is there', () => {
  const sentences = said('nl', ['joins', 'opens']);
  expect(sentences).toHaveLength(4);
  expect(sentences[0]).toMatch(/^In 2031 is dat \d,\d fte minder\.$/);
  expect(sentences[1]).toMatch(/^De bereikbaarheid wordt in 2031 [\d,]+ %, zonder de veranderingen [\d,]+ %\.$/);
  expect(sentences[2]).toMatch(/^Sliedrecht betaalt in 2031 € [\d.]+ minder\.$/);
  expect(sentences[3]).toMatch(/^Er is iemand bereikbaar op donderdag van 17:00 tot 20:00: \d medewerkers aan de telefoon\.$/);
  expect(said('en', ['opens']).at(-1)).toMatch(/^Somebody can be reached on Thursday from 17:00 until 20:00: \d agents on the telephone\.$/);
});

test('without changes there is nothing to say', () => {
  expect(said('nl', [])).toEqual([]);
});
