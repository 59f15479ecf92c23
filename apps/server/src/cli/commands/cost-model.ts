import { costOfForm, CostModelFaults, readCostModel, type YearCost } from '@ingang/planning/cost';
import type { Config } from '../../config.ts';
import { need, readArguments } from '../arguments.ts';
import { readJsonFile } from '../json-file.ts';
import { columns, type Output } from '../output.ts';

/** What a call costs under each form of cooperation in a file. */
export async function costModelCommand(args: readonly string[], _config: Config, output: Output): Promise<void> {
  const { values } = readArguments('cost-model', args, { file: { type: 'string' } }, 0);
  const path = need('cost-model', values.file, '--file FILE');
  const { inputs, forms } = await readJsonFile(path, readCostModel, (error) => (error instanceof CostModelFaults ? error.faults : undefined));
  const answer = Object.fromEntries(Object.entries(forms).map(([name, form]) => [name, { years: costOfForm(inputs, form) }]));
  output.tell({ forms: answer }, Object.entries(answer).flatMap(([name, { years }]) => [`Form ${name}`, ...table(years), '']));
}

const twoDigits = (value: number): string => value.toFixed(2).padStart(6);
const oneDigit = (value: number): string => value.toFixed(1).padStart(6);

function table(years: readonly YearCost[]): string[] {
  const heading = ['  year', '    calls', 'FTE 1st', 'FTE 2nd', '€ 1st', '€ 2nd', '€ a call'];
  const rows = years.map((year, index) => [
    `  ${index + 1}`, Math.round(year.calls).toString().padStart(9), oneDigit(year.fte1), oneDigit(year.fte2), twoDigits(year.price1), twoDigits(year.price2), twoDigits(year.total),
  ]);
  return columns([heading, ...rows]);
}
