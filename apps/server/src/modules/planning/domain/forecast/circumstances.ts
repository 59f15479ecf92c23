import type { Circumstances } from '@ingang/planning/forecast';
import type { Correction } from './corrections.ts';

export type CircumstanceKind = 'event' | 'special-day' | 'period' | 'correction';

/** Something that is known beside the counts. Which fields count follows from the kind. */
export interface Circumstance {
  readonly kind: CircumstanceKind;
  readonly name: string;
  /** Whom it is about; null: the region. */
  readonly authorityId: string | null;
  readonly date: string;
  /** The last day of a period. */
  readonly untilDate: string | null;
  /** Those with one likeness are taken to have one effect. */
  readonly likeness: string;
  /** Of a special day: nobody answers. */
  readonly isClosed: boolean;
  /** Of an event. */
  readonly reached: number | null;
  readonly contactsEach: number | null;
  /** Of a correction. */
  readonly contacts: number | null;
}

export interface KnownBeside {
  readonly circumstances: Circumstances;
  readonly corrections: readonly Correction[];
}

/**
 * What counts for a forecast: everything of the region, and of the authority when the forecast is of one. An event of one authority counts for
 * the whole region too, as its contacts come on top; a day on which one authority is closed does not close the others.
 */
export function knownBeside(all: readonly Circumstance[], authorityId: string | null): KnownBeside {
  const counts = all.filter((one) => one.authorityId === null || one.authorityId === authorityId || (authorityId === null && one.kind === 'event'));
  const of = (kind: CircumstanceKind): readonly Circumstance[] => counts.filter((one) => one.kind === kind);
  return {
    circumstances: {
      events: of('event').map(({ date, likeness, name, reached, contactsEach }) => ({ date, kind: likeness, name, reached: reached ?? 0, expectedContactsEach: contactsEach ?? 0 })),
      specialDays: of('special-day').map(({ date, likeness, name, isClosed }) => ({ date, key: likeness, name, closed: isClosed })),
      periods: of('period').map(({ date, untilDate, likeness, name }) => ({ from: date, until: untilDate ?? date, key: likeness, name })),
    },
    corrections: of('correction').map(({ date, contacts }) => ({ date, contacts })),
  };
}

/**
 * What is wrong with a circumstance beyond the form of its fields, as field names.
 *
 * @example circumstanceFaults({ kind: 'period', name: 'Vakantie', authorityId: null, date: '2026-07-10', untilDate: '2026-07-01', likeness: 'summer', isClosed: false, reached: null, contactsEach: null, contacts: null }) // ['untilDate']
 */
export function circumstanceFaults({ kind, date, untilDate, reached, contactsEach, contacts, isClosed }: Circumstance): readonly string[] {
  return [
    ...((kind === 'period') !== (untilDate !== null) || (untilDate !== null && untilDate < date) ? ['untilDate'] : []),
    ...((kind === 'event') !== (reached !== null) ? ['reached'] : []),
    ...((kind === 'event') !== (contactsEach !== null) ? ['contactsEach'] : []),
    ...(kind !== 'correction' && contacts !== null ? ['contacts'] : []),
    ...(kind !== 'special-day' && isClosed ? ['isClosed'] : []),
  ];
}
