import { channelNamed } from '../../scenario/index.ts';
import { curveChart } from '../charts/curve.ts';
import { hoursOfThousand, type ScaleOfTeams, type TeamOfSize } from '../figures/scale.ts';
import { text, type Figure, type Row, type Section } from '../paper.ts';
import { bare, remembering, told, type Telling } from '../telling.ts';

/** Why larger teams need less for the same. */
export function scaleEffect(telling: Telling, scale: ScaleOfTeams): Section {
  const { words: { scale: words }, scenarios: [scenario] } = telling;
  const named = scale.authorities.map(({ authority, ...team }) => ({ name: scenario!.authorities[authority]!.name, team }));
  const smallest = named.toSorted((a, b) => a.team.contactsInYear - b.team.contactsInYear)[0]!;
  const hours = (value: number): string => told(telling, value, 'hours');
  const point = (team: TeamOfSize): { readonly x: number; readonly y: number } => ({ x: team.contactsInYear, y: team.hoursOfThousand });
  const whole = (value: number): string => bare(telling, Math.round(value), 'contacts');
  return {
    id: 'scale',
    title: words.title,
    blocks: [
      text(words.lead(channelNamed(telling.language, scale.channel), told(telling, scale.handlingSeconds, 'seconds'))),
      curveChart({
        id: 'chart-scale', title: words.chart, summary: `${words.chart}. ${words.summary(smallest.name, hours(smallest.team.hoursOfThousand), hours(scale.together.hoursOfThousand))}`,
        curve: scale.curve.map(point), curveName: words.curve, floor: { y: scale.leastHours, name: words.floor }, xName: words.size, xLabel: whole, yLabel: whole,
        named: [...distinct(named), { name: telling.words.together, team: scale.together }].map(({ name, team }) => ({ name, ...point(team) })),
      }),
      {
        kind: 'table', id: 'scale', title: words.chart, columns: [telling.words.authority, words.size, words.hours, words.more],
        rows: [...named.map(({ name, team }) => rowOf(scale, name, team)), { ...rowOf(scale, telling.words.together, scale.together), isTotal: true }],
      },
    ],
  };
}

/** Authorities of the same size stand at one point: they share their name there. */
function distinct(named: readonly { readonly name: string; readonly team: TeamOfSize }[]): typeof named {
  return [...Map.groupBy(named, ({ team }) => team.contactsInYear).values()].map((same) => (same.length > 2 ? { ...same[0]!, name: `${same.length} ×` } : { ...same[0]!, name: same.map(({ name }) => name).join(', ') }));
}

function rowOf({ leastHours }: ScaleOfTeams, name: string, { contactsInYear, hoursOfThousand: value, scenario }: TeamOfSize): Row {
  const needed: Figure = { value, unit: 'agent-hours', why: { scenario, figure: (outcome) => hoursOfThousand(remembering, outcome) } };
  return { name, cells: [{ value: contactsInYear, unit: 'contacts' }, needed, { value: value / leastHours - 1, unit: 'fraction' }] };
}
