import type { FollowUpId } from '@ingang/kernel';
import type { CallbackFilter, CallbackRecord, CallbackRegister, HistoryLine, NewHistoryLine } from '../usecases/ports.ts';

interface Kept {
  readonly record: CallbackRecord;
  readonly settledAt: Date | undefined;
  readonly lines: readonly HistoryLine[];
}

/** The register in memory, for tests of use cases; held to the same contract as the one in PostgreSQL. */
export class CallbacksInMemory implements CallbackRegister {
  readonly #kept = new Map<FollowUpId, Kept>();
  #serial = 1000;

  async add(record: Omit<CallbackRecord, 'serial' | 'attemptNames'>, line: NewHistoryLine): Promise<number> {
    const serial = this.#serial++;
    this.#kept.set(record.callback.id, { record: { ...record, serial, attemptNames: [] }, settledAt: undefined, lines: [shown(line)] });
    return serial;
  }

  async find(id: FollowUpId): Promise<CallbackRecord | undefined> {
    return this.#kept.get(id)?.record;
  }

  findToChange(id: FollowUpId): Promise<CallbackRecord | undefined> {
    return this.find(id);
  }

  async save(record: CallbackRecord, line: NewHistoryLine, settledAt: Date | undefined): Promise<void> {
    const lines = this.#kept.get(record.callback.id)?.lines ?? [];
    this.#kept.set(record.callback.id, { record, settledAt, lines: [...lines, shown(line)] });
  }

  async history(id: FollowUpId): Promise<HistoryLine[]> {
    return [...(this.#kept.get(id)?.lines ?? [])];
  }

  async list(filter: CallbackFilter): Promise<CallbackRecord[]> {
    const direction = filter.running === true ? 1 : -1;
    const place = ({ callback }: CallbackRecord): { at: Date; id: string } => {
      const at = filter.running === true ? callback.deadline : filter.running === 'both' ? callback.madeAt : callback.closedAt!;
      return { at, id: callback.id };
    };
    const compare = (one: { at: Date; id: string }, other: { at: Date; id: string }): number =>
      direction * (one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : Number(one.id > other.id)));
    return this.#matching(filter)
      .toSorted((one, other) => compare(place(one), place(other)))
      .filter((record) => filter.after === undefined || compare(filter.after, place(record)) < 0)
      .slice(0, filter.limit);
  }

  async count(filter: Omit<CallbackFilter, 'limit' | 'after'>): Promise<number> {
    return this.#matching(filter).length;
  }

  #matching(filter: Omit<CallbackFilter, 'limit' | 'after'>): CallbackRecord[] {
    return [...this.#kept.values()].filter((kept) => matches(kept, filter)).map(({ record }) => record);
  }
}

function shown({ by: _by, ...line }: NewHistoryLine): HistoryLine {
  return line;
}

function matches({ record, settledAt }: Kept, filter: Omit<CallbackFilter, 'limit' | 'after'>): boolean {
  const { callback } = record;
  const wantsDue = filter.dueFrom !== undefined || filter.dueBefore !== undefined;
  return [
    filter.running === 'both' || (callback.state !== 'closed') === filter.running,
    filter.state === undefined || callback.state === filter.state,
    filter.assigneeId === undefined || callback.assignment.userId === filter.assigneeId,
    filter.assigneeIds === undefined || (callback.assignment.userId !== undefined && filter.assigneeIds.includes(callback.assignment.userId)),
    filter.departmentIds === undefined || filter.departmentIds.includes(callback.assignment.departmentId),
    filter.authorityId === undefined || callback.authorityId === filter.authorityId,
    filter.customerId === undefined || callback.customerId === filter.customerId,
    !wantsDue || settledAt === undefined,
    filter.dueFrom === undefined || callback.deadline >= filter.dueFrom,
    filter.dueBefore === undefined || callback.deadline < filter.dueBefore,
    filter.text === undefined || hasText(record, filter.text),
  ].every(Boolean);
}

function hasText({ serial, customerName, callback }: CallbackRecord, text: string): boolean {
  const number = /^\s*T?-?(\d{1,15})\s*$/i.exec(text)?.[1];
  if (number !== undefined) return serial === Number(number);
  return [customerName, callback.reason].some((field) => field.toLowerCase().includes(text.toLowerCase()));
}
