import { monthIn, type Scenario } from '../../scenario/index.ts';
import { spanChart } from '../charts/spans.ts';
import { growthPath } from '../figures/growth.ts';
import { text, type Block, type Section } from '../paper.ts';
import { capital, formIn, type Telling } from '../telling.ts';

/** Who is in which form of cooperation when. */
export function growth(telling: Telling): Section {
  const { words: { growth: words } } = telling;
  return { id: 'growth', title: words.title, blocks: [text(words.lead), ...telling.scenarios.flatMap((scenario, place) => ofScenario(telling, scenario, place))] };
}

function ofScenario(telling: Telling, scenario: Scenario, place: number): readonly Block[] {
  const { words, language } = telling;
  const { months, years } = telling.outcomes[place]!;
  const path = growthPath(scenario, telling.outcomes[place]!);
  const used = [...new Set(path.flatMap(({ stays }) => stays.map(({ form }) => form)))].toSorted();
  const told = path.flatMap(({ authority, stays }) => stays.map(({ form, from, to }) => ({
    name: scenario.authorities[authority]!.name, form: formIn(telling, scenario, form), from: monthIn(language, months[from]!.period), until: monthIn(language, months[to - 1]!.period),
  })));
  const title = words.growth.chart(scenario.name);
  return [
    spanChart({
      id: `chart-growth-${place}`, title, summary: `${title}. ${told.map(({ name, form, from, until }) => `${name}: ${form}, ${from} – ${until}`).join('; ')}.`,
      rows: path.map(({ authority, stays }) => ({ name: scenario.authorities[authority]!.name, spans: stays.map(({ form, from, to }) => ({ from, to, series: used.indexOf(form) })) })),
      series: used.map((form) => capital(formIn(telling, scenario, form))), months: months.length, years: years.map(({ period }, year) => ({ month: year * 12, name: period })),
    }),
    { kind: 'table', id: `growth-${place}`, title, columns: [words.authority, words.growth.inForm, words.growth.from, words.growth.until], rows: told.map(({ name, form, from, until }) => ({ name, cells: [form, from, until] })) },
  ];
}
