/** A session ends after an hour without a request: long enough for a call, too short for a lunch on another floor. */
export const idleSeconds = 3600;
/** A session ends at the latest after a long working day, whatever happens in it. */
export const longestSessionSeconds = 12 * 3600;
/** What a session is for until something else is chosen. */
export const usualPurpose = 'customer-contact';
/** What a script's token is for until something else is chosen. */
export const usualTokenDays = 90;
/** Purposes that the server itself works with: without them nobody signs in and no job runs. */
export const purposesWeNeed: ReadonlySet<string> = new Set([usualPurpose, 'administration']);
