import { NotFound } from '@ingang/kernel';
import { statusAt } from '@ingang/kernel/working-calendar';
import {
  Authority,
  AuthorityChange,
  AuthorityOpeningHours,
  AuthorityParams,
  CooperationForm,
  CooperationFormChange,
  CooperationFormParams,
  CooperationList,
  NewCooperation,
  OpeningHoursChange,
  OpeningStatus,
  OpeningStatusQuery,
  PublicAuthorityList,
  RegionOverview,
} from '@ingang/contracts/region';
import { requireRoleFor } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import type { Authority as DomainAuthority } from '../domain/authority.ts';
import { resolveAuthority } from '../domain/authority.ts';
import { civilDay } from '../domain/civil-day.ts';
import { PostgresAuthorities } from '../postgres/authorities.ts';
import { authorityCalendar } from '../postgres/calendars.ts';
import { changeCooperationForm } from '../postgres/cooperation-forms.ts';
import { readLocations, readRegionFacts } from '../postgres/overview.ts';
import { changeAuthority, setOpeningHours, startCooperation, type ChangeAuthorityDeps } from '../usecases/change-authority.ts';
import { showAuthority, showPublicAuthority } from './show.ts';
import { showStatus } from './show-status.ts';
import { shown } from './unit-desk.ts';

const tag = 'region';

function depsOf(work: Work): ChangeAuthorityDeps {
  return { principal: work.principal, now: work.now, authorities: new PostgresAuthorities(work), record: work.record, publish: work.publish };
}

/** @throws NotFound `region.authority-unknown`; `text` may be an id, a name or a CBS code */
async function theAuthority(work: Work, text: string): Promise<DomainAuthority> {
  const authorities = await new PostgresAuthorities(work).list();
  const id = resolveAuthority(text, authorities);
  const authority = authorities.find((some) => some.id === id);
  if (!authority) throw new NotFound('region.authority-unknown');
  return authority;
}

async function show(work: Work, authority: DomainAuthority): Promise<Authority> {
  return showAuthority(authority, await readLocations(work), civilDay(work.now));
}

const readRoutes: Route[] = [
  route({
    method: 'GET', path: '/region', operationId: 'readRegion', tag, access: 'signed-in', answer: RegionOverview,
    summary: 'The region: authorities, forms of cooperation, regional services, teams and word lists',
    handle: async (work) => {
      const locations = await readLocations(work);
      const authorities = await new PostgresAuthorities(work).list();
      const facts = await readRegionFacts(work);
      const { services, teams } = facts;
      return { ...facts, services: services.map(shown), teams: teams.map(shown), authorities: authorities.map((authority) => showAuthority(authority, locations, civilDay(work.now))) };
    },
  }),
  route({
    method: 'GET', path: '/authorities', operationId: 'listAuthorities', tag, access: 'public', answer: PublicAuthorityList,
    summary: 'What citizens may know of the authorities',
    handle: async (work) => {
      const locations = await readLocations(work);
      const authorities = await new PostgresAuthorities(work).list();
      return { results: authorities.map((authority) => showPublicAuthority(authority, locations)) };
    },
  }),
  route({
    method: 'GET', path: '/authorities/:authorityId', operationId: 'readAuthority', tag, access: 'signed-in', params: AuthorityParams,
    answer: Authority, summary: 'One authority, by id, name or CBS code',
    handle: async (work, { params }) => show(work, await theAuthority(work, params.authorityId)),
  }),
  route({
    method: 'GET', path: '/authorities/:authorityId/status', operationId: 'readOpeningStatus', tag, access: 'public', params: AuthorityParams,
    query: OpeningStatusQuery, answer: OpeningStatus, summary: 'Open or closed at this moment, why, and until when',
    handle: async (work, { params, query }) => {
      const { id, hours } = await theAuthority(work, params.authorityId);
      const channel = query.channel ?? 'phone';
      if (!hours.channels[channel]) throw new NotFound('calendar.channel-unknown');
      const calendar = await authorityCalendar(work, id, channel);
      return showStatus(statusAt(calendar, work.now), { authorityId: id, channel }, work.locale);
    },
  }),
  route({
    method: 'GET', path: '/authorities/:authorityId/opening-hours', operationId: 'readOpeningHours', tag, access: 'public',
    params: AuthorityParams, answer: AuthorityOpeningHours, summary: 'All opening hours: per channel, with holidays, closures and periods',
    handle: async (work, { params }) => showHours(await theAuthority(work, params.authorityId)),
  }),
];

function showHours({ id, version, hours }: DomainAuthority): AuthorityOpeningHours {
  return { authorityId: id, version, hours: hours as AuthorityOpeningHours['hours'] };
}

const changeRoutes: Route[] = [
  route({
    method: 'PATCH', path: '/authorities/:authorityId', operationId: 'changeAuthority', tag, access: 'region:change-authority',
    params: AuthorityParams, body: AuthorityChange, answer: Authority, summary: 'Change name, greeting, look, numbers and addresses',
    handle: async (work, { params, body: { version, ...fields } }) => {
      const { id } = await theAuthority(work, params.authorityId);
      return show(work, await changeAuthority(depsOf(work), id, version, fields));
    },
  }),
  route({
    method: 'PUT', path: '/authorities/:authorityId/opening-hours', operationId: 'setOpeningHours', tag, access: 'region:set-hours',
    params: AuthorityParams, body: OpeningHoursChange, answer: AuthorityOpeningHours, summary: 'Lay down all opening hours',
    handle: async (work, { params, body }) => {
      const { id } = await theAuthority(work, params.authorityId);
      return showHours(await setOpeningHours(depsOf(work), id, body.version, body.hours));
    },
  }),
  route({
    method: 'GET', path: '/authorities/:authorityId/cooperation', operationId: 'listCooperation', tag, access: 'signed-in',
    params: AuthorityParams, answer: CooperationList, summary: 'Which form of cooperation holds from when until when',
    handle: async (work, { params }) => ({ results: [...(await theAuthority(work, params.authorityId)).cooperation] as CooperationList['results'] }),
  }),
  route({
    method: 'POST', path: '/authorities/:authorityId/cooperation', operationId: 'startCooperation', tag, access: 'region:change-cooperation',
    params: AuthorityParams, body: NewCooperation, answer: CooperationList, status: 201,
    summary: 'Start another form of cooperation; the form until then ends the day before',
    handle: async (work, { params, body }) => {
      const { id } = await theAuthority(work, params.authorityId);
      return { results: [...(await startCooperation(depsOf(work), id, body))] as CooperationList['results'] };
    },
  }),
];

const formRoute = route({
  method: 'PATCH', path: '/cooperation-forms/:code', operationId: 'changeCooperationForm', tag, access: 'region:change-cooperation',
  params: CooperationFormParams, body: CooperationFormChange, answer: CooperationForm,
  summary: 'Change what a form of cooperation switches: who handles, whose knowledge, whether own people share their view',
  handle: async (work, { params, body }) => {
    requireRoleFor(work.principal, ['administrator'], undefined);
    if (!(await changeCooperationForm(work, params.code, body))) throw new NotFound('region.form-unknown');
    work.record({ action: 'change', subjectKind: 'cooperation-form', subjectId: params.code, details: { fields: Object.keys(body) } });
    work.publish({ topic: 'region.changed', subjectId: params.code });
    return (await readRegionFacts(work)).cooperationForms.find(({ code }) => code === params.code)!;
  },
});

export const authorityRoutes: readonly Route[] = [...readRoutes, ...changeRoutes, formRoute];
