import { Chance } from './chance.ts';
import type { CallingRegion, SpokenAuthority } from './citizens.ts';
import { municipalityPhrases, mumbledPhrases, replies, strangers } from './phrases.ts';

/** Everything that is drawn about one call before it is made. */
export interface CallPlan {
  readonly name: string;
  /** Shown to the municipality; undefined when withheld. */
  readonly number: string | undefined;
  readonly authority: SpokenAuthority;
  readonly words: string;
  readonly menuDigit: string | undefined;
  /** What is said when asked which municipality; the first for the first time. */
  readonly municipality: readonly string[];
  /** Said so that no machine understands it: the keys have to help. */
  readonly mumbles: boolean;
  /** How long is waited in the queue before hanging up. */
  readonly patienceSeconds: number;
  /** Hangs up in the menu, because it was a mistake or somebody came to the door. */
  readonly givesUpInMenu: boolean;
  readonly takesCallback: boolean;
  /** Rings this long before a call back is picked up; undefined: it is not heard. */
  readonly picksUpAfterSeconds: number | undefined;
  /** About how long the conversation lasts at most. */
  readonly talkSeconds: number;
  readonly replies: readonly string[];
  /** A voice of espeak-ng, and how fast it speaks. */
  readonly voice: string;
  readonly wordsPerMinute: number;
  /** Before the next call of this line. */
  readonly pauseSeconds: number;
}

const VOICES = ['nl', 'nl+m1', 'nl+m3', 'nl+m7', 'nl+f2', 'nl+f4'];

/** Half of the callers hang up within about three minutes; a few wait a quarter of an hour. */
const PATIENCE = { leastSeconds: 25, scaleSeconds: 220, shape: 1.2 } as const;

/**
 * The call that a line makes: the same for the same seed, line and turn, whatever happened before.
 *
 * @param turn counted from 0
 */
export function planCall(region: CallingRegion, seed: string, line: number, turn: number): CallPlan {
  const chance = new Chance(`${seed}/${line}/${turn}`);
  const citizen = chance.pick(region.citizens);
  const authority = region.authorities.find(({ id }) => id === citizen.authorityId) ?? chance.pick(region.authorities);
  const mumbles = chance.is(0.12);
  const said = mumbles ? mumbledPhrases : municipalityPhrases(authority.name);
  const number = chance.is(0.07) ? undefined : (citizen.number ?? inventedNumber(chance));
  return {
    name: citizen.name === '' ? chance.pick(strangers) : citizen.name,
    number,
    authority,
    words: citizen.words,
    menuDigit: chance.is(0.8) ? citizen.menuDigit : undefined,
    municipality: [chance.pick(said), mumbles ? chance.pick(said) : authority.name],
    mumbles,
    patienceSeconds: PATIENCE.leastSeconds + chance.until(PATIENCE.scaleSeconds, PATIENCE.shape),
    givesUpInMenu: chance.is(0.04),
    // who withholds a number does so on purpose
    takesCallback: chance.is(0.45) && number !== undefined,
    picksUpAfterSeconds: chance.is(0.9) ? chance.between(2, 7) : undefined,
    talkSeconds: chance.between(35, 110),
    replies: [chance.pick(replies), chance.pick(replies), chance.pick(replies)].slice(0, Math.ceil(chance.between(0.5, 3))),
    voice: chance.pick(VOICES),
    wordsPerMinute: Math.round(chance.between(135, 165)),
    pauseSeconds: 5 + chance.until(25, 1.2),
  };
}

/** In the part of the number plan that the demo region uses for nobody: 078 000 6xxx. */
const inventedNumber = (chance: Chance): string => `0780006${String(Math.floor(chance.next() * 1000)).padStart(3, '0')}`;
