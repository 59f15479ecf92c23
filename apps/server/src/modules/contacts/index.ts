import type { Room } from '../../platform/room.ts';
import { anonymise, anonymiseSchedule } from './anonymise-job.ts';
import { contactRoutes } from './http/contact-routes.ts';
import { draftRoutes } from './http/draft-routes.ts';
import { exportRoutes } from './http/export-routes.ts';
import { listRoutes } from './http/list-routes.ts';
import { questionRoutes } from './http/question-routes.ts';
import { waitingRoutes } from './http/waiting-routes.ts';
import { timelineRoutes } from './http/timeline-routes.ts';
import { contactsMessages } from './messages.ts';
import { contactsPolicy } from './policy.ts';

export { addToTimeline } from './add-to-timeline.ts';
export { beginAbout } from './begin-about.ts';
export type { KnownBeforehand } from './postgres/begin-about.ts';
export { briefContact, type Brief } from './brief-contact.ts';
export { countContacts, type ContactCount } from './postgres/count-contacts.ts';
export { measureHandling, measurePresence, type MeasuredHandling, type MeasuredPresence } from './postgres/measure-contacts.ts';
export { linkFollowUp, releaseFollowUp } from './link-follow-up.ts';
export { earlierContacts, type EarlierContact } from './earlier-contacts.ts';
export { recordCalls } from './record-calls.ts';
export type { CallFacts } from './usecases/call-facts.ts';
export { contactIdsOfCustomers, contactsOfCustomers, customersOfContactNumber } from './of-customers.ts';
export { lookAtOfferedMessage, pickUpMessage, waitingMessages, type OfferedMessage } from './written-work.ts';
export { seedContacts } from './seed-contacts.ts';
export type { CallSummary, Contact, Question, TimelineEntry } from './domain/index.ts';

/** The agent's desk: what customers ask, what became of it, and everything that happened with them before. */
export const contactsRoom: Room = {
  name: 'contacts',
  policy: contactsPolicy,
  messages: contactsMessages,
  routes: () => [...listRoutes, ...waitingRoutes, ...exportRoutes, ...contactRoutes, ...questionRoutes, ...draftRoutes, ...timelineRoutes],
  jobs: () => ({ [anonymiseSchedule.kind]: anonymise }),
  schedules: [anonymiseSchedule],
};
