import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain, readScenario, withChanges, type Outcome, type Scenario } from '../scenario/index.ts';
import type { Quantity } from '../quantity/index.ts';
import { scenarios as anyScenario } from '../scenario/testing/any-scenario.ts';
import { example, exampleFile } from '../scenario/testing/examples.ts';
import { analyse, businessCase, contractInterests, scaleOfTeams, type Block, type Chart, type Figure, type Paper, type Table } from './index.ts';

const alone = example('drechtsteden-form-0');
const together = example('drechtsteden-form-3a');
const path = example('drechtsteden-growth-path');

const blocksOf = (paper: Paper): readonly Block[] => paper.sections.flatMap(({ blocks }) => blocks);
const tablesOf = (paper: Paper): readonly Table[] => blocksOf(paper).filter((block) => block.kind === 'table');
const chartsOf = (paper: Paper): readonly Chart[] => blocksOf(paper).filter((block) => block.kind === 'chart');
const table = (paper: Paper, id: string): Table => tablesOf(paper).find((each) => each.id === id)!;
const values = ({ cells }: Table['rows'][number]): readonly number[] => cells.map((cell) => (cell as Figure).value);
const wordsOf = (paper: Paper): string => JSON.stringify(paper, (key, value: unknown) => (key === 'why' ? undefined : Number.isNaN(value) ? 'NaN' : value));

describe('a business case', () => {
  const analysis = analyse([alone, together], { seed: 1, mostRuns: 2 });
  const paper = businessCase({ language: 'nl', scenarios: [alone, together], analysis });

  it('has the published prices, for each scenario and for each form', () => {
    const prices = table(paper, 'euroPerContact').rows.map((row) => [row.name, ...values(row).map((euro) => euro.toFixed(2))]);
    expect(prices).toEqual([['2009', '9.12', '8.53'], ['2010', '9.12', '7.15'], ['2011', '9.12', '6.09']]);
    expect(table(paper, 'forms-1').rows.map((row) => [row.name, ...values(row).map((euro) => euro.toFixed(2))])).toEqual([['Vorm 3a (samen)', '8.53', '7.15', '6.09']]);
  });

  it('says the same in both languages, and nothing that is not there', () => {
    const english = businessCase({ language: 'en', scenarios: [alone, together], analysis });
    expect(english.sections.map(({ id }) => id)).toEqual(paper.sections.map(({ id }) => id));
    expect(tablesOf(english).map(({ rows }) => rows.length)).toEqual(tablesOf(paper).map(({ rows }) => rows.length));
    for (const each of [paper, english]) expect(wordsOf(each)).not.toMatch(/undefined|NaN|\{\d\}/);
  });

  it('has tables whose sums are the sums of their rows', () => {
    const summed = tablesOf(paper).filter(({ id }) => /^(totalEuro|kinds|split-|keys-)/.test(id));
    expect(summed.length).toBeGreaterThan(4);
    for (const { rows } of summed) {
      const parts = rows.filter(({ isTotal }) => !isTotal);
      rows.find(({ isTotal }) => isTotal)!.cells.forEach((cell, column) => {
        if (typeof cell !== 'object') return;
        expect(parts.reduce((sum, { cells }) => sum + ((cells[column] as Figure | undefined)?.value ?? 0), 0)).toBeCloseTo(cell.value, 4);
      });
    }
  });

  it('names every assumption, each with a source that stands below', () => {
    const { rows } = table(paper, 'assumptions');
    expect(rows.length).toBeGreaterThan(60);
    for (const { cells } of rows) expect(cells.at(-1)).toMatch(/^\[\d+\]/);
    expect(wordsOf(paper)).toContain('Hiemstra & De Vries, Het realiseren van het 14+netnummer-Antwoord in de regio, 2008');
  });

  it('says when years are not the same, and refuses what it is not for', () => {
    expect(wordsOf(businessCase({ language: 'nl', scenarios: [alone, path] }))).toContain('gaan over verschillende jaren');
    expect(() => businessCase({ language: 'nl', scenarios: [] })).toThrow('one to 4 scenarios');
    expect(() => businessCase({ language: 'nl', scenarios: [alone, path], analysis: { seed: 1, scenarios: [] } })).toThrow('of other scenarios');
  });
});

describe('each figure', () => {
  it.each([[[readScenario({ ...exampleFile('drechtsteden-growth-path'), years: 2 })]], [[alone, together]]])('explains itself to the same value', (scenarios) => {
    const explained = new Map<Scenario, Outcome<Quantity>>();
    const figures = tablesOf(businessCase({ language: 'en', scenarios })).flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)).filter((cell) => typeof cell === 'object' && cell.why !== undefined) as Figure[];
    expect(figures.length).toBeGreaterThan(50);
    for (const { value, why } of figures) {
      if (!explained.has(why!.scenario)) explained.set(why!.scenario, explain(why!.scenario));
      expect(Math.abs(why!.figure(explained.get(why!.scenario)!)!.value - value)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(value)));
    }
  });
});

describe('a chart', () => {
  const [ofOne] = analyse([readScenario({ ...exampleFile('drechtsteden-growth-path'), years: 1 })], { seed: 1, mostRuns: 20 }).scenarios;
  const analysis = { seed: 1, scenarios: [ofOne!, ofOne!] };
  const charts = chartsOf(businessCase({ language: 'nl', scenarios: [path, withChanges(path, [{ event: 'joins', month: '2027-03', authority: 'sliedrecht', form: '3a' }])], analysis }));

  it('stays within its frame, and tells in words what it shows', () => {
    expect(new Set(charts.map(({ id }) => id.replace(/-\d.*$/, '')))).toEqual(new Set(['chart-totalEuro', 'chart-euroPerContact', 'chart-forms', 'chart-scale', 'chart-growth', 'chart-split', 'chart-contract', 'chart-sensitivity', 'chart-risk']));
    expect(new Set(charts.map(({ id }) => id)).size).toBe(charts.length);
    for (const { marks, width, height, summary, title } of charts) {
      expect(summary.length).toBeGreaterThan(title.length);
      for (const mark of marks) for (const [x, y] of mark.kind === 'path' ? mark.points : [[mark.x, mark.y] as const]) expect(x >= -0.01 && y >= -0.01 && x <= width + 0.01 && y <= height + 0.01, JSON.stringify(mark)).toBe(true);
    }
  });

  it('has bars as tall as their values', () => {
    const [chart] = chartsOf(businessCase({ language: 'nl', scenarios: [alone, together] }));
    const heights = chart!.marks.filter((mark) => mark.kind === 'bar').map(({ height }) => height);
    expect(heights).toHaveLength(6);
    expect(heights[1]! / heights[0]!).toBeCloseTo(3_006_759.85 / 3_569_703.7, 6);
  });
});

describe('size', () => {
  it('saves hours, but never those of the work itself', () => {
    const { curve, leastHours, authorities, together: region } = scaleOfTeams(path)!;
    expect(leastHours).toBeCloseTo(120 / 3.6, 9);
    for (const { hoursOfThousand } of [...curve, ...authorities]) expect(hoursOfThousand).toBeGreaterThan(leastHours);
    expect(region.hoursOfThousand).toBeLessThan(0.5 * Math.max(...authorities.map(({ hoursOfThousand }) => hoursOfThousand)));
    expect(curve.at(-1)!.hoursOfThousand).toBeCloseTo(region.hoursOfThousand, 9);
  });

  it('is told for the channel with most contacts, however a database puts them in order', () => {
    const { channels, authorities } = path;
    const turned: Scenario = { ...path, channels: Object.fromEntries(Object.entries(channels).toReversed()), authorities: Object.fromEntries(Object.entries(authorities).toReversed()) };
    expect(scaleOfTeams(turned)!.channel).toBe('phone');
    expect(wordsOf(businessCase({ language: 'nl', scenarios: [turned] }))).toBe(wordsOf(businessCase({ language: 'nl', scenarios: [path] })));
  });
});

describe('a contract', () => {
  it('by the call sets supplier against region; the same sum fixed does not', () => {
    const outsourced = withChanges(path, [{ event: 'joins', month: '2027-01', authority: 'sliedrecht', form: '3b' }]);
    const [{ ways, exampleOf }] = contractInterests(outsourced) as [ReturnType<typeof contractInterests>[number]];
    expect(exampleOf).toBeUndefined();
    expect(ways.map(({ by }) => by)).toEqual(['as-agreed', 'minute', 'fixed']);
    const [agreed, , fixed] = ways.map(({ outcome }) => outcome);
    expect(agreed!.gainOfOneMoreEuro.toFixed(2)).toBe('1.03');
    expect(agreed!.costOfOneMoreEuro.toFixed(2)).toBe('8.49');
    expect(fixed!.gainOfOneMoreEuro).toBeLessThan(0);
    for (const { outcome } of ways) expect(outcome.paymentEuro).toBeCloseTo(agreed!.paymentEuro, 4);
    expect(contractInterests(path)[0]!.exampleOf).toBe('alblasserdam');
  });
});

describe('the analysis', () => {
  const uncertain = readScenario({ ...exampleFile('drechtsteden-form-3a'), uncertain: { 'costs.netHoursPerFte': { kind: 'normal', mean: 1350, standardDeviation: 40 } } });

  it('is the same with the same seed, and tells how far it is', () => {
    const told: number[] = [];
    const once = analyse([uncertain], { seed: 5, mostRuns: 20, onProgress: (done, of) => told.push(done / of) });
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBe(1);
    expect(JSON.parse(JSON.stringify(analyse([uncertain], { seed: 5, mostRuns: 20 })))).toEqual(JSON.parse(JSON.stringify(once)));
    expect(once.scenarios[0]!.risk!.totalEuro.histogram.reduce((sum, { runs }) => sum + runs, 0)).toBe(20);
  });
});

describe('any scenario', () => {
  it('has a business case', () => {
    fc.assert(fc.property(anyScenario, fc.constantFrom('nl' as const, 'en' as const), (scenario, language) => {
      expect(wordsOf(businessCase({ language, scenarios: [scenario] }))).not.toMatch(/undefined|NaN/);
    }), { numRuns: 5 });
  });

  it('has one without channels where somebody must be there at once', () => {
    const mail = readScenario({ ...exampleFile('drechtsteden-form-0'), channels: { phone: { contactsPerInhabitant: 1, handlingSeconds: 60, directFraction: 1, secondLineHandlingSeconds: 60, staffing: 'by-workload' } } });
    expect(businessCase({ language: 'en', scenarios: [mail] }).sections.map(({ id }) => id)).not.toContain('scale');
  });
});
