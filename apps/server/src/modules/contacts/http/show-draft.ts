import type { Static } from 'typebox';
import type { Draft as ShownDraft } from '@ingang/contracts/contacts';
import { Conflict } from '@ingang/kernel';
import type { Draft } from '../usecases/ports.ts';

export function showDraft({ content, version, desk, updatedAt }: Draft): Static<typeof ShownDraft> {
  return { content, version, ...(desk !== undefined && { desk }), updatedAt: updatedAt.toISOString() };
}

/** Shows the present draft in a conflict, so that a screen can lay both side by side. */
export async function showingDraftConflicts<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    if (!(error instanceof Conflict) || error.current === undefined) throw error;
    throw new Conflict(error.code, showDraft(error.current as Draft), error.params);
  }
}
