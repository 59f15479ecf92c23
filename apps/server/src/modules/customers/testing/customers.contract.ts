import { expect, test } from 'vitest';
import type { AuthorityId, CustomerId, NewId } from '@ingang/kernel';
import { readSearchQuestion, soundOf } from '../domain/index.ts';
import { aCustomer, anAddress, aPhone } from './examples.ts';
import type { MemoryCustomers } from '../memory/customers.ts';

type Use = (registers: MemoryCustomers, newId: NewId) => Promise<void>;
type WithRegisters = (use: Use) => Promise<void>;

const by = { userId: undefined, name: 'Agent' };

/** What every keeper of customers must do, whatever it is made of. */
export function customersContract(name: string, withRegisters: WithRegisters): void {
  test(`${name}: gives back everything that was kept`, () =>
    withRegisters(async ({ customers }, newId) => {
      const full = aCustomer({
        id: newId(), initials: 'J.P.', partnerPrefix: 'van', partnerFamilyName: 'Dam', nameUse: 'partner-own', birthDate: '1957-03',
        preferredChannel: 'email', channelPreferences: [{ subject: 'Belastingen', channel: 'post' }], remark: 'Slechthorend\nspreek rustig', language: 'ary',
        names: [{ id: newId(), kind: 'known-as', givenNames: 'Żáïŀëñøŕ Åłéèç Ðëļŧå', validFrom: '2001-02-03' }],
        addresses: [
          anAddress({ id: newId(), label: 'nu', validTo: '2026-02-28' }),
          anAddress({ id: newId(), label: 'na de verhuizing', street: "’s-Gravenweg 😀", houseLetter: 'A', houseNumberAddition: 'bis', validFrom: '2026-03-01' }),
        ],
        digitalAddresses: [{ ...aPhone(newId()), preferred: true, label: 'mobiel' }],
        representations: [{ id: newId(), kind: 'administrator', representativeName: 'Bewindvoering BV', representativePhone: '+31787701234', scope: 'geldzaken' }],
      });
      await customers.add(full);
      expect(await customers.find(full.id)).toEqual(full);
      expect(await customers.findMany([full.id])).toEqual([full]);
      expect(await customers.find(newId() as CustomerId)).toBeUndefined();
    }));

  test(`${name}: keeps a change once, on the version it is based on`, () =>
    withRegisters(async ({ customers }, newId) => {
      const first = aCustomer({ id: newId(), addresses: [anAddress({ id: newId() })] });
      await customers.add(first);
      const second = { ...first, version: 2, familyName: 'Jansen', prefix: undefined, addresses: [], digitalAddresses: [aPhone(newId())] };
      expect(await customers.save(second)).toBe(true);
      expect(await customers.save({ ...second, familyName: 'Pietersen' })).toBe(false);
      const { prefix: _gone, ...kept } = second;
      expect(await customers.find(first.id)).toEqual(kept);
    }));

  test(`${name}: notes the latest contact without a new version`, () =>
    withRegisters(async ({ customers }, newId) => {
      const one = aCustomer({ id: newId() });
      await customers.add(one);
      await customers.noteContact(one.id, new Date('2026-02-02T10:00:00Z'));
      await customers.noteContact(one.id, new Date('2026-01-01T10:00:00Z'));
      expect(await customers.find(one.id)).toMatchObject({ version: 1, lastContactAt: new Date('2026-02-02T10:00:00Z') });
      expect(await customers.save({ ...one, version: 2 })).toBe(true);
      expect((await customers.find(one.id))?.lastContactAt).toEqual(new Date('2026-02-02T10:00:00Z'));
    }));

  test(`${name}: knows who represents whom`, () =>
    withRegisters(async ({ customers }, newId) => {
      const parent = aCustomer({ id: newId(), givenNames: 'Ans' });
      const child = aCustomer({ id: newId(), representations: [{ id: newId(), kind: 'parent', representativeId: parent.id, representativeName: 'Ans' }] });
      await customers.add(parent);
      await customers.add(child);
      expect(await customers.representedBy(parent.id)).toEqual([{ customerId: child.id, displayName: 'Jan de Vries', kind: 'parent' }]);
      expect(await customers.names([parent.id, newId() as CustomerId])).toEqual(new Map([[parent.id, 'Ans de Vries']]));
    }));

  mergesContract(name, withRegisters);
  distinctionsContract(name, withRegisters);
  finderContract(name, withRegisters);
}

function mergesContract(name: string, withRegisters: WithRegisters): void {
  test(`${name}: leads everybody below a merged customer to the survivor, and back`, () =>
    withRegisters(async ({ customers, merges }, newId) => {
      const [a, b, c] = [aCustomer({ id: newId() }), aCustomer({ id: newId() }), aCustomer({ id: newId() })];
      for (const one of [a, b, c]) await customers.add(one);
      await customers.save({ ...a, version: 2, status: 'merged', mergedInto: b.id, survivorId: b.id });
      await customers.save({ ...b, version: 2, status: 'merged', mergedInto: c.id, survivorId: c.id });
      await merges.follow(b.id, c.id);
      expect((await customers.mergedInto(c.id)).map(({ id }) => id)).toEqual([a.id, b.id].toSorted());
      await customers.save({ ...b, version: 3 });
      await merges.follow(b.id, b.id);
      expect((await customers.mergedInto(b.id)).map(({ id }) => id)).toEqual([a.id]);
      expect(await customers.mergedInto(c.id)).toEqual([]);
    }));

  test(`${name}: remembers merges and their undoing`, () =>
    withRegisters(async ({ customers, merges }, newId) => {
      const [a, b] = [aCustomer({ id: newId() }), aCustomer({ id: newId() })];
      for (const one of [a, b]) await customers.add(one);
      const merge = { id: newId(), survivorId: b.id, mergedId: a.id, reason: 'zelfde persoon', mergedAt: new Date('2026-01-14T09:00:00Z') };
      await merges.add({ ...merge, survivorAuthorityId: b.authorityId, mergedAuthorityId: a.authorityId }, by);
      expect(await merges.standing(a.id)).toEqual(merge);
      await merges.undo(merge.id, 'vader en zoon', new Date('2026-01-15T09:00:00Z'), by);
      expect(await merges.standing(a.id)).toBeUndefined();
      expect(await merges.history(b.id)).toEqual([
        {
          survivorId: b.id, mergedId: a.id, reason: 'zelfde persoon', mergedAt: '2026-01-14T09:00:00.000Z', mergedBy: 'Agent',
          undoneAt: '2026-01-15T09:00:00.000Z', undoneBy: 'Agent', undoneReason: 'vader en zoon',
        },
      ]);
    }));
}

function distinctionsContract(name: string, withRegisters: WithRegisters): void {
  test(`${name}: remembers once who is not the same, until it is taken back`, () =>
    withRegisters(async ({ customers, distinctions }, newId) => {
      const [a, b, c] = [aCustomer({ id: newId() }), aCustomer({ id: newId() }), aCustomer({ id: newId() })];
      for (const one of [a, b, c]) await customers.add(one);
      const authorities = { one: a.authorityId, other: b.authorityId };
      const [oneId, otherId] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
      const distinction = { id: newId(), oneId, otherId, reason: 'vader en zoon', decidedAt: new Date('2026-01-14T09:00:00Z') };
      expect(await distinctions.add(distinction, authorities, by)).toBe(true);
      expect(await distinctions.add({ ...distinction, id: newId() }, authorities, by)).toBe(false);
      for (const ids of [[a.id], [b.id], [c.id, b.id], [a.id, b.id]]) expect(await distinctions.standing(ids)).toEqual([{ ...distinction, decidedBy: 'Agent' }]);
      expect(await distinctions.standing([c.id])).toEqual([]);
      await distinctions.undo(distinction.id, new Date('2026-01-15T09:00:00Z'), by);
      expect(await distinctions.standing([a.id])).toEqual([]);
      expect(await distinctions.add({ ...distinction, id: newId(), decidedAt: new Date('2026-01-16T09:00:00Z') }, authorities, by)).toBe(true);
      const first = { otherId: b.id, reason: 'vader en zoon', decidedAt: '2026-01-14T09:00:00.000Z', decidedBy: 'Agent', undoneAt: '2026-01-15T09:00:00.000Z', undoneBy: 'Agent' };
      expect(await distinctions.history(a.id)).toEqual([first, expect.objectContaining({ decidedAt: '2026-01-16T09:00:00.000Z' })]);
    }));
}

function finderContract(name: string, withRegisters: WithRegisters): void {
  const finds: readonly (readonly [string, readonly string[]])[] = [
    ['vries', ['jan', 'ann']],
    ['Vr', ['jan', 'ann']],
    ['jan de vries', ['jan']],
    ['vries, jan', ['jan']],
    ['j vries', ['jan']],
    ['janse', ['company']],
    ['ANNÈ', ['ann']],
    ['dam', ['ann']],
    ['24-03-1957', ['jan']],
    ['24/3/57', ['jan']],
    ['1957-03-24', ['jan']],
    ['24 maart 1957', ['jan']],
    ['vries 1957', ['jan']],
    ['3351 pb 22', ['jan']],
    ['3351PB', ['jan', 'ann']],
    ['3351PB 2', ['ann']],
    ['markt 22 papendrecht', ['jan']],
    ['markt 22', ['jan']],
    ['mar 2', ['ann']],
    ['raadtsingel 12', ['company']],
    ['burgemeester de raadtsingel 12 dordrecht', ['company']],
    ['06-12345678', ['jan']],
    ['0031 6 1234', ['jan']],
    ['+31 (0)6 12 34 56 78', ['jan']],
    ['vries 0612', ['jan']],
    ['JAN.DE@', ['jan']],
    ['jan.de@voorbeeld.nl', ['jan']],
    ['24123456', ['company']],
    ['24031957', ['jan']],
    ['06123456', ['jan']],
    ['vries papendrecht', ['jan', 'ann']],
    ['vries dordrecht', []],
    ['pietersen', []],
    ['van de', []],
    ['%', []],
    ['_ries', []],
    ['', []],
  ];

  test.each(finds)(`${name}: %j finds %j`, (typed, expected) =>
    withRegisters(async ({ customers, finder }, newId) => {
      const people = inhabitants(newId);
      for (const person of Object.values(people)) await customers.add(person);
      const found = await finder.find(readSearchQuestion(typed, 2026), 10);
      const names = Object.keys(people) as (keyof typeof people)[];
      expect(names.filter((one) => found.some(({ id }) => id === people[one].id)).toSorted()).toEqual([...expected].toSorted());
    }),
  );

  test(`${name}: shows a line to choose by, and forgets keys that no longer hold`, () =>
    withRegisters(async ({ customers, finder }, newId) => {
      const { jan } = inhabitants(newId);
      await customers.add(jan);
      const [line] = await finder.find(readSearchQuestion('vries', 2026), 10);
      expect(line).toMatchObject({ displayName: 'Jan de Vries', birthDate: '1957-03-24', addressLine: 'Markt 22, 3351 PB Papendrecht', phone: '+31612345678', confidential: false });
      await customers.save({ ...jan, version: 2, familyName: 'Jansen', addresses: [], authorityId: 'sliedrecht' as AuthorityId });
      expect(await finder.find(readSearchQuestion('vries', 2026), 10)).toEqual([]);
      expect(await finder.find(readSearchQuestion('markt 22', 2026), 10)).toEqual([]);
      expect(await finder.find(readSearchQuestion('jansen', 2026), 10)).toMatchObject([{ authorityId: 'sliedrecht' }]);
      expect(await finder.lines([jan.id])).toHaveLength(1);
    }));

  test(`${name}: knows names that are written or sound alike`, () =>
    withRegisters(async ({ customers, finder }, newId) => {
      await customers.add(aCustomer({ id: newId(), familyName: 'Vermeulen', givenNames: undefined }));
      await customers.add(aCustomer({ id: newId(), familyName: 'Meijer', givenNames: undefined }));
      expect(await finder.similarWords('vermeuln', soundOf('vermeuln'))).toContain('vermeulen');
      expect(await finder.similarWords('maier', soundOf('maier'))).toContain('meijer');
      expect(await finder.similarWords('meul', soundOf('meul'))).toEqual(['vermeulen']);
      expect(await finder.similarWords('%eul', 'x')).toEqual([]);
    }));
}

function inhabitants(newId: NewId) {
  const email = { id: newId(), kind: 'email', value: 'jan.de@voorbeeld.nl', display: 'Jan.de@voorbeeld.nl', preferred: false } as const;
  const twelve = { street: 'Burgemeester de Raadtsingel', houseNumber: 12, postcode: '3311JG', city: 'Dordrecht' };
  return {
    jan: aCustomer({ id: newId(), birthDate: '1957-03-24', addresses: [anAddress({ id: newId() })], digitalAddresses: [aPhone(newId()), email] }),
    ann: aCustomer({
      id: newId(), givenNames: 'Anne', partnerPrefix: 'van', partnerFamilyName: 'Dam', birthDate: '1960',
      addresses: [anAddress({ id: newId(), houseNumber: 2 })],
    }),
    company: aCustomer({
      id: newId(), kind: 'company', companyName: 'Jansen & Zn', chamberOfCommerceNumber: '24123456', addresses: [anAddress({ id: newId(), ...twelve })],
    }),
  };
}
