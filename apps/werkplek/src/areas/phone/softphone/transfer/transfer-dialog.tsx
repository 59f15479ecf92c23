import { useQuery } from '@tanstack/react-query';
import type { ForceReason } from '@ingang/contracts/phone-desk';
import { useState, type KeyboardEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { budgetText } from '../call/budget.ts';
import { usePhoneText } from '../messages/index.ts';
import { consult, targetsQuery, transfer, type MyCall } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';
import { ForceReasonField } from './force-reason.tsx';
import { TargetOption } from './target-option.tsx';
import { matchingTargets } from './targets.ts';

interface TransferDialogProps {
  readonly call: MyCall;
  readonly onClose: () => void;
  /** Promise a callback instead. */
  readonly onPromise: () => void;
}

/** To whom, and how: consult first (Enter) or at once (Ctrl+Enter). What is known of the question goes along. */
export function TransferDialog({ call, onClose, onPromise }: TransferDialogProps) {
  const t = usePhoneText();
  const app = useAppText();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [note, setNote] = useState('');
  const [because, setBecause] = useState<ForceReason>();
  const task = useCallTask();
  const { data: cards, error } = useQuery(targetsQuery(call.authorityId ?? undefined));
  const lines = matchingTargets(cards ?? [], typed);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const mayConsult = chosen !== undefined && chosen.target.kind !== 'queue' && call.allowed.includes('consult');
  const mayTransfer = chosen !== undefined && (!call.mustBeWarm || because !== undefined) && call.allowed.includes('transfer');
  const run = (how: 'consult' | 'transfer') => {
    if (!chosen || task.isPending || !(how === 'consult' ? mayConsult : mayTransfer)) return;
    const { target } = chosen;
    task.mutate(() => (how === 'consult' ? consult(call.id, { target, note }) : transfer(call.id, { target, note, because })), { onSuccess: onClose });
  };
  const choose = (index: number) => {
    setAt(index);
    document.getElementById(`phone-target-${lines[index]?.id}`)?.scrollIntoView({ block: 'nearest' });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) choose(Math.max(0, Math.min(lines.length - 1, at + step)));
    else if (event.key === 'Enter') run(event.ctrlKey || event.metaKey || !mayConsult ? 'transfer' : 'consult');
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open title={t('transfer.title')} closeLabel={app('close')} onClose={onClose}>
      <div className="form">
        <TextField
          label={t('transfer.find')}
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="phone-targets"
          aria-activedescendant={chosen && `phone-target-${chosen.id}`}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <div id="phone-targets" role="listbox" aria-label={t('transfer.targets')} className="options palette-list phone-targets">
          {lines.map((line, index) => (
            <TargetOption key={line.id} line={line} chosen={line === chosen} onChoose={() => setAt(index)} />
          ))}
        </div>
        {error && <Failure error={error} />}
        {cards && lines.length === 0 && <p className="soft">{t('transfer.none')}</p>}
        <TextField label={t('transfer.note')} hint={t('transfer.noteHint')} maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} onKeyDown={(event) => event.key === 'Enter' && press(event)} />
        {call.mustBeWarm ? <Spent call={call} because={because} onBecause={setBecause} onPromise={onPromise} /> : <p className="small soft">{budgetText(call, t)}</p>}
        {task.error && <Failure error={task.error} />}
        <div className="row row-end">
          <Button keys="Ctrl+Enter" disabled={!mayTransfer} onClick={() => run('transfer')}>
            {t('transfer.cold')}
          </Button>
          <Button look="primary" keys="Enter" disabled={!mayConsult} onClick={() => run('consult')}>
            {t('transfer.consult')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

interface SpentProps {
  readonly call: MyCall;
  readonly because: ForceReason | undefined;
  readonly onBecause: (reason: ForceReason | undefined) => void;
  readonly onPromise: () => void;
}

/** The last one is warm, or becomes a callback. */
function Spent({ call, because, onBecause, onPromise }: SpentProps) {
  const t = usePhoneText();
  return (
    <>
      <Notice state="warn">
        <p>{call.transfersLeft === 0 ? t('transfer.spent', { count: call.transfers }) : t('transfer.lastWarm')}</p>
        <Button small onClick={onPromise}>{t('transfer.promise')}</Button>
      </Notice>
      <ForceReasonField value={because} onChange={onBecause} />
    </>
  );
}
