import type { AuthorityId, FieldFault } from '@ingang/kernel';
import { isConversation, type Channel } from './channel.ts';
import { overlaid } from './changes.ts';
import { reachedAt, type Contact } from './contact.ts';

/** Channels on which something is received that somebody answers later. */
export const writtenChannels = ['email', 'post', 'web', 'social'] as const satisfies readonly Channel[];
export type WrittenChannel = (typeof writtenChannels)[number];

/** Within how many working days a message is answered. */
export interface AnswerPeriod {
  /** Undefined: of every authority that has none of its own for this channel. */
  readonly authorityId?: AuthorityId;
  readonly channel: WrittenChannel;
  /** By closing time of so many working days after it was received, 0 to 60. */
  readonly workingDays: number;
}

const usualWorkingDays = 2;

/**
 * The working days in which an authority answers on a channel: its own, else those of everybody.
 *
 * @returns working days, 2 when nobody has said anything
 * @example answerDays([{ channel: 'email', workingDays: 2 }], 'papendrecht', 'email') // 2
 * @example answerDays([{ channel: 'email', workingDays: 2 }, { authorityId: 'papendrecht', channel: 'email', workingDays: 1 }], 'papendrecht', 'email') // 1
 */
export function answerDays(periods: readonly AnswerPeriod[], authorityId: string, channel: Channel): number {
  const ofChannel = periods.filter((period) => period.channel === channel);
  const found = ofChannel.find((period) => period.authorityId === authorityId) ?? ofChannel.find((period) => period.authorityId === undefined);
  return found?.workingDays ?? usualWorkingDays;
}

/** What keeps a contact from waiting for anybody; empty when it may. */
export function waitingFaults({ channel, direction, authorityId }: Pick<Contact, 'channel' | 'direction' | 'authorityId'>): FieldFault[] {
  const faults: FieldFault[] = [];
  if (isConversation(channel) || direction !== 'inbound') faults.push({ field: 'channel', code: 'contact.only-messages-wait' });
  if (authorityId === undefined) faults.push({ field: 'authorityId', code: 'contact.authority-missing' });
  return faults;
}

/**
 * The contact in nobody's hands. The name of who left it stays, so that colleagues know whom to ask.
 *
 * @param answerBy until when an answer is in time; what was promised before stays
 */
export function leftForAnybody(contact: Contact, answerBy: Date, now: Date): Contact {
  const left = overlaid<Contact>(contact, { agentId: null, endedAt: null, wrapUpSeconds: null });
  return { ...left, waitsSince: now, answerBy: contact.answerBy ?? answerBy, receivedAt: reachedAt(contact) };
}

/** The contact in the hands of an agent. The work on it starts now: what it waited is not handling time. */
export function pickedUp(contact: Contact, agent: Pick<Contact, 'agentId' | 'agentName'>, now: Date): Contact {
  return { ...overlaid<Contact>(contact, { waitsSince: null }), ...agent, startedAt: now };
}
