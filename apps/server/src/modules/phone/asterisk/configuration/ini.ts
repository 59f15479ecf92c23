/** One `name = value`; several with one name are a list to Asterisk. */
export type Entry = readonly [name: string, value: string | number | boolean];

export interface Section {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** `=>` is what some files of Asterisk are written with; it means the same. */
  readonly sign?: '=' | '=>';
}

export const section = (name: string, ...entries: readonly Entry[]): Section => ({ name, entries });

/** The text of a configuration file of Asterisk. */
export function printIni(sections: readonly Section[]): string {
  return sections.map(printSection).join('\n');
}

function printSection({ name, entries, sign = '=' }: Section): string {
  const lines = entries.map(([key, value]) => `${key} ${sign} ${clean(String(value === true ? 'yes' : value === false ? 'no' : value))}`);
  return `[${name}]\n${lines.map((line) => `${line}\n`).join('')}`;
}

/** A line break would begin another setting, and a semicolon a remark. */
function clean(value: string): string {
  if (/[\r\n]/.test(value)) throw new RangeError('a setting of Asterisk is one line');
  return value.replaceAll(';', '\\;');
}
