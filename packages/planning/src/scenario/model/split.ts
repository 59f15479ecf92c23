import { formulas } from './formulas.ts';
import type { Charge } from './investments.ts';
import type { Month } from './reading.ts';
import type { Work } from './teams.ts';

/** A charge, and what the key counts for each who bears it. */
export interface SharedCharge<Q> extends Charge<Q> {
  readonly works: readonly Work<Q>[];
}

/** What each authority pays of some charges. */
export function sharesOf<Q>(month: Month<Q>, charges: readonly SharedCharge<Q>[]): ReadonlyMap<string, readonly Q[]> {
  const shares = new Map<string, Q[]>();
  const pays = (authority: string, euro: Q): void => void (shares.get(authority)?.push(euro) ?? shares.set(authority, [euro]));
  for (const { euro, bearers, works } of charges) {
    if (bearers.length === 1) {
      pays(bearers[0]!, euro);
      continue;
    }
    const { parts, whole } = keyOf(month, bearers, works);
    bearers.forEach((authority, index) => pays(authority, month.calculator.of(formulas.costShare, [euro, parts[index]!, whole])));
  }
  return shares;
}

/** What the key counts for each, and together: where that is nothing at all, inhabitants count, and without those all count alike. */
function keyOf<Q>(month: Month<Q>, bearers: readonly string[], works: readonly Work<Q>[]): { readonly parts: readonly Q[]; readonly whole: Q } {
  const { calculator, scenario, read } = month;
  const together = (parts: readonly Q[]): { readonly parts: readonly Q[]; readonly whole: Q } => ({ parts, whole: calculator.of(formulas[sumOf[scenario.splitBy]], parts) });
  const counts = (whole: Q): boolean => calculator.valueOf(whole) > 1e-9;
  if (scenario.splitBy !== 'inhabitants') {
    const by = scenario.splitBy;
    const key = together(bearers.map((authority) => calculator.of(formulas[sumOf[by]], works.filter(({ demand }) => demand.authority === authority).map((work) => work[by]))));
    if (counts(key.whole)) return key;
  }
  const people = bearers.map((authority) => read(`authorities.${authority}.inhabitants`));
  const key = { parts: people, whole: calculator.of(formulas.peopleTogether, people) };
  return counts(key.whole) ? key : together(bearers.map(() => calculator.fact('alike', 'factor', 1)));
}

const sumOf = { inhabitants: 'peopleTogether', contacts: 'contactsTogether', minutes: 'minutesTogether' } as const;
