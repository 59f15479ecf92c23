import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useCallback, useMemo, useState } from 'react';
import type { TeamSchedule, WeekBoard } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Board, Origin } from './board.tsx';
import { dayView, freshHours, spanText } from './board-model.ts';
import { serviceText } from './day-chart.tsx';
import { useScheduleText } from './messages/index.ts';
import { PublishDialog } from './publish-dialog.tsx';
import { ShiftDialog } from './shift-dialog.tsx';
import { SolverDialog } from './solver-dialog.tsx';
import { useEdits, type Edits, type Place } from './use-edits.ts';
import { weekQuery } from './week-queries.ts';

interface DraftBoardProps {
  readonly board: WeekBoard;
  readonly draft: TeamSchedule;
}

type Opened = { readonly what: 'publish' | 'discard' | 'make' } | { readonly what: 'replan'; readonly date: string } | ({ readonly what: 'shift' } & Place);

/** A week as it is worked on: shifts can be moved, made by the solver, undone and published. */
export function DraftBoard({ board, draft }: DraftBoardProps) {
  const t = useScheduleText();
  const { day } = useFormat();
  const edits = useEdits(board, draft);
  const [opened, setOpened] = useState<Opened>();
  const { edit, shiftAt } = edits;
  const queries = useQueryClient();
  const renew = useMutation({
    mutationFn: () => request(`/schedules/${draft.id}/renewals`, { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { version: draft.version } }),
    onSettled: () => queries.invalidateQueries({ queryKey: weekQuery(board.teamId, board.week).queryKey }),
  });
  const acts = useMemo(() => ({ edit, open: (place: Place) => setOpened({ what: 'shift', ...place }) }), [edit]);
  const replan = useCallback((date: string) => setOpened({ what: 'replan', date }), []);
  const close = () => setOpened(undefined);
  const dayName = (date: string) => day(`${date}T12:00:00Z`);
  const person = opened?.what === 'shift' ? board.people.find(({ userId }) => userId === opened.agentId) : undefined;
  const known = opened?.what === 'shift' ? shiftAt(opened) : null;
  return (
    <>
      <Notice state="warn">
        <p>{t('changing')}</p>
        <Origin schedule={draft} />
      </Notice>
      <div className="row">
        <Button icon={Undo2} disabled={!edits.canUndo} onClick={() => edits.undo()}>{t('undo')}</Button>
        <Button onClick={() => setOpened({ what: 'make' })}>{t('make')}</Button>
        <Button disabled={renew.isPending} onClick={() => renew.mutate()}>{t('renew')}</Button>
        <Button onClick={() => setOpened({ what: 'discard' })}>{t('discard')}</Button>
        <Button look="primary" disabled={edits.isKeeping} onClick={() => setOpened({ what: 'publish' })}>{t('publish')}</Button>
      </div>
      {edits.error !== null && <Failure error={edits.error} />}
      {renew.error && <Failure error={renew.error} />}
      <ConflictLine board={board} edits={edits} />
      <Told board={board} draft={draft} edits={edits} />
      <p className="soft small">{t('keys')}</p>
      <Board board={board} schedule={draft} shifts={edits.shifts} acts={acts} onReplan={replan} />
      {opened?.what === 'shift' && person && (
        <ShiftDialog
          person={person} dayName={dayName(opened.date)} isNew={known === null} onClose={close} onDone={(hours) => edit(opened, hours)}
          hours={known ?? freshHours(person, draft.basis.days.find(({ date }) => date === opened.date)?.open ?? { fromMinute: 540, untilMinute: 1020 })}
        />
      )}
      {opened?.what === 'make' && <SolverDialog people={board.people} draft={draft} onClose={close} />}
      {opened?.what === 'replan' && <SolverDialog people={board.people} draft={draft} day={{ date: opened.date, name: dayName(opened.date) }} onClose={close} />}
      {opened?.what === 'publish' && <PublishDialog teamId={board.teamId} week={board.week} onClose={close} />}
      {opened?.what === 'discard' && <DiscardDialog board={board} draft={draft} onClose={close} />}
    </>
  );
}

/** Says what the last change did, for who does not see it. */
function Told({ board, draft, edits }: DraftBoardProps & { readonly edits: Edits }) {
  const t = useScheduleText();
  const { day } = useFormat();
  const { lastEdit } = edits;
  const person = lastEdit && board.people.find(({ userId }) => userId === lastEdit.agentId);
  if (!lastEdit || !person) return <p role="status" className="only-heard" />;
  const shift = edits.shifts.find(({ agentId, date }) => agentId === lastEdit.agentId && date === lastEdit.date);
  const service = serviceText(t, dayView(lastEdit.date, draft.basis, board.people, edits.shifts), draft.basis);
  const about = { name: person.name, day: day(`${lastEdit.date}T12:00:00Z`), service };
  return <p role="status" className="only-heard">{shift ? t('told', { ...about, hours: spanText(shift) }) : t('toldGone', about)}</p>;
}

function ConflictLine({ board, edits: { conflict, settle, edit } }: { readonly board: WeekBoard; readonly edits: Edits }) {
  const t = useScheduleText();
  const { day } = useFormat();
  if (!conflict) return null;
  const name = board.people.find(({ userId }) => userId === conflict.agentId)?.name ?? '';
  const again = () => {
    edit(conflict, conflict.mine);
    settle();
  };
  return (
    <Notice state="bad" live actions={<><Button onClick={again}>{t('mine')}</Button><Button onClick={settle}>{t('theirs')}</Button></>}>
      <p>{conflict.theirs ? t('conflict', { name, day: day(`${conflict.date}T12:00:00Z`), hours: spanText(conflict.theirs) }) : t('conflictGone')}</p>
    </Notice>
  );
}

function DiscardDialog({ board, draft, onClose }: DraftBoardProps & { readonly onClose: () => void }) {
  const t = useScheduleText();
  const app = useAppText();
  const queries = useQueryClient();
  const { queryKey } = weekQuery(board.teamId, board.week);
  const discard = useMutation({
    mutationFn: () => request(`/schedules/${draft.id}`, { method: 'DELETE', query: { version: draft.version } }),
    onSettled: () => queries.invalidateQueries({ queryKey }),
    onSuccess: onClose,
  });
  return (
    <Dialog open title={t('discardTitle')} closeLabel={app('close')} onClose={onClose}>
      <div className="stack">
        <p>{t('discardHelp')}</p>
        {discard.error && <Failure error={discard.error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button look="danger" disabled={discard.isPending} onClick={() => discard.mutate()}>{t('discard')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
