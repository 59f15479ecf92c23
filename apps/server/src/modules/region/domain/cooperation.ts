import { Conflict, Invalid, type AuthorityId } from '@ingang/kernel';

export type FormCode = '0' | '1' | '2' | '3a' | '3b' | '4' | '5';
export type Channel = 'phone' | 'desk' | 'web' | 'email' | 'post' | 'chat' | 'social';

/** What a form of cooperation switches. Rules read these, never the code of a form. */
export interface FormSwitches {
  /** Who takes the contacts of the authority in. */
  readonly handledBy: 'own' | 'joint' | 'external';
  /** People of authorities with such a form see each other's contacts. */
  readonly crossAuthorityView: boolean;
}

/** What holds for an authority on a date. */
export interface AuthoritySwitches extends FormSwitches {
  /** Who takes its contacts in outside opening hours; left out: as inside them. */
  readonly outsideHours?: FormSwitches['handledBy'];
}

/** What an administrator of the region may change about a form. */
export interface CooperationFormFields extends Partial<FormSwitches> {
  readonly name?: { readonly nl: string; readonly en: string };
  readonly summary?: { readonly nl: string; readonly en: string };
  readonly entrance?: 'own' | 'shared';
  readonly knowledge?: 'own' | 'shared' | 'scripts' | 'government-wide';
  readonly channels?: readonly Channel[];
  readonly otherOrganisations?: boolean;
}

/** A stretch of dates (`YYYY-MM-DD`, both included) in which a form holds; no end while it lasts. */
export interface CooperationPeriod {
  readonly form: string;
  /** The form for contacts outside opening hours, such as that of an evening partner; left out: the same. */
  readonly outsideHoursForm?: string | undefined;
  readonly validFrom: string;
  readonly validUntil?: string | undefined;
}

/** Who cooperates how: every authority with its periods, every form with what it switches. */
export interface Cooperation {
  readonly authorities: readonly { readonly id: AuthorityId; readonly periods: readonly CooperationPeriod[] }[];
  readonly forms: ReadonlyMap<string, FormSwitches>;
}

/** Without any agreement an authority works alone. */
const alone: FormSwitches = { handledBy: 'own', crossAuthorityView: false };

/**
 * The form that holds on a date.
 *
 * @param date `YYYY-MM-DD` in Europe/Amsterdam
 * @returns undefined when no agreement holds on that date
 * @example formOn([{ form: '1', validFrom: '2026-01-01', validUntil: '2026-06-30' }], '2026-06-30') // '1'
 */
export function formOn(periods: readonly CooperationPeriod[], date: string): string | undefined {
  return periodOn(periods, date)?.form;
}

function periodOn(periods: readonly CooperationPeriod[], date: string): CooperationPeriod | undefined {
  return periods.find((period) => holdsOn(period, date));
}

/**
 * Whether a date is within a validity; an end that is left out is never.
 *
 * @example holdsOn({ validFrom: '2026-01-01', validUntil: '2026-01-31' }, '2026-02-01') // false
 */
export function holdsOn(
  { validFrom, validUntil }: { readonly validFrom?: string | null | undefined; readonly validUntil?: string | null | undefined },
  date: string,
): boolean {
  return (validFrom ?? '') <= date && (validUntil == null || date <= validUntil);
}

/** What the form of each authority switches on a date, with who handles outside its hours. */
export function switchesOn(cooperation: Cooperation, date: string): ReadonlyMap<AuthorityId, AuthoritySwitches> {
  const switchesOf = (form: string | undefined) => (form === undefined ? undefined : cooperation.forms.get(form));
  return new Map(cooperation.authorities.map(({ id, periods }) => {
    const period = periodOn(periods, date);
    const outside = switchesOf(period?.outsideHoursForm);
    return [id, { ...(switchesOf(period?.form) ?? alone), ...(outside && { outsideHours: outside.handledBy }) }];
  }));
}

/**
 * Starts a form on a date: the period that holds until then ends the day before.
 *
 * @param next the form, and that outside opening hours when it is another
 * @param today the past is not rewritten: a form starts today or later
 * @throws Invalid `region.cooperation-in-past`, Conflict `region.cooperation-later-exists`
 * @example withForm([{ form: '1', validFrom: '2011-05-01' }], { form: '3a', validFrom: '2027-01-01' }, '2026-01-14') // [{ form: '1', validFrom: '2011-05-01', validUntil: '2026-12-31' }, { form: '3a', validFrom: '2027-01-01' }]
 */
export function withForm(
  periods: readonly CooperationPeriod[],
  next: Omit<CooperationPeriod, 'validUntil'>,
  today: string,
): CooperationPeriod[] {
  const { form, outsideHoursForm, validFrom } = next;
  if (validFrom < today) {
    throw new Invalid('region.cooperation-in-past', [{ field: 'validFrom', code: 'region.cooperation-in-past' }]);
  }
  if (periods.some((period) => period.validFrom > validFrom)) throw new Conflict('region.cooperation-later-exists', periods);
  const kept = periods
    .filter((period) => period.validFrom < validFrom)
    .map((period) => (holdsOn(period, validFrom) ? { ...period, validUntil: dayBefore(validFrom) } : period));
  return [...kept, { form, ...(outsideHoursForm !== undefined && { outsideHoursForm }), validFrom }];
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
