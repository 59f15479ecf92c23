import { expect, test } from 'vitest';
import { fieldsOf, freshQueue, termsOf, type Terms } from './queues.ts';

const taxes: Terms = {
  name: { nl: 'Belastingen', en: 'Taxes' }, priority: 'normal', skills: [{ skill: 'language:pl', level: 1 }, { skill: 'subject:taxes', level: 3 }], subjectLevel: null, places: ['own', 'home'],
  waitSeconds: 20, share: 0.905, steps: [{ afterSeconds: 30, level: 1 }, { afterSeconds: 60, anySubject: true, withoutSkills: ['language:pl'] }, { afterSeconds: 90, alsoPlaces: ['external'] }], patienceSeconds: 600, wrapUpSeconds: 120, lastAgentHours: 24,
};

test('terms come back as they were, with what the form does not show', () => {
  expect(termsOf(fieldsOf(taxes), taxes)).toEqual(taxes);
  const chosen: Terms = { ...taxes, skills: [], subjectLevel: 2 };
  expect(termsOf(fieldsOf(chosen), chosen)).toEqual(chosen);
});

test('a new queue asks no subject and relaxes after a minute', () => {
  expect(termsOf({ ...freshQueue, nl: 'Afval ', en: 'Waste' })).toMatchObject({ name: { nl: 'Afval', en: 'Waste' }, skills: [], subjectLevel: null, share: 0.8, steps: [{ afterSeconds: 60, anySubject: true }] });
});
