import type { ForceReason } from '@ingang/contracts/phone-desk';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { usePhoneText } from '../messages/index.ts';
import { handOver, takeCall, type MyCall } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';
import { ForceReasonField } from './force-reason.tsx';

interface HandOverDialogProps {
  readonly call: MyCall;
  readonly onClose: () => void;
  readonly onPromise: (() => void) | undefined;
}

/** Only for who wants to go beyond the budget: never by accident. */
export function HandOverDialog({ call, onClose, onPromise }: HandOverDialogProps) {
  const t = usePhoneText();
  const app = useAppText();
  const task = useCallTask();
  const [because, setBecause] = useState<ForceReason>();
  const isColleague = call.consultedBy !== null;
  const title = t(isColleague ? 'call.take' : 'call.handOver');
  return (
    <Dialog open title={title} closeLabel={app('close')} onClose={onClose}>
      <div className="form">
        <p>{t('transfer.spent', { count: call.transfers })}</p>
        <ForceReasonField value={because} onChange={setBecause} />
        {task.error && <Failure error={task.error} />}
        <div className="row row-end">
          <Button look="danger" disabled={task.isPending || because === undefined} onClick={() => because && task.mutate(() => (isColleague ? takeCall(call.id, because) : handOver(call.id, because)), { onSuccess: onClose })}>
            {title}
          </Button>
          {onPromise ? <Button look="primary" onClick={onPromise}>{t('transfer.promise')}</Button> : <Button onClick={onClose}>{app('cancel')}</Button>}
        </div>
      </div>
    </Dialog>
  );
}
