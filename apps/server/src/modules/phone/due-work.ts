import type { UserId } from '@ingang/kernel';
import type { Work } from '../../platform/database/work.ts';
import type { RoomDeps } from '../../platform/room.ts';
import { waitingMessages } from '../contacts/index.ts';
import { dueCallbacks } from '../followup/index.ts';
import type { DueWork } from './domain/offer/offer.ts';
import { asTelephone } from './live-receptions.ts';
import type { DueWorkSource } from './switchboard/offers/offers.ts';

const daySeconds = 86_400;

/** What can wait until phones are quiet: callbacks whose time has come, and messages that nobody has in hand. */
export function dueWorkOf({ inWork, feed }: Pick<RoomDeps, 'inWork' | 'feed'>): DueWorkSource {
  return {
    read: (people, dueMinutes) => inWork(asTelephone, async (work) => [...(await callbacks(work, people, dueMinutes)), ...(await messages(work, people))]),
    follow: (changed) => feed.follow((events) => {
      if (events.some(({ topic }) => topic === 'followup.changed' || topic === 'waiting.changed')) changed();
    }),
  };
}

async function callbacks(work: Work, people: readonly UserId[], dueMinutes: number): Promise<DueWork[]> {
  return (await dueCallbacks(work, { people, dueMinutes })).map(({ since, ...callback }) => ({ ...callback, kind: 'callback', since: since.getTime() }));
}

/** In whole days, because the router keeps a row for each term; who answers one message already gets no second. */
async function messages(work: Work, people: readonly UserId[]): Promise<DueWork[]> {
  const { messages: found, writing } = await waitingMessages(work, people);
  return found.map(({ id, authorityId, since, answerBy }) => ({
    id, authorityId, kind: 'message', since: since.getTime(), because: answerBy < work.now ? 'overdue' : 'waiting',
    answerSeconds: Math.max(1, Math.round((answerBy.getTime() - since.getTime()) / 1000 / daySeconds)) * daySeconds,
    ...(writing.length > 0 && { notFor: writing }),
  }));
}
