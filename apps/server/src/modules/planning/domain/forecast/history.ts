/** How much is known of the past. */
export interface History {
  /** Days with at least one contact. */
  readonly days: number;
  readonly contacts: number;
  readonly firstDate: string | null;
  readonly lastDate: string | null;
}

/**
 * What the past is enough for. `nothing`: no forecast can be made. `unproven`: one can, but it cannot be tried on the past, so nobody knows how good
 * it is. `no-year`: it can be tried, but times of year are not known. `all`: everything.
 */
export type Enough = 'nothing' | 'unproven' | 'no-year' | 'all';

/** Calendar days from the first to the last with contacts, both included, that each of them takes. */
export const leastDays = { unproven: 14, 'no-year': 70, all: 426 } as const;

/**
 * @example enoughFor({ days: 30, contacts: 250, firstDate: '2026-01-05', lastDate: '2026-02-15' }) // 'unproven'
 */
export function enoughFor({ contacts, firstDate, lastDate }: History): Enough {
  if (firstDate === null || lastDate === null || contacts === 0) return 'nothing';
  const span = (Date.parse(lastDate) - Date.parse(firstDate)) / 86_400_000 + 1;
  return span >= leastDays.all ? 'all' : span >= leastDays['no-year'] ? 'no-year' : span >= leastDays.unproven ? 'unproven' : 'nothing';
}
