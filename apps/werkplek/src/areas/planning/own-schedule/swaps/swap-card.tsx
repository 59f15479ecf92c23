import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import type { ShiftSwap, SwapStep } from '@ingang/contracts/planning/own-schedule';
import { Button, type ButtonProps } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { TextArea } from '@ingang/ui/field';
import { Tag, type State } from '@ingang/ui/tag';
import { faultOf } from '../../../../api/errors.ts';
import { Failure } from '../../../../app/failure.tsx';
import { FormFoot } from '../../../../app/form-foot.tsx';
import { useAppText } from '../../../../app/messages/index.ts';
import { useOwnScheduleText } from '../messages/index.ts';
import { stepSwap } from '../own-schedule-api.ts';
import { SwapEffects } from './swap-effects.tsx';
import { useSwapSentence } from './words.ts';

interface SwapCardProps {
  readonly swap: ShiftSwap;
  /** Called with what was done, in words. */
  readonly onDone: (text: string) => void;
}

const states: Readonly<Partial<Record<ShiftSwap['state'], State>>> = { approved: 'good', refused: 'bad', lapsed: 'warn', declined: 'warn' };
const looks: Readonly<Partial<Record<SwapStep['step'], ButtonProps['look']>>> = { accept: 'primary', approve: 'primary' };

export function SwapCard({ swap, onDone }: SwapCardProps) {
  const t = useOwnScheduleText();
  const sentence = useSwapSentence()(swap);
  const [isRefusing, setRefusing] = useState(false);
  const { mutate, error, isPending } = useStep(swap, onDone);
  const { state, note, reason, decidedByName, mayStep } = swap;
  return (
    <li className="own-swap">
      <div className="spread">
        <span>{sentence}</span>
        <span className="row">
          <Tag state={states[state]}>{t(`state.${state}`)}</Tag>
          {decidedByName !== null && <span className="small soft">{t('by.approved', { name: decidedByName })}</span>}
        </span>
      </div>
      {note !== null && <p className="small own-swap-note">{note}</p>}
      {reason !== null && <p className="small">{t('reason', { reason })}</p>}
      {mayStep.includes('refuse') && (swap.colleagueId ?? swap.offeredTo) !== null && <SwapEffects swap={swap} />}
      {error && <Failure error={error} />}
      {mayStep.length > 0 && (
        <div className="row">
          {mayStep.map((step) => (
            <Button key={step} small look={looks[step] ?? 'quiet'} disabled={isPending} onClick={() => (step === 'refuse' ? setRefusing(true) : mutate({ step }))}>
              {t(`step.${step}`)}<span className="only-heard">{`: ${sentence}`}</span>
            </Button>
          ))}
        </div>
      )}
      {isRefusing && <RefuseDialog swap={swap} onClose={() => setRefusing(false)} onDone={onDone} />}
    </li>
  );
}

function useStep(swap: ShiftSwap, onDone: (text: string) => void) {
  const t = useOwnScheduleText();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ step, reason }: { step: SwapStep['step']; reason?: string }) => stepSwap(swap, step, reason),
    onSuccess: (_, { step }) => onDone(t(`step.done.${step}`)),
    onSettled: () => queries.invalidateQueries({ queryKey: ['planning'] }),
  });
}

function RefuseDialog({ swap, onClose, onDone }: SwapCardProps & { readonly onClose: () => void }) {
  const t = useOwnScheduleText();
  const app = useAppText();
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useStep(swap, (text) => {
    onDone(text);
    onClose();
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    mutate({ step: 'refuse', ...(reason.trim() !== '' && { reason: reason.trim() }) });
  };
  return (
    <Dialog open title={t('refuse.title')} closeLabel={app('close')} onClose={onClose}>
      <form className="form" onSubmit={submit} noValidate>
        <TextArea wide autoFocus label={t('refuse.reason')} hint={t('refuse.hint')} rows={3} maxLength={300} value={reason} fault={faultOf(error, 'reason')} onChange={(event) => setReason(event.target.value)} />
        <FormFoot error={error} isPending={isPending} onClose={onClose} />
      </form>
    </Dialog>
  );
}
