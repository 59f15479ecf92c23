import type { Calculator } from '../../quantity/index.ts';
import { formulas } from '../../scenario/model/formulas.ts';
import type { Outcome } from '../../scenario/index.ts';

/** What those in one form of cooperation cost in a year, for the months in which they were in it. */
export interface FormInYear<Q> {
  readonly form: string;
  readonly contacts: Q;
  readonly costEuro: Q;
  readonly euroPerContact: Q;
}

/**
 * Cost by form of cooperation, for each year: an authority that goes over in May counts with its old form until then.
 *
 * @param calculator the one that the outcome was worked out with, or one of the same kind
 * @returns for each year of the outcome the forms that somebody was in, by name
 */
export function costByForm<Q>(calculator: Calculator<Q>, { years, months }: Outcome<Q>): readonly (readonly FormInYear<Q>[])[] {
  return years.map(({ period }, year) => {
    const shares = months.slice(year * 12, year * 12 + 12).flatMap(({ authorities }) => Object.values(authorities));
    return [...Map.groupBy(shares, ({ form }) => form)].toSorted(([a], [b]) => a.localeCompare(b)).map(([form, parts]) => {
      const about = calculator.about({ year: period, item: form });
      const contacts = about.of(formulas.contactsTogether, parts.map((part) => part.contacts));
      const costEuro = about.of(formulas.costTogether, parts.map((part) => part.costEuro));
      return { form, contacts, costEuro, euroPerContact: about.of(formulas.priceOfContact, [costEuro, contacts]) };
    });
  });
}
