import { slotsOfDay, type ContactSeries } from '../series/series.ts';

/** How the contacts of a day spread over it: for each weekday a share for each interval, together 1. */
export interface DayShapes {
  readonly shares: readonly Float64Array[];
  /** Intervals of which nothing was ever seen; theirs is an assumption. */
  readonly assumed: readonly Uint8Array[];
}

/** A day, for learning shapes from it. */
export interface ShapedDay {
  readonly weekday: number;
  /** Place of its first interval in the series. */
  readonly at: number;
  /** 1 for intervals somebody answered in. */
  readonly open: Uint8Array;
  /** Contacts it would have had were all of it seen and open. */
  readonly level: number;
  /** How much it teaches: less for long ago, and for outliers. */
  readonly weight: number;
}

/** So many contacts in a window say how busy it is to 5 %; wider would blur the shape of the day. */
const contactsToTellShape = 400;
/** So many say to 1.4 % how a weekday, or a part, differs from the shape it leans on; that changes little from hour to hour. */
const contactsToTellDifference = 5000;
/** The shape that is leant on counts for between so many contacts in a window, by how much the shapes differ. */
const leastWorth = 4;
const mostWorth = 400;
const widestMinutes = 120;
/** What comes in hours that were never open before, against the nearest that were; part of it comes from other hours. */
const assumedShareOfNewHours = 0.5;

/**
 * Shares by weekday, as fine as the number of contacts allows: where few came, over a window of neighbouring intervals, and leaning
 * on the shape of all weekdays, or of the series it is a part of.
 *
 * @param openOf for each weekday the intervals that are or will be open
 * @param parent shapes to lean on
 */
export function learnShapes(series: ContactSeries, days: readonly ShapedDay[], openOf: readonly Uint8Array[], parent?: DayShapes): DayShapes {
  const slots = slotsOfDay(series);
  const seen = Array.from({ length: 7 }, (_, weekday) => tally(series, days.filter((day) => day.weekday === weekday), slots));
  const widest = Math.max(1, Math.round(widestMinutes / series.intervalMinutes));
  const common = parent ? undefined : windowed(addUp(seen, slots), new Float64Array(slots).fill(1 / slots), { worth: 0, widest, contactsToTell: contactsToTellShape });
  const assumed = openOf.map((open, weekday) => open.map((isOpen, slot) => (isOpen && seen[weekday]!.levels[slot] === 0 ? 1 : 0)));
  const shares = openOf.map((open, weekday) => {
    const base = normalised((parent ? parent.shares[weekday]! : common!).map((share, slot) => (open[slot] ? share : 0)));
    const rates = windowed(seen[weekday]!, base, { worth: worthOf(seen[weekday]!, base), widest, contactsToTell: contactsToTellDifference });
    const known = addUp(seen, slots).levels;
    return normalised(rates.map((rate, slot) => (!open[slot] ? 0 : known[slot]! > 0 || parent ? rate : newHours(rates, known, slot))));
  });
  return { shares, assumed };
}

interface Tally {
  readonly contacts: Float64Array;
  /** Sum of levels of the days that were open and seen in the interval. */
  readonly levels: Float64Array;
}

function tally({ counts }: ContactSeries, days: readonly ShapedDay[], slots: number): Tally {
  const contacts = new Float64Array(slots);
  const levels = new Float64Array(slots);
  for (const { at, open, level, weight } of days) {
    for (let slot = 0; slot < slots; slot += 1) {
      const count = counts[at + slot]!;
      if (open[slot] === 0 || count !== count) continue;
      contacts[slot]! += weight * count;
      levels[slot]! += weight * level;
    }
  }
  return { contacts, levels };
}

function addUp(tallies: readonly Tally[], slots: number): Tally {
  const contacts = new Float64Array(slots);
  const levels = new Float64Array(slots);
  for (const each of tallies) for (let slot = 0; slot < slots; slot += 1) [contacts[slot], levels[slot]] = [contacts[slot]! + each.contacts[slot]!, levels[slot]! + each.levels[slot]!];
  return { contacts, levels };
}

/** How many contacts a base is worth: few when what was seen differs from it by far more than chance, as an evening does from a day. */
function worthOf({ contacts, levels }: Tally, base: Float64Array): number {
  const expected = base.map((share, slot) => share * levels[slot]!);
  const scale = sum(contacts) / Math.max(1e-12, sum(expected));
  let [beyondChance, square] = [0, 0];
  for (const [slot, mean] of expected.entries()) {
    beyondChance += (contacts[slot]! - scale * mean) ** 2 - scale * mean;
    square += (scale * mean) ** 2;
  }
  if (square === 0 || beyondChance <= 0) return mostWorth;
  return Math.min(mostWorth, Math.max(leastWorth, square / beyondChance));
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

interface Window {
  /** Contacts that the base counts for. */
  readonly worth: number;
  /** Intervals to either side. */
  readonly widest: number;
  readonly contactsToTell: number;
}

/** Base × what was seen against it, in the smallest window that says enough; windows stay within hours that were open. */
function windowed({ contacts, levels }: Tally, base: Float64Array, { worth, widest, contactsToTell }: Window): Float64Array {
  return base.map((share, slot) => {
    let seen = contacts[slot]!;
    let expected = share * levels[slot]!;
    const open = [true, true];
    for (let reach = 1; reach <= widest && seen < contactsToTell && (open[0] || open[1]); reach += 1) {
      for (const [place, side] of [slot - reach, slot + reach].entries()) {
        if (!open[place]) continue;
        open[place] = levels[side]! > 0 && isAlike(contacts[side]!, base[side]! * levels[side]! * ((seen + worth) / Math.max(1e-12, expected + worth)));
        if (!open[place]) continue;
        seen += contacts[side]!;
        expected += base[side]! * levels[side]!;
      }
    }
    return seen + expected + worth === 0 ? 0 : (share * (seen + worth)) / Math.max(1e-12, expected + worth);
  });
}

/** So many deviations of chance apart, an interval is no neighbour but the other side of an edge, such as the end of a Friday. */
const deviationsOfEdge = 3;

function isAlike(count: number, expected: number): boolean {
  return (count - expected) ** 2 <= deviationsOfEdge ** 2 * (expected + 1);
}

function newHours(rates: Float64Array, known: Float64Array, slot: number): number {
  for (let distance = 1; distance < rates.length; distance += 1) {
    for (const side of [slot - distance, slot + distance]) if (known[side]! > 0) return assumedShareOfNewHours * rates[side]!;
  }
  return 0;
}

function normalised(shares: Float64Array): Float64Array {
  const whole = sum(shares);
  return whole > 0 ? shares.map((share) => share / whole) : shares;
}
