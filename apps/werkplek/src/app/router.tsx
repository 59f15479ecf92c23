import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { sessionQuery } from '../areas/people/session/session.ts';
import { regionQuery } from '../areas/region/region.ts';
import { LostPage, NotFoundPage, PageFailure } from './failure.tsx';
import { Loading } from './loading.tsx';
import { sectionsFor } from './navigation.ts';
import * as search from './search.ts';

interface Context {
  readonly queries: QueryClient;
}

const root = createRootRouteWithContext<Context>()({ component: Outlet, notFoundComponent: LostPage });

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: search.signIn,
  component: lazyRouteComponent(() => import('../areas/people/session/sign-in-page.tsx'), 'SignInPage'),
});

/** Everything for who is signed in: session and region are there before a page shows. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'in',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { to: location.href } });
  },
  loader: ({ context }) => context.queries.ensureQueryData(regionQuery),
  component: lazyRouteComponent(() => import('./shell.tsx'), 'Shell'),
  notFoundComponent: NotFoundPage,
});

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: async ({ context }) => {
    const session = await context.queries.ensureQueryData(sessionQuery);
    throw redirect({ to: sectionsFor(session?.user.permissions ?? [])[0]?.to ?? '/settings' });
  },
});

const desk = createRoute({
  getParentRoute: () => inside,
  path: '/desk',
  validateSearch: search.desk,
  component: lazyRouteComponent(() => import('../areas/contacts/desk/desk-page.tsx'), 'DeskPage'),
});
const contacts = createRoute({
  getParentRoute: () => inside,
  path: '/contacts',
  validateSearch: search.contacts,
  component: lazyRouteComponent(() => import('../areas/contacts/register/contacts-page.tsx'), 'ContactsPage'),
});
const waitingContacts = createRoute({
  getParentRoute: () => inside,
  path: '/contacts/waiting',
  component: lazyRouteComponent(() => import('../areas/contacts/waiting/waiting-page.tsx'), 'WaitingPage'),
});
const contact = createRoute({
  getParentRoute: () => inside,
  path: '/contacts/$contactId',
  component: lazyRouteComponent(() => import('../areas/contacts/register/contact-page.tsx'), 'ContactPage'),
});
const post = createRoute({
  getParentRoute: () => inside,
  path: '/post',
  component: lazyRouteComponent(() => import('../areas/contacts/post/post-page.tsx'), 'PostPage'),
});
const customers = createRoute({
  getParentRoute: () => inside,
  path: '/customers',
  validateSearch: search.customers,
  component: lazyRouteComponent(() => import('../areas/customers/page/customers-page.tsx'), 'CustomersPage'),
});
const customer = createRoute({
  getParentRoute: () => inside,
  path: '/customers/$customerId',
  component: lazyRouteComponent(() => import('../areas/customers/page/customer-page.tsx'), 'CustomerPage'),
});
const addressTimeline = createRoute({
  getParentRoute: () => inside,
  path: '/addresses',
  validateSearch: search.address,
  component: lazyRouteComponent(() => import('../areas/customers/page/address-page.tsx'), 'AddressPage'),
});
const phoneNow = createRoute({
  getParentRoute: () => inside,
  path: '/phone-now',
  component: lazyRouteComponent(() => import('../areas/phone/live/live-page.tsx'), 'LivePage'),
});
const recordingPolicies = createRoute({
  getParentRoute: () => inside,
  path: '/administration/recording',
  component: lazyRouteComponent(() => import('../areas/phone/recordings/policies-page.tsx'), 'PoliciesPage'),
});
const callbacks = createRoute({
  getParentRoute: () => inside,
  path: '/callbacks',
  validateSearch: search.callbacks,
  component: lazyRouteComponent(() => import('../areas/followup/lists/callbacks-page.tsx'), 'CallbacksPage'),
});
const callback = createRoute({
  getParentRoute: () => inside,
  path: '/callbacks/$callbackId',
  component: lazyRouteComponent(() => import('../areas/followup/callback/callback-page.tsx'), 'CallbackPage'),
});
const knowledge = createRoute({
  getParentRoute: () => inside,
  path: '/knowledge',
  validateSearch: search.knowledge,
  component: lazyRouteComponent(() => import('../areas/knowledge/library/library-page.tsx'), 'LibraryPage'),
});
const newArticle = createRoute({
  getParentRoute: () => inside,
  path: '/knowledge/new',
  component: lazyRouteComponent(() => import('../areas/knowledge/editor/editor-page.tsx'), 'NewArticlePage'),
});
const synonyms = createRoute({
  getParentRoute: () => inside,
  path: '/knowledge/synonyms',
  component: lazyRouteComponent(() => import('../areas/knowledge/synonyms/synonyms-page.tsx'), 'SynonymsPage'),
});
const article = createRoute({
  getParentRoute: () => inside,
  path: '/knowledge/$articleId',
  component: lazyRouteComponent(() => import('../areas/knowledge/article/article-page.tsx'), 'ArticlePage'),
});
const editArticle = createRoute({
  getParentRoute: () => inside,
  path: '/knowledge/$articleId/edit',
  component: lazyRouteComponent(() => import('../areas/knowledge/editor/editor-page.tsx'), 'EditArticlePage'),
});
const imports = createRoute({
  getParentRoute: () => inside,
  path: '/imports',
  validateSearch: search.imports,
  component: lazyRouteComponent(() => import('../areas/knowledge/imports/imports-page.tsx'), 'ImportsPage'),
});
const phoneRules = createRoute({
  getParentRoute: () => inside,
  path: '/administration/phone-rules',
  component: lazyRouteComponent(() => import('../areas/phone/rules/rules-page.tsx'), 'RulesPage'),
});
const queues = createRoute({
  getParentRoute: () => inside,
  path: '/administration/queues',
  component: lazyRouteComponent(() => import('../areas/phone/queues/queues-page.tsx'), 'QueuesPage'),
});
const planning = createRoute({
  getParentRoute: () => inside, path: '/planning',
  component: lazyRouteComponent(() => import('../areas/planning/what-if/what-if-page.tsx'), 'WhatIfPage'),
});
const simulation = createRoute({
  getParentRoute: () => inside, path: '/planning/simulation',
  component: lazyRouteComponent(() => import('../areas/planning/simulation/simulation-page.tsx'), 'SimulationPage'),
});
const adherence = createRoute({
  getParentRoute: () => inside, path: '/planning/adherence',
  component: lazyRouteComponent(() => import('../areas/planning/adherence/adherence-page.tsx'), 'AdherencePage'),
});
const ownSchedule = createRoute({
  getParentRoute: () => inside, path: '/schedule',
  component: lazyRouteComponent(() => import('../areas/planning/own-schedule/schedule-page.tsx'), 'SchedulePage'),
});
const businessCase = createRoute({
  getParentRoute: () => inside,
  path: '/planning/business-case',
  validateSearch: search.businessCase,
  component: lazyRouteComponent(() => import('../areas/planning/business-case/business-case-page.tsx'), 'BusinessCasePage'),
});
const forecast = createRoute({
  getParentRoute: () => inside, path: '/planning/forecast', validateSearch: search.planningForecast,
  component: lazyRouteComponent(() => import('../areas/planning/forecast/forecast-page.tsx'), 'ForecastPage'),
});
const staffing = createRoute({
  getParentRoute: () => inside, path: '/planning/staffing', validateSearch: search.planningStaffing,
  component: lazyRouteComponent(() => import('../areas/planning/staffing/staffing-page.tsx'), 'StaffingPage'),
});
const planningSchedule = createRoute({
  getParentRoute: () => inside, path: '/planning/schedule', validateSearch: search.planningSchedule,
  component: lazyRouteComponent(() => import('../areas/planning/schedule/schedule-page.tsx'), 'SchedulePage'),
});
const ordinaryWeek = createRoute({
  getParentRoute: () => inside, path: '/planning/ordinary-week', validateSearch: search.planningTeam,
  component: lazyRouteComponent(() => import('../areas/planning/requirement/requirement-page.tsx'), 'RequirementPage'),
});
const wishes = createRoute({
  getParentRoute: () => inside, path: '/planning/wishes', validateSearch: search.planningTeam,
  component: lazyRouteComponent(() => import('../areas/planning/wishes/wishes-page.tsx'), 'WishesPage'),
});
const callFlows = createRoute({
  getParentRoute: () => inside,
  path: '/administration/call-flows',
  component: lazyRouteComponent(() => import('../areas/phone/flows/flows-page.tsx'), 'FlowsPage'),
});
const callFlow = createRoute({
  getParentRoute: () => inside,
  path: '/administration/call-flows/$flowId',
  validateSearch: search.callFlow,
  component: lazyRouteComponent(() => import('../areas/phone/editor/flow-page.tsx'), 'FlowPage'),
});
const administration = createRoute({
  getParentRoute: () => inside,
  path: '/administration',
  component: lazyRouteComponent(() => import('../areas/region/administration/administration-page.tsx'), 'AdministrationPage'),
});
const authority = createRoute({
  getParentRoute: () => inside,
  path: '/administration/authorities/$authorityId',
  component: lazyRouteComponent(() => import('../areas/region/administration/authority-page.tsx'), 'AuthorityPage'),
});
const departments = createRoute({
  getParentRoute: () => inside,
  path: '/administration/departments',
  validateSearch: search.departments,
  component: lazyRouteComponent(() => import('../areas/region/administration/departments-page.tsx'), 'DepartmentsPage'),
});
const services = createRoute({
  getParentRoute: () => inside,
  path: '/administration/services',
  component: lazyRouteComponent(() => import('../areas/region/units/services-page.tsx'), 'ServicesPage'),
});
const teams = createRoute({
  getParentRoute: () => inside,
  path: '/administration/teams',
  component: lazyRouteComponent(() => import('../areas/region/units/teams-page.tsx'), 'TeamsPage'),
});
const team = createRoute({
  getParentRoute: () => inside,
  path: '/administration/teams/$teamId',
  component: lazyRouteComponent(() => import('../areas/people/teams/team-page.tsx'), 'TeamPage'),
});
const locations = createRoute({
  getParentRoute: () => inside,
  path: '/administration/locations',
  validateSearch: search.locations,
  component: lazyRouteComponent(() => import('../areas/region/units/locations-page.tsx'), 'LocationsPage'),
});
const purposes = createRoute({
  getParentRoute: () => inside,
  path: '/administration/purposes',
  component: lazyRouteComponent(() => import('../areas/people/purposes/purposes-page.tsx'), 'PurposesPage'),
});
const users = createRoute({
  getParentRoute: () => inside,
  path: '/administration/users',
  validateSearch: search.users,
  component: lazyRouteComponent(() => import('../areas/people/users/users-page.tsx'), 'UsersPage'),
});
const tokens = createRoute({
  getParentRoute: () => inside,
  path: '/administration/tokens',
  component: lazyRouteComponent(() => import('../areas/people/tokens/tokens-page.tsx'), 'TokensPage'),
});
const audit = createRoute({
  getParentRoute: () => inside,
  path: '/audit',
  validateSearch: search.audit,
  component: lazyRouteComponent(() => import('../areas/people/audit/audit-page.tsx'), 'AuditPage'),
});
const settings = createRoute({
  getParentRoute: () => inside,
  path: '/settings',
  component: lazyRouteComponent(() => import('../areas/people/settings/settings-page.tsx'), 'SettingsPage'),
});
const help = createRoute({
  getParentRoute: () => inside,
  path: '/help',
  component: lazyRouteComponent(() => import('../areas/help/help-page.tsx'), 'HelpPage'),
});

const pages = [home, desk, phoneNow, recordingPolicies, contacts, waitingContacts, contact, post, customers, customer, addressTimeline, callbacks, callback, knowledge, newArticle, synonyms, article, editArticle, imports, planning, planningSchedule, ordinaryWeek, wishes, forecast, staffing, businessCase, simulation, adherence, ownSchedule, callFlows, callFlow, phoneRules, queues, administration, authority, departments, services, teams, team, locations, users, tokens, purposes, audit, settings, help] as const;
const routeTree = root.addChildren([signIn, inside.addChildren(pages)]);

export function createAppRouter(queries: QueryClient) {
  return createRouter({
    routeTree,
    context: { queries },
    defaultPreload: 'intent',
    defaultPendingMs: 200,
    defaultPendingComponent: Loading,
    defaultErrorComponent: PageFailure,
    defaultNotFoundComponent: LostPage,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}
