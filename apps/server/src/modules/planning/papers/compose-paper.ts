import { readFileSync } from 'node:fs';
import { businessCase, type Paper } from '@ingang/planning/business-case';
import { readScenario } from '@ingang/planning/scenario';
import type { PaperInput } from './paper-input.ts';
import { paperWords } from './words.ts';

/** A business case, and what it says about itself. */
export interface WholePaper extends Paper {
  readonly about: readonly (readonly [name: string, value: string])[];
}

/** @throws ScenarioFaults when a scenario cannot be worked out */
export function composePaper({ language, scenarios: asked, analysis, region, madeAt }: PaperInput): WholePaper {
  const scenarios = asked.map((scenario) => ({ ...scenario, name: writable(scenario.name), content: JSON.parse(JSON.stringify(scenario.content), (_, value: unknown) => (typeof value === 'string' ? writable(value) : value)) as unknown }));
  const words = paperWords[language];
  const day = (moment: string): string => new Intl.DateTimeFormat(language === 'nl' ? 'nl-NL' : 'en-GB', { dateStyle: 'long', timeZone: 'Europe/Amsterdam' }).format(new Date(moment));
  const runs = analysis?.scenarios.find(({ risk }) => risk)?.risk?.runs;
  const about = [
    [words.region, region],
    [words.made, day(madeAt)],
    ...scenarios.map(({ name, version, changedAt }, place): [string, string] => [place === 0 ? words.scenarios : '', words.scenario(name, version, day(changedAt))]),
    [words.draws, analysis === undefined || runs === undefined ? words.noDraws : words.drawn(String(runs), analysis.seed)],
    [words.version, `@ingang/planning ${modelVersion()}`],
  ] as const;
  const named = scenarios.map(({ name, content }) => ({ ...readScenario(content), name }));
  return { ...businessCase({ language, scenarios: named, analysis }), about };
}

/** Text without what no file can hold: control characters, halves of a character. */
function writable(text: string): string {
  // oxlint-disable-next-line no-control-regex -- these are what is meant
  return text.toWellFormed().replaceAll(/[\u0000-\u001F\u007F\uFFFE\uFFFF]/g, ' ').trim() || '–';
}

function modelVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL(import.meta.resolve('@ingang/planning/package.json')), 'utf8')) as { version: string };
  return version;
}
