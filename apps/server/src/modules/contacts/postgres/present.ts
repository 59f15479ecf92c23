/**
 * A row as the domain has it: what is null is left out, so that absent is absent. The words in it are those of the
 * domain because the check constraints of the table say so.
 */
export function present<T extends object>(fields: { readonly [Key in keyof T]: unknown }): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)) as T;
}
