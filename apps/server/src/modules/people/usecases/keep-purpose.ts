import { Conflict, Invalid, NotFound } from '@ingang/kernel';
import { requireRoleFor, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { civilDay, holdsOn } from '../../region/index.ts';
import { purposesWeNeed } from '../domain/session-rules.ts';
import type { Purposes, PurposeTerm } from './ports.ts';

export interface KeepPurposeDeps {
  readonly principal: Principal;
  readonly now: Date;
  readonly purposes: Purposes;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

export type NewPurpose = Pick<PurposeTerm, 'code' | 'name' | 'legalBasis'>;

/** The purposes that can be chosen at a moment, in their order. */
export async function purposesNow({ purposes, now }: Pick<KeepPurposeDeps, 'purposes' | 'now'>): Promise<readonly PurposeTerm[]> {
  const today = civilDay(now);
  return (await purposes.list()).filter((purpose) => holdsOn(purpose, today));
}

/**
 * Adds a purpose that can be chosen from today.
 *
 * @throws Refused `access.other-authority` for who does not administer the region; Conflict `people.purpose-taken`
 */
export async function addPurpose(deps: KeepPurposeDeps, { code, name, legalBasis }: NewPurpose): Promise<PurposeTerm> {
  requireRoleFor(deps.principal, ['administrator'], undefined);
  if (!(await deps.purposes.add({ code, name, legalBasis, validFrom: civilDay(deps.now) }))) throw new Conflict('people.purpose-taken');
  return announced(deps, code, 'create', ['code', 'name', 'legalBasis']);
}

/**
 * Lets a purpose end after a day; what was done for it keeps its reason.
 *
 * @param validUntil `YYYY-MM-DD`, today or later
 * @throws NotFound `people.purpose-unknown`; Invalid `people.purpose-end-in-past`; Conflict `conflict.version` with `current`,
 *   `people.purpose-ended` for one that has, `people.purpose-needed` for one that the server itself works with
 */
export async function endPurpose(deps: KeepPurposeDeps, code: string, version: number, validUntil: string): Promise<PurposeTerm> {
  requireRoleFor(deps.principal, ['administrator'], undefined);
  const purpose = await findPurpose(deps, code);
  const today = civilDay(deps.now);
  if (purposesWeNeed.has(code)) throw new Conflict('people.purpose-needed');
  if (purpose.validUntil !== null && purpose.validUntil < today) throw new Conflict('people.purpose-ended');
  if (validUntil < today) throw new Invalid('input.invalid', [{ field: 'validUntil', code: 'people.purpose-end-in-past' }]);
  if (!(await deps.purposes.end(code, version, validUntil))) throw new Conflict('conflict.version', await findPurpose(deps, code));
  return announced(deps, code, 'change', ['validUntil']);
}

async function findPurpose({ purposes }: KeepPurposeDeps, code: string): Promise<PurposeTerm> {
  const purpose = (await purposes.list()).find((known) => known.code === code);
  if (!purpose) throw new NotFound('people.purpose-unknown');
  return purpose;
}

async function announced(deps: KeepPurposeDeps, code: string, action: 'create' | 'change', fields: readonly string[]): Promise<PurposeTerm> {
  deps.record({ action, subjectKind: 'purpose', subjectId: code, details: { fields: [...fields] } });
  deps.publish({ topic: 'people.purposes-changed', subjectId: code });
  return findPurpose(deps, code);
}
