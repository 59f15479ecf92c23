import { within, type Faults } from '../../shape/index.ts';
import { assumptionAt, valueAt } from './assumptions.ts';
import type { EventOf, ScenarioEvent } from './event-shapes.ts';
import type { Scenario } from './scenario-shape.ts';
import { checkSpreads } from './spread-shape.ts';

/** Whether the parts of a scenario that is right by itself go together. */
export function checkScenario(faults: Faults, scenario: Scenario): void {
  const known = (place: string, name: string | undefined, of: Readonly<Record<string, unknown>>, what: string): void => {
    if (name !== undefined && !Object.hasOwn(of, name)) faults.add(place, `names ${what} ${name}, which is not there; there are ${Object.keys(of).join(', ') || 'none'}`);
  };
  checkWeights(faults, scenario);
  for (const [id, authority] of Object.entries(scenario.authorities)) {
    const place = `authorities.${id}`;
    known(within(place, 'form'), authority.form, scenario.forms, 'the form');
    for (const channel of Object.keys(authority.contactsInYear)) known(within(place, 'contactsInYear'), channel, scenario.channels, 'the channel');
    if (authority.since !== undefined && authority.since > scenario.start) faults.add(within(place, 'since'), 'is after the start; say it with an event "joins"');
  }
  for (const [id, form] of Object.entries(scenario.forms)) {
    const place = `forms.${id}`;
    known(within(place, 'contract'), form.contract, scenario.contracts, 'the contract');
    if (form.contract !== undefined && form.firstLine !== 'provider') faults.add(within(place, 'contract'), 'is for a form whose firstLine is "provider"');
    for (const channel of [...form.channels, ...Object.keys(form.effects)]) known(place, channel, scenario.channels, 'the channel');
  }
  for (const path of Object.keys(scenario.sources)) {
    if (assumptionAt(scenario, path) === undefined && !isPart(scenario, path)) faults.add(within('sources', path), 'is not the address of an assumption');
  }
  for (const path of Object.keys(scenario.uncertain)) {
    if (assumptionAt(scenario, path) === undefined) faults.add(within('uncertain', path), 'is not the address of an assumption');
  }
  checkSpreads(faults, scenario.uncertain);
  scenario.events.forEach((event, index) => checkEvent(faults, scenario, event, `events.${index}`, known));
  checkOpenings(faults, scenario);
  checkMoved(faults, scenario);
}

type Known = (place: string, name: string | undefined, of: Readonly<Record<string, unknown>>, what: string) => void;

function checkEvent(faults: Faults, scenario: Scenario, event: ScenarioEvent, place: string, known: Known): void {
  if (event.month < scenario.start) faults.add(within(place, 'month'), `is before the start, ${scenario.start}`);
  if ('authorities' in event) for (const id of event.authorities ?? []) known(within(place, 'authorities'), id, scenario.authorities, 'the authority');
  switch (event.event) {
    case 'joins':
      known(within(place, 'authority'), event.authority, scenario.authorities, 'the authority');
      known(within(place, 'form'), event.form, scenario.forms, 'the form');
      break;
    case 'opens':
      for (const channel of event.channels) known(within(place, 'channels'), channel, scenario.channels, 'the channel');
      break;
    case 'moves':
      known(within(place, 'fromChannel'), event.fromChannel, scenario.channels, 'the channel');
      known(within(place, 'toChannel'), event.toChannel, scenario.channels, 'the channel');
      break;
    case 'grows':
    case 'handling-time':
    case 'direct-answers':
      known(within(place, 'channel'), event.channel, scenario.channels, 'the channel');
      break;
    case 'becomes':
      checkBecomes(faults, scenario, event, place);
      break;
    case 'closes':
  }
}

/** What can be otherwise from a month on: not who is there, how they begin, or when. */
const fixed = /^(events|authorities\.[^.]+\.since|forms\.[^.]+\.investments)(\.|$)/;

function checkBecomes(faults: Faults, scenario: Scenario, { path, value }: EventOf<'becomes'>, place: string): void {
  const assumption = assumptionAt(scenario, path);
  if (assumption === undefined) faults.add(within(place, 'path'), `${path} is not the address of an assumption`);
  else if (fixed.test(path)) faults.add(within(place, 'path'), `${path} is what it is from the start on`);
  else faults.number(within(place, 'value'), value, assumption.range);
}

function checkOpenings(faults: Faults, scenario: Scenario): void {
  const { hourWeights, weekdayWeights } = scenario.calendar;
  const taken = new Map<string, string>();
  scenario.events.forEach((event, index) => {
    const place = `events.${index}`;
    if (event.event === 'closes' && !scenario.events.some((other) => other.event === 'opens' && other.opening === event.opening && other.month <= event.month)) {
      faults.add(within(place, 'opening'), `closes ${event.opening}, which was not opened by then`);
    }
    if (event.event !== 'opens') return;
    if (scenario.events.findIndex((other) => other.event === 'opens' && other.opening === event.opening) < index) {
      faults.add(within(place, 'opening'), `${event.opening} is a name that another opening has`);
    }
    for (const day of event.days) for (const hour of Object.keys(event.hours)) {
      if (Object.hasOwn(weekdayWeights, day) && Object.hasOwn(hourWeights, hour)) faults.add(within(place, 'hours'), `${hour} on ${day} is open already`);
      const other = taken.get(`${day} ${hour}`);
      if (other !== undefined && other !== event.opening) faults.add(within(place, 'hours'), `${hour} on ${day} is in ${other} too`);
      taken.set(`${day} ${hour}`, event.opening);
    }
  });
}

/** Extra hours cannot take more contacts from ordinary hours than there are. */
function checkMoved(faults: Faults, { calendar, events }: Scenario): void {
  const weekdaysOpen = Object.keys(calendar.weekdayWeights).length;
  const moved = events.reduce((sum, event) => {
    if (event.event !== 'opens') return sum;
    const ofDay = Object.values(event.hours).reduce((total, share) => total + share, 0);
    return sum + (ofDay * (1 - event.newFraction) * new Set(event.days).size) / weekdaysOpen;
  }, 0);
  if (moved > 1) faults.add('events', `open hours that take ${Math.round(moved * 100)} % of all contacts from ordinary hours; give them smaller shares, or a larger newFraction`);
}

function checkWeights(faults: Faults, { calendar }: Scenario): void {
  for (const name of ['hourWeights', 'weekdayWeights', 'monthWeights'] as const) {
    const weights: readonly number[] = Object.values(calendar[name]);
    if (!(weights.reduce((sum, weight) => sum + weight, 0) >= 0.01)) faults.add(`calendar.${name}`, 'must not be zero together');
  }
}

/** Something that assumptions are part of. */
function isPart(scenario: Scenario, path: string): boolean {
  return typeof valueAt(scenario, path) === 'object' && !/^(sources?|uncertain)(\.|$)/.test(path);
}
