import type { Static } from 'typebox';
import { checkShape } from '../files/check-shape.ts';
import type { ContentFolder } from '../files/content-folder.ts';
import { addFault } from '../files/document.ts';
import type { ContentDocument } from '../files/document.ts';
import { resolveHours } from './opening-hours.ts';
import type { HourPatterns } from './opening-hours.ts';
import { AuthorityShape } from '../shapes/authority.ts';
import { CooperationFormsShape, RegionShape } from '../shapes/region.ts';
import type { DepartmentShape } from '../shapes/region.ts';
import { VocabularyShape } from '../shapes/vocabulary.ts';
import type { ContentAuthority, ContentDepartment, ContentRegion, ContentVocabulary } from './types-region.ts';
import type { FieldPath } from '../files/faults.ts';

/** Reads `vocabulary.json`: the word lists that the other files refer to. */
export function readVocabulary(folder: ContentFolder): ContentVocabulary | undefined {
  const document = folder.json('vocabulary.json');
  return document && checkShape(VocabularyShape, document, folder.faults);
}

/**
 * Reads the region with its cooperation forms and authorities from `region/`.
 *
 * @returns the region, or undefined when one of its files departs from its schema; faults are in `folder.faults`
 */
export function readRegion(folder: ContentFolder): ContentRegion | undefined {
  const document = folder.json('region/drechtsteden.json');
  const formsDocument = folder.json('region/cooperation-forms.json');
  const region = document && checkShape(RegionShape, document, folder.faults);
  const cooperationForms = formsDocument && checkShape(CooperationFormsShape, formsDocument, folder.faults);
  const patterns = region?.hourPatterns ?? {};
  const authorities = folder.list('region/authorities', '.json')
    .map((file) => readAuthority(folder, file, patterns))
    .filter((authority) => authority !== undefined);
  if (!document || !region || !cooperationForms) return undefined;
  const { hourPatterns: _, ...rest } = region;
  const services = region.services.map((service, i) => ({
    ...service,
    departments: departmentsOf(service.departments, folder, { document, patterns, path: ['services', i, 'departments'] }),
  }));
  return { ...rest, services, cooperationForms, authorities };
}

function readAuthority(folder: ContentFolder, file: string, patterns: HourPatterns): ContentAuthority | undefined {
  const document = folder.json(file);
  const authority = document && checkShape(AuthorityShape, document, folder.faults);
  if (!document || !authority) return undefined;
  if (!file.endsWith(`/${authority.id}.json`)) addFault(folder.faults, document, ['id'], 'must be the name of the file');
  checkPeriods(authority, document, folder);
  const hours = (value: Parameters<typeof resolveHours>[0], path: FieldPath) => resolveHours(value, patterns, { document, path, faults: folder.faults });
  return {
    ...authority,
    postcodes: authority.postcodes.map((range) => ({ first: Number(range.slice(0, 4)), last: Number(range.slice(-4)) })),
    channels: authority.channels.map((channel, i) => ({ ...channel, hours: hours(channel.hours, ['channels', i, 'hours']) })),
    locations: authority.locations.map((location, i) => ({ ...location, hours: hours(location.hours, ['locations', i, 'hours']) })),
    departments: departmentsOf(authority.departments, folder, { document, patterns, path: ['departments'] }),
  };
}

function departmentsOf(
  departments: readonly Static<typeof DepartmentShape>[],
  folder: ContentFolder,
  at: { document: ContentDocument; patterns: HourPatterns; path: FieldPath },
): ContentDepartment[] {
  return departments.map((department, i) => ({
    ...department,
    hours: resolveHours(department.hours, at.patterns, { document: at.document, path: [...at.path, i, 'hours'], faults: folder.faults }),
  }));
}

/** Cooperation periods follow each other day by day; only the last may lack an end. */
function checkPeriods(authority: Static<typeof AuthorityShape>, document: ContentDocument, folder: ContentFolder): void {
  authority.cooperation.forEach((period, i) => {
    const next = authority.cooperation[i + 1];
    if (period.until !== undefined && period.until < period.from) addFault(folder.faults, document, ['cooperation', i, 'until'], 'is before `from`');
    if (next && (period.until === undefined || dayAfter(period.until) !== next.from)) {
      addFault(folder.faults, document, ['cooperation', i, 'until'], 'must be the day before the next period begins');
    }
  });
}

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
