import type { FormEvent, ReactNode } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import type { Saving } from '../../../app/merge/use-saving.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import type { Unit, UnitFields } from './unit.ts';

interface UnitDialogProps<U extends Unit, F extends UnitFields> {
  readonly title: string;
  readonly saving: Saving<U, F>;
  readonly labels: Readonly<Record<Exclude<keyof F & string, keyof UnitFields>, string>>;
  /** A value of the unit's own fields in words, for who must choose between two. */
  readonly show: (field: Exclude<keyof F & string, keyof UnitFields>, fields: F) => string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The form of a unit: its names, what is its own, and whether it has ended. */
export function UnitDialog<U extends Unit, F extends UnitFields>({ title, saving, labels, show, onClose, children }: UnitDialogProps<U, F>) {
  const t = useRegionText();
  const app = useAppText();
  const { fields, error, base } = saving;
  const change = (part: Partial<UnitFields>) => saving.change(part as Partial<F>);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const allLabels = { nameNl: t('departments.nameNl'), nameEn: t('departments.nameEn'), active: t('units.active'), ...labels } as Record<keyof F & string, string>;
  const showAny = (field: keyof F & string, from: F): string => {
    if (field === 'active') return app(from.active ? 'yes' : 'no');
    if (field === 'nameNl' || field === 'nameEn') return from[field as 'nameNl' | 'nameEn'];
    return show(field as Exclude<keyof F & string, keyof UnitFields>, from);
  };
  return (
    <Dialog open wide title={title} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          <TextField label={t('departments.nameNl')} autoFocus value={fields.nameNl} fault={faultOf(error, 'name.nl')} onChange={(event) => change({ nameNl: event.target.value })} />
          <TextField label={t('departments.nameEn')} value={fields.nameEn} fault={faultOf(error, 'name.en')} onChange={(event) => change({ nameEn: event.target.value })} />
        </div>
        {children}
        {base && <Tick label={t('units.active')} checked={fields.active} onChange={(event) => change({ active: event.target.checked })} />}
        <FormFoot error={saving.error} isPending={saving.isPending} onClose={onClose} />
      </form>
      <MergeView saving={saving} labels={allLabels} show={showAny} />
    </Dialog>
  );
}
