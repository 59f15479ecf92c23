import type { ProductId } from '@ingang/kernel';

/** A product or service, as far as possible one of the Uniforme Productnamenlijst (UPL). */
export interface Product {
  readonly id: ProductId;
  readonly uplUri: string | null;
  readonly uplName: string | null;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly theme: string | null;
  readonly targetGroups: readonly string[];
  readonly lifeEvents: readonly string[];
  readonly departmentKind: string | null;
  readonly isCommon: boolean;
}

/** What one line of the UPL says of a product. */
export interface UplProduct {
  readonly uri: string;
  readonly name: string;
  /** Which governments offer it. */
  readonly levels: readonly string[];
  readonly targetGroups: readonly string[];
}

export interface UplFault {
  readonly column: string;
  readonly code: string;
}

/** A line of the UPL file: column names as in the file, cells as text. */
export type UplRow = Readonly<Record<string, string | undefined>>;

/** What the list itself says is not a product. */
const placeholder = 'UPL-naam nog niet beschikbaar';

const levelColumns = { Rijk: 'state', Provincie: 'province', Waterschap: 'water-board', Gemeente: 'municipality' } as const;
const groupColumns = { Burger: 'inwoner', Bedrijf: 'ondernemer' } as const;

/**
 * Reads a line of the UPL as published by Standaarden Overheid. One product stands on several lines, one for each legal
 * basis; they are told together by their URI.
 *
 * @returns the product, its faults, or undefined for a line that is no product
 * @example readUplRow({ UniformeProductnaam: 'paspoort', URI: 'http://standaarden.overheid.nl/owms/terms/paspoort', Gemeente: 'X', Burger: 'X' }) // { uri: 'http://standaarden.overheid.nl/owms/terms/paspoort', name: 'paspoort', levels: ['municipality'], targetGroups: ['inwoner'] }
 */
export function readUplRow(row: UplRow): UplProduct | { readonly faults: readonly UplFault[] } | undefined {
  const name = (row['UniformeProductnaam'] ?? '').trim();
  const uri = (row['URI'] ?? '').trim();
  if (name === placeholder) return undefined;
  const faults: UplFault[] = [];
  if (name === '') faults.push({ column: 'UniformeProductnaam', code: 'input.required' });
  if (name.length > 300) faults.push({ column: 'UniformeProductnaam', code: 'input.too-long' });
  if (uri === '') faults.push({ column: 'URI', code: 'input.required' });
  else if (!/^https?:\/\/[^\s]{3,500}$/.test(uri)) faults.push({ column: 'URI', code: 'input.format' });
  if (faults.length > 0) return { faults };
  const marked = (columns: Readonly<Record<string, string>>): string[] =>
    Object.entries(columns).flatMap(([column, value]) => ((row[column] ?? '').trim() === '' ? [] : [value]));
  return { uri, name, levels: marked(levelColumns), targetGroups: marked(groupColumns) };
}

/**
 * Whether a name is written as the UPL writes it, so that an import may replace it by a newer official name. A name that
 * somebody chose stays.
 *
 * @example isOfficialName({ name: 'Paspoort', uplName: 'paspoort' }) // true
 * @example isOfficialName({ name: 'Grofvuil laten ophalen', uplName: 'huisvuil grof' }) // false
 */
export function isOfficialName({ name, uplName }: Pick<Product, 'name' | 'uplName'>): boolean {
  return uplName !== null && name.toLowerCase() === uplName.toLowerCase();
}
