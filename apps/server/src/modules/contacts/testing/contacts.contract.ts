import { expect, test } from 'vitest';
import type { AuthorityId, ContactId, FollowUpId, QuestionId } from '@ingang/kernel';
import { timelineEntryOf, type Contact } from '../domain/index.ts';
import { aContact, aQuestion } from './examples.ts';
import type { ContactRegister, TimelineRegister } from '../usecases/ports.ts';

/** Ids of rows that exist where the register looks: what a contact may point at. */
export interface ContactFixture {
  readonly newId: () => string;
  readonly agentId: string;
  readonly customerId: string;
  readonly productId: string;
  readonly departmentId: string;
  /** The timeline that belongs to the register. */
  readonly timeline: TimelineRegister;
}

export type WithContacts = (use: (contacts: ContactRegister, fixture: ContactFixture) => Promise<void>) => Promise<void>;

const at = new Date('2026-01-14T09:10:00Z');

/** What every register of contacts must do, whatever it is made of. */
export function contactsContract(name: string, withContacts: WithContacts): void {
  const make = (fixture: ContactFixture, parts: Partial<Contact> = {}): Contact =>
    aContact({ id: fixture.newId() as ContactId, agentId: fixture.agentId, ...parts } as Parameters<typeof aContact>[0]);
  const question = (fixture: ContactFixture, parts: Parameters<typeof aQuestion>[0] = {}) => aQuestion({ id: fixture.newId(), ...parts });

  test(`${name}: what is added is found again, letter for letter`, () =>
    withContacts(async (contacts, fixture) => {
      const contact = make(fixture, {
        customerId: fixture.customerId as NonNullable<Contact['customerId']>,
        note: `“Eén”, ĳ en 😀\n${'lang '.repeat(4000)}`,
        address: { postcode: '3351AB', houseNumber: 7, addition: 'A' },
        identification: { level: 'stated', how: 'naam en adres' },
        receivedAt: new Date('2026-01-12T08:00:00.123Z'),
        channel: 'post',
        questions: [
          question(fixture, { productId: fixture.productId, articleId: fixture.newId(), articleVersion: 3, answer: 'Zo.', outcome: 'answered' }),
          question(fixture, { text: 'En?', outcome: 'transferred', departmentId: fixture.departmentId, outcomeDetail: 'warm', zaakNumber: 'Z 1' }),
        ],
      });
      const serial = await contacts.add(contact);
      expect(await contacts.find(contact.id)).toEqual({ ...contact, serial });
      expect(await contacts.findToChange(contact.id)).toEqual({ ...contact, serial });
    }));

  test(`${name}: a contact's entry is on the timeline with its number from the start`, () =>
    withContacts(async (contacts, fixture) => {
      const contact = make(fixture, { customerId: fixture.customerId as NonNullable<Contact['customerId']>, questions: [question(fixture)] });
      const serial = await contacts.add(contact, timelineEntryOf(contact));
      const seen = await fixture.timeline.ofCustomers([contact.customerId!], { limit: 10 });
      expect(seen).toEqual([timelineEntryOf({ ...contact, serial })]);
    }));

  test(`${name}: serial numbers rise`, () =>
    withContacts(async (contacts, fixture) => {
      const one = await contacts.add(make(fixture));
      const other = await contacts.add(make(fixture));
      expect(other).toBeGreaterThan(one);
    }));

  test(`${name}: what does not exist is not found`, () =>
    withContacts(async (contacts, fixture) => {
      expect(await contacts.find(fixture.newId() as ContactId)).toBeUndefined();
    }));

  test(`${name}: questions are changed, added, removed and put in another order in one go`, () =>
    withContacts(async (contacts, fixture) => {
      const [first, second] = [question(fixture), question(fixture, { text: 'Tweede' })];
      const contact = make(fixture, { questions: [first, second] });
      const serial = await contacts.add(contact);
      const third = question(fixture, { text: 'Derde' });
      const next = { ...contact, serial, version: 2, note: 'anders', questions: [{ ...second, answer: 'ja' }, third] };
      expect(await contacts.save(next, at)).toBe(true);
      expect(await contacts.find(contact.id)).toEqual(next);
    }));

  test(`${name}: emptied fields are empty`, () =>
    withContacts(async (contacts, fixture) => {
      const contact = make(fixture, { address: { postcode: '3351AB', houseNumber: 7 }, questions: [question(fixture, { answer: 'x' })] });
      const serial = await contacts.add(contact);
      const { address: _, ...rest } = contact;
      const { answer: __, ...bare } = contact.questions[0]!;
      const next = { ...rest, serial, version: 2, questions: [bare] };
      expect(await contacts.save(next, at)).toBe(true);
      expect(await contacts.find(contact.id)).toEqual(next);
    }));

  test(`${name}: a change that is not based on the present version changes nothing at all`, () =>
    withContacts(async (contacts, fixture) => {
      const contact = make(fixture, { questions: [question(fixture)] });
      const serial = await contacts.add(contact);
      const stale = { ...contact, serial, version: 3, note: 'te laat', questions: [question(fixture, { text: 'te laat' })] };
      expect(await contacts.save(stale, at)).toBe(false);
      expect(await contacts.find(contact.id)).toEqual({ ...contact, serial });
    }));

  test(`${name}: another authority takes the questions along`, () =>
    withContacts(async (contacts, fixture) => {
      const contact = make(fixture, { questions: [question(fixture, { outcome: 'answered', productId: fixture.productId })] });
      const serial = await contacts.add(contact);
      const moved = { ...contact, serial, version: 2, authorityId: 'zwijndrecht' as AuthorityId, startedAt: new Date('2026-01-13T09:00:00Z') };
      expect(await contacts.save(moved, at)).toBe(true);
      const found = await contacts.list({ authorityId: moved.authorityId, outcome: 'answered' }, { limit: 10 });
      expect(found).toEqual([moved]);
      expect(await contacts.list({ authorityId: contact.authorityId!, outcome: 'answered' }, { limit: 10 })).toEqual([]);
    }));

  test(`${name}: lists run from new to old, page by page, without gaps or repeats`, () =>
    withContacts(async (contacts, fixture) => {
      const startedAt = [3, 1, 2, 2, 5].map((day) => new Date(Date.UTC(2026, 0, day, 9)));
      for (const moment of startedAt) {
        await contacts.add(make(fixture, { startedAt: moment, questions: [question(fixture, { outcome: 'referred' }), question(fixture, { outcome: 'referred' })] }));
      }
      for (const filter of [{}, { outcome: 'referred' as const }]) {
        const all = await contacts.list(filter, { limit: 10 });
        expect(all.map((contact) => contact.startedAt.getUTCDate())).toEqual([5, 3, 2, 2, 1]);
        const pages: string[] = [];
        let after: { at: Date; id: string } | undefined;
        for (;;) {
          const page = await contacts.list(filter, { limit: 2, ...(after && { after }) });
          if (page.length === 0) break;
          pages.push(...page.map((contact) => contact.id));
          const last = page.at(-1)!;
          after = { at: last.startedAt, id: last.id };
        }
        expect(pages).toEqual(all.map((contact) => contact.id));
      }
    }));

  test(`${name}: is searched by number, zaak, date, agent, product, channel, outcome and department`, () =>
    withContacts(async (contacts, fixture) => {
      const wanted = make(fixture, {
        channel: 'desk',
        startedAt: new Date('2026-01-10T10:00:00Z'),
        questions: [question(fixture, { productId: fixture.productId, departmentId: fixture.departmentId, outcome: 'zaak', zaakNumber: 'Zaak 2026-1' })],
      });
      const serial = await contacts.add(wanted);
      await contacts.add(make(fixture, { questions: [question(fixture, { outcome: 'answered' })] }));
      const filters = [
        { serial },
        { zaakNumber: 'zaak2026-1' },
        { startedFrom: new Date('2026-01-10T00:00:00Z'), startedBefore: new Date('2026-01-11T00:00:00Z') },
        { agentId: wanted.agentId!, channel: 'desk' as const },
        { productId: fixture.productId as NonNullable<(typeof wanted.questions)[0]['productId']> },
        { outcome: 'zaak' as const, authorityId: wanted.authorityId!, startedFrom: new Date('2026-01-10T10:00:00Z'), startedBefore: new Date('2026-01-10T10:00:00.001Z') },
        { outcome: 'zaak' as const, channel: 'desk' as const, agentId: wanted.agentId! },
        { departmentId: fixture.departmentId as NonNullable<(typeof wanted.questions)[0]['departmentId']> },
      ];
      for (const filter of filters) {
        expect(await contacts.list(filter, { limit: 10 }), JSON.stringify(filter)).toEqual([{ ...wanted, serial }]);
      }
      const misses = [{ serial: serial + 1000 }, { startedBefore: wanted.startedAt }, { outcome: 'zaak' as const, startedBefore: wanted.startedAt }];
      for (const filter of misses) expect(await contacts.list(filter, { limit: 10 }), JSON.stringify(filter)).toEqual([]);
      const later = { at: new Date('2026-02-01T00:00:00Z'), id: fixture.newId() };
      expect(await contacts.list({ startedBefore: wanted.startedAt }, { limit: 10, after: later })).toEqual([]);
    }));

  test(`${name}: a promise is hung on a question, and taken off while the contact is open, without a new version`, () =>
    withContacts(async (contacts, fixture) => {
      const contact = make(fixture, { questions: [question(fixture)] });
      await contacts.add(contact);
      const followUpId = fixture.newId() as FollowUpId;
      expect(await contacts.setFollowUp(contact.questions[0]!.id, followUpId, 'callback')).toBe(true);
      expect(await contacts.find(contact.id)).toMatchObject({ version: 1, questions: [{ followUpId, outcome: 'callback' }] });
      await contacts.releaseFollowUp(contact.questions[0]!.id);
      expect((await contacts.find(contact.id))!.questions).toEqual(contact.questions);
      await contacts.setFollowUp(contact.questions[0]!.id, followUpId, 'callback');
      const closed = { ...(await contacts.find(contact.id))!, version: 2, status: 'discarded' as const };
      await contacts.save(closed, at);
      await contacts.releaseFollowUp(contact.questions[0]!.id);
      expect((await contacts.find(contact.id))!.questions).toMatchObject([{ followUpId, outcome: 'callback' }]);
      expect(await contacts.setFollowUp(fixture.newId() as QuestionId, followUpId, 'callback')).toBe(false);
    }));

  test(`${name}: what waits for anybody is listed by when an answer is promised, page by page, and counted`, () =>
    withContacts(async (contacts, fixture) => {
      const wait = async (day: number, channel: Contact['channel']) => {
        const { agentId: _nobody, ...contact } = make(fixture, { channel, waitsSince: at, receivedAt: at, answerBy: new Date(`2026-02-0${day}T17:00:00Z`) });
        await contacts.add(contact);
        return contact.id;
      };
      const [late, soon, mail] = [await wait(9, 'post'), await wait(3, 'post'), await wait(5, 'email')];
      await contacts.add(make(fixture, { channel: 'post' }));
      const first = await contacts.waiting({}, { limit: 2 });
      expect(first.map(({ id }) => id)).toEqual([soon, mail]);
      const last = first[1]!;
      expect((await contacts.waiting({}, { limit: 2, after: { at: last.answerBy!, id: last.id } })).map(({ id }) => id)).toEqual([late]);
      expect((await contacts.waiting({ channel: 'email' }, { limit: 9 })).map(({ id }) => id)).toEqual([mail]);
      expect(await contacts.countWaiting({}, new Date('2026-02-04T00:00:00Z'))).toEqual({ waiting: 3, overdue: 1 });
    }));
}
