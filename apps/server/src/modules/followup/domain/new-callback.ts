import { Invalid, type FieldFault } from '@ingang/kernel';
import type { Callback } from './follow-up.ts';
import { windowFaults } from './time-window.ts';

/** What a callback starts with; the rest follows from its being new. */
export type CallbackDraft = Omit<
  Callback,
  'kind' | 'state' | 'attempts' | 'misroutedCount' | 'reopenedCount' | 'closedAt' | 'result' | 'version'
>;

/**
 * A new promise to phone, on the list of a department or of one person in it.
 *
 * @param draft `phone` in normal form, checked with `canBeCalledBack` of the customers room
 * @throws Invalid `callback.invalid` with every fault at once
 */
export function newCallback(draft: CallbackDraft): Callback {
  const faults: FieldFault[] = [];
  if (draft.reason.trim() === '') faults.push({ field: 'reason', code: 'callback.reason-missing' });
  if (draft.phone.trim() === '') faults.push({ field: 'phone', code: 'callback.phone-missing' });
  if (draft.deadline <= draft.madeAt) faults.push({ field: 'deadline', code: 'callback.deadline-in-past' });
  faults.push(...draft.windows.flatMap((window, index) => windowFaults(window, `windows[${index}]`)));
  if (faults.length > 0) throw new Invalid('callback.invalid', faults);
  return { ...draft, kind: 'callback', state: 'open', attempts: [], misroutedCount: 0, reopenedCount: 0, version: 1 };
}
