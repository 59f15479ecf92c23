import type { AuthorityId, Id, UserId } from '@ingang/kernel';

/** Something that waits for an agent: a call, a chat, a message, somebody to phone back. */
export type WorkId = Id<'routed-work'>;
export type AgentId = UserId;

/** `callback` is phoning somebody back; with `placeKept` it is a caller whose place in the queue is kept. */
export const workChannels = ['phone', 'callback', 'message', 'chat'] as const;
export type WorkChannel = (typeof workChannels)[number];

/** How work is taken: as its channel is, but a callback that keeps no place as a message is. */
export const openings = [...workChannels, 'promise'] as const;
export type Opening = (typeof openings)[number];

/** Where an agent works: our own building, at home, with a partner municipality, or with an external partner. */
export const agentPlaces = ['own', 'home', 'partner', 'external'] as const;
export type AgentPlace = (typeof agentPlaces)[number];

export type Priority = 'urgent' | 'high' | 'normal' | 'low';

/** A skill with the least level that will do, 1 (learning) to 5 (teaches others). Skills are named `kind:value`, such as `subject:taxes`. */
export interface SkillDemand {
  readonly skill: string;
  readonly level: number;
}

/** What an authority has agreed: this share of those who wait is answered within this time. */
export interface WaitNorm {
  readonly waitSeconds: number;
  /** 0 to 1; 0.8 is the usual one. */
  readonly share: number;
}

/** From this waiting time on, more agents will do. Steps add up and can only widen. */
export interface RelaxationStep {
  readonly afterSeconds: number;
  /** No skill is asked above this level any more. */
  readonly level?: number;
  /** Skills that are no longer asked for. */
  readonly withoutSkills?: readonly string[];
  /** The subject is no longer asked for: a generalist will do. */
  readonly anySubject?: boolean;
  /** The language is no longer asked for. */
  readonly anyLanguage?: boolean;
  /** Agents at these places may now take it too. */
  readonly alsoPlaces?: readonly AgentPlace[];
  /** Lifts `onlyAgents`. */
  readonly anyAgent?: boolean;
}

/** One piece of work as it enters the router. Times are milliseconds since 1970. */
export interface Work {
  readonly id: WorkId;
  readonly channel: WorkChannel;
  readonly authority: AuthorityId;
  readonly queue?: string;
  readonly skills: readonly SkillDemand[];
  /** ISO 639-1; asked as the skill `language:xx` at level 1. */
  readonly language?: string;
  readonly priority: Priority;
  /** Since when it waits; whoever comes back, is phoned back or lost an agent keeps it. */
  readonly since: number;
  /** Who helped this customer last. */
  readonly lastAgent?: AgentId;
  /** A callback that keeps the caller's place in the queue. */
  readonly placeKept?: boolean;
  readonly onlyAgents?: readonly AgentId[];
  readonly notAgents?: readonly AgentId[];
  readonly places: readonly AgentPlace[];
  readonly norm: WaitNorm;
  readonly steps: readonly RelaxationStep[];
  /** Whoever has waited this long goes before everybody but emergencies. */
  readonly patienceSeconds: number;
  /** How long an agent may wrap up afterwards; 0 for not at all. Left out: whoever tells of the work sees to wrap-up, and tells how long it took. */
  readonly wrapUpSeconds?: number;
}

/** Nobody is on the line: messages, and callbacks of which only the day was promised. They are offered when phones are quiet, and give way to who calls. */
export function canWait(work: Pick<Work, 'channel' | 'placeKept'>): boolean {
  return work.channel === 'message' || (work.channel === 'callback' && work.placeKept !== true);
}

/** As what an agent must be open to get it. */
export function openingOf(work: Pick<Work, 'channel' | 'placeKept'>): Opening {
  return work.channel === 'callback' && canWait(work) ? 'promise' : work.channel;
}

/** Of these nobody is on the line. */
export function isLater(opening: Opening): boolean {
  return opening === 'promise' || opening === 'message';
}
