import type { AgentPlace, Priority, RelaxationStep, RouterRules, SkillDemand, WorkChannel } from '@ingang/routing';
import type { Distribution } from './random/distribution.ts';

/**
 * A contact centre to be simulated, as data. Time runs in cycles, of a day or a week as a rule: every list per interval covers
 * one cycle, and the first cycle begins at 0.
 */
export interface CentreModel {
  readonly name?: string;
  /** Length of an interval in seconds, above 0. */
  readonly intervalSeconds: number;
  /** How often the cycle is played, 1 and up. */
  readonly cycles: number;
  /** From the beginning, so long nothing is counted: until the centre is as it usually is. 0 when left out. */
  readonly warmUpSeconds?: number;
  readonly streams: readonly ContactStream[];
  readonly groups: readonly AgentGroup[];
  /** As in production; without reserves, leads and a ceiling of occupancy when left out. */
  readonly rules?: RouterRules;
  /**
   * How far days differ from each other in how busy they are, as a standard deviation over the mean: each day has its own factor.
   * 0 when left out: days then differ by chance only. Real days differ by 0.05 to 0.2.
   */
  readonly busynessVariation?: number;
}

/** Contacts of one kind: one authority, channel and queue. */
export interface ContactStream {
  /** Unique in the model. */
  readonly name: string;
  readonly authority: string;
  readonly channel: Extract<WorkChannel, 'phone' | 'message' | 'chat'>;
  readonly queue?: string;
  readonly arrivals: Arrivals;
  /** Conversation, or the work on a message. */
  readonly talk: Distribution;
  readonly wrapUp?: Distribution;
  /** How long somebody is willing to wait; for ever when left out. */
  readonly patience?: Distribution;
  /** What routing asks of an agent. */
  readonly skills?: readonly SkillDemand[];
  readonly language?: string;
  readonly priority?: Priority;
  /** ['own', 'home'] when left out. */
  readonly places?: readonly AgentPlace[];
  /** What was agreed; the service level is measured by it. 80 % within 20 s when left out. */
  readonly norm?: { readonly waitSeconds: number; readonly share: number };
  /** Relaxation and overflow: from so long a wait, more agents will do. */
  readonly steps?: readonly RelaxationStep[];
  /** Whoever has waited so long goes before everybody but emergencies; 600 when left out. */
  readonly goesFirstAfterSeconds?: number;
  /** What happens to who still waits when opening hours end: 'wait' when left out. */
  readonly atClosing?: 'wait' | 'send-away';
  /** Who gave up and tries again. */
  readonly retrial?: Return & { readonly atMost: number };
  /** Who was answered and comes back with the same question. */
  readonly repeat?: Return;
  readonly transfer?: Transfer;
  readonly callback?: CallbackOffer;
}

/**
 * Who comes when. Per interval of the cycle how many are expected, 0 for closed: random, at an even rate within the interval.
 * Or exactly these moments, in seconds from the beginning, rising.
 */
export type Arrivals = { readonly perInterval: readonly number[] } | { readonly atSeconds: readonly number[] };

export interface Return {
  /** From 0 to 1. */
  readonly share: number;
  /** After which time; who would come when it is closed comes when it opens. */
  readonly after: Distribution;
}

/** To another stream, such as the second line. */
export interface Transfer {
  readonly share: number;
  /** Name of a stream; its arrivals may all be 0. */
  readonly to: string;
  /** Warm: the first agent stays until the other takes over, but no longer than this. Cold at once when left out. */
  readonly warmForSeconds?: number;
}

/** Who has waited so long is asked whether they want to be phoned back. */
export interface CallbackOffer {
  readonly afterSeconds: number;
  /** Share that accepts, from 0 to 1. */
  readonly share: number;
  /** Keeps the place in the queue, or is phoned back when it is quiet. */
  readonly placeKept: boolean;
}

/** Agents who are alike. */
export interface AgentGroup {
  /** Unique in the model. */
  readonly name: string;
  readonly presence: Presence;
  /** For whom they may answer; '*' for all, as when left out. */
  readonly authorities?: readonly string[] | '*';
  /** Level by skill. */
  readonly skills?: Readonly<Record<string, number>>;
  /** 'own' when left out. */
  readonly place?: AgentPlace;
  /** How much of somebody's attention one contact takes, in percent; everything takes all of it when left out, a chat a third. */
  readonly attentionPercent?: Readonly<Partial<Record<WorkChannel, number>>>;
  /** How long they need, against the handling times of the streams: 1.3 for who is learning. 1 when left out. */
  readonly pace?: number;
}

/** Who is there when: always, so many per interval of the cycle, or in shifts. */
export type Presence =
  | { readonly agents: number }
  | { readonly agentsPerInterval: readonly number[] }
  | { readonly shifts: readonly Shift[] };

/** Seconds from the beginning of the cycle. Who is in a conversation finishes it, and goes then. */
export interface Shift {
  readonly agents: number;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
  readonly breaks?: readonly { readonly fromSeconds: number; readonly untilSeconds: number }[];
}

/** Rules that leave everything to the order of coming: no reserves, no leads, no ceiling. */
export const plainRules: RouterRules = {
  reserves: [],
  fairness: { leadSecondsPerMiss: 0, mostLeadSeconds: 0, memory: 0.99 },
  occupancy: { ceilingShare: 1, countedFromSeconds: 900 },
};

/** What holds where a model says nothing. */
export const usual = {
  norm: { waitSeconds: 20, share: 0.8 },
  places: ['own', 'home'],
  goesFirstAfterSeconds: 600,
  attentionPercent: { phone: 100, callback: 100, message: 100, chat: 33 },
} as const satisfies Pick<ContactStream, 'norm' | 'places'> & Pick<AgentGroup, 'attentionPercent'> & { goesFirstAfterSeconds: number };

/** How many intervals a cycle has. One where nothing is said per interval. */
export function intervalsOf({ streams, groups }: Pick<CentreModel, 'streams' | 'groups'>): number {
  for (const { arrivals } of streams) if ('perInterval' in arrivals) return arrivals.perInterval.length;
  for (const { presence } of groups) if ('agentsPerInterval' in presence) return presence.agentsPerInterval.length;
  return 1;
}
