import type { Locale } from '../../database/work.ts';

/** Messages by code, in both languages; `{name}` is replaced by the parameter of that name. */
export interface Catalogue {
  readonly nl: Readonly<Record<string, string>>;
  readonly en: Readonly<Record<string, string>>;
}

export type Translate = (locale: Locale, code: string, params?: Readonly<Record<string, string | number>>) => string;

/**
 * Joins the catalogues of all rooms into one translator. A code without a message shows as itself: ugly, and
 * found by the test that holds every code thrown against the catalogues.
 */
export function translator(catalogues: readonly Catalogue[]): Translate {
  const merged = {
    nl: Object.assign({}, ...catalogues.map((catalogue) => catalogue.nl)) as Record<string, string>,
    en: Object.assign({}, ...catalogues.map((catalogue) => catalogue.en)) as Record<string, string>,
  };
  return (locale, code, params = {}) =>
    (merged[locale][code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
