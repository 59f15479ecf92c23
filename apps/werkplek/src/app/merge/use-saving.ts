import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isConflict } from '../../api/errors.ts';
import { chosen, threeWays, type Merged } from './three-ways.ts';

interface SavingInput<Entity, Fields> {
  /** What is changed; left out: something new. */
  readonly entity: Entity | undefined;
  /** What one may change of it, as the form holds it; without an entity: what a new one starts with. */
  fieldsOf(entity: Entity | undefined): Fields;
  /** Sends the fields, based on the version of `base`. */
  send(base: Entity | undefined, fields: Fields): Promise<Entity>;
  /** Reads what is there now, in the form that `fieldsOf` understands. */
  reread(base: Entity): Promise<Entity>;
  onSaved?(saved: Entity): void | Promise<void>;
}

interface Contest<Entity, Fields> extends Merged<Fields> {
  readonly current: Entity;
  readonly theirs: Fields;
}

export interface Saving<Entity, Fields> {
  readonly base: Entity | undefined;
  readonly fields: Fields;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isSaved: boolean;
  /** Fields that somebody else changed to something else meanwhile. */
  readonly contest: Contest<Entity, Fields> | undefined;
  change(part: Partial<Fields>): void;
  /** @param part last changes, that are saved along */
  save(part?: Partial<Fields>): void;
  /** `kept`: the contested fields in which my value stays. */
  choose(kept: readonly string[]): void;
}

type Outcome<Entity, Fields> = { readonly saved: Entity } | { readonly contest: Contest<Entity, Fields> };
/** Somebody who saves again and again must not keep us going for ever. */
const mostTries = 5;

/**
 * A form that saves with a version. When somebody else was first, what they changed elsewhere is taken over and the save
 * is done again; only where both changed the same field it stops, with both values.
 */
export function useSaving<Entity, Fields extends object>({ entity, fieldsOf, send, reread, onSaved }: SavingInput<Entity, Fields>): Saving<Entity, Fields> {
  const [base, setBase] = useState(entity);
  const [fields, setFields] = useState(() => fieldsOf(entity));

  async function attempt(from: Entity | undefined, wanted: Fields, tries = mostTries): Promise<Outcome<Entity, Fields>> {
    try {
      return { saved: await send(from, wanted) };
    } catch (error) {
      if (from === undefined || !isConflict(error) || tries === 0) throw error;
      const current = await reread(from);
      const theirs = fieldsOf(current);
      const merge = threeWays(fieldsOf(from), wanted, theirs);
      if (merge.contested.length > 0) return { contest: { ...merge, current, theirs } };
      return attempt(current, merge.merged, tries - 1);
    }
  }

  const mutation = useMutation({
    mutationFn: ({ from, wanted }: { readonly from: Entity | undefined; readonly wanted: Fields }) => attempt(from, wanted),
    onSuccess: async (outcome) => {
      if ('contest' in outcome) {
        setFields(outcome.contest.merged);
        return;
      }
      setBase(outcome.saved);
      setFields(fieldsOf(outcome.saved));
      await onSaved?.(outcome.saved);
    },
  });
  const contest = mutation.data && 'contest' in mutation.data ? mutation.data.contest : undefined;
  return {
    base,
    fields,
    error: mutation.error,
    isPending: mutation.isPending,
    isSaved: mutation.isSuccess && !contest,
    contest,
    change: (part) => setFields((now) => ({ ...now, ...part })),
    save: (part) => {
      const wanted = { ...fields, ...part };
      if (part) setFields(wanted);
      mutation.mutate({ from: base, wanted });
    },
    choose: (kept) => {
      if (!contest) return;
      const wanted = chosen(contest, contest.theirs, kept);
      setBase(contest.current);
      setFields(wanted);
      mutation.mutate({ from: contest.current, wanted });
    },
  };
}
