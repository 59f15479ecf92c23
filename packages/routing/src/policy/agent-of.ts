import type { AuthorityId } from '@ingang/kernel';
import type { Agent } from '../agent.ts';
import type { AgentId, AgentPlace } from '../work.ts';

const writtenChannels = ['email', 'post', 'web', 'social'];

/** A skill as the people room keeps it. */
export interface KeptSkill {
  readonly kind: 'subject' | 'authority' | 'language' | 'channel';
  readonly value: string;
  readonly level: number;
}

/**
 * An agent for the router, from who somebody is in the people room. Whoever has no channel among their skills takes calls, and
 * messages when phones are quiet; three chats take what one call takes, and so does a message.
 *
 * @example agentOf({ id: 'x', authorities: '*', place: 'own', skills: [{ kind: 'language', value: 'pl', level: 4 }] }).skills // { 'language:pl': 4 }
 */
export function agentOf(person: { readonly id: AgentId; readonly authorities: readonly AuthorityId[] | '*'; readonly place: AgentPlace; readonly skills: readonly KeptSkill[] }): Agent {
  const channels = new Set(person.skills.filter(({ kind }) => kind === 'channel').map(({ value }) => value));
  return {
    id: person.id,
    authorities: person.authorities,
    place: person.place,
    skills: Object.fromEntries(person.skills.filter(({ kind }) => kind !== 'channel').map(({ kind, value, level }) => [`${kind}:${value}`, level])),
    attentionPercent: {
      ...((channels.has('phone') || channels.size === 0) && { phone: 100, callback: 100 }),
      ...((channels.has('chat') || channels.has('social')) && { chat: 33 }),
      ...((writtenChannels.some((channel) => channels.has(channel)) || channels.size === 0) && { message: 100 }),
    },
  };
}
