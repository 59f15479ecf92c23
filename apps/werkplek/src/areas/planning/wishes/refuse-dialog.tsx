import { useState, type FormEvent } from 'react';
import type { TeamWish } from '@ingang/contracts/planning/schedule';
import { Dialog } from '@ingang/ui/dialog';
import { TextArea } from '@ingang/ui/field';
import { faultOf } from '../../../api/errors.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useWishesText } from './messages/index.ts';

interface RefuseDialogProps {
  readonly wish: TeamWish;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly onRefuse: (reason: string) => void;
  readonly onClose: () => void;
}

/** Why a wish cannot be: who has it reads that. */
export function RefuseDialog({ wish, error, isPending, onRefuse, onClose }: RefuseDialogProps) {
  const t = useWishesText();
  const app = useAppText();
  const { day } = useFormat();
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onRefuse(reason);
  };
  return (
    <Dialog open title={t('refuse.title', { name: wish.name, day: day(`${wish.date}T12:00:00Z`) })} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <TextArea label={t('reason')} rows={3} maxLength={300} value={reason} fault={faultOf(error, 'reason')} onChange={({ target }) => setReason(target.value)} />
        <FormFoot error={error} isPending={isPending} label={t('refuse')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
