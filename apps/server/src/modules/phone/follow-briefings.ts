import type { RoomDeps } from '../../platform/room.ts';
import { asTelephone } from './live-receptions.ts';
import { briefingsInPostgres } from './postgres/briefings.ts';
import { livingCall } from './postgres/read-calls.ts';
import { followBriefing } from './usecases/brief-colleague.ts';

/** So long after something was written down; what follows in between goes along. */
const gatherMilliseconds = 400;

/**
 * Lets what a colleague reads follow what is typed while they are asked.
 *
 * @param isAsked whether a colleague is asked about this contact, in a call of this process
 * @returns how to stop
 */
export function followBriefings({ feed, inWork, log }: Pick<RoomDeps, 'feed' | 'inWork' | 'log'>, isAsked: (contactId: string) => boolean): () => void {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  const tell = (callId: string): Promise<void> =>
    inWork(asTelephone, async (work) => {
      for (const agentId of await followBriefing(work, briefingsInPostgres(work), await livingCall(work.tx, callId))) {
        work.publish({ topic: 'phone.call-changed', subjectId: callId, about: { agentId } });
      }
    });
  const stop = feed.follow((events) => {
    for (const { topic, subjectId } of events) {
      const isWritten = topic === 'contacts.changed' || topic === 'contacts.draft-saved';
      if (!isWritten || timers.has(subjectId) || !isAsked(subjectId)) continue;
      const later = (): void => {
        timers.delete(subjectId);
        tell(subjectId).catch((error: Error) => log.warn({ reason: error.message }, 'what a colleague reads could not follow'));
      };
      timers.set(subjectId, setTimeout(later, gatherMilliseconds));
    }
  });
  return () => {
    stop();
    for (const timer of timers.values()) clearTimeout(timer);
  };
}
