import { NewPhoneRules, PhoneRuleList, PhoneRules, PhoneRulesChange, PhoneRulesParams, PhoneRulesRemoval } from '@ingang/contracts/phone-rules';
import type { AuthorityId } from '@ingang/kernel';
import type { Static } from 'typebox';
import type { Work } from '../../../platform/database/work.ts';
import { route, type Route } from '../../../platform/http/route.ts';
import { findAuthority } from '../../region/index.ts';
import { usualRules } from '../domain/call/index.ts';
import { boundedRules, ruleBounds, setAt, type RuleValues } from '../domain/rules/index.ts';
import { ruleSetsInPostgres } from '../postgres/rule-sets.ts';
import { addRules, changeRules, removeRules, type KeepRulesDeps, type KeptRuleSet } from '../usecases/keep-rules.ts';

const tag = 'phone';

function depsOf(work: Work): KeepRulesDeps {
  const { principal, now, newId, record, publish } = work;
  return { principal, now, newId, record, publish, sets: ruleSetsInPostgres(work.tx), authorityExists: async (id) => (await findAuthority(work, id)) !== undefined };
}

export const ruleRoutes: readonly Route[] = [
  route({
    method: 'GET', path: '/phone-rules', operationId: 'listPhoneRules', tag, access: 'phone:look', answer: PhoneRuleList,
    summary: 'The rules of calls as they are set, what is usual, and between which bounds they can be set',
    handle: async (work) => {
      const sets = await ruleSetsInPostgres(work.tx).list();
      return { results: sets.map((set) => show(set, sets, work.now)), usual: valuesOf(usualRules), bounds: { ...ruleBounds } };
    },
  }),
  route({
    method: 'POST', path: '/phone-rules', operationId: 'addPhoneRules', tag, access: 'phone:set-rules', body: NewPhoneRules, status: 201, answer: PhoneRules,
    summary: 'Set rules for the region or for one authority, from now or a later moment',
    handle: async (work, { body }) => {
      const { authorityId, validFrom, values } = body;
      const added = await addRules(depsOf(work), { authorityId: (authorityId as AuthorityId | null) ?? undefined, ...(validFrom !== undefined && { validFrom: new Date(validFrom) }), values: values as RuleValues });
      return show(added, await ruleSetsInPostgres(work.tx).list(), work.now);
    },
  }),
  route({
    method: 'PUT', path: '/phone-rules/:rulesId', operationId: 'changePhoneRules', tag, access: 'phone:set-rules', params: PhoneRulesParams, body: PhoneRulesChange, answer: PhoneRules,
    summary: 'Change rules; calls follow from their next step on',
    handle: async (work, { params, body }) => show(await changeRules(depsOf(work), params.rulesId, body.version, body.values as RuleValues), await ruleSetsInPostgres(work.tx).list(), work.now),
  }),
  route({
    method: 'POST', path: '/phone-rules/:rulesId/remove', operationId: 'removePhoneRules', tag, access: 'phone:set-rules', params: PhoneRulesParams, body: PhoneRulesRemoval, status: 204,
    summary: 'Take rules away; what held before holds again',
    handle: async (work, { params, body }) => {
      await removeRules(depsOf(work), params.rulesId, body.version);
      return undefined;
    },
  }),
];

function valuesOf(rules: RuleValues): Static<typeof PhoneRules>['values'] {
  const { callbackPausesSeconds } = rules;
  return { ...Object.fromEntries(boundedRules.flatMap((rule) => (rules[rule] === undefined ? [] : [[rule, rules[rule]]]))), ...(callbackPausesSeconds && { callbackPausesSeconds: [...callbackPausesSeconds] }) };
}

function show(set: KeptRuleSet, all: readonly KeptRuleSet[], now: Date): Static<typeof PhoneRules> {
  const { id, version, authorityId, validFrom, values, changedAt, changedByName } = set;
  const holding = setAt(all, authorityId, now.getTime())?.id === id;
  const state = holding ? 'now' : validFrom > now ? 'later' : 'past';
  return { id, version, authorityId: authorityId ?? null, validFrom: validFrom.toISOString(), state, values: valuesOf(values), changedAt: changedAt.toISOString(), changedByName };
}
