import type { Circumstances, SpecialDay } from '@ingang/planning/forecast';
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
  /** Of an authority that is a part: what is known instead of that of the whole. */
  readonly ofParts?: Readonly<Record<string, Circumstances>>;
}

/**
 * What counts for a forecast: everything of the region, and of the authority when the forecast is of one. An event of one authority counts for
 * the whole region too, as its contacts come on top; a day on which one authority is closed does not close the others.
 *
 * @param hours days on which hours are not those of the week, public holidays among them; left out: those on which most municipal offices are closed
 */
export function knownBeside(all: readonly Circumstance[], authorityId: string | null, hours?: readonly SpecialDay[]): KnownBeside {
  const counts = all.filter((one) => one.authorityId === null || one.authorityId === authorityId || (authorityId === null && one.kind === 'event'));
  const of = (kind: CircumstanceKind): readonly Circumstance[] => counts.filter((one) => one.kind === kind);
  return {
    circumstances: {
      events: of('event').map(({ date, likeness, name, reached, contactsEach }) => ({ date, kind: likeness, name, reached: reached ?? 0, expectedContactsEach: contactsEach ?? 0 })),
      ...(hours && { holidays: 'none' }),
      specialDays: [...(hours ?? []), ...of('special-day').map(({ date, likeness, name, isClosed }) => ({ date, key: likeness, name, closed: isClosed }))],
      periods: of('period').map(({ date, untilDate, likeness, name }) => ({ from: date, until: untilDate ?? date, key: likeness, name })),
    },
    corrections: of('correction').map(({ date, contacts }) => ({ date, contacts })),
  };
}

/**
 * The same for a whole whose parts are authorities: each has days of its own on which it is closed or special; what happens, happens to the whole.
 *
 * @param hoursOf days of each authority on which its hours are not those of the week, by its id
 */
export function knownOfParts(all: readonly Circumstance[], whole: KnownBeside, hoursOf: ReadonlyMap<string, readonly SpecialDay[]>): KnownBeside {
  const ofParts = [...hoursOf].map(([id, hours]) => {
    const { holidays, specialDays } = knownBeside(all, id, hours).circumstances;
    return [id, { ...whole.circumstances, ...(holidays && { holidays }), ...(specialDays && { specialDays }) }];
  });
  return { ...whole, ofParts: Object.fromEntries(ofParts) as KnownBeside['ofParts'] & object };
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
