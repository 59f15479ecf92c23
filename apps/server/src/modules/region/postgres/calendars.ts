import { sql } from 'kysely';
import { NotFound, type AuthorityId, type DepartmentId } from '@ingang/kernel';
import { compileCalendar, municipalWeek, type CalendarDefinition, type TimeNorm, type WorkingCalendar } from '@ingang/kernel/working-calendar';
import type { Work } from '../../../platform/database/work.ts';
import { channelHours, unitHours, type OpeningHours, type Years } from '../domain/opening-hours.ts';
import { regionTx } from './tables.ts';

/** Deadlines never lie further away than this; closures beyond it are not worked out. */
const yearsAhead = 2;

/** Compiled calendars by what they were made of: a region has a few dozen, and they change a few times a year. */
const compiled = new Map<string, WorkingCalendar>();
const mostCompiled = 500;

/**
 * The working calendar of one channel of an authority. An authority without that channel has municipal office hours,
 * so that a promise never hangs in the air because somebody left a table empty.
 * @throws NotFound `region.authority-unknown`
 */
export async function authorityCalendar(work: Work, id: AuthorityId, channel = 'phone'): Promise<WorkingCalendar> {
  const row = await regionTx(work).selectFrom('authority').select('hours').where('id', '=', id).executeTakeFirst();
  if (!row) throw new NotFound('region.authority-unknown');
  const years = yearsAround(work.now);
  return compile([row.hours, channel, years, work.locale], () => channelHours(row.hours, channel, years, work.locale) ?? { week: municipalWeek });
}

/**
 * The calendars of one channel of all authorities that may be seen, with their closures of the years worked out. Who has no such channel has municipal
 * office hours.
 */
export async function authorityCalendars(work: Work, channel: string, years: Years): Promise<readonly { readonly id: AuthorityId; readonly name: string; readonly calendar: WorkingCalendar }[]> {
  const rows = await regionTx(work).selectFrom('authority').select(['id', 'name', 'hours']).orderBy('position').execute();
  return rows.map(({ id, name, hours }) => {
    const calendar = compile([hours, channel, years, work.locale], () => channelHours(hours, channel, years, work.locale) ?? { week: municipalWeek });
    return { id: id as AuthorityId, name, calendar };
  });
}

/** A department that works for an authority, with its hours and the norm it promised in its service agreement. */
export interface DepartmentCard {
  readonly id: DepartmentId;
  readonly name: string;
  readonly hours: WorkingCalendar;
  readonly norm: TimeNorm | undefined;
  readonly callbackAttempts: number | undefined;
}

/** @returns undefined for a department that does not exist or does not work for this authority */
export async function departmentCard(work: Work, id: DepartmentId, authorityId: AuthorityId): Promise<DepartmentCard | undefined> {
  const row = await regionTx(work)
    .selectFrom('department')
    .leftJoin('service_agreement', 'service_agreement.id', 'department.agreement_id')
    .innerJoin('authority', (join) => join.on('authority.id', '=', authorityId))
    .select(['department.name_nl', 'department.name_en', 'department.opening_hours', 'department.callback_norm', 'authority.hours'])
    .select(['service_agreement.callback_norm as agreed_norm', 'service_agreement.callback_attempts'])
    .where('department.id', '=', id)
    .where((where) =>
      where.or([
        where('department.authority_id', '=', authorityId),
        where.exists(
          where
            .selectFrom('regional_service_authority as served')
            .select('served.service_id')
            .whereRef('served.service_id', '=', 'department.service_id')
            .where('served.authority_id', '=', authorityId),
        ),
      ]),
    )
    .executeTakeFirst();
  if (!row) return undefined;
  return {
    id,
    name: work.locale === 'nl' ? row.name_nl : row.name_en,
    hours: departmentHours(row.hours, row.opening_hours, yearsAround(work.now)),
    norm: row.callback_norm ?? row.agreed_norm ?? undefined,
    callbackAttempts: row.callback_attempts ?? undefined,
  };
}

/**
 * The hours of every department.
 *
 * @param authorityId whose hours count for a department of a regional service that wrote down none; left out: those of the first authority
 */
export async function departmentCalendars(work: Work, authorityId: AuthorityId | undefined): Promise<ReadonlyMap<DepartmentId, WorkingCalendar>> {
  const rows = await regionTx(work)
    .selectFrom('department')
    .innerJoin('authority', (join) => join.on(sql<boolean>`authority.id = coalesce(department.authority_id, ${authorityId ?? null}, (SELECT id FROM authority ORDER BY position LIMIT 1))`))
    .select(['department.id', 'department.opening_hours', 'authority.hours'])
    .where('department.active', '=', true)
    .execute();
  return new Map(rows.map(({ id, hours, opening_hours: own }) => [id as DepartmentId, departmentHours(hours, own, yearsAround(work.now))]));
}

/** A department that wrote down no hours of its own is open as its authority's telephone is. */
function departmentHours(authority: OpeningHours, own: CalendarDefinition, years: Years): WorkingCalendar {
  const hasOwn = Object.values(own.week).some((intervals) => (intervals?.length ?? 0) > 0);
  return compile([authority, own, years], () =>
    hasOwn ? unitHours(authority, own, 'department', years) : (channelHours(authority, 'phone', years) ?? { week: municipalWeek }),
  );
}

function compile(key: unknown, define: () => CalendarDefinition): WorkingCalendar {
  const text = JSON.stringify(key);
  const known = compiled.get(text);
  if (known) return known;
  if (compiled.size >= mostCompiled) compiled.clear();
  const calendar = compileCalendar(define());
  compiled.set(text, calendar);
  return calendar;
}

function yearsAround(now: Date): Years {
  return { first: now.getUTCFullYear() - 1, last: now.getUTCFullYear() + yearsAhead };
}
