import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import type { ScheduledPerson, ScheduleProposal, TeamSchedule } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Problem } from '../../../api/errors.ts';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { isUnfinished, useLongWork } from '../long-work/long-work.ts';
import { WorkProgress } from '../long-work/work-progress.tsx';
import { ruleText } from './faults.ts';
import { useScheduleText } from './messages/index.ts';

interface SolverDialogProps {
  readonly people: readonly ScheduledPerson[];
  readonly draft: TeamSchedule;
  /** Given: only the rest of this day. */
  readonly day?: { readonly date: string; readonly name: string } | undefined;
  readonly onClose: () => void;
}

/** Lets a week or the rest of a day be made, tells how far that is, and shows what came out before anything changes. */
export function SolverDialog({ people, draft, day, onClose }: SolverDialogProps) {
  const t = useScheduleText();
  const app = useAppText();
  const queries = useQueryClient();
  const [asked] = useState(draft);
  const [fields, setFields] = useState({ seconds: '60', gap: '2' });
  const start = useMutation({
    mutationFn: () => request<{ workId: string }>(`/schedules/${asked.id}/${day ? 'replannings' : 'makings'}`, {
      method: 'POST', idempotencyKey: crypto.randomUUID(),
      body: day ? { version: asked.version, date: day.date } : { version: asked.version, seconds: Number(fields.seconds) || 60, gap: (Number(fields.gap.replace(',', '.')) || 0) / 100 },
    }),
  });
  const workId = start.data?.workId;
  const following = useLongWork<ScheduleProposal>(workId);
  const { work } = following;
  const take = useMutation({
    mutationFn: () => request(`/schedules/${asked.id}/takeovers`, { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { version: asked.version, workId } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['planning', 'schedule-week'] });
      onClose();
    },
  });
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) form.current?.focus(); // the button that had the focus is gone, and Escape with it
  });
  const leave = () => {
    if (work && isUnfinished(work)) following.cancel();
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!start.isPending) start.mutate();
  };
  const isIdle = !workId || work?.state === 'failed' || work?.state === 'cancelled';
  return (
    <Dialog open title={day ? t('replanTitle', { day: day.name }) : t('makeTitle')} closeLabel={app('close')} onClose={leave}>
      <form className="form solver-form" onSubmit={submit} noValidate ref={form} tabIndex={-1}>
        <p className="measure">{t(day ? 'replanHelp' : 'makeHelp')}</p>
        {!day && isIdle && (
          <div className="form-grid">
            <TextField label={t('seconds')} inputMode="numeric" value={fields.seconds} onChange={({ target }) => setFields({ ...fields, seconds: target.value })} />
            <TextField label={t('gap')} inputMode="decimal" value={fields.gap} onChange={({ target }) => setFields({ ...fields, gap: target.value })} />
          </div>
        )}
        <WorkProgress what={t(day ? 'replanning' : 'making')} following={following} />
        {work?.state === 'running' && work.of > 0 && <p className="soft">{t('running', { seconds: Math.max(0, work.of - work.done) })}</p>}
        {work?.state === 'done' && work.result && <Found proposal={work.result} people={people} />}
        {start.error && <Refusal error={start.error} />}
        {take.error && <Failure error={take.error} />}
        <div className="row row-end">
          <Button onClick={leave}>{work?.state === 'done' ? t('leave') : app('cancel')}</Button>
          {isIdle && <Button submit look="primary">{t('start')}</Button>}
          {work?.state === 'done' && <Button look="primary" disabled={take.isPending} onClick={() => take.mutate()}>{t('take')}</Button>}
        </div>
      </form>
    </Dialog>
  );
}

/** Why the solver was not asked: what is missing, when that is known. */
function Refusal({ error }: { readonly error: unknown }) {
  const faults = error instanceof Problem ? error.faults : [];
  if (faults.length === 0) return <Failure error={error} />;
  return <Notice state="bad" live>{faults.map(({ field, message }) => <p key={`${field} ${message}`}>{message}</p>)}</Notice>;
}

function Found({ proposal: { changed, gap, shortHours, broken }, people }: { readonly proposal: ScheduleProposal; readonly people: readonly ScheduledPerson[] }) {
  const t = useScheduleText();
  const { day, number } = useFormat();
  const nameOf = (agentId: string): string => people.find(({ userId }) => userId === agentId)?.name ?? '';
  return (
    <div role="status" className="stack">
      <p>{changed === 0 ? t('foundSame') : t('found', { changed, short: number(Math.round(shortHours * 10) / 10) })}</p>
      <p className="soft">{gap === null ? t('foundNoGap') : t('foundGap', { gap: number(Math.round(gap * 1000) / 10) })}</p>
      {broken.length > 0 && (
        <ul>{broken.map(({ agentId, date, code }) => <li key={`${agentId} ${date} ${code}`}>{t('foundBroken', { name: nameOf(agentId), day: day(`${date}T12:00:00Z`), rule: ruleText(t, code) })}</li>)}</ul>
      )}
    </div>
  );
}
