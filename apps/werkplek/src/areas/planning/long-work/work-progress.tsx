import { X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@ingang/ui/button';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../app/failure.tsx';
import type { FollowedWork } from './long-work.ts';
import { useWorkText } from './messages/index.ts';
import './work-progress.css';

interface WorkProgressProps {
  /** What is calculated, such as "De week wordt gesimuleerd". */
  readonly what: string;
  /** Of `useLongWork`. */
  readonly following: FollowedWork<unknown>;
}

/** How far a long calculation is, with a way to stop it; why there is no result, when there is none. Shows nothing once there is one. */
export function WorkProgress({ what, following: { work, error, cancel, isCancelling } }: WorkProgressProps) {
  const t = useWorkText();
  const id = useId();
  if (error) return <Failure error={error} />;
  if (!work) return null;
  const percent = work.of === 0 ? 0 : Math.floor((100 * work.done) / work.of);
  const isOn = work.state === 'queued' || work.state === 'running';
  return (
    <>
      <p role="status" className="only-heard">{announced()}</p>
      {isOn && (
        <div className="work-progress">
          <span id={id}>{what}</span>
          <progress aria-labelledby={id} max={100} {...(work.of > 0 && { value: percent })} />
          <span className="soft figures">{stateText()}</span>
          <Button small icon={X} disabled={isCancelling} onClick={cancel}>{t('work.cancel')}</Button>
        </div>
      )}
      {work.state === 'cancelled' && <Notice>{t('work.cancelled')}</Notice>}
      {work.state === 'failed' && <Notice state="bad">{work.failure?.message ?? t('work.failed')}</Notice>}
    </>
  );

  function stateText(): string {
    if (work!.state === 'queued') return t('work.queued');
    return work!.of === 0 ? t('work.begins') : t('work.running', { percent });
  }

  /** Every quarter, and the end: more would be in the way of who listens. */
  function announced(): string {
    if (work!.state === 'done') return t('work.done');
    if (work!.state === 'cancelled') return t('work.cancelled');
    if (work!.state === 'failed') return work!.failure?.message ?? t('work.failed');
    return t('work.quarter', { what, percent: percent - (percent % 25) });
  }
}
