import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { usePhoneText } from '../messages/index.ts';
import { handOver, type MyCall } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';

/** Only for who wants to go beyond the budget: never by accident. */
export function HandOverDialog({ call, onClose }: { readonly call: MyCall; readonly onClose: () => void }) {
  const t = usePhoneText();
  const app = useAppText();
  const task = useCallTask();
  return (
    <Dialog open title={t('call.handOver')} closeLabel={app('close')} onClose={onClose}>
      <div className="form">
        <p>{t('transfer.spent', { count: call.transfers })}</p>
        <p className="soft">{t('transfer.force')}</p>
        {task.error && <Failure error={task.error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button look="danger" disabled={task.isPending} onClick={() => task.mutate(() => handOver(call.id, true), { onSuccess: onClose })}>
            {t('call.handOver')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}
