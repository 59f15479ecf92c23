import type { SeriesModel } from './series-model.ts';
import type { Circumstances } from '../series/circumstances.ts';
import { describeDays, weekdayNumber, type PlannedDay, type Setting } from './day-features.ts';
import { learnShapes, type DayShapes, type ShapedDay } from './day-shape.ts';
import { designOf } from './design.ts';
import { contactsOfEvents, learnResponses, type EventResponses } from './events.ts';
import { fitLevel, logMean, type DayData, type Spread } from './level-model.ts';
import { openHours, type OpenHours } from './open-hours.ts';
import { daysOf, epochDayAt, knownTotals, slotsOfDay, type ContactSeries } from '../series/series.ts';

export interface FitOptions {
  /** A larger series of the same kind, whose effects and shapes this one leans on. */
  readonly parent?: SeriesModel;
  /** Spreads that were learnt on more of the same series. */
  readonly spread?: Spread;
  /** A model of more of the same series; its days are described already. */
  readonly longer?: SeriesModel;
}

const leastDaysForYear = 430;

/** Whether so many days are enough to tell time of year from trend. */
export function knowsYear(days: number): boolean {
  return days >= leastDaysForYear;
}

const mostLevels = 160;
const halfLifeDays = 180;
const rounds = 2;

/**
 * Learns the level of a series from week to week, what weekdays, holidays, the month and the year do to it, how events were answered, and how
 * contacts spread over the day. Only counts of the series are used, nothing that lies after it.
 */
export function fitSeries(series: ContactSeries, circumstances: Circumstances, { parent, spread, longer }: FitOptions = {}): SeriesModel {
  const hours = parent && !circumstances.openingHours ? parent.hours : openHours(series, circumstances);
  const yearly = knowsYear(daysOf(series)) && (parent?.yearly ?? true);
  const days = describedBy(longer, series, hours, yearly) ?? describeDays(epochDayAt(series, 0), daysOf(series), settingOf(series, circumstances, hours, yearly));
  const daysPerLevel = 7 * Math.ceil(Math.ceil(days.length / 7) / mostLevels);
  const weeks = Math.ceil(days.length / daysPerLevel);
  const weekOf = Int32Array.from(days, (_, day) => weeks - 1 - Math.floor((days.length - 1 - day) / daysPerLevel));
  const frame = { series, circumstances, days, hours, parent, spread, design: { ...designOf(days, parent), weekOf, weeks } };
  const totals = knownTotals(series);
  let shapes = shapesFrom(frame, totals, undefined);
  let responses: EventResponses = new Map();
  let learnt!: Learnt;
  for (let round = 0; round < rounds; round += 1) {
    learnt = learnOnce(frame, totals, shapes, responses);
    ({ shapes, responses } = learnt);
  }
  return { series, circumstances, days, hours, yearly, daysPerLevel, ...learnt };
}

/** Days do not change by what comes after them, unless more weeks show other weekdays to be open, or are enough to know the year. */
function describedBy(longer: SeriesModel | undefined, series: ContactSeries, hours: OpenHours, yearly: boolean): readonly PlannedDay[] | undefined {
  if (!longer || longer.yearly !== yearly) return undefined;
  const days = longer.days.slice(0, daysOf(series));
  const isSame = days.every(({ epochDay }) => longer.hours.on(epochDay).includes(1) === hours.on(epochDay).includes(1));
  return isSame ? days : undefined;
}

/** What days of a series are described with. */
export function settingOf(series: ContactSeries, circumstances: Circumstances, hours: OpenHours, yearly: boolean): Setting {
  return { circumstances, openOn: (epochDay) => hours.on(epochDay).includes(1), yearlySince: yearly ? epochDayAt(series, 0) : undefined };
}

interface Frame {
  readonly series: ContactSeries;
  readonly circumstances: Circumstances;
  readonly days: readonly PlannedDay[];
  readonly hours: OpenHours;
  readonly parent: SeriesModel | undefined;
  readonly spread: Spread | undefined;
  readonly design: Pick<DayData, 'rows' | 'columns' | 'weekOf' | 'weeks'>;
}

type Learnt = Pick<SeriesModel, 'data' | 'fit' | 'shapes' | 'responses'>;

/** Level, then events from what it leaves, then shapes with both. */
function learnOnce(frame: Frame, totals: Float64Array, before: DayShapes, known: EventResponses): Learnt {
  const { days, circumstances, design, spread } = frame;
  const exposures = exposuresOf(frame, before);
  const ofEvents = contactsOfEvents(days, circumstances, known);
  const counts = totals.map((total, day) => (exposures[day]! > 0 ? Math.max(leastLeft * total, total - ofEvents[day]! * exposures[day]!) : 0));
  const data: DayData = { counts, exposures, ...design };
  const fit = fitLevel(data, spread);
  const base = Float64Array.from(days, (_, day) => Math.exp(logMean(data, fit.coefficients, day)));
  const responses = learnResponses(days, circumstances, totals.map((total, day) => (exposures[day]! > 0 ? total / exposures[day]! - base[day]! : NaN)));
  const withEvents = contactsOfEvents(days, circumstances, responses);
  const levels = base.map((mean, day) => levelOf(totals[day]!, exposures[day]!, mean + withEvents[day]!));
  return { data, fit, responses, shapes: shapesFrom(frame, levels, fit.trust) };
}

/** However much an event is thought to have brought, some of the day's contacts are not its own. */
const leastLeft = 0.05;
/** Of a day of which less was seen, nothing is concluded. */
const leastSeen = 0.02;

function exposuresOf({ series, days, hours }: Frame, { shares }: DayShapes): Float64Array {
  const slots = slotsOfDay(series);
  return Float64Array.from(days, ({ open, epochDay, weekday }, day) => {
    if (!open) return 0;
    const isOpen = hours.on(epochDay);
    let seen = 0;
    for (let slot = 0; slot < slots; slot += 1) if (isOpen[slot] && !Number.isNaN(series.counts[day * slots + slot]!)) seen += shares[weekday]![slot]!;
    return seen > leastSeen ? seen : 0;
  });
}

const modelWorthContacts = 4;

/** Between what was counted and what the model says: a busy day speaks for itself, of a quiet one the model knows more. */
function levelOf(total: number, exposure: number, mean: number): number {
  return exposure > 0 ? (total + modelWorthContacts) / (exposure + modelWorthContacts / Math.max(mean, 1e-9)) : mean;
}

function shapesFrom({ series, days, hours, parent }: Frame, levels: Float64Array, trust: Float64Array | undefined): DayShapes {
  const slots = slotsOfDay(series);
  const shaped = days.flatMap(({ open, weekday, epochDay }, day): ShapedDay[] => {
    const level = levels[day]!;
    if (!open || !(level > 0)) return [];
    return [{ weekday, at: day * slots, open: hours.on(epochDay), level, weight: 0.5 ** ((days.length - 1 - day) / halfLifeDays) * (trust?.[day] ?? 1) }];
  });
  return learnShapes(series, shaped, referenceHours(days, hours), parent?.shapes);
}

/** All intervals that a weekday has been or is open in. */
function referenceHours(days: readonly PlannedDay[], hours: OpenHours): readonly Uint8Array[] {
  const last = days.at(-1)!.epochDay;
  const seen = Array.from({ length: 7 }, (_, weekday) => new Set([hours.on(last + 1 + ((weekday - weekdayNumber(last + 1) + 7) % 7))]));
  for (const { epochDay, weekday } of days) seen[weekday]!.add(hours.on(epochDay));
  return seen.map((all) => {
    const [first, ...others] = [...all];
    return first!.map((open, slot) => (open === 1 || others.some((other) => other[slot] === 1) ? 1 : 0));
  });
}
