import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { AgentAbsence, ScheduledPerson, WeekBoard } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextField } from '@ingang/ui/field';
import { faultOf } from '../../../../api/errors.ts';
import { request } from '../../../../api/request.ts';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { AveragesSection } from './averages-section.tsx';
import { minuteOf, type BoardShift } from '../board-model.ts';
import { ContractForm } from './contract-form.tsx';
import { useScheduleText } from '../messages/index.ts';

interface AgreementsDialogProps {
  readonly board: WeekBoard;
  readonly person: ScheduledPerson;
  /** As they stand on the board. */
  readonly shifts: readonly BoardShift[];
  readonly onClose: () => void;
}

/** What was agreed with somebody, and when they are absent. */
export function AgreementsDialog({ board, person, shifts, onClose }: AgreementsDialogProps) {
  const t = useScheduleText();
  const app = useAppText();
  return (
    <Dialog open wide title={t('agreed.title', { name: person.name })} closeLabel={app('close')} onClose={onClose}>
      <div className="stack">
        <AbsenceSection board={board} person={person} />
        <AveragesSection board={board} person={person} shifts={shifts} />
        <ContractForm board={board} person={person} />
      </div>
    </Dialog>
  );
}

const kinds = ['sick', 'leave', 'training'] as const;

function AbsenceSection({ board, person }: { readonly board: WeekBoard; readonly person: ScheduledPerson }) {
  const t = useScheduleText();
  const { day } = useFormat();
  const queries = useQueryClient();
  const [fields, setFields] = useState({ kind: 'sick', from: board.week, time: '', until: board.week });
  const refresh = () => queries.invalidateQueries({ queryKey: ['planning', 'schedule-week'] });
  const note = useMutation({
    mutationFn: () => request('/planning-absences', {
      method: 'POST', idempotencyKey: crypto.randomUUID(),
      body: { userId: person.userId, kind: fields.kind, fromDate: fields.from, fromMinute: minuteOf(fields.time) ?? 0, untilDate: fields.until < fields.from ? fields.from : fields.until, untilMinute: 1440 },
    }),
    onSuccess: refresh,
  });
  const remove = useMutation({ mutationFn: ({ id }: AgentAbsence) => request(`/planning-absences/${id}`, { method: 'DELETE' }), onSuccess: refresh });
  const own = board.absences.filter(({ userId }) => userId === person.userId);
  const put = (name: keyof typeof fields) => ({ value: fields[name], onChange: ({ target }: { target: { value: string } }) => setFields({ ...fields, [name]: target.value }) });
  return (
    <section className="stack" aria-label={t('absence.list')}>
      <h3>{t('absence.list')}</h3>
      <ul className="absence-list">
        {own.map((absence) => {
          const name = day(`${absence.fromDate}T12:00:00Z`);
          return (
            <li key={absence.id} className="row">
              <span>{t(`absence.${absence.kind}`)}: {name}{absence.untilDate !== absence.fromDate && ` – ${day(`${absence.untilDate}T12:00:00Z`)}`}</span>
              <Button small look="plain" icon={Trash2} aria-label={t('absence.remove', { kind: t(`absence.${absence.kind}`), day: name })} onClick={() => remove.mutate(absence)} />
            </li>
          );
        })}
      </ul>
      <form
        className="absence-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!note.isPending) note.mutate(); // a button that is disabled would lose the focus, and Escape with it
        }}
      >
        <SelectField label={t('absence.kind')} choices={kinds.map((value) => ({ value, label: t(`absence.${value}`) }))} {...put('kind')} />
        <TextField label={t('absence.from')} type="date" {...put('from')} />
        <TextField label={t('absence.fromTime')} placeholder="0:00" fault={fields.time !== '' && minuteOf(fields.time) === undefined ? t('edit.time') : undefined} {...put('time')} />
        <TextField label={t('absence.until')} type="date" fault={faultOf(note.error, 'untilDate')} {...put('until')} />
        <Button submit disabled={fields.time !== '' && minuteOf(fields.time) === undefined}>{t('absence.note')}</Button>
      </form>
      {(note.error ?? remove.error) && <Failure error={note.error ?? remove.error} />}
    </section>
  );
}
