import { describe, expect, it } from 'vitest';
import { evaluate, readChange, ScenarioFaults, sentenceOf, withChanges, type Change } from '../index.ts';
import { example } from '../testing/examples.ts';

const scenario = example('drechtsteden-growth-path');
const faultsOf = (...changes: readonly unknown[]): readonly string[] => {
  try {
    withChanges(scenario, changes);
    return [];
  } catch (error) {
    if (error instanceof ScenarioFaults) return error.faults;
    throw error;
  }
};

const told: readonly (readonly [object, string, string])[] = [
  [{ event: 'joins', month: '2027-03', authority: 'sliedrecht', form: '3a' }, 'Sliedrecht gaat in maart 2027 over naar vorm 3a.', 'Sliedrecht goes over to form 3a in March 2027.'],
  [
    { event: 'opens', month: '2027-03', opening: 'thursday-evening', days: ['thursday'], hours: { '18': 0.03, '17': 0.04, '19': 0.02 } },
    'Vanaf maart 2027 is er op donderdag ook van 17:00 tot 20:00 iemand bereikbaar.',
    'From March 2027 somebody can be reached on Thursday from 17:00 to 20:00 too.',
  ],
  [
    { event: 'grows', month: '2028-01', fraction: -0.05, channel: 'phone', authorities: ['dordrecht', 'papendrecht'] },
    'Vanaf januari 2028 komen er 5 % minder contacten via telefoon voor Dordrecht en Papendrecht.',
    'From January 2028 there are 5 % fewer contacts by phone for Dordrecht and Papendrecht.',
  ],
  [{ event: 'moves', month: '2028-01', fromChannel: 'desk', toChannel: 'email', fraction: 0.125 }, 'Vanaf januari 2028 gaat 12,5 % van de contacten van balie naar e-mail.', 'From January 2028 12.5 % of the contacts go from desk to e-mail.'],
  [{ event: 'handling-time', month: '2027-06', channel: 'phone', line: 2, fraction: 0.1 }, 'Vanaf juni 2027 duurt een contact via telefoon in de tweede lijn 10 % langer.', 'From June 2027 a contact by phone takes the second line 10 % more time.'],
  [{ event: 'direct-answers', month: '2027-06', channel: 'phone', points: 0.05 }, 'Vanaf juni 2027 beantwoordt de eerste lijn 5 % van de contacten via telefoon meer zelf.', 'From June 2027 the first line answers 5 % of the contacts by phone more.'],
  [{ event: 'becomes', month: '2028-01', path: 'costs.firstLineEuroPerFte', value: 54_000 }, 'Vanaf januari 2028 wordt kosten van een fte eerste lijn € 54.000 per fte.', 'From January 2028 cost of an FTE in the first line becomes € 54,000 an FTE.'],
  [{ event: 'sets', path: 'costs.netHoursPerFte', value: 1400 }, 'Netto uren per fte is 1.400 uur.', 'Net hours of an FTE is 1,400 hours.'],
  [{ event: 'sets', path: 'splitBy', value: 'minutes' }, 'De verdeelsleutel is minutes.', 'The key of the split is minutes.'],
  [
    { event: 'measures', path: 'authorities.papendrecht.inhabitants', value: 32_500, from: '2026-01-01', until: '2026-06-30' },
    'Inwoners van Papendrecht is 32.500 inwoners, gemeten van 2026-01-01 tot en met 2026-06-30.',
    'Inhabitants of Papendrecht is 32,500 inhabitants, measured from 2026-01-01 until 2026-06-30.',
  ],
  [{ event: 'cancels', index: 0 }, 'Gebeurtenis 1 gaat niet door.', 'Event 1 does not happen.'],
];

describe('a change', () => {
  it.each(told)('%j is a sentence in both languages, and can be made', (change, nl, en) => {
    const read: Change = readChange(change);
    expect(sentenceOf('nl', scenario, read)).toBe(nl);
    expect(sentenceOf('en', scenario, read)).toBe(en);
    expect(Number.isFinite(evaluate(withChanges(scenario, [change])).totalEuro)).toBe(true);
  });

  it('leaves the scenario as it was', () => {
    const before = JSON.stringify(scenario);
    withChanges(scenario, told.map(([change]) => change));
    expect(JSON.stringify(scenario)).toBe(before);
  });

  it('says what is wrong with it', () => {
    expect(faultsOf({ event: 'jions' })[0]).toMatch(/^change.event must be joins or opens .*, not "jions"$/);
    expect(faultsOf({ event: 'joins', month: '2027-13', authority: 'sliedrecht', form: '3a' })).toEqual(['change.month must be a month such as 2027-03, not "2027-13"']);
    expect(faultsOf({ event: 'joins', month: '2027-03', authority: 'rotterdam', form: '9' })).toHaveLength(2);
    expect(faultsOf({ event: 'sets', path: 'costs.nothing', value: 1 })).toEqual(['change.path costs.nothing is not a place in this scenario']);
    expect(faultsOf({ event: 'sets', path: 'splitBy', value: 'colour' })).toEqual(['splitBy must be inhabitants or contacts or minutes, not "colour"']);
    expect(faultsOf({ event: 'measures', path: 'splitBy', value: 1, from: '2026-01-01', until: '2026-02-01' })).toHaveLength(1);
    expect(faultsOf({ event: 'cancels', index: 99 })).toHaveLength(1);
    expect(faultsOf({ event: 'becomes', month: '2027-03', path: 'costs.netHoursPerFte', value: 0 })).toEqual(['events.4.value must be a number from 1 to 8784, not 0']);
    expect(faultsOf({ event: 'opens', month: '2027-03', opening: 'all-night', days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'], hours: { 20: 0.9, 21: 0.6 } })).toEqual([
      'events open hours that take 150 % of all contacts from ordinary hours; give them smaller shares, or a larger newFraction',
    ]);
    expect(faultsOf({ event: 'opens', month: '2027-03', opening: 'early', days: ['monday'], hours: { '09': 0.1 } })).toEqual(['events.4.hours 09 on monday is open already']);
  });

  it('can add a part, such as a contract', () => {
    const contract = { euroPerContact: 2, direct: { targetFraction: 0.6, euroPerPoint: 500, mostEuro: 5000 } };
    const changed = withChanges(scenario, [{ event: 'sets', path: 'contracts.bonus', value: contract }, { event: 'sets', path: 'forms.3b.contract', value: 'bonus' }]);
    expect(changed.contracts['bonus']!.euroPerMinute).toBe(0);
  });

  it('marks what was measured', () => {
    const changed = withChanges(scenario, [{ event: 'measures', path: 'costs.netHoursPerFte', value: 1310, from: '2026-01-01', until: '2026-06-30' }]);
    expect(changed.sources['costs.netHoursPerFte']).toEqual({ kind: 'measured', from: '2026-01-01', until: '2026-06-30' });
  });
});
