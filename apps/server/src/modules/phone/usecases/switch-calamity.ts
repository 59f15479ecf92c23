import { Conflict, Invalid, type AuthorityId, type NewId } from '@ingang/kernel';
import { requireRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { languages, type Prompt } from '../domain/flow/index.ts';
import { calamityRoles } from '../policy.ts';
import { codeHash, isCode } from '../secrets/code-hash.ts';
import type { CalamityMessage, CalamityMessages, CalamityScope } from './ports.ts';

export interface CalamityDeps {
  readonly calamities: CalamityMessages;
  readonly principal: Principal;
  readonly now: Date;
  readonly newId: NewId;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

/**
 * Switches a calamity message on or off; callers hear it from the next one on.
 *
 * @throws Invalid `calamity.text-missing` when there is nothing to say; Refused `access.other-authority`
 */
export async function switchCalamity(deps: CalamityDeps, scope: CalamityScope, on: boolean): Promise<CalamityMessage> {
  requireRoleFor(deps.principal, calamityRoles, authorityOf(scope));
  const message = await find(deps, scope);
  if (message.active === on) return message;
  if (on) requireText(message.text);
  return save(deps, { ...message, active: on, ...(on && { spell: deps.newId() }) }, message.version, { switched: on ? 'on' : 'off' });
}

/** Lays down what is said, before or during a calamity. @throws Conflict `conflict.version`; others as `switchCalamity` */
export async function wordCalamity(
  deps: CalamityDeps,
  scope: CalamityScope,
  { version, text, afterwards }: Pick<CalamityMessage, 'version' | 'text' | 'afterwards'>,
): Promise<CalamityMessage> {
  requireRoleFor(deps.principal, calamityRoles, authorityOf(scope));
  const message = await find(deps, scope);
  if (message.active) requireText(text);
  return save(deps, { ...message, text, afterwards, spell: deps.newId() }, version, { fields: ['text', 'afterwards'] });
}

/** Sets or takes away the code with which it is switched by phone. @throws Invalid `calamity.code-taken`; Refused as `switchCalamity` */
export async function setCalamityCode(deps: CalamityDeps, scope: CalamityScope, code: string | undefined): Promise<void> {
  requireRoleFor(deps.principal, ['administrator'], authorityOf(scope));
  const message = await find(deps, scope);
  if (code !== undefined && (await scopeOfCode(deps, code)) !== undefined) throw new Invalid('input.invalid', [{ field: 'code', code: 'calamity.code-taken' }]);
  if (message.version === 0) await save(deps, { ...message, spell: deps.newId() }, 0, { fields: ['text'] });
  await deps.calamities.setCode(scope, code === undefined ? undefined : await codeHash(code));
  announce(deps, scope, { fields: ['code'] });
}

const failureMinutes = 60;
const mostFailures = 10;

/**
 * Whose message a code typed on a telephone switches. Wrong codes are counted: after ten in an hour none is tried any more.
 *
 * @returns undefined for a wrong code, and for any code after too many wrong ones
 */
export async function checkCalamityCode(deps: Pick<CalamityDeps, 'calamities' | 'now' | 'newId'>, code: string): Promise<CalamityScope | undefined> {
  const since = new Date(deps.now.getTime() - failureMinutes * 60_000);
  if ((await deps.calamities.failuresSince(since)) >= mostFailures) return undefined;
  const scope = await scopeOfCode(deps, code);
  if (scope === undefined) await deps.calamities.addFailure(deps.newId(), deps.now);
  return scope;
}

async function scopeOfCode({ calamities }: Pick<CalamityDeps, 'calamities'>, code: string): Promise<CalamityScope | undefined> {
  for (const { scope, hash } of await calamities.codes()) if (await isCode(code, hash)) return scope;
  return undefined;
}

function requireText(text: Prompt): void {
  const faults = languages.filter((language) => (text[language] ?? '').trim() === '').map((language) => ({ field: `text.${language}`, code: 'calamity.text-missing' }));
  if (faults.length > 0) throw new Invalid('input.invalid', faults);
}

async function find({ calamities, now }: CalamityDeps, scope: CalamityScope): Promise<CalamityMessage> {
  return (await calamities.list()).find((one) => one.scope === scope) ?? blankMessage(scope, now);
}

/** An authority that never said anything yet. */
export function blankMessage(scope: CalamityScope, now: Date): CalamityMessage {
  return { scope, version: 0, text: {}, afterwards: 'continue', active: false, spell: '', changedAt: now, changedByName: '', hasCode: false };
}

async function save(deps: CalamityDeps, message: CalamityMessage, basedOn: number, details: Readonly<Record<string, unknown>>): Promise<CalamityMessage> {
  const saved = { ...message, version: basedOn + 1, changedAt: deps.now, changedByName: deps.principal.name };
  if (!(await deps.calamities.save(saved, basedOn))) throw new Conflict('conflict.version', await find(deps, message.scope));
  announce(deps, message.scope, details);
  return saved;
}

function announce({ record, publish }: CalamityDeps, scope: CalamityScope, details: Readonly<Record<string, unknown>>): void {
  const authorityId = authorityOf(scope);
  record({ action: 'change', subjectKind: 'calamity-message', subjectId: scope, details, ...(authorityId && { authorityId }) });
  publish({ topic: 'phone.calamity-changed', subjectId: scope, ...(authorityId && { authorityId }) });
}

export function authorityOf(scope: CalamityScope): AuthorityId | undefined {
  return scope === 'region' ? undefined : scope;
}
