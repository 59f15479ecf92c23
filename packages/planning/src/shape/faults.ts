export type Fields = Readonly<Record<string, unknown>>;

export interface Range {
  readonly from?: number;
  readonly above?: number;
  readonly to?: number;
  readonly below?: number;
}

export function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Reads what somebody wrote, and gathers everything that is wrong with it, so that it can be mended in one go. */
export class Faults {
  readonly all: string[] = [];

  add(place: string, what: string): void {
    this.all.push(`${place === '' ? 'the file' : place} ${what}`);
  }

  /** The fields of an object; faults when it is none, or has fields that are not known. */
  fields(place: string, value: unknown, known: readonly string[]): Fields {
    if (!isRecord(value)) {
      this.add(place, value === undefined ? 'is missing' : 'must be an object');
      return {};
    }
    for (const name of Object.keys(value)) {
      if (!known.includes(name)) this.add(within(place, name), `is not known; known are ${known.join(', ')}`);
    }
    return value;
  }

  /** @returns the number, or 1 beside a fault */
  number(place: string, value: unknown, range: Range): number {
    if (typeof value === 'number' && Number.isFinite(value) && isWithin(value, range)) return value;
    this.add(place, value === undefined ? 'is missing' : `must be a number ${rangeInWords(range)}, not ${shown(value)}`);
    return 1;
  }

  numbers(place: string, value: unknown, range: Range): readonly number[] {
    if (Array.isArray(value) && value.length > 0 && value.length <= mostYears) return value.map((each, index) => this.number(`${place}[${index}]`, each, range));
    this.add(place, value === undefined ? 'is missing' : `must be a list with a number for each year, ${mostYears} at most`);
    return [];
  }

  yesOrNo(place: string, value: unknown): boolean {
    if (typeof value !== 'boolean') this.add(place, value === undefined ? 'is missing' : `must be true or false, not ${shown(value)}`);
    return value === true;
  }
}

const mostYears = 100;
const longestShown = 60;

/** A field of something, as people point at it. */
export function within(place: string, name: string | number): string {
  return place === '' ? String(name) : `${place}.${name}`;
}

/** What somebody wrote, short enough for a message whatever it is. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (isRecord(value)) return 'an object';
  if (typeof value !== 'string') return String(value);
  return JSON.stringify(value.length > longestShown ? `${value.slice(0, longestShown)}…` : value);
}

export function isWithin(value: number, { from = -Infinity, above = -Infinity, to = Infinity, below = Infinity }: Range): boolean {
  return value >= from && value > above && value <= to && value < below;
}

export function rangeInWords({ from, above, to, below }: Range): string {
  const parts = [
    from !== undefined && `from ${from}`, above !== undefined && `above ${above}`, to !== undefined && `to ${to}`, below !== undefined && `below ${below}`,
  ];
  return parts.filter((part) => part !== false).join(' ');
}
