import type { OwnShift } from '@ingang/contracts/planning/own-schedule';
import { clock } from './days.ts';
import { useOwnScheduleText } from './messages/index.ts';

/** Breaks and what is planned besides contacts, in order of time. */
export function PartsText({ shift: { breaks, activities } }: { readonly shift: Pick<OwnShift, 'breaks' | 'activities'> }) {
  const t = useOwnScheduleText();
  const parts = [...breaks.map((span) => ({ ...span, kind: 'break' as const })), ...activities].toSorted((a, b) => a.fromMinute - b.fromMinute);
  if (parts.length === 0) return null;
  return <span className="small soft">{parts.map(({ kind, fromMinute, untilMinute }) => t(kind, { from: clock(fromMinute), until: clock(untilMinute) })).join(' · ')}</span>;
}
