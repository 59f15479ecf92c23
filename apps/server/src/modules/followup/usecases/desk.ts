import type { AuthorityId, CustomerId, NewId, QuestionId } from '@ingang/kernel';
import type { ActingPerson, AttemptRule, Callback, PromiseState } from '../domain/index.ts';
import type { CallbackRecord, CallbackRegister, Region } from './ports.ts';
import type { CheckPhone } from './phone.ts';

/** What the rest of the contact centre hears of a promise. */
export interface Promised {
  readonly record: CallbackRecord;
  readonly promise: PromiseState;
  readonly departmentName: string;
  readonly assigneeName: string | undefined;
}

/** What a person did with whose data, for the audit log. */
interface Trace {
  readonly action: 'create' | 'change';
  readonly subjectKind: 'callback';
  readonly subjectId: string;
  readonly authorityId: AuthorityId;
  readonly customerId?: CustomerId;
  readonly details: { readonly event: string };
}

/** What screens hear: ids only. */
interface News {
  readonly topic: string;
  readonly authorityId: AuthorityId;
  readonly subjectId: string;
  readonly about: Readonly<Record<string, string>>;
}

/** Everything that the use cases of this room work with. */
export interface FollowUpDesk {
  readonly callbacks: CallbackRegister;
  readonly region: Region;
  readonly checkPhone: CheckPhone;
  readonly person: ActingPerson;
  readonly personName: string;
  readonly attemptRule: AttemptRule;
  readonly now: Date;
  readonly newId: NewId;
  readonly record: (trace: Trace) => void;
  readonly publish: (news: News) => void;
  /** Hangs the promise on the question of the contact at which it was made. */
  readonly linkToQuestion: (questionId: QuestionId, callback: Callback) => Promise<void>;
  /** Puts the promise on the timeline of its customer. */
  readonly putOnTimeline: (promised: Promised) => Promise<void>;
  /** Refuses a customer whom the caller may not see. */
  readonly requireCustomer: (id: CustomerId) => Promise<void>;
}

export const followUpTopic = 'followup.changed';

/** Tells audit, screens and the timeline of a change. */
export async function announce(desk: FollowUpDesk, promised: Promised, action: 'create' | 'change', event: string): Promise<void> {
  const { callback } = promised.record;
  const { authorityId, customerId, assignment } = callback;
  desk.record({
    action,
    subjectKind: 'callback',
    subjectId: callback.id,
    authorityId,
    ...(customerId && { customerId }),
    details: { event },
  });
  const about = { departmentId: assignment.departmentId, ...(assignment.userId && { assigneeId: assignment.userId }), ...(customerId && { customerId }) };
  desk.publish({ topic: followUpTopic, authorityId, subjectId: callback.id, about });
  await desk.putOnTimeline(promised);
}
