import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../../api/request.ts';
import { useSaving, type Saving } from '../../../app/merge/use-saving.ts';
import type { Unit, UnitFields } from './unit.ts';

interface UnitSaving<U extends Unit, F extends UnitFields> {
  readonly path: string;
  readonly unit: U | undefined;
  readonly fieldsOf: (unit: U | undefined) => F;
  /** What goes to the server besides name, version and whether it has ended. */
  readonly bodyOf: (fields: F) => object;
  /** What only a new one is given. */
  readonly bodyOfNew: (fields: F) => object;
  readonly onSaved: () => void;
}

/** Adds or changes a unit at an address of the API. */
export function useUnitSaving<U extends Unit, F extends UnitFields>({ path, unit, fieldsOf, bodyOf, bodyOfNew, onSaved }: UnitSaving<U, F>): Saving<U, F> {
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  return useSaving<U, F>({
    entity: unit,
    fieldsOf,
    send: (base, fields) => {
      const shared = { name: { nl: fields.nameNl, en: fields.nameEn }, ...bodyOf(fields) };
      return base
        ? request<U>(`${path}/${base.id}`, { method: 'PATCH', body: { version: base.version, ...shared, active: fields.active } })
        : request<U>(path, { method: 'POST', body: { ...shared, ...bodyOfNew(fields) }, idempotencyKey: key });
    },
    reread: ({ id }) => request<U>(`${path}/${id}`),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: ['region'] });
      onSaved();
    },
  });
}
