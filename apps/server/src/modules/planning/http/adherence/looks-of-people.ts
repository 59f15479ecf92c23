import type { UserId } from '@ingang/kernel';

const hour = 3_600_000;
const mostRemembered = 5000;

/**
 * Which looks are worth a line in the audit log. A page that follows the day asks again with every change; that is one look an hour,
 * or nobody could read the log. Trade-off: kept per process, so that two processes may each write it down.
 */
export class LooksOfPeople {
  readonly #seen = new Map<string, number>();

  isNew(userId: UserId, what: string, now: Date): boolean {
    const key = `${userId} ${what}`;
    const before = this.#seen.get(key);
    if (before !== undefined && now.getTime() - before < hour) return false;
    if (this.#seen.size >= mostRemembered) this.#seen.clear();
    this.#seen.set(key, now.getTime());
    return true;
  }
}
