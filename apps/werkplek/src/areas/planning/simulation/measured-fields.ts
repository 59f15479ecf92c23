const dayMs = 86_400_000;

/** Eight whole weeks until last Sunday: long enough to count, short enough to be how it goes now. @example lastWeeks(new Date('2026-11-25T12:00:00Z')) // { from: '2026-09-28', until: '2026-11-22' } */
export function lastWeeks(now: Date, weeks = 8): { readonly from: string; readonly until: string } {
  const sinceMonday = (now.getUTCDay() + 6) % 7;
  const sunday = now.getTime() - (sinceMonday + 1) * dayMs;
  const day = (at: number): string => new Date(at).toISOString().slice(0, 10);
  return { from: day(sunday - (weeks * 7 - 1) * dayMs), until: day(sunday) };
}
