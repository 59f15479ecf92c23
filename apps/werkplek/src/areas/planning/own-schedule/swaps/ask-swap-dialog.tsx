import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { OwnShift, ShiftSwap, SwapChoices } from '@ingang/contracts/planning/own-schedule';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { SelectField, TextArea } from '@ingang/ui/field';
import { faultOf } from '../../../../api/errors.ts';
import { request } from '../../../../api/request.ts';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { useFormat } from '../../../../i18n/format.ts';
import { clock, noonOf } from '../days.ts';
import { useOwnScheduleText } from '../messages/index.ts';
import { swapChoicesQuery } from '../own-schedule-api.ts';
import { useWhy } from './words.ts';

interface AskSwapDialogProps {
  readonly shift: OwnShift;
  readonly onClose: () => void;
}

/** Offers a shift to the team or to one colleague, perhaps for one of theirs. What cannot be is said, and cannot be chosen. */
export function AskSwapDialog({ shift, onClose }: AskSwapDialogProps) {
  const t = useOwnScheduleText();
  const app = useAppText();
  const format = useFormat();
  const queries = useQueryClient();
  const [key] = useState(() => crypto.randomUUID());
  const [offeredTo, setOfferedTo] = useState('');
  const [wishedDate, setWishedDate] = useState('');
  const [note, setNote] = useState('');
  const { data: choices } = useQuery(swapChoicesQuery(shift.date));
  const save = useMutation({
    mutationFn: () => request<ShiftSwap>('/shift-swaps', { method: 'POST', idempotencyKey: key, body: { date: shift.date, offeredTo: offeredTo || null, wishedDate: wishedDate || null, note: note.trim() || null } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['planning'] });
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const colleague = choices?.find(({ userId }) => userId === offeredTo);
  return (
    <Dialog open title={t('swap.title', { day: format.day(noonOf(shift.date)) })} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <p className="form-wide">{`${t('shift.times', { from: clock(shift.fromMinute), until: clock(shift.untilMinute) })}. ${t('swap.lead')}`}</p>
        <Colleague choices={choices ?? []} value={offeredTo} fault={faultOf(save.error, 'offeredTo')} onChange={(userId) => {
          setOfferedTo(userId);
          setWishedDate(firstPossible(choices?.find((choice) => choice.userId === userId)));
        }} />
        {colleague && <InReturn colleague={colleague} value={wishedDate} fault={faultOf(save.error, 'wishedDate')} onChange={setWishedDate} />}
        <TextArea wide label={t('swap.note')} hint={t('swap.note.hint')} rows={2} maxLength={300} value={note} fault={faultOf(save.error, 'note')} onChange={(event) => setNote(event.target.value)} />
        {save.error && <Failure error={save.error} />}
        <div className="row row-end form-wide">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button submit look="primary" disabled={save.isPending}>{t('swap.ask')}</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** What can be, to begin with: nothing in return, or else the first shift that may be had. */
function firstPossible(choice: SwapChoices['results'][number] | undefined): string {
  return choice === undefined || choice.fault === null ? '' : (choice.shifts.find(({ fault }) => fault === null)?.date ?? '');
}

interface PickProps {
  readonly value: string;
  readonly fault: string | undefined;
  readonly onChange: (value: string) => void;
}

function Colleague({ choices, value, fault, onChange }: PickProps & { readonly choices: SwapChoices['results'] }) {
  const t = useOwnScheduleText();
  const why = useWhy();
  const named = choices.map(({ userId, name, fault: reason, shifts }) => ({ value: userId, label: reason !== null && shifts.every((shift) => shift.fault !== null) ? t('swap.cannot', { name, why: why(reason) }) : name }));
  return <SelectField wide label={t('swap.with')} none={t('swap.anyone')} choices={named} value={value} fault={fault} onChange={(event) => onChange(event.target.value)} />;
}

function InReturn({ colleague: { shifts, fault: alone }, value, fault, onChange }: PickProps & { readonly colleague: SwapChoices['results'][number] }) {
  const t = useOwnScheduleText();
  const why = useWhy();
  const format = useFormat();
  const choices = shifts.map(({ date, fromMinute, untilMinute, fault: reason }) => {
    const words = { day: format.day(noonOf(date)), from: clock(fromMinute), until: clock(untilMinute) };
    return { value: date, label: reason === null ? t('swap.shift', words) : t('swap.shift.cannot', { ...words, why: why(reason) }) };
  });
  const none = alone === null ? t('swap.return.none') : t('swap.cannot', { name: t('swap.return.none'), why: why(alone) });
  return <SelectField wide label={t('swap.return')} none={none} choices={choices} value={value} fault={fault} onChange={(event) => onChange(event.target.value)} />;
}
