/** Rules of calls as data: bounds, validity, and which of them hold for a call. */
export { boundedRules, ruleBounds, ruleFaults, rulesAt, setAt, type RuleSet, type RuleValues } from './rule-set.ts';
