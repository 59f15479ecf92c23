import { Invalid, NotFound } from '@ingang/kernel';
import { daysOf } from '@ingang/planning/forecast';
import type { CountsTable } from '../../domain/forecast/counts-table.ts';
import type { CountsFile, CountsFiles } from './ports.ts';
import type { Principal } from '../../../../platform/access/index.ts';
import type { Work } from '../../../../platform/database/work.ts';

export interface KeepCountsDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: () => string;
  readonly files: CountsFiles;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
  /** Reads the text of a file, beside the server. */
  readonly read: (content: string) => Promise<{ readonly table: CountsTable } | { readonly faults: readonly { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }[] }>;
  readonly authorities: () => Promise<readonly { readonly id: string; readonly name: string }[]>;
}

/** Two years of quarter-hours in thirty parts, or five of six authorities. */
const mostCells = 3_000_000;
const mostSeries = 400;

/** @throws Invalid with every fault of the file (`planning.file-…`) by line and column; Invalid `planning.counts-too-many` */
export async function keepCounts(deps: KeepCountsDeps, { name, content }: { readonly name: string; readonly content: string }): Promise<CountsFile> {
  const read = await deps.read(content);
  if ('faults' in read) throw new Invalid('input.invalid', read.faults.map((fault) => ({ field: 'content', ...fault })));
  const { table } = read;
  const [first] = table.series;
  if (table.series.length > mostSeries || table.series.length * first!.counts.length > mostCells) throw new Invalid('input.invalid', [{ field: 'content', code: 'planning.counts-too-many' }]);
  const whole = sumByDay(table);
  const file: CountsFile = {
    id: deps.newId(), name, intervalMinutes: table.intervalMinutes, firstDate: table.startDate, dayCount: daysOf({ ...table, counts: first!.counts }),
    daysWithContacts: whole.filter((contacts) => contacts > 0).length, contactCount: whole.reduce((sum, contacts) => sum + contacts, 0), keptAt: deps.now, keptBy: deps.principal.userId ?? null,
  };
  await deps.files.add(file, { ...table, series: await named(table, deps.authorities) });
  deps.record({ action: 'create', subjectKind: 'planning-counts', subjectId: file.id });
  deps.publish({ topic: 'planning.counts-changed', subjectId: file.id });
  return file;
}

/** @throws NotFound `planning.counts-unknown` */
export async function removeCounts({ files, record, publish }: Pick<KeepCountsDeps, 'files' | 'record' | 'publish'>, id: string): Promise<void> {
  if (!(await files.remove(id))) throw new NotFound('planning.counts-unknown');
  record({ action: 'erase', subjectKind: 'planning-counts', subjectId: id });
  publish({ topic: 'planning.counts-changed', subjectId: id });
}

function sumByDay({ intervalMinutes, series }: CountsTable): readonly number[] {
  const slots = 1440 / intervalMinutes;
  const days = Array.from({ length: series[0]!.counts.length / slots }, () => 0);
  for (const { counts } of series) for (const [index, count] of counts.entries()) if (!Number.isNaN(count)) days[Math.floor(index / slots)]! += count;
  return days;
}

/** Authorities of the region by their id, whatever the file calls them. */
async function named({ series }: CountsTable, authorities: KeepCountsDeps['authorities']): Promise<CountsTable['series']> {
  const ids = new Map((await authorities()).flatMap(({ id, name }) => [[id, id], [name.toLowerCase(), id]]));
  return series.map((one) => ({ ...one, authority: one.authority && (ids.get(one.authority.toLowerCase()) ?? one.authority) }));
}
