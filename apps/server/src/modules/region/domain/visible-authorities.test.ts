import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AuthorityId, DepartmentId } from '@ingang/kernel';
import { switchesOn, type Cooperation } from './cooperation.ts';
import { authoritiesOf, visibleOn, type RoleHeld, type Situation } from './visible-authorities.ts';

const authority = (id: string) => id as AuthorityId;
const department = (id: string) => id as DepartmentId;

const forms: Cooperation['forms'] = new Map([
  ['0', { handledBy: 'own', crossAuthorityView: false }],
  ['1', { handledBy: 'own', crossAuthorityView: false }],
  ['3a', { handledBy: 'joint', crossAuthorityView: false }],
  ['3b', { handledBy: 'external', crossAuthorityView: false }],
  ['4', { handledBy: 'joint', crossAuthorityView: true }],
]);

/** Papendrecht at 3a, Dordrecht and Zwijndrecht at 4, Alblasserdam at 3b, Sliedrecht at 1. */
function situation(date = '2026-01-14'): Situation {
  const period = (form: string, validFrom = '2026-01-01', validUntil?: string) => ({ form, validFrom, validUntil });
  const cooperation: Cooperation = {
    forms,
    authorities: [
      { id: authority('papendrecht'), periods: [period('3a', '2025-01-01', '2026-06-30'), period('4', '2026-07-01')] },
      { id: authority('dordrecht'), periods: [period('4')] },
      { id: authority('zwijndrecht'), periods: [period('4')] },
      { id: authority('alblasserdam'), periods: [period('3b', '2026-01-01', '2026-03-31')] },
      { id: authority('sliedrecht'), periods: [period('1', '2011-05-01')] },
      { id: authority('hendrik-ido-ambacht'), periods: [{ ...period('1'), outsideHoursForm: '3b' }] },
    ],
  };
  return {
    switches: switchesOn(cooperation, date),
    departments: new Map([
      [department('sliedrecht-permits'), [authority('sliedrecht')]],
      [department('sliedrecht-waste'), [authority('sliedrecht')]],
      [department('dordrecht-permits'), [authority('dordrecht')]],
      [department('tax'), [authority('dordrecht'), authority('sliedrecht')]],
    ]),
  };
}

const held = (role: string, scope: { authorityId?: string; departmentId?: string } = {}): RoleHeld => ({
  role,
  authorityId: scope.authorityId === undefined ? null : authority(scope.authorityId),
  departmentId: scope.departmentId === undefined ? null : department(scope.departmentId),
});

describe('what a role opens', () => {
  test.each<[string, RoleHeld, readonly string[] | '*']>([
    ['the joint contact centre sees what is handled jointly', held('agent'), ['papendrecht', 'dordrecht', 'zwijndrecht']],
    ['so does its team lead', held('team-lead'), ['papendrecht', 'dordrecht', 'zwijndrecht']],
    ['the administrator of the region sees the region', held('administrator'), '*'],
    ['so does its privacy officer', held('privacy-officer'), '*'],
    ['the external partner sees what is outsourced', held('external-partner'), ['alblasserdam', 'hendrik-ido-ambacht']],
    ['also of one that has an evening partner', held('external-partner', { authorityId: 'hendrik-ido-ambacht' }), ['hendrik-ido-ambacht']],
    ['who works there by day sees it as before', held('agent', { authorityId: 'hendrik-ido-ambacht' }), ['hendrik-ido-ambacht']],
    ['an external partner of one authority sees it while it is outsourced', held('external-partner', { authorityId: 'alblasserdam' }), ['alblasserdam']],
    ['and nothing when it is not', held('external-partner', { authorityId: 'sliedrecht' }), []],
    ['own people see their own authority', held('agent', { authorityId: 'sliedrecht' }), ['sliedrecht']],
    ['also when others handle its contacts', held('manager', { authorityId: 'papendrecht' }), ['papendrecht']],
    ['with a shared view they see each other', held('agent', { authorityId: 'dordrecht' }), ['dordrecht', 'zwijndrecht']],
    ['but their administrator does not', held('administrator', { authorityId: 'dordrecht' }), ['dordrecht']],
    ['a department sees its authority', held('specialist', { departmentId: 'dordrecht-permits' }), ['dordrecht']],
    ['a regional service sees those it works for', held('specialist', { departmentId: 'tax' }), ['dordrecht', 'sliedrecht']],
    ['an authority that does not exist opens nothing', held('agent', { authorityId: 'rotterdam' }), []],
  ])('%s', (_, role, expected) => {
    expect(authoritiesOf(role, situation())).toEqual(expected);
  });

  test('outsourcing ends with its last day', () => {
    const partner = held('external-partner', { authorityId: 'alblasserdam' });
    expect(authoritiesOf(partner, situation('2026-03-31'))).toEqual(['alblasserdam']);
    expect(authoritiesOf(partner, situation('2026-04-01'))).toEqual([]);
  });

  test('who joins form 4 sees the others from that day on', () => {
    const agent = held('agent', { authorityId: 'papendrecht' });
    expect(authoritiesOf(agent, situation('2026-06-30'))).toEqual(['papendrecht']);
    expect(authoritiesOf(agent, situation('2026-07-01'))).toEqual(['papendrecht', 'dordrecht', 'zwijndrecht']);
  });
});

describe('what somebody sees', () => {
  const on = (roles: RoleHeld[], date = '2026-01-14') => visibleOn(roles, situation(date), date);

  test('a role that has ended counts for nothing', () => {
    const ended = { ...held('agent', { authorityId: 'sliedrecht' }), validUntil: '2026-01-13' };
    expect(on([ended])).toEqual({ authorityIds: [], departmentIds: [], scopes: new Map() });
  });

  test('a team lead of one authority is no team lead in another', () => {
    const { scopes, authorityIds } = on([held('team-lead', { authorityId: 'sliedrecht' }), held('agent', { authorityId: 'papendrecht' })]);
    expect(authorityIds).toEqual(['papendrecht', 'sliedrecht']);
    expect(scopes.get('team-lead')).toEqual(['sliedrecht']);
    expect(scopes.get('agent')).toEqual(['papendrecht']);
  });

  test('a specialist sees the own department only', () => {
    expect(on([held('specialist', { departmentId: 'sliedrecht-permits' })]).departmentIds).toEqual(['sliedrecht-permits']);
  });

  test('next to work for a whole authority a bound role does not open more departments', () => {
    const roles = [held('agent', { authorityId: 'dordrecht' }), held('specialist', { departmentId: 'sliedrecht-permits' })];
    expect(on(roles).departmentIds).toEqual(['dordrecht-permits', 'tax', 'sliedrecht-permits']);
  });
});

const ids = ['papendrecht', 'dordrecht', 'zwijndrecht', 'alblasserdam', 'sliedrecht'];
const anyForm = fc.constantFrom('0', '1', '3a', '3b', '4');
const anyRole = fc.constantFrom('agent', 'specialist', 'team-lead', 'knowledge-editor', 'quality-officer', 'manager', 'administrator', 'privacy-officer', 'external-partner');
const anySwitches = fc
  .array(fc.tuple(anyForm, fc.option(anyForm, { nil: undefined })), { minLength: ids.length, maxLength: ids.length })
  .map((codes) => switchesOn(
    { forms, authorities: codes.map(([form, outsideHoursForm], i) => ({ id: authority(ids[i]!), periods: [{ form, outsideHoursForm, validFrom: '2026-01-01' }] })) },
    '2026-01-14',
  ));

describe('whatever the roles and forms are', () => {
  test('somebody of one authority sees another only when both share their view', () => {
    fc.assert(fc.property(anySwitches, anyRole, fc.constantFrom(...ids), (switches, role, own) => {
      const opened = authoritiesOf(held(role, { authorityId: own }), { switches, departments: new Map() });
      for (const other of opened) {
        if (other === own) continue;
        expect(switches.get(authority(own))!.crossAuthorityView && switches.get(other as AuthorityId)!.crossAuthorityView).toBe(true);
      }
    }));
  });

  test('an external partner never sees what is not outsourced', () => {
    fc.assert(fc.property(anySwitches, fc.option(fc.constantFrom(...ids)), (switches, own) => {
      const role = held('external-partner', own === null ? {} : { authorityId: own });
      for (const id of authoritiesOf(role, { switches, departments: new Map() })) {
        const { handledBy, outsideHours } = switches.get(id as AuthorityId)!;
        expect([handledBy, outsideHours]).toContain('external');
      }
    }));
  });

  test('the joint contact centre never sees what an authority handles itself', () => {
    fc.assert(fc.property(anySwitches, anyRole, (switches, role) => {
      const opened = authoritiesOf(held(role), { switches, departments: new Map() });
      if (opened === '*') expect(['administrator', 'privacy-officer']).toContain(role);
      else for (const id of opened) {
        const { handledBy, outsideHours } = switches.get(id)!;
        expect([handledBy, outsideHours]).toContain(role === 'external-partner' ? 'external' : 'joint');
      }
    }));
  });

  test('no role opens anything outside the dates for which it is held', () => {
    fc.assert(fc.property(anySwitches, anyRole, fc.option(fc.constantFrom(...ids)), (switches, role, own) => {
      const roles = [{ ...held(role, own === null ? {} : { authorityId: own }), validFrom: '2026-02-01', validUntil: '2026-02-28' }];
      for (const date of ['2026-01-31', '2026-03-01']) {
        expect(visibleOn(roles, { switches, departments: new Map() }, date).authorityIds).toEqual([]);
      }
    }));
  });

  test('a further role never takes anything away', () => {
    fc.assert(fc.property(anySwitches, anyRole, anyRole, fc.constantFrom(...ids), (switches, one, other, own) => {
      const first = held(one, { authorityId: own });
      const alone = visibleOn([first], { switches, departments: new Map() }, '2026-01-14').authorityIds;
      const both = visibleOn([first, held(other)], { switches, departments: new Map() }, '2026-01-14').authorityIds;
      expect(both).toEqual(expect.arrayContaining([...alone]));
    }));
  });
});
