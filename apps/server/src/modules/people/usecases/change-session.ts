import { Conflict, Invalid, Refused, type UserId } from '@ingang/kernel';
import { requireUserId, type Principal } from '../../../platform/access/index.ts';
import type { Work } from '../../../platform/database/work.ts';
import { purposesNow } from './keep-purpose.ts';
import type { Accounts, Purposes, Sessions } from './ports.ts';

export interface ChangeSessionDeps {
  readonly now: Date;
  readonly principal: Principal;
  readonly accounts: Accounts;
  readonly purposes: Purposes;
  readonly sessions: Sessions;
  readonly record: Work['record'];
  readonly publish: Work['publish'];
}

export interface SessionChange {
  readonly purpose?: string | undefined;
  readonly language?: 'nl' | 'en' | undefined;
}

/**
 * Chooses for which purpose one works from now on, or in which language.
 *
 * @throws Invalid `people.purpose-unknown`; Refused `people.session-needed` for a script, whose token holds its purpose
 */
export async function changeSession(deps: ChangeSessionDeps, { purpose, language }: SessionChange): Promise<void> {
  const userId = requireUserId(deps.principal);
  if (purpose !== undefined) await choosePurpose(deps, purpose);
  if (language !== undefined) await chooseLanguage(deps, userId, language);
  deps.publish({ topic: 'people.session-changed', subjectId: userId });
}

async function choosePurpose(deps: ChangeSessionDeps, purpose: string): Promise<void> {
  const { sessionId } = deps.principal;
  if (sessionId === undefined) throw new Refused('people.session-needed');
  const known = await purposesNow(deps);
  if (!known.some(({ code }) => code === purpose)) {
    throw new Invalid('input.invalid', [{ field: 'purpose', code: 'people.purpose-unknown' }]);
  }
  await deps.sessions.setPurpose(sessionId, purpose);
  deps.record({ action: 'change', subjectKind: 'session', subjectId: sessionId, details: { purpose } });
}

async function chooseLanguage(deps: ChangeSessionDeps, userId: UserId, language: 'nl' | 'en'): Promise<void> {
  const account = await deps.accounts.find(userId);
  if (!account || !(await deps.accounts.change(userId, account.version, { language }))) throw new Conflict('conflict.try-again');
}
