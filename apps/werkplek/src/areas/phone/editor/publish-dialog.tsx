import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { FlowVersion } from '@ingang/contracts/call-flows';
import { Dialog } from '@ingang/ui/dialog';
import { TextField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Segments } from '@ingang/ui/segments';
import { faultOf } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { FormFoot } from '../../../app/form-foot.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { usePhoneText } from '../messages/index.ts';
import { momentIn, wallClockAt } from '../trial/wall-clock.ts';

interface PublishDialogProps {
  readonly flowId: string;
  readonly hasErrors: boolean;
  /** Saves what was drawn last, and gives the version to publish. */
  readonly settle: () => Promise<FlowVersion>;
  readonly onClose: () => void;
  readonly onPublished: (version: FlowVersion) => void;
}

const place = 'Europe/Amsterdam';

/** From when, and until when. */
export function PublishDialog({ flowId, hasErrors, settle, onClose, onPublished }: PublishDialogProps) {
  const t = usePhoneText();
  const app = useAppText();
  const [when, setWhen] = useState<'now' | 'later'>('now');
  const [tomorrow] = useState(() => wallClockAt(place, new Date(Date.now() + 86_400_000))[0]);
  const [from, setFrom] = useState({ date: tomorrow, time: '08:30' });
  const [ends, setEnds] = useState(false);
  const [until, setUntil] = useState({ date: tomorrow, time: '17:00' });
  const publish = useMutation({
    mutationFn: async () => {
      const { number, revision } = await settle();
      const body = {
        revision,
        ...(when === 'later' && { validFrom: momentIn(place, from.date, from.time) }),
        ...(ends && { validUntil: momentIn(place, until.date, until.time) }),
      };
      return request<FlowVersion>(`/call-flows/${flowId}/versions/${number}/publish`, { method: 'POST', body });
    },
    onSuccess: onPublished,
  });
  return (
    <Dialog open title={t('publish.title')} closeLabel={app('close')} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate();
        }}
      >
        <p className="measure">{t('publish.lead')}</p>
        {hasErrors && <Notice state="bad">{t('publish.blocked')}</Notice>}
        <Segments label={t('publish.when')} value={when} segments={[{ value: 'now', label: t('publish.now') }, { value: 'later', label: t('publish.later') }]} onChange={setWhen} />
        {when === 'later' && (
          <div className="filters">
            <TextField label={t('publish.fromDate')} type="date" value={from.date} onChange={({ target }) => setFrom({ ...from, date: target.value })} />
            <TextField label={t('publish.fromTime')} type="time" value={from.time} onChange={({ target }) => setFrom({ ...from, time: target.value })} />
          </div>
        )}
        <Tick label={t('publish.ends')} checked={ends} onChange={({ target }) => setEnds(target.checked)} />
        {ends && (
          <div className="filters">
            <TextField label={t('publish.untilDate')} type="date" value={until.date} fault={faultOf(publish.error, 'validUntil')} onChange={({ target }) => setUntil({ ...until, date: target.value })} />
            <TextField label={t('publish.untilTime')} type="time" value={until.time} onChange={({ target }) => setUntil({ ...until, time: target.value })} />
          </div>
        )}
        <FormFoot error={publish.error} isPending={publish.isPending} isBlocked={hasErrors} label={t('publish.do')} onClose={onClose} />
      </form>
    </Dialog>
  );
}
