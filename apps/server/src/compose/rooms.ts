import { contactsOfCustomers, contactsRoom, customersOfContactNumber } from '../modules/contacts/index.ts';
import { customersRoom, type RoomsAbove } from '../modules/customers/index.ts';
import { callbacksOfCustomers, customersOfCallbackNumber, followUpRoom } from '../modules/followup/index.ts';
import { knowledgeRoom } from '../modules/knowledge/index.ts';
import { peopleRoom } from '../modules/people/index.ts';
import { phoneRoom, recordingsOfCustomers } from '../modules/phone/index.ts';
import { planningRoom } from '../modules/planning/index.ts';
import { regionRoom } from '../modules/region/index.ts';
import { routingRoom } from '../modules/routing/index.ts';
import type { Room } from '../platform/room.ts';

/** What the customers room, on the ground floor, may hear of the rooms above it. */
const aboveCustomers: RoomsAbove = {
  customersOfNumber: async (work, typed) => [
    ...(await customersOfContactNumber(work, typed)),
    ...(await customersOfCallbackNumber(work, typed)),
  ],
  exportParts: { contacts: contactsOfCustomers, callbacks: callbacksOfCustomers, recordings: recordingsOfCustomers },
};

/** The rooms of this server, in the order of the tour: who we are, who works here, who asks, what is said and promised. */
export const rooms: readonly Room[] = [regionRoom, peopleRoom, customersRoom(aboveCustomers), contactsRoom, knowledgeRoom, followUpRoom, routingRoom, phoneRoom, planningRoom];
