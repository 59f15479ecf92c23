import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import type { Authorities, Departments, Products } from '../usecases/ports.ts';

export interface RegionPorts {
  readonly authorities: Authorities;
  readonly departments: Departments;
  readonly products: Products;
}

/** Ports on a store that holds the region of the content; each use begins afresh. */
export type WithRegion = (task: (ports: RegionPorts) => Promise<void>) => Promise<void>;

const papendrecht = 'papendrecht' as AuthorityId;
const sliedrecht = 'sliedrecht' as AuthorityId;

/** What every keeper of the region does. */
export function regionContract(name: string, use: WithRegion): void {
  describe(`authorities ${name}`, () => {
    test('come in the order of the region', () => use(async ({ authorities }) => {
      const list = await authorities.list();
      expect(list.map(({ id }) => id)).toEqual(['alblasserdam', 'dordrecht', 'hendrik-ido-ambacht', 'papendrecht', 'sliedrecht', 'zwijndrecht']);
      expect(await authorities.find(sliedrecht)).toEqual(list[4]);
      expect(await authorities.find('rotterdam' as AuthorityId)).toBeUndefined();
    }));

    test('change for the version that was read, field by field', () => use(async ({ authorities }) => {
      const before = (await authorities.find(papendrecht))!;
      const fields = { phone: '078 000 0000', greeting: { nl: 'Dag', en: 'Hello' }, postcodes: [{ first: 3350, last: 3356 }] };
      expect(await authorities.change(papendrecht, before.version, fields)).toBe(true);
      expect(await authorities.change(papendrecht, before.version, { phone: 'te laat' })).toBe(false);
      expect(await authorities.find(papendrecht)).toEqual({ ...before, ...fields, version: before.version + 1 });
    }));

    test('have hours and cooperation of their own', () => use(async ({ authorities }) => {
      const hours = { channels: { phone: { week: { monday: [{ from: '09:00', until: '12:00' }] } } } };
      const { version } = (await authorities.find(papendrecht))!;
      expect(await authorities.setHours(papendrecht, version, hours)).toBe(true);
      expect(await authorities.setHours(papendrecht, version, hours)).toBe(false);
      const periods = [{ form: '1', validFrom: '2026-01-01', validUntil: '2026-06-30' }, { form: '4', outsideHoursForm: '3b', validFrom: '2026-07-01' }];
      await authorities.setCooperation(papendrecht, periods);
      expect(await authorities.find(papendrecht)).toMatchObject({ hours, cooperation: periods, version: version + 1 });
    }));
  });

  describe(`departments ${name}`, () => {
    test('work for their own authority, or for those of their service', () => use(async ({ departments }) => {
      const found = await departments.list({ authorityId: sliedrecht });
      expect(found.every(({ authorityIds }) => authorityIds.includes(sliedrecht))).toBe(true);
      expect(found.some(({ serviceId }) => serviceId !== null)).toBe(true);
      expect(found.some(({ authorityId }) => authorityId === papendrecht)).toBe(false);
      expect((await departments.list({ kind: 'taxes' })).every(({ kinds }) => kinds.includes('taxes'))).toBe(true);
      expect((await departments.list({ q: 'BURGERZAKEN' })).length).toBeGreaterThan(1);
    }));

    test('promise what their agreement says, or themselves, or the end of the next working day', () => use(async ({ departments }) => {
      const id = randomUUID() as DepartmentId;
      expect(await departments.add({ id, code: `t-${id}`, authorityId: sliedrecht, serviceId: null, fields: { name: { nl: 'Archief', en: 'Archive' } } })).toBe(true);
      expect(await departments.find(id)).toMatchObject({ version: 1, active: true, authorityIds: [sliedrecht], callbackNorm: { kind: 'end-of-working-day', days: 1 }, callbackAttempts: 3 });
      expect(await departments.change(id, 1, { agreementId: 'urgent' })).toBe(true);
      expect(await departments.find(id)).toMatchObject({ callbackNorm: { kind: 'end-of-working-day', days: 0 }, transferAnswerSeconds: 20 });
      expect(await departments.change(id, 1, { active: false })).toBe(false);
      expect(await departments.change(id, 2, { callbackNorm: { kind: 'working-hours', hours: 4 }, active: false })).toBe(true);
      expect(await departments.find(id)).toMatchObject({ version: 3, active: false, callbackNorm: { kind: 'working-hours', hours: 4 } });
      expect(await departments.add({ id: randomUUID() as DepartmentId, code: `t-${id}`, authorityId: sliedrecht, serviceId: null, fields: { name: { nl: 'x', en: 'x' } } })).toBe(false);
      expect([await departments.agreementExists('urgent'), await departments.agreementExists('x'), await departments.serviceExists('regional-tax')]).toEqual([true, false, true]);
    }));
  });

  describe(`products ${name}`, () => {
    const uri = (word: string) => `http://standaarden.overheid.nl/owms/terms/${word}`;
    const outcomesOf = async (products: Products, upl: Parameters<Products['upsertFromUpl']>[0], dryRun = false) =>
      [...(await products.upsertFromUpl(upl, { dryRun })).values()];

    test('are found by name, by everyday words and with a typing error', () => use(async ({ products }) => {
      const first = async (words: string) => (await products.search(words, 3)).map(({ name }) => name);
      expect((await first('paspoort'))[0]).toBe('Paspoort');
      expect(await first('reisdocument')).toContain('Paspoort');
      expect(await first('paspoor')).toContain('Paspoort');
      expect(await first('100%')).not.toContain('Paspoort');
      expect((await products.search('', 5)).every(({ isCommon }) => isCommon)).toBe(true);
    }));

    test('are added from the list once, and follow it but for our own words', () => use(async ({ products }) => {
      const added = { uri: uri('proefproduct'), name: 'proefproduct', levels: ['municipality'], targetGroups: ['inwoner'] };
      const passport = { uri: uri('paspoort'), name: 'paspoort (nieuw)', levels: ['municipality'], targetGroups: ['ondernemer'] };
      expect(await outcomesOf(products, [added, passport], true)).toEqual(['added', 'changed']);
      expect(await products.findByUplUri([added.uri])).toEqual(new Map());
      expect(await outcomesOf(products, [added, passport])).toEqual(['added', 'changed']);
      expect(await outcomesOf(products, [added, passport])).toEqual(['unchanged', 'unchanged']);
      const known = await products.findByUplUri([added.uri, passport.uri]);
      expect(known.get(added.uri)).toMatchObject({ name: 'Proefproduct', isCommon: false, targetGroups: ['inwoner'] });
      expect(known.get(passport.uri)).toMatchObject({ uplName: 'paspoort (nieuw)', targetGroups: ['inwoner'], isCommon: true });
      expect(await products.find([known.get(added.uri)!.id])).toHaveLength(1);
    }));
  });
}
