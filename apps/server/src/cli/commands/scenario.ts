import { explanationOf } from '@ingang/planning/quantity';
import {
  evaluate, explain, figureNames, monteCarlo, readScenario, ScenarioFaults, sensitivityOf, sideBySide, type FigureName, type Language, type Outcome, type Scenario,
} from '@ingang/planning/scenario';
import type { Config } from '../../config.ts';
import { need, readArguments, wholeNumber } from '../arguments.ts';
import { readJsonFile } from '../json-file.ts';
import type { Output } from '../output.ts';
import { differenceTables, explanationLines, outcomeTables, riskLines, sensitivityLines } from '../scenario/tables.ts';
import { UnusableInput } from '../unusable-input.ts';
import { unknownWord, WrongUse } from '../usage.ts';

const options = {
  file: { type: 'string' }, compare: { type: 'string' }, explain: { type: 'string' }, year: { type: 'string' }, depth: { type: 'string' },
  sensitivity: { type: 'boolean' }, risk: { type: 'boolean' }, seed: { type: 'string' }, language: { type: 'string' },
} as const;

/** What a scenario of cooperation comes to, or what changes from one to another. */
export async function scenarioCommand(args: readonly string[], _config: Config, output: Output): Promise<void> {
  const { values } = readArguments('scenario', args, options, 0);
  const language = languageOf(values.language);
  const file = need('scenario', values.file, '--file FILE');
  const scenario = await readFile(file);
  const other = values.compare === undefined ? undefined : await readFile(values.compare);
  const tell = (value: unknown, lines: readonly string[]): void => output.tell(value, lines);
  try {
    if (values.explain !== undefined) return tellExplanation(output, language, scenario, values.explain, values.year, wholeNumber('scenario', values.depth, '--depth', 0));
    if (values.sensitivity) {
      const found = sensitivityOf(scenario);
      return tell({ sensitivity: found }, sensitivityLines(language, scenario, found));
    }
    if (values.risk) return tellRisk(output, language, scenario, other, wholeNumber('scenario', values.seed, '--seed', 0));
    if (other === undefined) return tell(plainOutcome(scenario, evaluate(scenario)), outcomeTables(language, scenario, evaluate(scenario)));
    const { difference, payBack, lines } = differenceTables(language, scenario, other);
    tell({ difference, payBack, sideBySide: sideBySide([scenario, other]) }, lines);
  } catch (error) {
    if (error instanceof ScenarioFaults) throw new UnusableInput(`${file} cannot be used`, error.faults);
    if (error instanceof RangeError) throw new UnusableInput(`${file} cannot be used so`, [error.message]);
    throw error;
  }
}

function readFile(path: string): Promise<Scenario> {
  return readJsonFile(path, readScenario, (error) => (error instanceof ScenarioFaults ? error.faults : undefined));
}

function languageOf(word = 'en'): Language {
  if (word === 'nl' || word === 'en') return word;
  throw new WrongUse(`--language is nl or en, not "${word}"`, 'scenario');
}

/** Years in full; months without their hours, which would be a book. */
function plainOutcome(scenario: Scenario, { years, months, totalEuro }: Outcome<number>): object {
  return { name: scenario.name, totalEuro, years, months: months.map(({ teams, ...month }) => ({ ...month, teams: teams.map(({ hours: _hours, ...team }) => team) })) };
}

function tellExplanation(output: Output, language: Language, scenario: Scenario, wanted: string, year: string | undefined, depth = 4): void {
  const figure = figureNames.find((name) => name === wanted);
  if (figure === undefined) throw new WrongUse(unknownWord(`there is no figure "${wanted}"; choose from ${figureNames.join(', ')}`, wanted, figureNames), 'scenario');
  const { years } = explain(scenario);
  const period = year === undefined ? years[0] : years.find((each) => each.period === year);
  if (period === undefined) throw new WrongUse(`--year is one of ${years.map((each) => each.period).join(', ')}, not "${year}"`, 'scenario');
  const quantity = period[figure satisfies FigureName];
  output.tell({ explanation: explanationOf(quantity, depth) }, explanationLines(language, scenario, quantity, depth));
}

function tellRisk(output: Output, language: Language, scenario: Scenario, other: Scenario | undefined, seed = 1): void {
  const goesOn = (runs: number): boolean => {
    output.progress(`${runs} runs`);
    return true;
  };
  const found = monteCarlo(other ?? scenario, { seed, goesOn, ...(other === undefined ? {} : { against: scenario }) });
  output.tell({ seed, ...found }, riskLines(language, found));
}
