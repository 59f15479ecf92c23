import { useQueryClient } from '@tanstack/react-query';
import type { Department } from '@ingang/contracts/region';
import { useState, type FormEvent } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { MergeView } from '../../../app/merge/merge-view.tsx';
import { useSaving } from '../../../app/merge/use-saving.ts';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { useAuthorities } from '../region.ts';
import { changeOf, fieldsOf, newOf, type DepartmentFields } from './department-input.ts';

interface DepartmentFormProps {
  readonly department: Department | undefined;
  readonly onClose: () => void;
}

const faultFields = { nameNl: 'name.nl', nameEn: 'name.en', phone: 'phone', email: 'email', days: 'callbackNorm.days' } as const;

export function DepartmentForm({ department, onClose }: DepartmentFormProps) {
  const t = useRegionText();
  const app = useAppText();
  const queries = useQueryClient();
  const authorities = useAuthorities();
  const [code, setCode] = useState('');
  const [authorityId, setAuthorityId] = useState(authorities[0]?.id ?? '');
  const [key] = useState(() => crypto.randomUUID());
  const saving = useSaving<Department, DepartmentFields>({
    entity: department,
    fieldsOf,
    send: (base, fields) =>
      base
        ? request(`/departments/${base.id}`, { method: 'PATCH', body: changeOf(base.version, fields) })
        : request('/departments', { method: 'POST', body: newOf(code, authorityId, fields), idempotencyKey: key }),
    reread: ({ id }) => request(`/departments/${id}`),
    onSaved: async () => {
      await queries.invalidateQueries({ queryKey: ['region'] });
      onClose();
    },
  });
  const { fields, error } = saving;
  const field = (name: keyof typeof faultFields) => ({
    value: fields[name],
    fault: faultOf(error, faultFields[name]),
    onChange: (event: { target: { value: string } }) => saving.change({ [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.save();
  };
  const labels = {
    nameNl: t('departments.nameNl'), nameEn: t('departments.nameEn'), phone: t('departments.phone'), email: t('departments.email'),
    days: t('departments.normDays'), active: t('departments.active'),
  };
  const show = (name: keyof DepartmentFields, { active, ...texts }: DepartmentFields) => (name === 'active' ? app(active ? 'yes' : 'no') : texts[name]);
  return (
    <Dialog open wide title={t(department ? 'departments.edit' : 'departments.new')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          {!department && <TextField label={t('departments.code')} hint={t('departments.codeHint')} autoFocus value={code} fault={faultOf(error, 'code')} onChange={(event) => setCode(event.target.value)} />}
          {!department && <SelectField label={t('departments.for')} value={authorityId} choices={authorities.map((one) => ({ value: one.id, label: one.name }))} onChange={(event) => setAuthorityId(event.target.value)} />}
          <TextField label={t('departments.nameNl')} {...field('nameNl')} />
          <TextField label={t('departments.nameEn')} {...field('nameEn')} />
          <TextField label={t('departments.phone')} type="tel" {...field('phone')} />
          <TextField label={t('departments.email')} type="email" {...field('email')} />
          {(!department || department.callbackNorm.kind === 'end-of-working-day') && (
            <TextField label={t('departments.norm')} hint={t('departments.normDays')} type="number" min={0} {...field('days')} />
          )}
        </div>
        {department && <Tick label={t('departments.active')} checked={fields.active} onChange={(event) => saving.change({ active: event.target.checked })} />}
        <FormFoot error={saving.error} isPending={saving.isPending} onClose={onClose} />
      </form>
      <MergeView saving={saving} labels={labels} show={show} />
    </Dialog>
  );
}
