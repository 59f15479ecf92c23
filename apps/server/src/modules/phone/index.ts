import type { Room } from '../../platform/room.ts';
import { flowRoutes } from './http/flow-routes.ts';
import { receptionRoutes } from './http/reception-routes.ts';
import { phoneMessages } from './messages.ts';
import { phonePolicy } from './policy.ts';

export { seedCallFlows } from './seed-flows.ts';

/** Where citizens call in: how they are received, wait, and are connected. */
export const phoneRoom: Room = {
  name: 'phone',
  policy: phonePolicy,
  messages: phoneMessages,
  routes: () => [...flowRoutes, ...receptionRoutes],
};
