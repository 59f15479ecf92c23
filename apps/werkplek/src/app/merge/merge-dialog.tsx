import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { useAppText } from '../messages/index.ts';

export interface MergeField {
  readonly id: string;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

interface MergeDialogProps {
  /** Left out: somebody else was first. */
  readonly title?: string;
  readonly fields: readonly MergeField[];
  /** The fields whose own value must stay. */
  readonly onChoose: (mine: readonly string[]) => void;
  readonly onClose?: () => void;
}

/** Two people changed the same: both values side by side, one choice a field. Nothing is lost by either. */
export function MergeDialog({ title, fields, onChoose, onClose }: MergeDialogProps) {
  const t = useAppText();
  const [theirs, setTheirs] = useState<ReadonlySet<string>>(new Set());
  const choose = (id: string, isTheirs: boolean) => {
    const next = new Set(theirs);
    if (isTheirs) next.add(id);
    else next.delete(id);
    setTheirs(next);
  };
  return (
    <Dialog open title={title ?? t('conflict.title')} closeLabel={t('close')} onClose={onClose} wide>
      <p>{t('conflict.text')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('conflict.mine')}</th>
            <th scope="col">{t('conflict.theirs')}</th>
          </tr>
        </thead>
        <tbody>
          {fields.map(({ id, label, mine, theirs: other }) => (
            <tr key={id}>
              <th scope="row">{label}</th>
              {[mine, other].map((value, side) => (
                <td key={side === 0 ? 'mine' : 'theirs'}>
                  <label className="tick">
                    <input type="radio" name={`merge-${id}`} checked={theirs.has(id) === (side === 1)} onChange={() => choose(id, side === 1)} />
                    <span className="pre">{value || t('conflict.empty')}</span>
                  </label>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <div className="row row-end">
        <Button look="primary" autoFocus onClick={() => onChoose(fields.map(({ id }) => id).filter((id) => !theirs.has(id)))}>
          {t('conflict.save')}
        </Button>
      </div>
    </Dialog>
  );
}
