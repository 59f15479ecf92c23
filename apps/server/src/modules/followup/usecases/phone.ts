/** A phone number as typed, held against the rules of numbers. `warning`: it can be dialled, but ask the customer. */
export type CheckedPhone =
  | { readonly ok: true; readonly normal: string; readonly display: string; readonly warning?: string }
  | { readonly ok: false; readonly code: string; readonly display?: string };

/** Port: what may be dialled back; the customers room knows. */
export type CheckPhone = (typed: string) => CheckedPhone;
