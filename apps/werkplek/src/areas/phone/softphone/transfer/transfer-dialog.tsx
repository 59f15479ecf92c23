import { useQuery } from '@tanstack/react-query';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextField, Tick } from '@ingang/ui/field';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../../app/failure.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { useLanguage } from '../../../../i18n/language.tsx';
import { useSession } from '../../../people/session/session.ts';
import { useAuthorities, useDepartments } from '../../../region/region.ts';
import { budgetText } from '../call/budget.ts';
import { usePhoneText } from '../messages/index.ts';
import { colleaguesQuery, consult, transfer, waitingCallsQuery, type MyCall } from '../phone-api.ts';
import { useCallTask } from '../use-call-task.ts';
import { colleagueLines, matchingTargets, type TargetLine } from './targets.ts';

interface TransferDialogProps {
  readonly call: MyCall;
  readonly onClose: () => void;
}

/** To whom, and how: consult first (Enter) or at once (Ctrl+Enter). */
export function TransferDialog({ call, onClose }: TransferDialogProps) {
  const t = usePhoneText();
  const app = useAppText();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [forced, setForced] = useState(false);
  const task = useCallTask();
  const lines = matchingTargets(useTargets(call), typed);
  const chosen = lines[Math.min(at, lines.length - 1)];
  const isCold = !call.mustBeWarm || forced;
  const mayConsult = chosen !== undefined && chosen.target.kind !== 'queue' && call.allowed.includes('consult');
  const mayTransfer = chosen !== undefined && isCold && call.allowed.includes('transfer');
  const run = (how: 'consult' | 'transfer') => {
    if (!chosen || task.isPending || !(how === 'consult' ? mayConsult : mayTransfer)) return;
    task.mutate(() => (how === 'consult' ? consult(call.id, chosen.target) : transfer(call.id, chosen.target, forced)), { onSuccess: onClose });
  };
  const press = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) setAt((now) => Math.max(0, Math.min(lines.length - 1, now + step)));
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
        <div id="phone-targets" role="listbox" aria-label={t('transfer.targets')} className="options palette-list">
          {lines.map((line, index) => (
            <TargetOption key={line.id} line={line} chosen={line === chosen} onChoose={() => setAt(index)} />
          ))}
        </div>
        {lines.length === 0 && <p className="soft">{t('transfer.none')}</p>}
        <Budget call={call} forced={forced} onForce={setForced} />
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

function TargetOption({ line, chosen, onChoose }: { readonly line: TargetLine; readonly chosen: boolean; readonly onChoose: () => void }) {
  const t = usePhoneText();
  const { kind } = line.target;
  return (
    <button id={`phone-target-${line.id}`} type="button" role="option" tabIndex={-1} aria-selected={chosen} className="option palette-option" onClick={onChoose}>
      {kind === 'number' ? t('transfer.number', { number: line.label }) : line.label}
      <span className="option-end soft small">{line.state ? t(`presence.${line.state}`) : t(`kind.${kind}`)}</span>
    </button>
  );
}

function Budget({ call, forced, onForce }: { readonly call: MyCall; readonly forced: boolean; readonly onForce: (forced: boolean) => void }) {
  const t = usePhoneText();
  if (!call.mustBeWarm) return <p className="small soft">{budgetText(call, t)}</p>;
  return (
    <Notice state="warn">
      <p>{call.transfersLeft === 0 ? t('transfer.spent', { count: call.transfers }) : t('transfer.lastWarm')}</p>
      <Tick label={t('transfer.force')} checked={forced} onChange={(event) => onForce(event.target.checked)} />
    </Notice>
  );
}

/** Colleagues who are there, departments of this organisation and of the region, queues, other organisations. */
function useTargets(call: MyCall): readonly TargetLine[] {
  const { id: ownId } = useSession().user;
  const { language } = useLanguage();
  const { data: presences = [] } = useQuery(colleaguesQuery);
  const { data: waiting = [] } = useQuery(waitingCallsQuery);
  const departments = useDepartments();
  const authorities = useAuthorities();
  return useMemo(() => {
    const names = new Set([call.queue, ...waiting.map(({ queue }) => queue)].filter((name) => name !== null && name !== ''));
    const short = (id: string | null | undefined) => authorities.find((one) => one.id === id)?.name;
    return [
      ...colleagueLines(presences, ownId),
      ...departments
        .filter(({ authorityId, phone }) => phone && (!authorityId || authorityId === call.authorityId))
        .map(({ id, name, authorityId }): TargetLine => ({ id, target: { kind: 'department', departmentId: id }, label: [name[language], short(authorityId)].filter(Boolean).join(', ') })),
      ...[...names].map((queue): TargetLine => ({ id: `queue-${queue}`, target: { kind: 'queue', queue: String(queue) }, label: String(queue) })),
      ...authorities.filter(({ id }) => id !== call.authorityId).map(({ id, name }): TargetLine => ({ id, target: { kind: 'authority', authorityId: id }, label: name })),
    ];
  }, [presences, ownId, departments, call.queue, call.authorityId, waiting, authorities, language]);
}
