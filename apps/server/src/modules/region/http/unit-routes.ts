import {
  KeptLocation,
  KeptTerm,
  LocationChange,
  LocationList,
  LocationParams,
  NewLocation,
  NewRegionalService,
  NewServiceAgreement,
  NewTeam,
  NewTerm,
  RegionalService,
  RegionalServiceChange,
  RegionalServiceList,
  RegionalServiceParams,
  ServiceAgreement,
  ServiceAgreementChange,
  ServiceAgreementList,
  ServiceAgreementParams,
  Team,
  TeamChange,
  TeamList,
  TeamParams,
  TermChange,
  TermList,
  TermParams,
  TermQuery,
} from '@ingang/contracts/region-units';
import { route, type Route } from '../../../platform/http/route.ts';
import { shown, unitDesk } from './unit-desk.ts';

const tag = 'region';

const teams: Route[] = [
  route({
    method: 'GET', path: '/teams', operationId: 'listTeams', tag, access: 'signed-in', answer: TeamList, summary: 'Teams, ended ones included',
    handle: async (work) => ({ results: (await unitDesk(work, 'team').list()).map(shown) }),
  }),
  route({
    method: 'GET', path: '/teams/:teamId', operationId: 'readTeam', tag, access: 'signed-in', params: TeamParams, answer: Team, summary: 'One team',
    handle: async (work, { params }) => shown(await unitDesk(work, 'team').read(params.teamId)),
  }),
  route({
    method: 'POST', path: '/teams', operationId: 'addTeam', tag, access: 'region:keep-teams', body: NewTeam, answer: Team, status: 201, summary: 'Add a team',
    handle: async (work, { body }) => shown(await unitDesk(work, 'team').add({ external: false, ...body })),
  }),
  route({
    method: 'PATCH', path: '/teams/:teamId', operationId: 'changeTeam', tag, access: 'region:keep-teams', params: TeamParams, body: TeamChange,
    answer: Team, summary: 'Change a team, or end it',
    handle: async (work, { params, body }) => shown(await unitDesk(work, 'team').change(params.teamId, body)),
  }),
];

const locations: Route[] = [
  route({
    method: 'GET', path: '/locations', operationId: 'listLocations', tag, access: 'signed-in', answer: LocationList, summary: 'Locations, ended ones included',
    handle: async (work) => ({ results: (await unitDesk(work, 'location').list()).map(shown) as LocationList['results'] }),
  }),
  route({
    method: 'GET', path: '/locations/:locationId', operationId: 'readLocation', tag, access: 'signed-in', params: LocationParams, answer: KeptLocation, summary: 'One location',
    handle: async (work, { params }) => shown(await unitDesk(work, 'location').read(params.locationId)) as KeptLocation,
  }),
  route({
    method: 'POST', path: '/locations', operationId: 'addLocation', tag, access: 'region:keep-locations', body: NewLocation, answer: KeptLocation,
    status: 201, summary: 'Add a place where citizens can come',
    handle: async (work, { body }) =>
      shown(await unitDesk(work, 'location').add({ id: work.newId(), counters: 0, openingHours: { week: {} }, ...body })) as KeptLocation,
  }),
  route({
    method: 'PATCH', path: '/locations/:locationId', operationId: 'changeLocation', tag, access: 'region:keep-locations', params: LocationParams,
    body: LocationChange, answer: KeptLocation, summary: 'Change a location, or end it',
    handle: async (work, { params, body }) => shown(await unitDesk(work, 'location').change(params.locationId, body)) as KeptLocation,
  }),
];

const services: Route[] = [
  route({
    method: 'GET', path: '/regional-services', operationId: 'listRegionalServices', tag, access: 'signed-in', answer: RegionalServiceList,
    summary: 'Services that work for several authorities, ended ones included',
    handle: async (work) => ({ results: (await unitDesk(work, 'service').list()).map(shown) }),
  }),
  route({
    method: 'GET', path: '/regional-services/:serviceId', operationId: 'readRegionalService', tag, access: 'signed-in', params: RegionalServiceParams, answer: RegionalService, summary: 'One regional service',
    handle: async (work, { params }) => shown(await unitDesk(work, 'service').read(params.serviceId)),
  }),
  route({
    method: 'POST', path: '/regional-services', operationId: 'addRegionalService', tag, access: 'region:keep-services', body: NewRegionalService,
    answer: RegionalService, status: 201, summary: 'Add a regional service',
    handle: async (work, { body }) => shown(await unitDesk(work, 'service').add(body)),
  }),
  route({
    method: 'PATCH', path: '/regional-services/:serviceId', operationId: 'changeRegionalService', tag, access: 'region:keep-services',
    params: RegionalServiceParams, body: RegionalServiceChange, answer: RegionalService, summary: 'Change a regional service, or end it',
    description: 'A service can end when none of its departments works any more.',
    handle: async (work, { params, body }) => shown(await unitDesk(work, 'service').change(params.serviceId, body)),
  }),
];

const agreements: Route[] = [
  route({
    method: 'GET', path: '/service-agreements', operationId: 'listServiceAgreements', tag, access: 'signed-in', answer: ServiceAgreementList,
    summary: 'What departments and the contact centre promise each other, ended agreements included',
    handle: async (work) => ({ results: (await unitDesk(work, 'agreement').list()).map(shown) }),
  }),
  route({
    method: 'GET', path: '/service-agreements/:agreementId', operationId: 'readServiceAgreement', tag, access: 'signed-in', params: ServiceAgreementParams, answer: ServiceAgreement, summary: 'One service agreement',
    handle: async (work, { params }) => shown(await unitDesk(work, 'agreement').read(params.agreementId)),
  }),
  route({
    method: 'POST', path: '/service-agreements', operationId: 'addServiceAgreement', tag, access: 'region:keep-services', body: NewServiceAgreement,
    answer: ServiceAgreement, status: 201, summary: 'Add a service agreement',
    handle: async (work, { body }) => shown(await unitDesk(work, 'agreement').add(body)),
  }),
  route({
    method: 'PATCH', path: '/service-agreements/:agreementId', operationId: 'changeServiceAgreement', tag, access: 'region:keep-services',
    params: ServiceAgreementParams, body: ServiceAgreementChange, answer: ServiceAgreement, summary: 'Change a service agreement, or end it',
    description: 'Departments that have an ended agreement keep it; no other department can choose it.',
    handle: async (work, { params, body }) => shown(await unitDesk(work, 'agreement').change(params.agreementId, body)),
  }),
];

const terms: Route[] = [
  route({
    method: 'GET', path: '/terms', operationId: 'listTerms', tag, access: 'signed-in', query: TermQuery, answer: TermList,
    summary: 'Word lists that others refer to by code: themes, life events, kinds of department, skills',
    handle: async (work, { query }) => {
      const all = await unitDesk(work, 'term').list();
      return { results: all.filter(({ kind }) => query.kind === undefined || kind === query.kind).map(shown) };
    },
  }),
  route({
    method: 'GET', path: '/terms/:termId', operationId: 'readTerm', tag, access: 'signed-in', params: TermParams, answer: KeptTerm, summary: 'One word of a list',
    handle: async (work, { params }) => shown(await unitDesk(work, 'term').read(params.termId)),
  }),
  route({
    method: 'POST', path: '/terms', operationId: 'addTerm', tag, access: 'region:keep-terms', body: NewTerm, answer: KeptTerm, status: 201,
    summary: 'Add a word to a list',
    handle: async (work, { body: { skillKind = null, ...body } }) =>
      shown(await unitDesk(work, 'term').add({ id: work.newId(), position: 0, ...body, skillKind })),
  }),
  route({
    method: 'PATCH', path: '/terms/:termId', operationId: 'changeTerm', tag, access: 'region:keep-terms', params: TermParams, body: TermChange,
    answer: KeptTerm, summary: 'Say a word otherwise, move it, or end it',
    handle: async (work, { params, body }) => shown(await unitDesk(work, 'term').change(params.termId, body)),
  }),
];

/** What the region consists of besides its authorities and departments. */
export const unitRoutes: readonly Route[] = [...teams, ...locations, ...services, ...agreements, ...terms];
