import { NotFound, Refused } from '@ingang/kernel';
import { instantAt } from '@ingang/kernel/working-calendar';
import { dateAfter, type SpecialDay } from '@ingang/planning/forecast';
import { knownBeside, knownOfParts, type Circumstance } from '../../domain/forecast/circumstances.ts';
import { daysWithOtherHours, usualHolidays } from '../../domain/forecast/closures.ts';
import type { CountsTable, Selection } from '../../domain/forecast/counts-table.ts';
import { exampleCircumstances, exampleCounts } from '../../domain/forecast/example-counts.ts';
import type { ForecastTask } from '../../domain/forecast/make-forecast.ts';
import type { Counted } from './counted.ts';
import type { AskedForecast, CountsFiles, Forecasts, KeptCircumstances } from './ports.ts';

export interface PrepareForecastDeps {
  readonly forecasts: Pick<Forecasts, 'findAsked'>;
  readonly files: Pick<CountsFiles, 'readTable'>;
  readonly circumstances: Pick<KeptCircumstances, 'list'>;
  readonly counted: Counted;
}

/**
 * Everything that a forecast is calculated from.
 *
 * @throws NotFound `planning.forecast-unknown`; Refused `planning.nothing-counted`
 */
export async function prepareForecast(deps: PrepareForecastDeps, id: string, authorityIds: readonly string[] | '*'): Promise<{ readonly task: ForecastTask; readonly known: readonly Circumstance[] }> {
  const asked = await deps.forecasts.findAsked(id);
  if (!asked) throw new NotFound('planning.forecast-unknown');
  const table = await tableFor(deps, asked, authorityIds);
  if (!table) throw new Refused('planning.nothing-counted');
  const kept = (await deps.circumstances.list()).map(plain);
  const known = asked.source === 'example' ? [...exampleCircumstances(asked.startsOn), ...kept] : kept;
  const hours = await hoursFor(deps, asked, table, authorityIds);
  const beside = knownBeside(known, asked.authorityId, hours.whole);
  const task = { table, selection: selectionOf(asked), known: asked.split === 'authority' ? knownOfParts(known, beside, hours.parts) : beside, startsOn: asked.startsOn, horizonDays: asked.horizonDays };
  return { task, known };
}

interface Hours {
  readonly whole: readonly SpecialDay[];
  /** By authority. */
  readonly parts: ReadonlyMap<string, readonly SpecialDay[]>;
}

/** Invented counts know the holidays of most offices and no closures; theirs begin with the forecast. */
async function hoursFor({ counted }: PrepareForecastDeps, { source, channel, authorityId, startsOn, horizonDays }: AskedForecast, table: CountsTable, authorityIds: readonly string[] | '*'): Promise<Hours> {
  const from = dateAfter(table.startDate, -daysAround);
  const until = dateAfter(startsOn, horizonDays + daysAround);
  const whose = authorityId !== null ? [authorityId] : authorityIds === '*' ? undefined : authorityIds;
  const authorities = await counted.hours(channel ?? 'phone', { first: Number(from.slice(0, 4)), last: Number(until.slice(0, 4)) }, whose);
  const daysOf = (of: typeof authorities): readonly SpecialDay[] =>
    source === 'example' ? [...usualHolidays(from, startsOn), ...daysWithOtherHours(of, startsOn, until)] : daysWithOtherHours(of, from, until);
  return { whole: daysOf(authorities), parts: new Map(authorities.map((one) => [one.id, daysOf([one])])) };
}

/** Days before the first and after the last that say something about them: whether a Monday follows a closed Friday. */
const daysAround = 31;

export function selectionOf({ channel, authorityId, split, intervalMinutes }: Pick<AskedForecast, keyof Selection>): Selection {
  return { channel, authorityId, split, intervalMinutes };
}

async function tableFor({ files, counted }: PrepareForecastDeps, { source, countsId, startsOn, ...asked }: AskedForecast, authorityIds: readonly string[] | '*'): Promise<CountsTable | undefined> {
  if (source === 'counts') return countsId === null ? undefined : files.readTable(countsId);
  if (source === 'example') return exampleCounts(startsOn, await counted.authorities());
  return counted.table(selectionOf(asked), instantAt('Europe/Amsterdam', startsOn, '00:00'), authorityIds === '*' ? undefined : authorityIds);
}

function plain({ kind, name, authorityId, date, untilDate, likeness, isClosed, reached, contactsEach, contacts }: Circumstance): Circumstance {
  return { kind, name, authorityId, date, untilDate, likeness, isClosed, reached, contactsEach, contacts };
}
