import { webIntakeCommands } from './callback-course.ts';
import { clockTime, minutesOf } from './demo-moment.ts';
import { agentsFor, articleFor, callersOf, departmentOfProduct, specialistOf } from './history-cast.ts';
import type { Callers, HistoryCast } from './history-cast.ts';
import type { Demo, DemoCustomer, Moment, PastContact, PastQuestion } from './types-demo.ts';
import type { ChannelCode } from '../region/types-region.ts';

/*
 * Purpose: weeks of believable contacts from a list of things citizens say. Trade-off: who says what on which day is
 * drawn by a fixed sequence of numbers, so that every seeding and every test sees the same region; no two contacts were
 * written by hand, but every sentence was.
 */

export interface Wording {
  readonly words: string;
  readonly product: string;
  readonly article?: string;
  readonly outcome: Exclude<PastQuestion['outcome'], 'callback'>;
  readonly channels: readonly ChannelCode[];
  readonly from: keyof Callers | 'anyone';
  readonly minutes: number;
}

const weeksOfWorkingDays = 25;
const written: readonly ChannelCode[] = ['email', 'post', 'web', 'social'];

/**
 * Deterministic numbers from 0 up to 1 (mulberry32), the same on every machine.
 *
 * @param seed a whole number
 * @example numbersFrom(1)().toFixed(3) // '0.627'
 */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Spreads wordings over customers, channels and the past weeks.
 *
 * @param count how many contacts to make; wordings return when there are more contacts than wordings
 */
export function spreadWordings(wordings: readonly Wording[], count: number, cast: HistoryCast, duplicates: Demo['duplicates']): PastContact[] {
  const draw = numbersFrom(14_078);
  const callers = callersOf(cast.customers, duplicates);
  let order: Wording[] = [];
  return Array.from({ length: count }, (_, i) => {
    if (order.length === 0) order = shuffled(wordings, draw);
    const wording = order.pop()!;
    const customer = callerOf(wording, callers, draw);
    const authority = customer?.authority ?? authorityByPopulation(cast, draw());
    return contactOf(`spread-${String(i + 1).padStart(3, '0')}`, wording, { customer, authority, cast, draw });
  });
}

function callerOf(wording: Wording, callers: Callers, draw: () => number): DemoCustomer | undefined {
  if (wording.from === 'anyone') return undefined;
  const unnamed = wording.from !== 'company' && wording.outcome === 'answered' && draw() < 0.35;
  return unnamed ? undefined : pick(callers[wording.from], draw);
}

interface Drawn {
  readonly customer: DemoCustomer | undefined;
  readonly authority: string;
  readonly cast: HistoryCast;
  readonly draw: () => number;
}

function contactOf(key: string, wording: Wording, { customer, authority, cast, draw }: Drawn): PastContact {
  const channel = channelOf(pick(wording.channels, draw), authority, customer, cast);
  const at = { workingDaysAgo: Math.floor(weeksOfWorkingDays * draw() ** 1.3), time: timeOn(channel, authority, draw) };
  const agent = pick(agentsFor(cast, authority, channel), draw).username;
  return {
    key,
    at,
    ...(written.includes(channel) && { received: receivedBefore(at, draw) }),
    channel,
    direction: 'inbound',
    authority,
    customer: customer?.key ?? null,
    agent,
    durationSeconds: Math.round(wording.minutes * 60 * (0.7 + 0.6 * draw())),
    wrapUpSeconds: written.includes(channel) ? 0 : Math.round(15 + 60 * draw()),
    language: customer?.language === 'en' ? 'en' : 'nl',
    identification: identificationOf(customer, channel, wording, draw),
    aboutHome: customer !== undefined && wording.outcome === 'web-intake',
    note: '',
    questions: [questionOf(wording, at, { authority, agent, cast })],
  };
}

function questionOf(wording: Wording, at: Moment, { authority, agent, cast }: { authority: string; agent: string; cast: HistoryCast }): PastQuestion {
  const { words, product, article, outcome } = wording;
  const asked = { words, product, article: article === undefined ? null : articleFor(cast, article, authority), outcome };
  const department = departmentOfProduct(cast, authority, product);
  if (department === undefined || (outcome !== 'transferred' && outcome !== 'web-intake')) return asked;
  if (outcome === 'transferred') return { ...asked, department };
  const commands = webIntakeCommands(at, agent, specialistOf(cast, department));
  return { ...asked, department, followUp: { kind: 'web-intake', department, reason: words, commands } };
}

/** Nobody hides who they are at a desk or behind DigiD; on the phone it depends on what is asked. */
function identificationOf(customer: DemoCustomer | undefined, channel: ChannelCode, wording: Wording, draw: () => number): PastContact['identification'] {
  if (!customer) return 'anonymous';
  if (channel === 'desk' || channel === 'web') return 'electronic-id';
  return channel === 'phone' && wording.outcome === 'transferred' && draw() < 0.6 ? 'verified-questions' : 'stated';
}

/** A form or letter has a sender, an e-mail an address, and not every authority chats: otherwise it was a call. */
function channelOf(wanted: ChannelCode, authority: string, customer: DemoCustomer | undefined, cast: HistoryCast): ChannelCode {
  const offered = cast.region.authorities.find(({ id }) => id === authority)!.channels.some(({ channel }) => channel === wanted);
  const possible = wanted === 'email' ? customer?.email !== undefined : customer !== undefined || (wanted !== 'web' && wanted !== 'post');
  return offered && possible ? wanted : 'phone';
}

/** Within the hours that everybody keeps: desks in the morning, Sliedrecht's phone before its lunch break. */
function timeOn(channel: ChannelCode, authority: string, draw: () => number): string {
  const [from, until] = channel === 'desk' ? ['09:05', '11:50'] : authority === 'sliedrecht' ? ['08:40', '12:15'] : ['08:40', '16:25'];
  return clockTime(Math.floor(minutesOf(from) + (minutesOf(until) - minutesOf(from)) * draw() ** 1.2));
}

function receivedBefore({ workingDaysAgo, time }: Moment, draw: () => number): Moment {
  const minutes = minutesOf(time) - 120;
  if (minutes > minutesOf('06:30') && draw() < 0.4) return { workingDaysAgo, time: clockTime(minutes) };
  return { workingDaysAgo: workingDaysAgo + 1, time: clockTime(Math.floor(minutesOf('08:00') + 780 * draw())) };
}

function authorityByPopulation(cast: HistoryCast, share: number): string {
  const { authorities } = cast.region;
  let left = share * authorities.reduce((sum, { population }) => sum + population, 0);
  return (authorities.find(({ population }) => (left -= population) < 0) ?? authorities[0]!).id;
}

function pick<T>(from: readonly T[], draw: () => number): T {
  return from[Math.floor(draw() * from.length)]!;
}

function shuffled<T>(items: readonly T[], draw: () => number): T[] {
  return items.map((item) => ({ item, rank: draw() })).sort((a, b) => a.rank - b.rank).map(({ item }) => item);
}
