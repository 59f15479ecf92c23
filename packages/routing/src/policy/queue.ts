import type { AuthorityId, FieldFault } from '@ingang/kernel';
import type { AgentId, AgentPlace, Priority, RelaxationStep, SkillDemand, Work, WorkChannel, WorkId } from '../work.ts';

/** The terms on which work of a kind waits, for one authority or for all that have no terms of their own. */
export interface Queue {
  readonly id: string;
  readonly code: string;
  readonly authorityId: AuthorityId | null;
  readonly version: number;
  readonly name: { readonly nl: string; readonly en: string };
  readonly priority: Priority;
  readonly skills: readonly SkillDemand[];
  /** Level asked in the subject that the caller chose; null: the subject is not asked. */
  readonly subjectLevel: number | null;
  readonly places: readonly AgentPlace[];
  readonly waitSeconds: number;
  readonly share: number;
  readonly steps: readonly RelaxationStep[];
  readonly patienceSeconds: number;
  readonly wrapUpSeconds: number;
  /** Who helped this caller within so many hours goes before others; 0: nobody does. */
  readonly lastAgentHours: number;
}

export type QueueTerms = Omit<Queue, 'id' | 'code' | 'authorityId' | 'version'>;

/** What a channel knows of somebody who comes to wait. */
export interface WaitRequest {
  readonly id: WorkId;
  readonly channel: WorkChannel;
  readonly authority: AuthorityId;
  readonly queue: string;
  /** Milliseconds since 1970. */
  readonly since: number;
  /** Such as `taxes`. */
  readonly subject?: string;
  readonly language?: string;
  /** Above what the queue says. */
  readonly priority?: Priority;
  readonly lastAgent?: AgentId;
  readonly placeKept?: boolean;
  readonly onlyAgents?: readonly AgentId[];
  readonly notAgents?: readonly AgentId[];
}

/** The queue's terms for an authority: its own, or else those of everybody. Undefined when there is no such queue. */
export function queueFor(queues: readonly Queue[], code: string, authority: AuthorityId): Queue | undefined {
  const called = queues.filter((queue) => queue.code === code);
  return called.find(({ authorityId }) => authorityId === authority) ?? called.find(({ authorityId }) => authorityId === null);
}

/** Work for the router, on the terms of its queue. Dutch is not asked as a language: everybody here speaks it. */
export function makeWork(queue: Queue, { subject, language, ...request }: WaitRequest): Work {
  const { skills, subjectLevel, priority, places, steps, patienceSeconds, wrapUpSeconds, waitSeconds, share } = queue;
  const subjectDemand = subject === undefined || subjectLevel === null ? [] : [{ skill: `subject:${subject}`, level: subjectLevel }];
  return {
    priority, places, steps, patienceSeconds, wrapUpSeconds,
    ...request,
    queue: queue.code,
    skills: [...skills, ...subjectDemand],
    ...(language !== undefined && language !== 'nl' && { language }),
    norm: { waitSeconds, share },
  };
}

/**
 * What cannot be right about terms.
 *
 * @example termFaults({ steps: [{ afterSeconds: 60 }] }) // [{ field: 'steps[0]', code: 'routing.step-empty' }]
 */
export function termFaults({ steps = [], patienceSeconds, waitSeconds }: Partial<QueueTerms>): FieldFault[] {
  const faults = steps.flatMap((step, i): FieldFault[] => {
    const same = steps.findIndex(({ afterSeconds }) => afterSeconds === step.afterSeconds) !== i;
    return [
      ...(Object.keys(step).length === 1 ? [{ field: `steps[${i}]`, code: 'routing.step-empty' }] : []),
      ...(same ? [{ field: `steps[${i}].afterSeconds`, code: 'routing.step-twice' }] : []),
    ];
  });
  const impatient = patienceSeconds !== undefined && waitSeconds !== undefined && patienceSeconds < waitSeconds;
  return impatient ? [...faults, { field: 'patienceSeconds', code: 'routing.patience-below-norm' }] : faults;
}
