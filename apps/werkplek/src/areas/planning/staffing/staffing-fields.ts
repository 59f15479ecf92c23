import type { StaffingRequest } from '@ingang/contracts/planning/staffing';
import { secondsOf } from '../../../i18n/duration.ts';
import { numberIn } from '../forecast/circumstance-fields.ts';

type Queue = StaffingRequest['queues'][number];

/** What stands in the fields of one queue; text as it was typed. */
export interface QueueFields {
  readonly skill: string;
  readonly handling: string;
  readonly level: string;
  readonly within: string;
  readonly occupancy: string;
  readonly patience: string;
  readonly abandonment: string;
  readonly least: string;
}

export interface CostFields {
  readonly away: string;
  readonly fullTime: string;
  readonly euro: string;
}

/** What Dutch municipalities commonly hold to: 80 in 20, no busier than three quarters of the time. */
export const usualQueue: QueueFields = { skill: 'phone', handling: '5:00', level: '80', within: '20', occupancy: '75', patience: '180', abandonment: '5', least: '2' };
export const usualCosts: CostFields = { away: '35', fullTime: '36', euro: '42' };

export const queueNumbers = ['handling', 'level', 'within', 'occupancy', 'patience', 'abandonment', 'least'] as const;
export const costNumbers = ['away', 'fullTime', 'euro'] as const;

type Wrong = { readonly wrong: keyof QueueFields | keyof CostFields | 'norm' };

/** One queue of the request, or the field that cannot be. */
export function queueOf(position: number, fields: QueueFields): { readonly queue: Queue } | Wrong {
  const handlingSeconds = secondsOf(fields.handling);
  const [level, within, occupancy, patience, abandonment, least] = [fields.level, fields.within, fields.occupancy, fields.patience, fields.abandonment, fields.least].map(given);
  const ranges: readonly (readonly [keyof QueueFields, number | null | undefined, number, number])[] = [
    ['handling', handlingSeconds, 1, 28_800], ['level', level, 1, 99.9], ['within', within, 0, 86_400], ['occupancy', occupancy, 5, 100], ['patience', patience, 1, 86_400],
    ['abandonment', abandonment, 0.1, 99], ['least', least ?? 0, 0, 100],
  ];
  for (const [name, value, from, until] of ranges) if (value === undefined || (value !== null && (value < from || value > until))) return { wrong: name };
  if (level != null && within == null) return { wrong: 'within' };
  if (least != null && !Number.isInteger(least)) return { wrong: 'least' };
  const limit = patience == null ? null : abandonment;
  if (level == null && occupancy == null && limit == null) return { wrong: 'norm' };
  return {
    queue: {
      position, skill: fields.skill, handlingSeconds: handlingSeconds!, leastAgents: least ?? 0, ...(patience != null && { patienceSeconds: patience }),
      norm: {
        ...(level != null && { serviceLevel: { fraction: level / 100, withinSeconds: within! } }), ...(occupancy != null && { maxOccupancyFraction: occupancy / 100 }),
        ...(limit != null && { maxAbandonment: limit / 100 }),
      },
    },
  };
}

export function costsOf({ away, fullTime, euro }: CostFields): { readonly costs: StaffingRequest['costs'] } | Wrong {
  const [share, hours, anHour] = [numberIn(away), numberIn(fullTime), numberIn(euro)];
  if (share === undefined || share > 90) return { wrong: 'away' };
  if (hours === undefined || hours < 1 || hours > 60) return { wrong: 'fullTime' };
  if (anHour === undefined || anHour > 1000) return { wrong: 'euro' };
  return { costs: { awayFraction: share / 100, fullTimeHours: hours, euroAnHour: anHour } };
}

/** Null: nothing was filled in; undefined: no number. */
function given(text: string): number | null | undefined {
  return text.trim() === '' ? null : numberIn(text);
}
