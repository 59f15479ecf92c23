import type { DepartmentId, UserId } from '@ingang/kernel';
import { compileCalendar, endOfNextWorkingDay, isOpen, municipalWeek } from '@ingang/kernel/working-calendar';
import { describe, expect, test } from 'vitest';
import { canBeCalledBack, parsePhone } from '../../../modules/customers/domain/index.ts';
import { actOn, actorsOf, defaultAttemptRule, newCallback } from '../../../modules/followup/domain/index.ts';
import type { FollowUp } from '../../../modules/followup/domain/index.ts';
import { channelHours } from '../../../modules/region/domain/opening-hours.ts';
import { openingHoursOf } from '../../../modules/region/postgres/seed-hours.ts';
import { pastInstant, readContentWithDemo } from '../index.ts';
import type { DemoCustomer, PastContact, PastFollowUp } from '../index.ts';

const { demo, region, articles } = readContentWithDemo();
const { history, customers, accounts } = demo;
const followUps = history.flatMap((contact) => contact.questions.flatMap(({ followUp }) => (followUp ? [{ contact, followUp }] : [])));

/** Plays a promise with the rules of the follow-up room, each command by who is said to have done it. */
function played(contact: PastContact, { kind, department, reason, commands }: PastFollowUp): FollowUp {
  const calendar = compileCalendar({ week: municipalWeek });
  const seededAt = new Date('2026-11-27T16:30:00Z');
  const madeAt = pastInstant(contact.at, seededAt, calendar);
  const base = {
    id: contact.key as FollowUp['id'], authorityId: contact.authority as FollowUp['authorityId'],
    madeAt, deadline: endOfNextWorkingDay(calendar, madeAt), norm: { kind: 'end-of-working-day' as const, days: 1 },
    assignment: { departmentId: department as FollowUp['assignment']['departmentId'] },
  };
  let followUp: FollowUp = kind === 'callback'
    ? newCallback({ ...base, reason, phone: '+31780007018', windows: [] })
    : { ...base, kind, state: 'open', misroutedCount: 0, reopenedCount: 0, version: 1 };
  for (const { at, by, command } of commands) {
    const userId = by as UserId;
    const works = accounts.find(({ username }) => username === by)!.roles;
    const departmentIds = works.flatMap((held) => (held.department === undefined ? [] : [held.department as DepartmentId]));
    const actors = actorsOf(followUp, { userId, departmentIds, leadsDepartmentIds: [], contactCentre: works.some(({ role }) => role === 'agent') ? 'agent' : 'none' });
    const now = pastInstant(at, seededAt, calendar);
    followUp = actOn(followUp, command, { now, userId, actors, attemptRule: defaultAttemptRule, hours: calendar }).followUp;
  }
  return followUp;
}

describe('accounts', () => {
  test('every role is played, and a passphrase opens all of them', () => {
    const roles = new Set(accounts.flatMap((account) => account.roles.map(({ role }) => role)));
    expect([...roles].sort()).toEqual(['administrator', 'agent', 'external-partner', 'knowledge-editor', 'manager', 'privacy-officer', 'quality-officer', 'specialist', 'team-lead']);
    expect(demo.password.length).toBeGreaterThanOrEqual(12);
  });

  test('four agents of the joint centre, one of Sliedrecht only, and a partner who sees two authorities', () => {
    const agents = accounts.filter(({ roles }) => roles.some(({ role }) => role === 'agent'));
    expect(agents.filter(({ roles }) => roles.every(({ authority }) => authority === undefined))).toHaveLength(4);
    expect(agents.filter(({ roles }) => roles.every(({ authority }) => authority === 'sliedrecht')).map(({ username }) => username)).toEqual(['geertje']);
    expect(accounts.find(({ username }) => username === 'dina')!.roles.map(({ authority }) => authority)).toEqual(['dordrecht', 'zwijndrecht']);
  });

  test('external people are in an external team, others are not', () => {
    for (const { username, team, roles } of accounts) {
      const external = region.teams.find(({ id }) => id === team)?.external ?? false;
      expect(external, username).toBe(roles.some(({ role }) => role === 'external-partner'));
    }
  });
});

describe('customers', () => {
  const ofKind = (kind: DemoCustomer['kind']) => customers.filter((customer) => customer.kind === kind);

  test('sixty persons and twelve companies, in every authority', () => {
    expect([ofKind('person').length, ofKind('company').length]).toEqual([60, 12]);
    expect(new Set(customers.map(({ authority }) => authority)).size).toBe(6);
  });

  test('numbers are valid, and nobody real answers them', () => {
    const fictitious = /^(078 000 \d{4}|0184 000 \d{3}|085 000 \d{4}|\+44 20 7946 0\d{3}|\+46 70 174 06 \d{2})$/;
    for (const phone of customers.flatMap(({ phones }) => phones)) {
      expect(phone).toMatch(fictitious);
      const parsed = parsePhone(phone);
      expect('number' in parsed && canBeCalledBack(parsed.number), phone).toEqual({ answer: 'yes' });
    }
  });

  test('names that software trips over are there', () => {
    const names = customers.map((customer) => (customer.kind === 'person' ? customer.name.familyName : customer.name));
    expect(names.some((name) => name.length > 55)).toBe(true);
    for (const letters of ['ı', 'ę', 'ß', 'ễ', 'Ø', '&']) expect(names.some((name) => name.includes(letters) || name.includes(letters.toUpperCase())), letters).toBe(true);
    expect(customers.some((customer) => customer.kind === 'person' && customer.name.prefix === "'t")).toBe(true);
  });

  test('two pairs of records are of the same person: same birth date, same house', () => {
    expect(demo.duplicates).toHaveLength(2);
    const home = (key: string) => customers.map((customer) => (customer.kind === 'person' && customer.key === key ? [customer.birthDate, customer.address.postcode, customer.address.houseNumber] : [])).flat();
    for (const { keep, merge } of demo.duplicates) expect(home(keep)).toEqual(home(merge));
  });

  test('every kind of representation but guardian is there, and one address begins after the seeding', () => {
    expect(new Set(demo.representations.map(({ kind }) => kind))).toEqual(new Set(['parent', 'authorised', 'administrator', 'mentor', 'company-contact']));
    expect(demo.extraAddresses.some(({ startsInDays }) => (startsInDays ?? 0) > 0)).toBe(true);
  });
});

describe('history', () => {
  test('250 contacts over all channels, the same at every reading', () => {
    expect(history).toHaveLength(250);
    expect(new Set(history.map(({ key }) => key)).size).toBe(250);
    expect(new Set(history.map(({ channel }) => channel))).toEqual(new Set(['phone', 'desk', 'web', 'email', 'post', 'chat', 'social']));
    expect(readContentWithDemo().demo.history).toEqual(history);
  });

  test('a letter about a loose bin was registered in the post room, and its sender can be phoned', () => {
    const letter = history.find(({ key }) => key === 'container-brief')!;
    expect([letter.channel, letter.authority, letter.questions[0]!.followUp?.department]).toEqual(['post', 'papendrecht', 'papendrecht-public-space']);
    expect(customers.find(({ key }) => key === letter.customer)!.phones).toHaveLength(2);
  });

  test('anonymous contacts, an abandoned one, several questions in one, a long letter and English are there', () => {
    const some = (test: (contact: PastContact) => boolean) => history.filter(test).length;
    expect(some(({ customer }) => customer === null)).toBeGreaterThan(20);
    expect(some(({ questions }) => questions.some(({ outcome }) => outcome === 'abandoned'))).toBeGreaterThan(0);
    expect(some(({ questions }) => questions.length === 3)).toBeGreaterThan(0);
    expect(some(({ questions }) => questions.some(({ words }) => words.length > 1000))).toBeGreaterThan(0);
    expect(some(({ language }) => language === 'en')).toBeGreaterThan(0);
  });

  test('who is anonymous has no customer, and who is known has one', () => {
    for (const { key, customer, identification } of history) expect([key, identification === 'anonymous'], key).toEqual([key, customer === null]);
  });

  test('contacts of Sliedrecht are taken by Sliedrecht, as its form of cooperation says', () => {
    for (const { authority, agent, key } of history) expect([key, agent === 'geertje']).toEqual([key, authority === 'sliedrecht']);
  });

  test('a local variant is answered from where there is one', () => {
    for (const { authority, questions } of history) {
      for (const { article } of questions) expect([null, authority]).toContain(articles.find(({ id }) => id === article)?.authority ?? null);
    }
  });

  test.each(['2026-11-21T19:00:00Z', '2026-11-23T07:10:00Z', '2027-05-07T12:00:00Z', '2027-01-02T23:30:00Z'])('seeded at %s nothing lies in the future and calls are in opening hours', (at) => {
    const seededAt = new Date(at);
    const hours = new Map(region.authorities.map((authority) => [authority.id, openingHoursOf(authority)]));
    const calendarOf = (authority: string, channel: string) => compileCalendar(channelHours(hours.get(authority)!, channel, { first: 2026, last: 2027 })!);
    let outside = 0;
    for (const { at: moment, channel, authority } of history) {
      const instant = pastInstant(moment, seededAt, calendarOf(authority, 'phone'));
      expect(instant.getTime()).toBeLessThan(seededAt.getTime());
      if ((channel === 'phone' || channel === 'desk') && !isOpen(calendarOf(authority, channel), instant)) outside += 1;
    }
    expect(outside).toBeLessThan(10);
  });
});

describe('promises', () => {
  test('forty callbacks in every state, each allowed by the rules of promises', () => {
    const states = followUps.filter(({ followUp }) => followUp.kind === 'callback').map(({ contact, followUp }) => played(contact, followUp).state);
    expect(states).toHaveLength(40);
    expect(new Set(states)).toEqual(new Set(['open', 'taken', 'attempted', 'reached', 'returned', 'closed']));
  });

  test('web intakes are allowed by the rules too, and old ones are finished', () => {
    for (const { contact, followUp } of followUps.filter(({ followUp: { kind } }) => kind === 'web-intake')) {
      expect([contact.key, played(contact, followUp).state]).toEqual([contact.key, contact.at.workingDaysAgo < 3 ? 'open' : 'closed']);
    }
  });

  test('what happened to a promise happened after it was made, in order, and to somebody who can be phoned', () => {
    const calendar = compileCalendar({ week: municipalWeek });
    const seededAt = new Date('2026-11-27T16:30:00Z');
    for (const { contact, followUp } of followUps) {
      const moments = [contact.at, ...followUp.commands.map(({ at }) => at)].map((moment) => pastInstant(moment, seededAt, calendar).getTime());
      expect(moments, contact.key).toEqual(moments.toSorted((a, b) => a - b));
      expect(followUp.phone === undefined).toBe(followUp.kind !== 'callback');
    }
  });

  test('some are due today, some are overdue, some have time', () => {
    const open = followUps.filter(({ contact, followUp }) => followUp.kind === 'callback' && played(contact, followUp).state !== 'closed').map(({ contact }) => contact.at.workingDaysAgo);
    for (const days of [0, 1, 2, 3]) expect(open.filter((made) => made === days).length, `${days} working days ago`).toBeGreaterThan(2);
  });
});
