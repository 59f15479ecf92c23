import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { TeamSchedule, WeekBoard } from '@ingang/contracts/planning/schedule';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { Board, Origin } from './board.tsx';
import { DraftBoard } from './draft-board.tsx';
import { useScheduleText } from './messages/index.ts';
import { weekQuery } from './week-queries.ts';

/** A week of a team: nothing yet, as people know it, or as it is worked on. */
export function WeekView({ teamId, week }: { readonly teamId: string; readonly week: string }) {
  const t = useScheduleText();
  const app = useAppText();
  const queries = useQueryClient();
  const { data: board, error, refetch } = useQuery(weekQuery(teamId, week));
  const begin = useMutation({
    mutationFn: () => request<TeamSchedule>(`/schedule-teams/${teamId}/schedules`, { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { week } }),
    onSettled: () => queries.invalidateQueries({ queryKey: weekQuery(teamId, week).queryKey }),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!board) return <Waiting>{app('loading')}</Waiting>;
  return (
    <>
      {begin.error && <Failure error={begin.error} />}
      {!board.draft && !board.published && (
        <Empty title={t('none')}>
          <p>{t(board.requirement ? 'noneHelp' : 'noRequirement')}</p>
          <Button look="primary" disabled={begin.isPending} onClick={() => begin.mutate()}>{t('begin')}</Button>
        </Empty>
      )}
      {board.draft && <DraftBoard board={board} draft={board.draft} />}
      {!board.draft && board.published && <KnownBoard board={board} published={board.published} onChange={begin.isPending ? undefined : () => begin.mutate()} />}
    </>
  );
}

function KnownBoard({ board, published, onChange }: { readonly board: WeekBoard; readonly published: TeamSchedule; readonly onChange: (() => void) | undefined }) {
  const t = useScheduleText();
  const { moment } = useFormat();
  const at = moment(published.publishedAt ?? published.changedAt);
  return (
    <>
      <Notice state="good" actions={<Button look="primary" disabled={!onChange} onClick={onChange}>{t('change')}</Button>}>
        <p>{published.publishedByName === null ? t('known', { moment: at }) : t('knownBy', { moment: at, name: published.publishedByName })}</p>
        <Origin schedule={published} />
      </Notice>
      <Board board={board} schedule={published} shifts={published.shifts} />
    </>
  );
}
