import type { Language } from '@ingang/planning/scenario';

interface Words {
  readonly about: string;
  readonly made: string;
  readonly region: string;
  readonly scenarios: string;
  readonly draws: string;
  readonly noDraws: string;
  readonly version: string;
  readonly contents: string;
  readonly chapter: string;
  readonly table: string;
  readonly row: string;
  readonly column: string;
  readonly value: string;
  readonly unit: string;
  scenario(name: string, version: number, changed: string): string;
  drawn(runs: string, seed: number): string;
  page(number: number, of: number): string;
}

/** What a paper says about itself. */
export const paperWords: Readonly<Record<Language, Words>> = {
  nl: {
    about: 'Over dit stuk',
    made: 'Gemaakt op',
    region: 'Voor',
    scenarios: 'Scenario’s',
    draws: 'Lotingen',
    noDraws: 'niet meegenomen: de gevoeligheid en de onzekerheid waren niet berekend',
    version: 'Rekenmodel',
    contents: 'Inhoud',
    chapter: 'Hoofdstuk',
    table: 'Tabel',
    row: 'Rij',
    column: 'Kolom',
    value: 'Waarde',
    unit: 'Eenheid',
    scenario: (name, version, changed) => `${name} (versie ${version}, gewijzigd op ${changed})`,
    drawn: (runs, seed) => `${runs} per scenario, startgetal ${seed}`,
    page: (number, of) => `${number} van ${of}`,
  },
  en: {
    about: 'About this paper',
    made: 'Made on',
    region: 'For',
    scenarios: 'Scenarios',
    draws: 'Draws',
    noDraws: 'not included: sensitivity and chance were not worked out',
    version: 'Model',
    contents: 'Contents',
    chapter: 'Chapter',
    table: 'Table',
    row: 'Row',
    column: 'Column',
    value: 'Value',
    unit: 'Unit',
    scenario: (name, version, changed) => `${name} (version ${version}, changed on ${changed})`,
    drawn: (runs, seed) => `${runs} for each scenario, seed ${seed}`,
    page: (number, of) => `${number} of ${of}`,
  },
};
