/**
 * Whether what the telephone says of somebody fits what was planned, as a table with a reason per row.
 *
 * The telephone knows little: that somebody is ready for calls, has one, or is away and why. It says nothing of how somebody
 * works. What it cannot know is not counted, and what is nobody's own doing is not counted either.
 */

/** What somebody should be doing. `off`: nothing is planned. */
export const plannedStates = ['work', 'break', 'meeting', 'training', 'off'] as const;
export type Planned = (typeof plannedStates)[number];

/** What the telephone says: the states of presence, with the reason in place of away. */
export const doings = [
  'available', 'ringing', 'talking', 'wrap-up', 'messages', 'break', 'lunch', 'meeting', 'training', 'other', 'signed-on', 'missed-call', 'phone-lost', 'offline',
] as const;
export type Doing = (typeof doings)[number];

export type Verdict = 'fits' | 'differs' | 'not-counted';

/** Why, as screens say it. */
export const fitReasons = ['at-work', 'own-break', 'call-runs-on', 'elsewhere-as-planned', 'telephone-trouble', 'nothing-planned', 'works-on', 'not-there', 'elsewhere'] as const;
export type FitReason = (typeof fitReasons)[number];

export interface FitRule {
  readonly planned: readonly Planned[];
  readonly doing: readonly Doing[];
  readonly verdict: Verdict;
  readonly because: FitReason;
}

const inCall = ['ringing', 'talking', 'wrap-up'] as const;

export const fitRules: readonly FitRule[] = [
  { planned: ['off'], doing: doings, verdict: 'not-counted', because: 'nothing-planned' },
  { planned: ['work', 'meeting', 'training'], doing: ['phone-lost'], verdict: 'not-counted', because: 'telephone-trouble' },
  { planned: ['work'], doing: [...inCall, 'available', 'messages'], verdict: 'fits', because: 'at-work' },
  { planned: ['work'], doing: ['meeting', 'training'], verdict: 'differs', because: 'elsewhere' },
  { planned: ['work'], doing: ['break', 'lunch', 'other', 'signed-on', 'missed-call', 'offline'], verdict: 'differs', because: 'not-there' },
  { planned: ['break', 'meeting', 'training'], doing: inCall, verdict: 'fits', because: 'call-runs-on' },
  { planned: ['break'], doing: ['available', 'messages'], verdict: 'differs', because: 'works-on' },
  { planned: ['break'], doing: ['break', 'lunch', 'other', 'meeting', 'training', 'signed-on', 'missed-call', 'phone-lost', 'offline'], verdict: 'fits', because: 'own-break' },
  { planned: ['meeting', 'training'], doing: ['meeting', 'training', 'other', 'offline'], verdict: 'fits', because: 'elsewhere-as-planned' },
  { planned: ['meeting', 'training'], doing: ['available', 'messages'], verdict: 'differs', because: 'works-on' },
  { planned: ['meeting', 'training'], doing: ['break', 'lunch', 'signed-on', 'missed-call'], verdict: 'differs', because: 'not-there' },
];

/**
 * @example fitOf('break', 'talking') // { verdict: 'fits', because: 'call-runs-on' }
 * @example fitOf('work', 'lunch') // { verdict: 'differs', because: 'not-there' }
 */
export function fitOf(planned: Planned, doing: Doing): { verdict: Verdict; because: FitReason } {
  const { verdict, because } = fitRules.find((rule) => rule.planned.includes(planned) && rule.doing.includes(doing))!;
  return { verdict, because };
}

export function isInCall(doing: Doing): boolean {
  return (inCall as readonly Doing[]).includes(doing);
}

/** Serving citizens, or ready to. */
export function isWorking(doing: Doing): boolean {
  return isInCall(doing) || doing === 'available' || doing === 'messages';
}
