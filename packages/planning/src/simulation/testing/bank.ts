import type { CentreModel, ContactStream, Shift } from '../model.ts';
import { measured, type ObservedWait, patienceFrom } from '../random/measured.ts';

/** A call at the call centre of a small bank; times in seconds from the first day on. */
export interface BankCall {
  readonly type: string;
  /** When it joined the queue. */
  readonly at: number;
  readonly waited: number;
  readonly gaveUp: boolean;
  readonly servedFrom: number;
  readonly servedUntil: number;
  readonly server: string;
}

const daySeconds = 86_400;

/** Reads the records of one file; what is no call to an agent, and who hung up before the queue, is left out. */
export function readBankCalls(text: string): BankCall[] {
  const [head, ...lines] = text.split(/\r?\n/).filter((line) => line !== '');
  const columns = head!.split('\t');
  const calls = lines.flatMap((line): BankCall[] => {
    const cells = line.split('\t');
    const cell = (name: string): string => cells[columns.indexOf(name)] ?? '';
    const waited = Number(cell('q_time'));
    const gaveUp = cell('outcome') === 'HANG';
    if (cell('outcome') === 'PHANTOM' || Number(cell('vru_time')) < 0 || (gaveUp && waited === 0)) return [];
    const day = dayNumber(cell('date')) * daySeconds;
    const [from, until] = [clock(cell('ser_start')), clock(cell('ser_exit'))];
    return [{ type: cell('type'), at: day + clock(waited > 0 ? cell('q_start') : cell('vru_exit')), waited, gaveUp, servedFrom: day + from, servedUntil: day + until + (until < from ? daySeconds : 0), server: cell('server') }];
  });
  return calls.toSorted((a, b) => a.at - b.at);
}

function dayNumber(date: string): number {
  return Number(date.slice(4)) - 1;
}

function clock(time: string): number {
  const [hours, minutes, seconds] = time.split(':').map(Number) as [number, number, number];
  return hours * 3600 + minutes * 60 + seconds;
}

/** What one month says of how people behave. */
export interface Behaviour {
  readonly talk: ReadonlyMap<string, ContactStream['talk']>;
  readonly patience: ReadonlyMap<string, NonNullable<ContactStream['patience']>>;
  /** From the end of a conversation to the next of who waited already. */
  readonly wrapUp: ContactStream['talk'];
}

const kinds = ['PS', 'NW', 'other'];
const kindOf = ({ type }: BankCall): string => (kinds.includes(type) ? type : 'other');

export function behaviourIn(calls: readonly BankCall[]): Behaviour {
  const answered = calls.filter(({ gaveUp }) => !gaveUp);
  const byKind = Map.groupBy(calls, kindOf);
  return {
    talk: new Map([...Map.groupBy(answered, kindOf)].map(([kind, all]) => [kind, measured(all.map((call) => call.servedUntil - call.servedFrom))])),
    patience: new Map([...byKind].map(([kind, all]) => [kind, patienceFrom(all.map(({ waited, gaveUp }): ObservedWait => ({ seconds: waited, gaveUp })))])),
    wrapUp: measured(pausesBetween(answered)),
  };
}

/** How long agents were between two conversations when somebody waited already; longer than two minutes it was a break. */
function pausesBetween(answered: readonly BankCall[]): number[] {
  return servicesOf(answered).flatMap((services) =>
    services.flatMap((call, index) => {
      const before = services[index - 1];
      const pause = before === undefined ? Infinity : call.servedFrom - before.servedUntil;
      return before !== undefined && call.at <= before.servedUntil && pause >= 0 && pause <= 120 ? [pause] : [];
    }),
  );
}

/** The conversations of each agent, in order. */
function servicesOf(answered: readonly BankCall[]): BankCall[][] {
  const named = answered.filter(({ server }) => server !== 'NO_SERVER');
  return [...Map.groupBy(named, ({ server }) => server).values()].map((services) => services.toSorted((a, b) => a.servedFrom - b.servedFrom));
}

/** When agents were there: from conversation to conversation, away when there was none for so long. */
function shiftsIn(answered: readonly BankCall[], awayAfterSeconds: number): Shift[] {
  return servicesOf(answered).flatMap((services) => {
    const shifts: { agents: number; fromSeconds: number; untilSeconds: number }[] = [];
    for (const { servedFrom, servedUntil } of services) {
      const last = shifts.at(-1);
      if (last !== undefined && servedFrom - last.untilSeconds <= awayAfterSeconds) last.untilSeconds = Math.max(last.untilSeconds, servedUntil);
      else if (servedUntil > servedFrom) shifts.push({ agents: 1, fromSeconds: servedFrom, untilSeconds: servedUntil });
    }
    return shifts;
  });
}

/**
 * The bank in a month: its arrivals to the second, agents as inferred, behaviour as given. All are one queue: that some customers went
 * before others was noted only of those who had to wait, so it cannot be played.
 */
export function bankModel(calls: readonly BankCall[], behaviour: Behaviour, awayAfterSeconds: number): CentreModel {
  const streams = kinds.map((kind): ContactStream => ({
    name: kind, authority: 'bank', channel: 'phone', arrivals: { atSeconds: calls.filter((call) => kindOf(call) === kind).map(({ at }) => at) },
    talk: behaviour.talk.get(kind)!, patience: behaviour.patience.get(kind)!, wrapUp: behaviour.wrapUp,
  }));
  const shifts = shiftsIn(calls.filter(({ gaveUp }) => !gaveUp), awayAfterSeconds);
  return { intervalSeconds: 32 * daySeconds, cycles: 1, streams, groups: [{ name: 'agents', presence: { shifts } }] };
}
