import { useCustomersText } from '../messages/index.ts';
import { faultOf } from '../../../api/errors.ts';
import { isFilled, type AddressRow, type DigitalRow, type NameRow, type RepresentationRow } from './form-value.ts';
import type { Unreadable } from './send-customer.ts';

/** The message at a field, by the path that the server uses. */
export type FaultOfForm = (field: string) => string | undefined;

/** What the server said of a field, or what cannot be read in it; the latter once somebody tried to save. */
export function useFaultOfForm(error: unknown, unreadable: readonly Unreadable[]): FaultOfForm {
  const t = useCustomersText();
  return (field) => {
    const here = unreadable.find((one) => one.field === field);
    if (here) return t(here.what === 'date' ? 'form.birthFault' : 'form.houseNumberFault');
    return faultOf(error, field);
  };
}

/** Rows are sent without those that were left empty; a fault counts in what was sent. */
export function rowFault<R extends DigitalRow | AddressRow | NameRow | RepresentationRow>(list: string, rows: readonly R[], faultAt: FaultOfForm): (row: R, field: string) => string | undefined {
  const sent = rows.filter(isFilled);
  return (row, field) => (isFilled(row) ? faultAt(`${list}[${sent.indexOf(row)}].${field}`) : undefined);
}
