import { Invalid, NotFound } from '@ingang/kernel';
import type { DaySpan } from '@ingang/planning/board';
import { requireUserId } from '../../../../platform/access/index.ts';
import { dutchDay } from '../../domain/own-schedule/dutch-day.ts';
import { daysAfter } from '../../domain/schedule/week.ts';
import type { Acting } from '../acting.ts';
import type { Agreements, KeptWish } from '../schedule/ports.ts';

export interface WishDesk extends Acting {
  readonly agreements: Agreements;
}

/** So far ahead somebody may wish. */
const daysAhead = 366;
const topic = 'planning.agreements-changed';

/** The own wishes of today and later, by date. */
export function ownWishes({ principal, now, agreements }: WishDesk): Promise<readonly KeptWish[]> {
  const today = dutchDay(now);
  return agreements.wishes([requireUserId(principal)], today, daysAfter(today, daysAhead));
}

/**
 * What one would rather on a date: not to work (null), or only within hours. A wish, which a schedule keeps where it can; leave is asked for elsewhere.
 *
 * @throws Invalid `wish.past`, `wish.too-far`, `wish.hours-reversed`
 */
export async function askWish({ principal, now, newId, record, publish, agreements }: WishDesk, { date, hours }: { readonly date: string; readonly hours: DaySpan | null }): Promise<KeptWish> {
  const today = dutchDay(now);
  const fault = (field: string, code: string) => new Invalid('input.invalid', [{ field, code }]);
  if (date < today) throw fault('date', 'wish.past');
  if (date > daysAfter(today, daysAhead)) throw fault('date', 'wish.too-far');
  if (hours && hours.fromMinute >= hours.untilMinute) throw fault('hours.untilMinute', 'wish.hours-reversed');
  const wish = { id: newId(), userId: requireUserId(principal), date, hours, answer: null, reason: null, version: 1 };
  await agreements.putWish(wish, { at: now, by: wish.userId });
  record({ action: 'create', subjectKind: 'planning-wish', subjectId: wish.id });
  publish({ topic, subjectId: wish.id });
  return wish;
}

/** @throws NotFound `wish.unknown` */
export async function takeBackWish(desk: WishDesk, id: string): Promise<void> {
  const isOwn = (await ownWishes(desk)).some((wish) => wish.id === id);
  if (!isOwn || !(await desk.agreements.removeWish(id))) throw new NotFound('wish.unknown');
  desk.record({ action: 'erase', subjectKind: 'planning-wish', subjectId: id });
  desk.publish({ topic, subjectId: id });
}
