import { plainNumbers, type Quantity } from '../../quantity/index.ts';
import { barChart } from '../charts/bars.ts';
import { costByForm } from '../figures/cost-by-form.ts';
import { text, type Block, type Cell, type Section } from '../paper.ts';
import { capital, formIn, remembering, told, type Telling } from '../telling.ts';

/** What a contact costs in each form of cooperation, year by year. */
export function forms(telling: Telling): Section {
  const { words: { forms: words } } = telling;
  return { id: 'forms', title: words.title, blocks: [text(words.lead), ...telling.scenarios.flatMap((_, place) => ofScenario(telling, place))] };
}

function ofScenario(telling: Telling, place: number): readonly Block[] {
  const { words, scenarios, outcomes } = telling;
  const [scenario, outcome] = [scenarios[place]!, outcomes[place]!];
  const byYear = costByForm(plainNumbers, outcome);
  const names = [...new Set(byYear.flat().map(({ form }) => form))].toSorted();
  const groups = outcome.years.map(({ period }) => period);
  const price = (year: number, form: string): number | undefined => byYear[year]!.find((each) => each.form === form)?.euroPerContact;
  const title = words.forms.chart(scenario.name);
  const cell = (form: string, year: number): Cell => {
    const value = price(year, form);
    const figure = (of: Parameters<typeof costByForm<Quantity>>[1]): Quantity | undefined => costByForm(remembering, of)[year]!.find((each) => each.form === form)?.euroPerContact;
    return value === undefined ? undefined : { value, unit: 'euro', why: { scenario, figure } };
  };
  const parts = names.map((form) => `${formIn(telling, scenario, form)}: ${groups.flatMap((period, year) => (price(year, form) === undefined ? [] : [`${period} ${told(telling, price(year, form)!, 'euro')}`])).join(', ')}`);
  return [
    barChart({
      id: `chart-forms-${place}`, title, summary: `${title}. ${parts.join('; ')}.`, groups, series: names.map((form) => capital(formIn(telling, scenario, form))),
      values: groups.map((_, year) => names.map((form) => price(year, form))), label: (euro) => told(telling, euro, 'euro'),
    }),
    { kind: 'table', id: `forms-${place}`, title: `${words.forms.table}: ${scenario.name}`, columns: [capital(words.growth.inForm.toLowerCase()), ...groups], rows: names.map((form) => ({ name: capital(formIn(telling, scenario, form)), cells: groups.map((_, year) => cell(form, year)) })) },
  ];
}
