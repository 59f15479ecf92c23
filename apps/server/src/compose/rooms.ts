import { contactsRoom } from '../modules/contacts/index.ts';
import { customersRoom } from '../modules/customers/index.ts';
import { followUpRoom } from '../modules/followup/index.ts';
import { knowledgeRoom } from '../modules/knowledge/index.ts';
import { peopleRoom } from '../modules/people/index.ts';
import { regionRoom } from '../modules/region/index.ts';
import type { Room } from '../platform/room.ts';

/** The rooms of this server, in the order of the tour: who we are, who works here, who asks, what is said and promised. */
export const rooms: readonly Room[] = [regionRoom, peopleRoom, customersRoom(), contactsRoom, knowledgeRoom, followUpRoom];
