import { queryOptions } from '@tanstack/react-query';
import type { Bilingual } from '@ingang/contracts/hours';
import { request } from '../../../api/request.ts';

/** What every team, location, regional service and agreement has. */
export interface Unit {
  readonly id: string;
  readonly version: number;
  readonly name: Bilingual;
  readonly active: boolean;
}

/** What the form of each has. */
export interface UnitFields {
  readonly nameNl: string;
  readonly nameEn: string;
  readonly active: boolean;
}

/** All units at one address of the API, ended ones included. */
export const unitsQuery = <U extends Unit>(path: string) =>
  queryOptions({
    queryKey: ['region', 'units', path],
    queryFn: async ({ signal }) => (await request<{ results: U[] }>(path, { signal })).results,
  });

export function namesOf(unit: Unit | undefined): UnitFields {
  return { nameNl: unit?.name.nl ?? '', nameEn: unit?.name.en ?? '', active: unit?.active ?? true };
}
