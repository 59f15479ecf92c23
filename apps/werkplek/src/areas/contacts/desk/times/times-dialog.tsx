import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { faultOf } from '../../../../api/errors.ts';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { duration, secondsOf } from '../../../../i18n/duration.ts';
import { useContactsText } from '../../messages/index.ts';
import { correctedTimes, fieldsOf, type Times, type TimesFault, type TimesFields } from './correct-times.ts';

interface TimesDialogProps {
  readonly times: Times;
  /** Why the server did not take them. */
  readonly error?: unknown;
  readonly onClose: () => void;
  readonly onSave: (times: Times) => void;
}

/** Start and end of the conversation as they really were, and the wrap-up of a contact that is finished. */
export function TimesDialog({ times, error, onClose, onSave }: TimesDialogProps) {
  const t = useContactsText();
  const app = useAppText();
  const [fields, setFields] = useState<TimesFields>(() => fieldsOf(times));
  const [faults, setFaults] = useState<Readonly<Record<string, TimesFault>>>({});
  const [openedAt] = useState(() => new Date());
  const isFinished = times.wrapUpSeconds !== undefined;
  const field = (name: keyof TimesFields) => ({
    value: fields[name],
    fault: faults[name] ? t(`times.${faults[name]}`) : faultOf(error, name),
    onChange: (event: { target: { value: string } }) => setFields({ ...fields, [name]: event.target.value }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const corrected = correctedTimes(times, fields, new Date());
    setFaults(corrected.faults);
    if (corrected.times) onSave(corrected.times);
  };
  const { times: now } = correctedTimes(times, fields, openedAt);
  const lasted = now?.endedAt && duration((new Date(now.endedAt).getTime() - new Date(now.startedAt).getTime()) / 1000);
  return (
    <Dialog open title={t('times.title')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <TextField label={t('times.startedAt')} type="datetime-local" step={1} autoFocus {...field('startedAt')} />
        <TextField label={t('times.endedAt')} type="datetime-local" step={1} hint={isFinished ? undefined : t('times.stillGoing')} {...field('endedAt')} />
        {isFinished && <TextField label={t('times.wrapUpLong')} hint={t('times.minutes')} inputMode="numeric" {...field('wrapUpSeconds')} />}
        <p role="status" className="soft">
          {lasted && t('times.lasted', { duration: lasted })}
          {lasted && isFinished && secondsOf(fields.wrapUpSeconds) === undefined && ` ${t('times.wrapUpUnknown')}`}
        </p>
        {error !== undefined && error !== null && <Failure error={error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary">
            {app('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
