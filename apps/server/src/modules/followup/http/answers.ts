import type { Callback as CallbackAnswer, PromiseProposal } from '@ingang/contracts/followup';
import type { Locale } from '../../../platform/database/work.ts';
import { actorsOf, allowedEvents, attemptAdvice, type ActingPerson, type FollowUpEvent } from '../domain/index.ts';
import type { FollowUpDesk, Promised } from '../usecases/desk.ts';
import type { HistoryLine } from '../usecases/ports.ts';
import type { Proposal } from '../usecases/propose-promise.ts';
import { adviceSentence, closedSentence, promiseSentence } from './sentences.ts';
import { say } from '../words.ts';

type Action = CallbackAnswer['allowed'][number];

const actionOf = (event: FollowUpEvent): Action =>
  event.startsWith('close-') ? 'close' : event.startsWith('attempt-') ? 'log-attempt' : (event as Action);

export interface Reading {
  readonly desk: FollowUpDesk;
  readonly locale: Locale;
  readonly productNames: ReadonlyMap<string, string>;
}

/** A callback as the API shows it. `history` only when one is read by itself. */
export async function toCallbackAnswer(promised: Promised, reading: Reading, history: readonly HistoryLine[] = []): Promise<CallbackAnswer> {
  const { record, promise, departmentName, assigneeName } = promised;
  const { callback } = record;
  const names = await reading.desk.region.departmentNames(history.flatMap((line) => [line.fromDepartmentId ?? [], line.toDepartmentId ?? []].flat()));
  return {
    id: callback.id,
    number: `T${record.serial}`,
    version: callback.version,
    state: callback.state,
    promise,
    authorityId: callback.authorityId,
    departmentId: callback.assignment.departmentId,
    departmentName,
    assigneeId: callback.assignment.userId ?? null,
    assigneeName: assigneeName ?? null,
    contactId: callback.contactId ?? null,
    questionId: callback.questionId ?? null,
    customerId: callback.customerId ?? null,
    customerName: record.customerName,
    phone: callback.phone,
    phoneDisplay: display(reading, callback.phone),
    reason: callback.reason,
    explanation: record.explanation,
    productId: callback.productId ?? null,
    productName: reading.productNames.get(callback.productId ?? '') ?? null,
    windows: callback.windows.map((window) => ({ ...window })),
    dueAt: callback.deadline.toISOString(),
    createdAt: callback.madeAt.toISOString(),
    createdByName: record.madeByName,
    closedAt: callback.closedAt?.toISOString() ?? null,
    result: callback.result === 'done' ? null : (callback.result ?? null),
    closeNote: record.closeNote,
    misroutedCount: callback.misroutedCount,
    attempts: callback.attempts.map((attempt, index) => ({
      at: attempt.at.toISOString(),
      byName: record.attemptNames[index] ?? '',
      result: attempt.result,
      phoneDisplay: display(reading, attempt.phone),
      note: attempt.note ?? null,
    })),
    history: history.map((line) => ({
      at: line.at.toISOString(),
      byName: line.byName,
      event: line.event,
      note: line.note,
      fromDepartmentName: line.fromDepartmentId && (names.get(line.fromDepartmentId) ?? null),
      toDepartmentName: line.toDepartmentId && (names.get(line.toDepartmentId) ?? null),
    })),
    allowed: allowed(promised, reading.desk.person),
    advice: await adviceOf(promised, reading),
  };
}

function allowed({ record }: Promised, person: ActingPerson): Action[] {
  return [...new Set(allowedEvents(record.callback, actorsOf(record.callback, person)).map(actionOf))];
}

async function adviceOf({ record }: Promised, { desk, locale }: Reading): Promise<string | null> {
  const { callback } = record;
  if (callback.state === 'closed' || callback.attempts.length === 0) return null;
  const department = await desk.region.department(callback.assignment.departmentId, callback.authorityId);
  if (!department) return null;
  return adviceSentence(attemptAdvice(desk.attemptRule, callback, department.hours, desk.now), department.hours, desk.now, locale);
}

function display({ desk }: Reading, phone: string): string {
  const checked = desk.checkPhone(phone);
  return checked.ok ? checked.display : (checked.display ?? phone);
}

export function toProposalAnswer({ department, departments, promise, phone }: Proposal, locale: Locale): PromiseProposal {
  const warnings = [
    ...(promise?.departmentClosedBecause && promise.basis === 'department-later' ? [closedSentence(promise, locale)] : []),
    ...(promise?.windows ?? []).flatMap((verdict) => (verdict.verdict === 'fits' ? [] : [say(locale, `window-${verdict.verdict}`, { date: verdict.window.date, from: verdict.window.from, until: verdict.window.until })])),
  ];
  return {
    departmentId: department?.id ?? null,
    departmentName: department?.name ?? null,
    departments: departments.map(({ id, name }) => ({ id, name })),
    basis: promise?.basis ?? 'never',
    dueAt: promise?.deadline?.toISOString() ?? null,
    sentence: promiseSentence(promise, department?.name, locale),
    departmentCanMakeNorm: promise?.departmentCanMakeNorm ?? false,
    warnings,
    phone: phone
      ? {
          valid: phone.ok,
          canBeCalledBack: phone.ok,
          display: phone.display ?? null,
          message: phone.ok ? (phone.warning ? say(locale, phone.warning) : null) : say(locale, phone.code),
        }
      : null,
  };
}
