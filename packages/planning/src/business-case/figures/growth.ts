import type { Outcome, Scenario } from '../../scenario/index.ts';

/** A stretch of months in which an authority is in a form of cooperation; from 0, the end not included. */
export interface Stay {
  readonly form: string;
  readonly from: number;
  readonly to: number;
}

/** Who is in which form of cooperation from when to when. */
export function growthPath(scenario: Scenario, { months }: Outcome<number>): readonly { readonly authority: string; readonly stays: readonly Stay[] }[] {
  return Object.keys(scenario.authorities).map((authority) => {
    const stays: Stay[] = [];
    months.forEach(({ authorities }, month) => {
      const { form } = authorities[authority]!;
      const last = stays.at(-1);
      if (last?.form === form) stays[stays.length - 1] = { ...last, to: month + 1 };
      else stays.push({ form, from: month, to: month + 1 });
    });
    return { authority, stays };
  });
}
