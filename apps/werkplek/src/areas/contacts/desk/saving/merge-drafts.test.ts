import { describe, expect, it } from 'vitest';
import { emptyDraft, type DeskDraft, type DeskQuestion } from './desk-contact.ts';
import { chosenDraft, draftFieldText, mergeDrafts } from './merge-drafts.ts';

const passport: DeskQuestion = { key: 'q1', text: 'paspoort', outcome: 'open' };
const waste: DeskQuestion = { key: 'q2', text: 'grofvuil', outcome: 'open' };
const base: DeskDraft = { ...emptyDraft, note: 'belt terug', questions: [passport] };
const answered = { articleId: 'a1', articleVersion: 3, articleQuestion: 'Wat kost een paspoort?', answer: '€ 86,40' };

describe('what was typed on two screens of one person', () => {
  it('is laid together when each changed something else', () => {
    const mine = { ...base, typing: 'rijb', questions: [{ ...passport, outcome: 'answered' as const }] };
    const theirs = { ...base, note: 'belt na vijven terug', questions: [{ ...passport, ...answered }, waste] };
    const { draft, contested } = mergeDrafts(base, mine, theirs);
    expect(contested).toEqual([]);
    expect(draft).toMatchObject({ typing: 'rijb', note: 'belt na vijven terug', questions: [{ key: 'q1', text: 'paspoort', outcome: 'answered', ...answered }, { key: 'q2' }] });
  });

  it('is chosen where both changed the same, and nothing else is touched by the choice', () => {
    const mine = { ...base, note: 'links', typing: 'x' };
    const theirs = { ...base, note: 'rechts', questions: [{ ...passport, text: 'paspoort spoed' }] };
    const merge = mergeDrafts(base, mine, theirs);
    expect(merge.contested).toEqual(['note']);
    expect(merge.draft).toMatchObject({ note: 'links', typing: 'x', questions: [{ text: 'paspoort spoed' }] });
    expect(chosenDraft(merge.draft, theirs, merge.contested, [])).toMatchObject({ note: 'rechts', typing: 'x', questions: [{ text: 'paspoort spoed' }] });
    expect(chosenDraft(merge.draft, theirs, merge.contested, ['note'])).toEqual(merge.draft);
  });

  it('keeps a question that one removed when the other worked on it, and lets it go when nobody did', () => {
    const without = { ...base, questions: [] };
    const worked = { ...base, questions: [{ ...passport, outcome: 'referred' as const }] };
    expect(mergeDrafts(base, without, worked).draft.questions).toEqual(worked.questions);
    expect(mergeDrafts(base, worked, without).draft.questions).toEqual(worked.questions);
    expect(mergeDrafts(base, base, without).draft.questions).toEqual([]);
    expect(mergeDrafts(base, without, base).draft.questions).toEqual([]);
  });

  it('keeps asking what was not chosen yet when more news comes', () => {
    const theirs = { ...base, note: 'rechts' };
    const first = mergeDrafts(base, { ...base, note: 'links' }, theirs);
    const later = mergeDrafts(theirs, first.draft, { ...theirs, typing: 'nieuw' }, first.contested);
    expect(later).toMatchObject({ contested: ['note'], draft: { note: 'links', typing: 'nieuw' } });
  });

  it('is the same whatever the order in which the database gives the fields back', () => {
    const stored = { ...base, questions: [{ outcome: 'open', text: 'paspoort', key: 'q1' } as DeskQuestion] };
    expect(mergeDrafts(base, { ...base, questions: [] }, stored).draft.questions).toEqual([]);
  });

  it('is shown in words', () => {
    const draft = { ...base, questions: [{ ...passport, ...answered, outcome: 'zaak' as const, zaakNumber: 'Z-1' }] };
    expect(draftFieldText(draft, 'answer:q1', String)).toBe('Wat kost een paspoort?\n€ 86,40');
    expect(draftFieldText(draft, 'outcome:q1', String)).toBe('zaak\nZ-1');
    expect(draftFieldText(draft, 'note', String)).toBe('belt terug');
  });
});
