import { Conflict, Invalid, Refused, type UserId } from '@ingang/kernel';
import type { WorkingCalendar } from '@ingang/kernel/working-calendar';
import { transitionFor } from './actors.ts';
import { attemptAdvice, attemptOf, type AttemptRule } from './attempt-rule.ts';
import type { Assignment, AttemptResult, FollowUp, FollowUpResult } from './follow-up.ts';
import type { FollowUpActor, FollowUpEvent } from './transitions.ts';

/** Why a department sends something back. */
export const returnReasons = ['wrong-department', 'information-missing', 'number-wrong', 'other'] as const;
export type ReturnReason = (typeof returnReasons)[number];

/** What somebody wants to do to a follow-up. */
export type FollowUpCommand =
  | { readonly action: 'take' }
  | { readonly action: 'release' }
  | { readonly action: 'reassign'; readonly to: Assignment }
  | { readonly action: 'return'; readonly why: ReturnReason }
  | { readonly action: 'log-attempt'; readonly result: AttemptResult; readonly phone?: string; readonly note?: string }
  | { readonly action: 'close'; readonly result: FollowUpResult }
  | { readonly action: 'reopen' };

/** Everything the rules need besides the follow-up and the wish. */
export interface ActingContext {
  readonly now: Date;
  readonly userId: UserId;
  /** From `actorsOf`. */
  readonly actors: readonly FollowUpActor[];
  readonly attemptRule: AttemptRule;
  /** Hours of the department that phones. */
  readonly hours: WorkingCalendar;
}

export interface ActResult {
  /** The follow-up as it is now; its version is left to whoever stores it. */
  readonly followUp: FollowUp;
  readonly event: FollowUpEvent;
  /** It lay with a department that it was not for. */
  readonly misrouted: boolean;
}

/**
 * Does what somebody asks, when the table of transitions allows it.
 *
 * @throws Conflict `follow-up.not-in-this-state` when there is no such edge from where it is: somebody was first
 * @throws Refused `follow-up.not-yours` when the edge is for others
 * @throws Invalid `follow-up.invalid` when something is missing, such as attempts that the rule still asks for
 */
export function actOn(followUp: FollowUp, command: FollowUpCommand, context: ActingContext): ActResult {
  const event = eventOf(command);
  const edge = transitionFor(followUp, event);
  if (!edge) throw new Conflict('follow-up.not-in-this-state', followUp, { state: followUp.state, event });
  if (!edge.by.some((actor) => context.actors.includes(actor))) throw new Refused('follow-up.not-yours', { event });
  requireAttempts(followUp, event, context);
  const misrouted = isMisrouted(followUp, command);
  const changed: FollowUp = {
    ...changedBy(followUp, command, context),
    state: edge.to,
    misroutedCount: followUp.misroutedCount + (misrouted ? 1 : 0),
  };
  return { followUp: changed, event, misrouted };
}

function eventOf(command: FollowUpCommand): FollowUpEvent {
  if (command.action === 'log-attempt') return command.result === 'spoken' ? 'attempt-spoken' : 'attempt-failed';
  return command.action === 'close' ? `close-${command.result}` : command.action;
}

function changedBy(followUp: FollowUp, command: FollowUpCommand, context: ActingContext): FollowUp {
  const { departmentId } = followUp.assignment;
  switch (command.action) {
    case 'take':
      return { ...followUp, assignment: { departmentId, userId: context.userId } };
    case 'release':
    case 'return':
      return { ...followUp, assignment: { departmentId } };
    case 'reassign':
      return { ...followUp, assignment: command.to };
    case 'close':
      return { ...followUp, closedAt: context.now, result: command.result };
    case 'reopen':
      return reopened(followUp);
    case 'log-attempt': {
      if (followUp.kind !== 'callback') return followUp;
      const attempt = attemptOf(context.now, context.userId, command.result, command.phone ?? followUp.phone, command.note);
      return { ...followUp, attempts: [...followUp.attempts, attempt] };
    }
  }
}

function reopened(followUp: FollowUp): FollowUp {
  const { closedAt: _closedAt, result: _result, ...open } = followUp;
  return { ...open, assignment: { departmentId: followUp.assignment.departmentId }, reopenedCount: followUp.reopenedCount + 1 };
}

/** Counted where it is found out: when it leaves a department, not again when the contact centre sends it on. */
function isMisrouted(followUp: FollowUp, command: FollowUpCommand): boolean {
  if (command.action === 'return') return command.why === 'wrong-department';
  return (
    command.action === 'reassign' &&
    followUp.state !== 'returned' &&
    command.to.departmentId !== followUp.assignment.departmentId
  );
}

function requireAttempts(followUp: FollowUp, event: FollowUpEvent, context: ActingContext): void {
  if (event !== 'close-not-reached' || followUp.kind !== 'callback') return;
  const advice = attemptAdvice(context.attemptRule, followUp, context.hours, context.now);
  if (advice.advice !== 'try') return;
  const params = { attemptsLeft: advice.attemptsLeft, daysLeft: advice.daysLeft };
  throw new Invalid('follow-up.invalid', [{ field: 'result', code: 'callback.attempts-left', params }]);
}
