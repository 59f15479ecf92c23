export const languages = ['nl', 'en'] as const;
export type Language = (typeof languages)[number];

/** Texts by key. Dutch comes first; the other language must have exactly the same keys (checked by the compiler). */
export type Texts = Readonly<Record<string, string>>;
export type Translation<Source extends Texts> = Readonly<Record<keyof Source, string>>;

/** The names between braces in a text: `'{count} open'` has `count`. */
export type ParamsOf<Text> = Text extends `${string}{${infer Name}}${infer Rest}` ? Name | ParamsOf<Rest> : never;

type Values<Names extends string> = Readonly<Record<Names, string | number>>;

/** Gives the text of a key; asks for exactly the values that the Dutch text mentions. */
export type Text<Source extends Texts> = <Key extends keyof Source & string>(
  key: Key,
  ...values: [ParamsOf<Source[Key]>] extends [never] ? [] : [Values<ParamsOf<Source[Key]>>]
) => string;

/**
 * Fills in the values of a text.
 *
 * @example fill('{count} open', { count: 3 }) // '3 open'
 */
export function fill(text: string, values: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in values ? String(values[name]) : whole));
}

export interface Catalogue<Source extends Texts> {
  readonly nl: Source;
  readonly en: Translation<Source>;
}

/** The translator of one area in one language. */
export function textOf<Source extends Texts>(catalogue: Catalogue<Source>, language: Language): Text<Source> {
  const texts: Readonly<Record<string, string>> = catalogue[language];
  return (key, ...values) => fill(texts[key] ?? key, values[0]);
}
