import { MergeDialog } from './merge-dialog.tsx';
import type { Saving } from './use-saving.ts';

interface MergeViewProps<Entity, Fields> {
  readonly saving: Saving<Entity, Fields>;
  readonly labels: Readonly<Record<keyof Fields & string, string>>;
  /** A value in words. */
  readonly show: (field: keyof Fields & string, fields: Fields) => string;
}

/** Both values of what two people changed in a form at once; nothing when there is nothing to choose. */
export function MergeView<Entity, Fields extends object>({ saving, labels, show }: MergeViewProps<Entity, Fields>) {
  const { contest } = saving;
  if (!contest) return null;
  const fields = contest.contested.map((id) => ({ id, label: labels[id], mine: show(id, contest.merged), theirs: show(id, contest.theirs) }));
  return <MergeDialog fields={fields} onChoose={saving.choose} />;
}
