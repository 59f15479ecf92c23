import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aContact, aQuestion } from '../testing/examples.ts';
import { excerpt, leadingOutcome, timelineEntryOf, titleOf } from './timeline.ts';

test('an anonymous contact without an address is on nobody’s timeline', () => {
  expect(timelineEntryOf(aContact({ questions: [aQuestion()] }))).toBeUndefined();
});

test('neither is one that was thrown away, or whose municipality is not known yet', () => {
  expect(timelineEntryOf(aContact({ customerId: 'customer', status: 'discarded' }))).toBeUndefined();
  expect(timelineEntryOf(aContact({ customerId: 'customer', authorityId: undefined }))).toBeUndefined();
});

test('a letter is on the timeline at the moment that it was received', () => {
  const receivedAt = new Date('2026-01-12T08:00:00Z');
  const entry = timelineEntryOf(
    aContact({ channel: 'post', receivedAt, note: 'Losse container aan de Kade', address: { postcode: '3351 ab', houseNumber: 7 }, questions: [aQuestion({ outcome: 'answered' }), aQuestion({ text: 'En wanneer?', outcome: 'callback' })] }),
  );
  expect(entry).toMatchObject({
    kind: 'contact',
    number: 'KC-100042-6',
    at: receivedAt,
    address: { postcode: '3351AB', houseNumber: 7 },
    title: 'Wat kost een paspoort? · En wanneer?',
    summary: 'Losse container aan de Kade',
    outcome: 'callback',
  });
});

test('an excerpt is never longer than asked, says when there is more, and splits no character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 50 }), (text, characters) => {
      const short = excerpt(text, characters);
      expect(Array.from(short).length).toBeLessThanOrEqual(characters);
      expect(short.isWellFormed()).toBe(true);
      if (Array.from(text.replaceAll(/\s+/g, ' ').trim()).length > characters) expect(short.endsWith('…')).toBe(true);
    }),
  );
});

test('what still needs doing stands for the contact', () => {
  expect(leadingOutcome([])).toBeUndefined();
  expect(leadingOutcome([{ outcome: 'abandoned' }, { outcome: 'answered' }])).toBe('answered');
  expect(titleOf([{ text: ' ' }, { text: 'Grofvuil' }])).toBe('Grofvuil');
});
