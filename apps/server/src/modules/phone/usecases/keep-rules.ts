import { Conflict, Invalid, NotFound, type AuthorityId } from '@ingang/kernel';
import { requireRoleFor, requireRoleJointly, type Principal, type Role } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { usualRules } from '../domain/call/index.ts';
import { ruleFaults, type RuleSet, type RuleValues } from '../domain/rules/index.ts';

export interface KeptRuleSet extends RuleSet {
  readonly version: number;
  readonly changedAt: Date;
  readonly changedByName: string;
}

/** Where rules of calls are kept. */
export interface RuleSets {
  /** Of the region first, then by authority, each from new to old. */
  list(): Promise<readonly KeptRuleSet[]>;
  /** False when something begins at that moment already. */
  add(set: KeptRuleSet): Promise<boolean>;
  /** False when the set is no longer at this version. */
  change(set: KeptRuleSet, basedOn: number): Promise<boolean>;
  /** False when the set is no longer at this version. */
  remove(id: string, basedOn: number): Promise<boolean>;
}

export interface KeepRulesDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly sets: RuleSets;
  readonly authorityExists: (id: AuthorityId) => Promise<boolean>;
  readonly newId: () => string;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/** The switchboard and screens follow this topic. */
export const rulesTopic = 'phone.rules-changed';
const mayChange: readonly Role[] = ['administrator', 'manager'];

/**
 * Sets rules from a moment on, at the earliest now.
 *
 * @throws Invalid with every fault; Refused `access.other-authority`; Conflict `phone-rules.begins-then-already`
 */
export async function addRules(deps: KeepRulesDeps, { authorityId, validFrom = deps.now, values }: { readonly authorityId?: AuthorityId | undefined; readonly validFrom?: Date | undefined; readonly values: RuleValues }): Promise<KeptRuleSet> {
  requireMaySet(deps.principal, authorityId);
  const faults = [
    ...(authorityId !== undefined && !(await deps.authorityExists(authorityId)) ? [{ field: 'authorityId', code: 'phone-rules.authority-unknown' }] : []),
    ...(validFrom < deps.now ? [{ field: 'validFrom', code: 'phone-rules.begins-in-past' }] : []),
    ...ruleFaults(values, usualRules),
  ];
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const set: KeptRuleSet = { id: deps.newId(), version: 1, authorityId, validFrom, values, changedAt: deps.now, changedByName: deps.principal.name };
  if (!(await deps.sets.add(set))) throw new Conflict('phone-rules.begins-then-already');
  tell(deps, 'create', set);
  return set;
}

/**
 * Changes rules; those that hold already, from now on.
 *
 * @throws NotFound `phone-rules.unknown`; Invalid with every fault; Refused `access.other-authority`; Conflict `conflict.version`
 */
export async function changeRules(deps: KeepRulesDeps, id: string, version: number, values: RuleValues): Promise<KeptRuleSet> {
  const known = await find(deps, id);
  requireMaySet(deps.principal, known.authorityId);
  const faults = ruleFaults(values, usualRules);
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
  const changed: KeptRuleSet = { ...known, values, version: version + 1, changedAt: deps.now, changedByName: deps.principal.name };
  if (!(await deps.sets.change(changed, version))) throw new Conflict('conflict.version', await find(deps, id));
  tell(deps, 'change', changed, differing(known.values, values));
  return changed;
}

/** Takes rules away; what held before them holds again. @throws NotFound, Refused, Conflict as above */
export async function removeRules(deps: KeepRulesDeps, id: string, version: number): Promise<void> {
  const known = await find(deps, id);
  requireMaySet(deps.principal, known.authorityId);
  if (!(await deps.sets.remove(id, version))) throw new Conflict('conflict.version', await find(deps, id));
  tell(deps, 'erase', known);
}

/** What holds for the region is set by who works for several of its authorities. */
function requireMaySet(principal: Principal, authorityId: AuthorityId | undefined): void {
  if (authorityId === undefined) requireRoleJointly(principal, mayChange);
  else requireRoleFor(principal, mayChange, authorityId);
}

async function find({ sets }: Pick<KeepRulesDeps, 'sets'>, id: string): Promise<KeptRuleSet> {
  const set = (await sets.list()).find((one) => one.id === id);
  if (!set) throw new NotFound('phone-rules.unknown');
  return set;
}

function differing(before: RuleValues, after: RuleValues): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]) as ReadonlySet<keyof RuleValues>;
  return [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

function tell({ record, publish }: KeepRulesDeps, action: 'create' | 'change' | 'erase', { id, authorityId, values }: RuleSet, fields = Object.keys(values)): void {
  const whose = authorityId === undefined ? {} : { authorityId };
  record({ action, subjectKind: 'phone-rules', subjectId: id, details: { fields }, ...whose });
  publish({ topic: rulesTopic, subjectId: id, ...whose });
}
