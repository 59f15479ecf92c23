import type { RoomDeps } from '../../platform/room.ts';
import { dueCallbacks } from '../followup/index.ts';
import type { DueWork } from './domain/offer/offer.ts';
import { asTelephone } from './live-receptions.ts';
import type { DueWorkSource } from './switchboard/offers/offers.ts';

/** What can wait until phones are quiet: callbacks whose time has come. */
export function dueWorkOf({ inWork, feed }: Pick<RoomDeps, 'inWork' | 'feed'>): DueWorkSource {
  return {
    read: (people, dueMinutes) =>
      inWork(asTelephone, async (work) => (await dueCallbacks(work, { people, dueMinutes })).map(({ since, ...callback }): DueWork => ({ ...callback, kind: 'callback', since: since.getTime() }))),
    follow: (changed) => feed.follow((events) => {
      if (events.some(({ topic }) => topic === 'followup.changed')) changed();
    }),
  };
}
