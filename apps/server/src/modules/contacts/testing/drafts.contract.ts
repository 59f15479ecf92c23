import { expect, test } from 'vitest';
import type { ContactId, UserId } from '@ingang/kernel';
import type { Drafts } from '../usecases/ports.ts';

export interface DraftFixture {
  readonly contactId: ContactId;
  readonly userIds: readonly [UserId, UserId];
}

/** What every keeper of drafts must do, whatever it is made of. */
export function draftsContract(name: string, withDrafts: (use: (drafts: Drafts, fixture: DraftFixture) => Promise<void>) => Promise<void>): void {
  const early = new Date('2026-01-14T09:00:00Z');
  const late = new Date('2026-01-14T09:01:00Z');

  test(`${name}: without a version the last one to write wins, for each person apart`, () =>
    withDrafts(async (drafts, { contactId, userIds: [one, other] }) => {
      expect(await drafts.save(contactId, one, { content: { typed: 'pas' }, updatedAt: early })).toBe(1);
      expect(await drafts.save(contactId, one, { content: { typed: 'paspoort “kwijt” 😀' }, updatedAt: late })).toBe(2);
      expect(await drafts.find(contactId, one)).toEqual({ content: { typed: 'paspoort “kwijt” 😀' }, version: 2, updatedAt: late });
      expect(await drafts.find(contactId, other)).toBeUndefined();
    }));

  test(`${name}: with a version only who knew the last save saves`, () =>
    withDrafts(async (drafts, { contactId, userIds: [one] }) => {
      expect(await drafts.save(contactId, one, { content: 'links', desk: 'A', updatedAt: early }, 0)).toBe(1);
      expect(await drafts.save(contactId, one, { content: 'rechts', desk: 'B', updatedAt: late }, 0)).toBeUndefined();
      expect(await drafts.find(contactId, one)).toEqual({ content: 'links', desk: 'A', version: 1, updatedAt: early });
      expect(await drafts.save(contactId, one, { content: 'beide', desk: 'B', updatedAt: late }, 1)).toBe(2);
    }));

  test(`${name}: the newest of anybody is found for who takes over; all go when the contact is closed`, () =>
    withDrafts(async (drafts, { contactId, userIds: [one, other] }) => {
      await drafts.save(contactId, one, { content: ['oud'], updatedAt: early });
      await drafts.save(contactId, other, { content: null, updatedAt: late });
      expect(await drafts.newest(contactId)).toEqual({ content: null, version: 1, updatedAt: late });
      await drafts.clear(contactId);
      expect(await drafts.newest(contactId)).toBeUndefined();
    }));
}
