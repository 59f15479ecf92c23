import { sql } from 'kysely';
import type { Work } from '../../../platform/database/work.ts';
import { idleSeconds } from '../domain/session-rules.ts';

/** Removes sessions that ended, sign-ins that were not finished, and wrong passwords of more than a day ago. */
export async function forgetEndedSignIns(work: Work): Promise<void> {
  await sql`SELECT app.forget_ended_sign_ins(${work.now}, ${idleSeconds})`.execute(work.tx);
}
