import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useAuthorities } from '../../region/region.ts';
import { useRecordingsText } from './messages/index.ts';

/** Decides that conversations are recorded, or are not, from now on. */
export function NewPolicyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useRecordingsText();
  const app = useAppText();
  const queries = useQueryClient();
  const authorities = useAuthorities();
  const [wanted, setWanted] = useState({ authorityId: '', purpose: 'quality', sharePercent: '10', keepDays: '90' });
  const set = (change: Partial<typeof wanted>) => setWanted({ ...wanted, ...change });
  const save = useMutation({
    mutationFn: () => {
      const { authorityId, purpose, sharePercent, keepDays } = wanted;
      const body = { authorityId: authorityId || null, purpose, sharePercent: Number(sharePercent), keepDays: Number(keepDays), validFrom: new Date().toISOString() };
      return request('/recording-policies', { method: 'POST', body });
    },
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ['phone', 'recording-policies'] }),
  });
  return (
    <Dialog open title={t('new')} closeLabel={app('close')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <SelectField label={t('for')} none={t('region')} choices={authorities.map(({ id, name }) => ({ value: id, label: name }))} value={wanted.authorityId} fault={faultOf(save.error, 'authorityId')} onChange={({ target }) => set({ authorityId: target.value })} />
        <SelectField label={t('purpose')} choices={(['quality', 'training'] as const).map((value) => ({ value, label: t(`purpose.${value}`) }))} value={wanted.purpose} onChange={({ target }) => set({ purpose: target.value })} />
        <TextField label={t('share.field')} hint={t('share.hint')} inputMode="numeric" value={wanted.sharePercent} fault={faultOf(save.error, 'sharePercent')} onChange={({ target }) => set({ sharePercent: target.value })} />
        <TextField label={t('keep.field')} inputMode="numeric" value={wanted.keepDays} fault={faultOf(save.error, 'keepDays')} onChange={({ target }) => set({ keepDays: target.value })} />
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
