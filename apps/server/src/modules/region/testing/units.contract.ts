import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import type { Unit, UnitFields, UnitKind, UnitsByKind } from '../domain/units.ts';
import type { Units } from '../usecases/ports.ts';

export type UnitPorts = { readonly [K in UnitKind]: Units<UnitsByKind[K]> };

const name = { nl: 'Aanbouw', en: 'Annexe' };
const authorityIds = ['papendrecht', 'sliedrecht'] as AuthorityId[];

interface Sample<U extends Unit> {
  readonly unit: Omit<U, 'version'>;
  readonly change: UnitFields<U>;
}

/** One of each kind, with every field that can change changed. */
const samples: { readonly [K in UnitKind]: Sample<UnitsByKind[K]> } = {
  team: {
    unit: { id: 'annexe', name, active: true, line: 'first', channels: ['phone'], authorityIds, external: false },
    change: { line: 'second', channels: ['chat', 'desk'], authorityIds: ['papendrecht' as AuthorityId], external: true },
  },
  location: {
    unit: {
      id: randomUUID(), code: 'annexe', authorityId: 'papendrecht' as AuthorityId, name, active: true, kind: 'town-hall', street: 'Markt', houseNumber: '22',
      postcode: '3351 PB', city: 'Papendrecht', counters: 3, openingHours: { week: { monday: [{ from: '09:00', until: '12:00' }] } },
    },
    change: { kind: 'service-point', street: 'Plein', houseNumber: '1a', postcode: '3352 AA', city: 'Elders', counters: 0, openingHours: { week: {} } },
  },
  service: {
    unit: { id: 'annexe', name, active: true, mandate: 'mandated', ownContactCentre: false, ownKnowledgeBase: true, authorityIds },
    change: { mandate: 'delegated', ownContactCentre: true, ownKnowledgeBase: false, authorityIds: ['alblasserdam', 'sliedrecht'] as AuthorityId[] },
  },
  agreement: {
    unit: {
      id: 'annexe', name, active: true, callbackNorm: { kind: 'working-hours', hours: 4 }, callbackAttempts: 2, transferAnswerSeconds: 20,
      contentReviewWorkingDays: 5,
    },
    change: { callbackNorm: { kind: 'end-of-working-day', days: 0 }, callbackAttempts: 4, transferAnswerSeconds: 60, contentReviewWorkingDays: 10 },
  },
  term: {
    unit: { id: randomUUID(), name, active: true, kind: 'skill', code: 'annexe', skillKind: 'subject', position: 99 },
    change: { position: 3 },
  },
};

/** What every keeper of units does, whatever their kind. */
export function unitsContract(where: string, use: (task: (ports: UnitPorts) => Promise<void>) => Promise<void>): void {
  describe.each(Object.keys(samples) as UnitKind[])(`a %s ${where}`, (kind) => {
    const { unit, change } = samples[kind] as unknown as Sample<Unit>;
    const within = (task: (units: Units<Unit>) => Promise<void>) => use((ports) => task(ports[kind] as unknown as Units<Unit>));

    test('is found as it was added, once', () => within(async (units) => {
      expect(await units.find(unit.id)).toBeUndefined();
      expect(await units.add(unit)).toBe(true);
      expect(await units.find(unit.id)).toEqual({ ...unit, version: 1 });
      expect(await units.list()).toContainEqual({ ...unit, version: 1 });
      expect(await units.add(unit)).toBe(false);
    }));

    test('changes for the version that was read, field by field', () => within(async (units) => {
      await units.add(unit);
      expect(await units.change(unit.id, 1, { name: { nl: 'Bijgebouw', en: 'Outbuilding' } })).toBe(true);
      expect(await units.change(unit.id, 1, change)).toBe(false);
      expect(await units.change(unit.id, 2, change)).toBe(true);
      expect(await units.find(unit.id)).toEqual({ ...unit, ...change, name: { nl: 'Bijgebouw', en: 'Outbuilding' }, version: 3 });
    }));

    test('ends, and stays in the list', () => within(async (units) => {
      await units.add(unit);
      expect(await units.change(unit.id, 1, { active: false })).toBe(true);
      expect(await units.list()).toContainEqual({ ...unit, active: false, version: 2 });
    }));
  });

  describe(`what is unique ${where}`, () => {
    test('is the code of a location, and that of a word in its list', () => use(async ({ location, term }) => {
      await location.add(samples.location.unit);
      await term.add(samples.term.unit);
      expect(await location.add({ ...samples.location.unit, id: randomUUID() })).toBe(false);
      expect(await term.add({ ...samples.term.unit, id: randomUUID() })).toBe(false);
      expect(await term.add({ ...samples.term.unit, id: randomUUID(), kind: 'theme', skillKind: null })).toBe(true);
    }));
  });
}
