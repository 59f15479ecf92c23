import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { KeptScenario } from '@ingang/contracts/planning';
import type { Scenario } from '@ingang/planning/scenario';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { usePlanningText } from '../messages/index.ts';
import { scenariosQuery } from '../scenarios.ts';

interface KeepDialogProps {
  readonly scenario: Scenario;
  readonly onKept: (kept: KeptScenario) => void;
  readonly onClose: () => void;
}

export function KeepDialog({ scenario, onKept, onClose }: KeepDialogProps) {
  const t = usePlanningText();
  const app = useAppText();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => request<KeptScenario>('/scenarios', { method: 'POST', body: { name, content: { ...scenario, name } }, idempotencyKey: key }),
    onSuccess: async (kept) => {
      await queries.invalidateQueries({ queryKey: scenariosQuery.queryKey });
      onKept(kept);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <Dialog open title={t('keep.title')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <TextField label={t('keep.name')} autoFocus value={name} fault={faultOf(save.error, 'name')} onChange={(event) => setName(event.target.value)} />
        <FormFoot error={save.error} isPending={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
