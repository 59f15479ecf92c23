import { randomUUID } from 'node:crypto';
import type { AuthorityId, DepartmentId, ProductId } from '@ingang/kernel';
import { readContent, type ContentAuthority, type ContentDepartment } from '../../../seed/content/index.ts';
import type { Authority } from '../domain/authority.ts';
import { openingHoursOf } from '../postgres/seed-hours.ts';
import { regionContract } from '../testing/region.contract.ts';
import { unitsContract } from '../testing/units.contract.ts';
import type { NewDepartment } from '../usecases/ports.ts';
import { memoryAuthorities } from './authorities.ts';
import { memoryDepartments } from './departments.ts';
import { memoryProducts } from './products.ts';
import { memoryUnits } from './units.ts';

const { region, products } = readContent();

const authorityOf = (content: ContentAuthority): Authority => {
  const { look, cooperation, channels: _channels, departments: _departments, locations: _locations, holidays: _holidays, closures: _closures, ...rest } = content;
  return {
    ...rest,
    id: content.id as AuthorityId,
    version: 1,
    look: { shortCode: look.code, light: look.light, dark: look.dark },
    channels: [],
    cooperation: cooperation.map(({ form, from, until }) => ({ form, validFrom: from, ...(until !== undefined && { validUntil: until }) })),
    hours: openingHoursOf(content),
  };
};

const departmentOf = (content: ContentDepartment, owner: { authorityId: AuthorityId } | { serviceId: string }): NewDepartment => ({
  id: randomUUID() as DepartmentId,
  code: content.id,
  authorityId: null,
  serviceId: null,
  ...owner,
  fields: { name: content.name, kinds: content.kinds, agreementId: content.agreement },
});

regionContract('in memory', (task) =>
  task({
    authorities: memoryAuthorities(region.authorities.map(authorityOf)),
    departments: memoryDepartments({
      departments: [
        ...region.authorities.flatMap(({ id, departments }) => departments.map((department) => departmentOf(department, { authorityId: id as AuthorityId }))),
        ...region.services.flatMap(({ id, departments }) => departments.map((department) => departmentOf(department, { serviceId: id }))),
      ],
      agreements: new Map(region.agreements.map(({ id, callbackWorkingDays, callbackAttempts, transferAnswerSeconds }) => [
        id,
        { callbackNorm: { kind: 'end-of-working-day', days: callbackWorkingDays }, callbackAttempts, transferAnswerSeconds },
      ])),
      services: new Map(region.services.map(({ id, authorities }) => [id, authorities as AuthorityId[]])),
    }),
    products: memoryProducts(products.map((product) => ({
      id: randomUUID() as ProductId, uplUri: product.uri, uplName: product.uplName, name: product.name, synonyms: product.synonyms,
      theme: product.theme, targetGroups: product.targetGroup === 'both' ? ['inwoner', 'ondernemer'] : [product.targetGroup],
      lifeEvents: product.lifeEvents, departmentKind: product.departmentKind, isCommon: true,
    }))),
  }),
);

unitsContract('in memory', (task) =>
  task({
    team: memoryUnits([]),
    location: memoryUnits([], (one, other) => one.code === other.code),
    service: memoryUnits([]),
    agreement: memoryUnits([]),
    term: memoryUnits([], (one, other) => one.kind === other.kind && one.skillKind === other.skillKind && one.code === other.code),
  }),
);
