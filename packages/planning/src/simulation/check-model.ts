import { agentPlaces, workChannels } from '@ingang/routing';
import { type CentreModel, intervalsOf } from './model.ts';
import { anything, type Check, either, list, number, object, ofKind, oneOf, record, text, textsOrAll, whole, yesOrNo } from './shapes.ts';

/** A model that cannot be simulated; every fault with the place where it is. */
export class SimulationFaults extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    super(faults.join('\n'));
    this.faults = faults;
  }
}

const aboveZero = number(0, Infinity, true);
const share = number(0, 1);
const skewed = object({ kind: anything, meanSeconds: aboveZero, coefficientOfVariation: aboveZero });

/** Points of which neither shares nor seconds go back. */
const rising: Check = (value, at, note) => {
  list(object({ share, seconds: number(0) }), 1)(value, at, note);
  const points = value as { readonly share: number; readonly seconds: number }[];
  if (!Array.isArray(value)) return;
  const index = points.findIndex((point, place) => place > 0 && (point.share < points[place - 1]!.share || point.seconds < points[place - 1]!.seconds));
  if (index >= 0) note(`${at}[${index}] lies below the one before it`);
};

const distribution = ofKind({
  constant: object({ kind: anything, seconds: number(0) }),
  exponential: object({ kind: anything, meanSeconds: aboveZero }),
  lognormal: skewed,
  gamma: skewed,
  empirical: object({ kind: anything, points: rising, 'beyondMeanSeconds?': number(0) }),
});

const stream = object({
  name: text,
  authority: text,
  channel: oneOf('phone', 'message', 'chat'),
  'queue?': text,
  arrivals: either({ perInterval: object({ perInterval: list(number(0), 1) }), atSeconds: object({ atSeconds: list(number(0)) }) }),
  talk: distribution,
  'wrapUp?': distribution,
  'patience?': distribution,
  'skills?': list(object({ skill: text, level: whole(1, 5) })),
  'language?': text,
  'priority?': oneOf('urgent', 'high', 'normal', 'low'),
  'places?': list(oneOf(...agentPlaces), 1),
  'norm?': object({ waitSeconds: number(0), share }),
  'steps?': list(object({
    afterSeconds: number(0), 'level?': whole(1, 5), 'withoutSkills?': list(text), 'anySubject?': yesOrNo, 'anyLanguage?': yesOrNo,
    'alsoPlaces?': list(oneOf(...agentPlaces)), 'anyAgent?': yesOrNo,
  })),
  'goesFirstAfterSeconds?': number(0),
  'atClosing?': oneOf('wait', 'send-away'),
  'retrial?': object({ share, after: distribution, atMost: whole(0) }),
  'repeat?': object({ share, after: distribution }),
  'transfer?': object({ share, to: text, 'warmForSeconds?': number(0) }),
  'callback?': object({ afterSeconds: number(0), share, placeKept: yesOrNo }),
});

const span = { fromSeconds: number(0), untilSeconds: number(0) };

const group = object({
  name: text,
  presence: either({
    agents: object({ agents: whole(0, 100_000) }),
    agentsPerInterval: object({ agentsPerInterval: list(whole(0, 100_000), 1) }),
    shifts: object({ shifts: list(object({ agents: whole(0, 100_000), ...span, 'breaks?': list(object(span)) })) }),
  }),
  'authorities?': textsOrAll,
  'skills?': record(whole(1, 5)),
  'place?': oneOf(...agentPlaces),
  'attentionPercent?': object(Object.fromEntries(workChannels.map((channel) => [`${channel}?`, number(1, 100)]))),
  'pace?': aboveZero,
});

const rules = object({
  reserves: list(object({ code: text, keepFree: whole(0), channel: oneOf(...workChannels), 'authority?': text, 'skill?': text, 'whileBehind?': yesOrNo })),
  fairness: object({ leadSecondsPerMiss: number(0), mostLeadSeconds: number(0), memory: share }),
  occupancy: object({ ceilingShare: share, countedFromSeconds: number(0) }),
});

const model: Check = object({
  'name?': text, intervalSeconds: aboveZero, cycles: whole(1), 'warmUpSeconds?': number(0), streams: list(stream, 1), groups: list(group), 'rules?': rules,
  'busynessVariation?': number(0),
});

/**
 * Reads a model from what a file says.
 *
 * @throws SimulationFaults with everything that is wrong with it
 */
export function readCentreModel(value: unknown): CentreModel {
  const faults: string[] = [];
  model(value, '', (fault) => faults.push(fault));
  if (faults.length === 0) faults.push(...contradictions(value as CentreModel));
  if (faults.length > 0) throw new SimulationFaults(faults);
  return value as CentreModel;
}

/** @throws SimulationFaults */
export function checkModel(one: CentreModel): void {
  readCentreModel(one);
}

/** What no part says by itself. */
function contradictions(one: CentreModel): string[] {
  const { streams, groups, intervalSeconds, cycles, warmUpSeconds = 0 } = one;
  const intervals = intervalsOf(one);
  const cycleSeconds = intervals * intervalSeconds;
  const names = streams.map(({ name }) => name);
  return [
    ...twice(names).map((name) => `two streams are called ${name}`),
    ...twice(groups.map(({ name }) => name)).map((name) => `two groups are called ${name}`),
    ...(warmUpSeconds >= cycles * cycleSeconds ? ['warmUpSeconds must be shorter than all cycles together'] : []),
    ...streams.flatMap(({ arrivals }, index) => ('perInterval' in arrivals ? lengthFault(`streams[${index}].arrivals.perInterval`, arrivals.perInterval, intervals) : orderFault(`streams[${index}].arrivals.atSeconds`, arrivals.atSeconds))),
    ...streams.flatMap(({ transfer }, index) => (transfer !== undefined && !names.includes(transfer.to) ? [`streams[${index}].transfer.to names no stream: ${transfer.to}`] : [])),
    ...groups.flatMap(({ presence }, index) => {
      const at = `groups[${index}].presence`;
      if ('agentsPerInterval' in presence) return lengthFault(`${at}.agentsPerInterval`, presence.agentsPerInterval, intervals);
      return 'shifts' in presence ? presence.shifts.flatMap((shift, number) => shiftFaults(`${at}.shifts[${number}]`, shift, cycleSeconds)) : [];
    }),
  ];
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function lengthFault(at: string, values: readonly number[], intervals: number): string[] {
  return values.length === intervals ? [] : [`${at} has ${values.length} intervals where the cycle has ${intervals}`];
}

function orderFault(at: string, seconds: readonly number[]): string[] {
  const index = seconds.findIndex((second, place) => place > 0 && second < seconds[place - 1]!);
  return index < 0 ? [] : [`${at}[${index}] comes before the one before it`];
}

interface Span {
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

function shiftFaults(at: string, { fromSeconds, untilSeconds, breaks = [] }: Span & { readonly breaks?: readonly Span[] }, cycleSeconds: number): string[] {
  const isRight = fromSeconds < untilSeconds && untilSeconds <= cycleSeconds;
  let end = fromSeconds;
  const areRight = breaks.every((one) => {
    const follows = one.fromSeconds >= end && one.untilSeconds > one.fromSeconds && one.untilSeconds <= untilSeconds;
    end = one.untilSeconds;
    return follows;
  });
  return [...(isRight ? [] : [`${at} must end after it begins, within the cycle`]), ...(areRight ? [] : [`${at}.breaks must lie in the shift, one after the other`])];
}
