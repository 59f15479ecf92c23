import { phoneRuleNames, type PhoneRuleName, type PhoneRuleValues } from '@ingang/contracts/phone-rules';
import type { RulesText } from './messages/index.ts';

/** In the order in which a call meets them. */
export const ruleOrder = [
  'ringSeconds', 'otherRingSeconds', 'mostTransfers', 'heldWarnSeconds', 'heldReturnSeconds', 'announceEverySeconds', 'dialSeconds', 'callbackAttempts', 'callbackPausesSeconds', 'wrapUpSeconds',
] as const satisfies readonly (PhoneRuleName | 'callbackPausesSeconds')[];
export type Rule = (typeof ruleOrder)[number];

const counted: readonly Rule[] = ['mostTransfers', 'callbackAttempts'];

/** The value of a rule with its unit; undefined when it is not set. */
export function ruleText(rule: Rule, values: PhoneRuleValues, t: RulesText): string | undefined {
  if (rule === 'callbackPausesSeconds') return values[rule] && t('rules.minutes', { list: minutesText(values[rule]) });
  const count = values[rule];
  if (count === undefined) return undefined;
  return counted.includes(rule) ? t('rules.times', { count }) : t('rules.seconds', { count });
}

/** @example minutesText([600, 3600]) // '10, 60' */
export function minutesText(seconds: readonly number[]): string {
  return seconds.map((pause) => String(Math.round(pause / 6) / 10)).join(', ');
}

/** Typed values; empty: as elsewhere. What is no number is sent as none that can be, so that the server says so at its field. */
export type RuleFields = Readonly<Record<Rule, string>>;

export function fieldsOf(values: PhoneRuleValues): RuleFields {
  const simple = Object.fromEntries(phoneRuleNames.map((name) => [name, values[name] === undefined ? '' : String(values[name])])) as Record<PhoneRuleName, string>;
  return { ...simple, callbackPausesSeconds: values.callbackPausesSeconds ? minutesText(values.callbackPausesSeconds) : '' };
}

/** @example valuesOf({ ...fieldsOf({}), ringSeconds: '20', callbackPausesSeconds: '10, 60' }) // { ringSeconds: 20, callbackPausesSeconds: [600, 3600] } */
export function valuesOf(fields: RuleFields): PhoneRuleValues {
  const typed = (text: string): number => (/^\d{1,5}$/.test(text.trim()) ? Number(text) : 0);
  const simple = Object.fromEntries(phoneRuleNames.flatMap((name) => (fields[name].trim() === '' ? [] : [[name, typed(fields[name])]])));
  const pauses = fields.callbackPausesSeconds.trim();
  return { ...simple, ...(pauses !== '' && { callbackPausesSeconds: pauses.split(/[,;\s]+/).filter(Boolean).slice(0, 10).map((minutes) => Math.min(86_400, typed(minutes) * 60)) }) };
}
