import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Customer } from '@ingang/contracts/customers';
import { useState } from 'react';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { Segments } from '@ingang/ui/segments';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useCustomersText } from '../messages/index.ts';

export interface Decision {
  readonly action: 'merge' | 'unmerge' | 'tell-apart';
  readonly otherId: string;
  readonly otherName: string;
  /** Why both may be the same, when that was proposed. */
  readonly explanation?: string;
}

interface DecisionDialogProps {
  readonly customer: Customer;
  readonly decision: Decision;
  readonly onClose: () => void;
}

type Cause = 'not-the-same' | 'other';

const texts = {
  merge: { path: 'merge', title: 'duplicates.mergeTitle', text: 'duplicates.mergeText', reason: 'duplicates.reason', button: 'duplicates.merge' },
  unmerge: { path: 'unmerge', title: 'duplicates.unmergeTitle', text: 'duplicates.unmergeText', reason: 'duplicates.unmergeReason', button: 'page.unmerge' },
  'tell-apart': { path: 'distinctions', title: 'duplicates.tellApartTitle', text: 'duplicates.tellApartText', reason: 'duplicates.tellApartReason', button: 'duplicates.tellApart' },
} as const;

/** One decision about two customers, with the reason that colleagues will read. */
export function DecisionDialog({ customer, decision, onClose }: DecisionDialogProps) {
  const t = useCustomersText();
  const app = useAppText();
  const queries = useQueryClient();
  const { action, otherId, otherName, explanation } = decision;
  const own = texts[action];
  const [reason, setReason] = useState('');
  const [cause, setCause] = useState<Cause>('not-the-same');
  const decide = useMutation({
    mutationFn: () => request(`/customers/${customer.id}/${own.path}`, { method: 'POST', body: { otherId, reason: reason.trim(), ...(action === 'unmerge' && { cause }) } }),
    onSuccess: async () => {
      await Promise.all(['customers', 'timeline'].map((room) => queries.invalidateQueries({ queryKey: [room] })));
      onClose();
    },
  });
  return (
    <Dialog open title={t(own.title, { name: action === 'unmerge' ? otherName : customer.displayName, other: otherName })} closeLabel={app('close')} onClose={onClose}>
      <p>{t(own.text)}</p>
      {explanation && <p className="small soft">{t('duplicates.because', { reasons: explanation })}</p>}
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate();
        }}
      >
        {action === 'unmerge' && (
          <Segments
            label={t('duplicates.cause')}
            value={cause}
            segments={(['not-the-same', 'other'] as const).map((value) => ({ value, label: t(`duplicates.cause.${value}`) }))}
            onChange={setCause}
          />
        )}
        <TextField label={t(own.reason)} autoFocus value={reason} fault={faultOf(decide.error, 'reason')} onChange={(event) => setReason(event.target.value)} />
        <FormFoot error={decide.error} isPending={decide.isPending} label={t(own.button)} onClose={onClose} />
      </form>
    </Dialog>
  );
}
