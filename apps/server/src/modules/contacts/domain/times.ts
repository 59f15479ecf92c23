import type { FieldFault } from '@ingang/kernel';
import { isConversation } from './channel.ts';
import type { Contact } from './contact.ts';

/** Clocks of desks and scripts may run a little ahead of the server's. */
const clockToleranceMilliseconds = 5 * 60_000;
/** Longer than the longest chat or mail thread; anything above is a typing error. */
export const longestContactDays = 31;
const earliestStart = Date.UTC(2000, 0, 1);

/**
 * Every fault in the start, stop and receipt of a contact. Whether they are complete is a matter of finishing.
 *
 * @param now present moment; nothing may start, stop or have been received after it (five minutes of tolerance)
 */
export function timeFaults(contact: Pick<Contact, 'channel' | 'startedAt' | 'endedAt' | 'receivedAt'>, now: Date): FieldFault[] {
  const { channel, startedAt, endedAt, receivedAt } = contact;
  const latest = now.getTime() + clockToleranceMilliseconds;
  const faults: FieldFault[] = [];
  const check = (wrong: boolean, field: string, code: string, params?: FieldFault['params']): void => {
    if (wrong) faults.push({ field, code, ...(params && { params }) });
  };
  check(startedAt.getTime() > latest, 'startedAt', 'contact.in-future');
  check(startedAt.getTime() < earliestStart, 'startedAt', 'contact.long-ago');
  if (endedAt) {
    const lasted = endedAt.getTime() - startedAt.getTime();
    check(lasted < 0, 'endedAt', 'contact.end-before-start');
    check(lasted > longestContactDays * 86_400_000, 'endedAt', 'contact.too-long', { days: longestContactDays });
    check(endedAt.getTime() > latest, 'endedAt', 'contact.in-future');
  }
  if (receivedAt) {
    check(isConversation(channel), 'receivedAt', 'contact.received-only-messages');
    check(receivedAt.getTime() > latest, 'receivedAt', 'contact.in-future');
    check(receivedAt.getTime() < earliestStart, 'receivedAt', 'contact.long-ago');
  }
  return faults;
}

/**
 * When a contact ended, at the moment that its registration is finished. Who registers while it happens, ends now. Of a
 * conversation that started before it was opened in the system nobody knows the end unless it is said; a message that
 * was worked on at an unknown time counts as no time.
 *
 * @returns undefined when the end must be asked for
 */
export function endOf(contact: Pick<Contact, 'channel' | 'startedAt' | 'endedAt' | 'createdAt'>, now: Date): Date | undefined {
  if (contact.endedAt) return contact.endedAt;
  const registeredLate = contact.startedAt.getTime() < contact.createdAt.getTime() - 60_000;
  if (!registeredLate) return now < contact.startedAt ? contact.startedAt : now;
  return isConversation(contact.channel) ? undefined : contact.startedAt;
}

/**
 * Seconds of wrap-up: what was stated, else the time between the end and now when the contact was open in the system at
 * its end. Of a contact that was registered afterwards the wrap-up is not known, which is not the same as 0.
 */
export function wrapUpOf(contact: Pick<Contact, 'wrapUpSeconds' | 'createdAt'>, endedAt: Date, now: Date): number | undefined {
  if (contact.wrapUpSeconds !== undefined) return contact.wrapUpSeconds;
  if (endedAt < contact.createdAt) return undefined;
  return Math.max(0, Math.round((now.getTime() - endedAt.getTime()) / 1000));
}

/**
 * Seconds from start to end of the conversation or of the work on a message.
 *
 * @example durationSeconds({ startedAt: new Date('2026-01-14T09:00:00Z'), endedAt: new Date('2026-01-14T09:03:05Z') }) // 185
 */
export function durationSeconds(contact: Pick<Contact, 'startedAt' | 'endedAt'>): number | undefined {
  return contact.endedAt && Math.round((contact.endedAt.getTime() - contact.startedAt.getTime()) / 1000);
}
