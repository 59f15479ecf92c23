import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Department } from '@ingang/contracts/region';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField, Tick } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useRegionText } from '../messages/index.ts';
import { useAuthorities } from '../region.ts';

interface DepartmentFormProps {
  readonly department: Department | undefined;
  readonly onClose: () => void;
}

export function DepartmentForm({ department, onClose }: DepartmentFormProps) {
  const t = useRegionText();
  const app = useAppText();
  const queries = useQueryClient();
  const authorities = useAuthorities();
  const norm = department?.callbackNorm;
  const [code, setCode] = useState('');
  const [authorityId, setAuthorityId] = useState(authorities[0]?.id ?? '');
  const [name, setName] = useState(department?.name ?? { nl: '', en: '' });
  const [phone, setPhone] = useState(department?.phone ?? '');
  const [email, setEmail] = useState(department?.email ?? '');
  const [days, setDays] = useState(norm?.kind === 'end-of-working-day' ? String(norm.days) : '1');
  const [active, setActive] = useState(department?.active ?? true);
  const save = useMutation({
    mutationFn: () => {
      const keepsNorm = norm !== undefined && norm.kind !== 'end-of-working-day';
      const shared = { name, phone, email, ...(!keepsNorm && { callbackNorm: { kind: 'end-of-working-day' as const, days: Number(days) } }) };
      return department
        ? request(`/departments/${department.id}`, { method: 'PATCH', body: { version: department.version, ...shared, active } })
        : request('/departments', { method: 'POST', body: { code, authorityId, ...shared }, idempotencyKey: crypto.randomUUID() });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['region'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const fault = (field: string) => faultOf(save.error, field);
  return (
    <Dialog open wide title={t(department ? 'departments.edit' : 'departments.new')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <div className="form-grid">
          {!department && <TextField label={t('departments.code')} hint={t('departments.codeHint')} autoFocus value={code} fault={fault('code')} onChange={(event) => setCode(event.target.value)} />}
          {!department && <SelectField label={t('departments.for')} value={authorityId} choices={authorities.map((one) => ({ value: one.id, label: one.name }))} onChange={(event) => setAuthorityId(event.target.value)} />}
          <TextField label={t('departments.nameNl')} value={name.nl} fault={fault('name.nl')} onChange={(event) => setName({ ...name, nl: event.target.value })} />
          <TextField label={t('departments.nameEn')} value={name.en} fault={fault('name.en')} onChange={(event) => setName({ ...name, en: event.target.value })} />
          <TextField label={t('departments.phone')} type="tel" value={phone} fault={fault('phone')} onChange={(event) => setPhone(event.target.value)} />
          <TextField label={t('departments.email')} type="email" value={email} fault={fault('email')} onChange={(event) => setEmail(event.target.value)} />
          {(!norm || norm.kind === 'end-of-working-day') && (
            <TextField label={t('departments.norm')} hint={t('departments.normDays')} type="number" min={0} value={days} fault={fault('callbackNorm.days')} onChange={(event) => setDays(event.target.value)} />
          )}
        </div>
        {department && <Tick label={t('departments.active')} checked={active} onChange={(event) => setActive(event.target.checked)} />}
        {save.error && <Failure error={save.error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary" disabled={save.isPending}>
            {app('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
