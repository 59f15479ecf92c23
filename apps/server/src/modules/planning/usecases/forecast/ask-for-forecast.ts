import type { NewForecast } from '@ingang/contracts/planning/forecast';
import { Invalid, NotFound, Refused, type AuthorityId } from '@ingang/kernel';
import { dateAfter } from '@ingang/planning/forecast';
import { requireAuthority, requireUserId, type Principal } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';
import { civilDay } from '../../../region/index.ts';
import { enoughFor, leastDays } from '../../domain/forecast/history.ts';
import { together, type Counted } from './counted.ts';
import type { AskedForecast, CountsFile, CountsFiles, Forecasts } from './ports.ts';

export interface AskForForecastDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly forecasts: Forecasts;
  readonly files: Pick<CountsFiles, 'find'>;
  readonly counted: Counted;
  readonly record: Work['record'];
  /** Puts the calculation in the queue. */
  readonly start: (input: { readonly forecastId: string; readonly authorityIds: readonly string[] | '*' }) => Promise<{ readonly workId: string }>;
}

const unmadeKeptMilliseconds = 86_400_000;

/**
 * Asks for a forecast: from today for counts that go on, from the day after the last for a file.
 *
 * @throws NotFound `planning.counts-unknown`; Invalid for fields that do not go together; Refused `planning.history-too-short`, `access.other-authority`
 */
export async function askForForecast(deps: AskForForecastDeps, { countsId, channel, authorityId, ...wanted }: NewForecast): Promise<{ readonly forecastId: string; readonly workId: string }> {
  const { principal, now, newId, forecasts } = deps;
  const madeBy = requireUserId(principal);
  if ((wanted.source === 'counts') !== (countsId !== undefined)) throw new Invalid('input.invalid', [{ field: 'countsId', code: countsId === undefined ? 'input.required' : 'input.unknown-field' }]);
  if (authorityId !== undefined) requireAuthority(principal, authorityId as AuthorityId);
  const file = countsId === undefined ? undefined : await deps.files.find(countsId);
  if (countsId !== undefined && !file) throw new NotFound('planning.counts-unknown');
  if (file && wanted.intervalMinutes % file.intervalMinutes !== 0) throw new Invalid('input.invalid', [{ field: 'intervalMinutes', code: 'planning.interval-too-short', params: { minutes: file.intervalMinutes } }]);
  if (wanted.source === 'running') await requireHistory(deps, channel);
  await forecasts.forgetUnmade(new Date(now.getTime() - unmadeKeptMilliseconds));
  const forecastId = newId();
  const authorityIds = principal.authorityIds;
  const { workId } = await deps.start({ forecastId, authorityIds });
  const startsOn = file ? dateAfter(file.firstDate, file.dayCount) : civilDay(now);
  const asked: AskedForecast = { ...wanted, id: forecastId, workId, countsId: countsId ?? null, channel: channel ?? null, authorityId: authorityId ?? null, startsOn, madeAt: now, madeBy };
  await forecasts.ask(asked);
  deps.record({ action: 'create', subjectKind: 'planning-forecast', subjectId: forecastId, details: { source: wanted.source } });
  return { forecastId, workId };
}

async function requireHistory({ counted }: AskForForecastDeps, channel: string | undefined): Promise<void> {
  const histories = (await counted.history()).filter((one) => channel === undefined || one.channel === channel);
  const history = together(histories.map((one) => one.history));
  if (enoughFor(history) === 'nothing') throw new Refused('planning.history-too-short', { days: history.days, least: leastDays.unproven });
}

/** How much there is in a file. */
export function historyOfFile({ firstDate, dayCount, daysWithContacts, contactCount }: CountsFile) {
  return { days: daysWithContacts, contacts: contactCount, firstDate, lastDate: dateAfter(firstDate, dayCount - 1) };
}
