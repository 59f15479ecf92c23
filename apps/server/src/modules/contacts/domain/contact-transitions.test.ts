import { expect, test } from 'vitest';
import { contactStatuses } from './contact.ts';
import { contactEvents, contactTransition, contactTransitions, type ContactActor } from './contact-transitions.ts';

const actors: readonly ContactActor[] = ['handler', 'lead', 'anybody'];

test.each(contactTransitions)('$from –$event→ $to, because $because', (row) => {
  for (const actor of actors) {
    if (row.by.includes(actor)) expect(contactTransition(row.from, row.event, [actor])).toBe(row);
    else expect(() => contactTransition(row.from, row.event, [actor])).toThrowError('contact.of-another-agent');
  }
  expect(() => contactTransition(row.from, row.event, [])).toThrowError('contact.of-another-agent');
});

test('what is not in the table is not possible for anybody', () => {
  for (const from of contactStatuses) {
    for (const event of contactEvents) {
      if (contactTransitions.some((row) => row.from === from && row.event === event)) continue;
      expect(() => contactTransition(from, event, actors)).toThrowError('contact.not-possible-now');
    }
  }
});

test('nothing leads back from finished, so figures stand', () => {
  expect(contactTransitions.filter((row) => row.from === 'finished').map((row) => row.to)).toEqual(['finished']);
});
