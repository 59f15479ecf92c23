import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FlowCard } from '@ingang/contracts/call-flows';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useAuthorities } from '../../region/region.ts';
import { usePhoneText } from '../messages/index.ts';

/** A new flow starts as a copy of the template, so that nobody begins with an empty sheet. */
export function NewFlowDialog({ onClose }: { readonly onClose: () => void }) {
  const t = usePhoneText();
  const app = useAppText();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const authorities = useAuthorities();
  const [name, setName] = useState('');
  const [authorityId, setAuthorityId] = useState('');
  const make = useMutation({
    mutationFn: () => request<FlowCard>('/call-flows', { method: 'POST', body: { name: name.trim(), ...(authorityId !== '' && { authorityId }) } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: ['phone'] });
      await navigate({ to: '/administration/call-flows/$flowId', params: { flowId: id }, search: {} });
    },
  });
  return (
    <Dialog open title={t('flows.newTitle')} closeLabel={app('close')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          make.mutate();
        }}
      >
        <TextField label={t('flows.name')} value={name} fault={faultOf(make.error, 'name')} onChange={({ target }) => setName(target.value)} />
        <SelectField label={t('flows.for')} choices={authorities.map(({ id, name: label }) => ({ value: id, label }))} none={t('flows.region')} value={authorityId} onChange={({ target }) => setAuthorityId(target.value)} />
        <FormFoot error={make.error} isPending={make.isPending} label={t('flows.make')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
