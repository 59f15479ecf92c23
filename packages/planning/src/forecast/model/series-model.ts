import type { Circumstances } from '../series/circumstances.ts';
import type { PlannedDay } from './day-features.ts';
import type { DayShapes } from './day-shape.ts';
import type { EventResponses } from './events.ts';
import type { DayData, LevelFit } from './level-model.ts';
import type { OpenHours } from './open-hours.ts';
import type { ContactSeries } from '../series/series.ts';

/** What was learnt from a series, enough to say what comes. */
export interface SeriesModel {
  readonly series: ContactSeries;
  readonly circumstances: Circumstances;
  readonly days: readonly PlannedDay[];
  readonly data: DayData;
  readonly fit: LevelFit;
  readonly shapes: DayShapes;
  readonly hours: OpenHours;
  readonly responses: EventResponses;
  /** Whether there is history enough to tell time of year from trend. */
  readonly yearly: boolean;
  /** Days that share a level: 7, more when history is very long. */
  readonly daysPerLevel: number;
}
