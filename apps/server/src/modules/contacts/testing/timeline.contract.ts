import { expect, test } from 'vitest';
import type { AuthorityId, CustomerId } from '@ingang/kernel';
import type { TimelineEntry } from '../domain/index.ts';
import type { TimelineRegister } from '../usecases/ports.ts';

export type WithTimeline = (use: (timeline: TimelineRegister, newId: () => string) => Promise<void>) => Promise<void>;

/** What every timeline must do, whatever it is made of. */
export function timelineContract(name: string, withTimeline: WithTimeline): void {
  const entry = (subjectId: string, day: number, parts: Partial<TimelineEntry> = {}): TimelineEntry => ({
    kind: 'contact',
    subjectId,
    at: new Date(Date.UTC(2026, 0, day)),
    authorityId: 'papendrecht' as AuthorityId,
    title: `Dag ${day}`,
    summary: '',
    ...parts,
  });

  test(`${name}: an entry is kept as it is, and replaced when it is put again`, () =>
    withTimeline(async (timeline, newId) => {
      const customerId = newId() as CustomerId;
      const full = entry(newId(), 3, {
        customerId,
        address: { postcode: '3351AB', houseNumber: 7, addition: 'A' },
        number: 'KC-100042-6',
        channel: 'post',
        direction: 'inbound',
        outcome: 'callback',
        status: 'open',
        dueAt: new Date('2026-01-05T16:00:00Z'),
        durationSeconds: 185,
        agentName: 'Samira',
        departmentName: 'Burgerzaken',
      });
      await timeline.put({ ...full, title: 'Oud' });
      await timeline.put(full);
      expect(await timeline.ofCustomers([customerId], { limit: 10 })).toEqual([full]);
    }));

  test(`${name}: runs from new to old over several registrations of one customer, page by page`, () =>
    withTimeline(async (timeline, newId) => {
      const [one, other, stranger] = [newId(), newId(), newId()] as CustomerId[];
      const entries = [
        entry(newId(), 1, { customerId: one! }),
        entry(newId(), 2, { customerId: other! }),
        entry(newId(), 3, { customerId: one!, kind: 'follow-up' }),
        entry(newId(), 3, { customerId: other! }),
      ];
      for (const each of [...entries, entry(newId(), 4, { customerId: stranger! })]) await timeline.put(each);
      const all = await timeline.ofCustomers([one!, other!], { limit: 10 });
      expect(all.map((each) => each.title)).toEqual(['Dag 3', 'Dag 3', 'Dag 2', 'Dag 1']);
      const first = await timeline.ofCustomers([one!, other!], { limit: 1 });
      const rest = await timeline.ofCustomers([one!, other!], { limit: 10, after: { at: first[0]!.at, id: first[0]!.subjectId } });
      expect([...first, ...rest]).toEqual(all);
      expect(await timeline.ofCustomers([one!, other!], { limit: 10 }, 'follow-up')).toEqual([entries[2]]);
    }));

  test(`${name}: an address has one timeline, however it is written; a door sees its own and what has no door`, () =>
    withTimeline(async (timeline, newId) => {
      const houseNumber = 12;
      const postcode = `33${String(Math.floor(Math.random() * 90) + 10)}XY`;
      await timeline.put(entry(newId(), 1, { address: { postcode, houseNumber } }));
      await timeline.put(entry(newId(), 2, { address: { postcode, houseNumber, addition: 'A' } }));
      await timeline.put(entry(newId(), 3, { address: { postcode, houseNumber, addition: 'B' } }));
      await timeline.put(entry(newId(), 4, { address: { postcode, houseNumber: 13 } }));
      const titles = async (addition?: string) =>
        (await timeline.ofAddress({ postcode: ` ${postcode.toLowerCase()}`, houseNumber, ...(addition && { addition }) }, { limit: 10 })).map((each) => each.title);
      expect(await titles()).toEqual(['Dag 3', 'Dag 2', 'Dag 1']);
      expect(await titles('a')).toEqual(['Dag 2', 'Dag 1']);
    }));

  test(`${name}: what is removed is gone, and only that`, () =>
    withTimeline(async (timeline, newId) => {
      const customerId = newId() as CustomerId;
      const subjectId = newId();
      await timeline.put(entry(subjectId, 1, { customerId }));
      await timeline.put(entry(subjectId, 2, { customerId, kind: 'zaak' }));
      await timeline.remove('contact', subjectId);
      expect((await timeline.ofCustomers([customerId], { limit: 10 })).map((each) => each.kind)).toEqual(['zaak']);
    }));
}
