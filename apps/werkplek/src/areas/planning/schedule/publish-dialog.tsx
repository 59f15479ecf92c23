import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { WeekBoard } from '@ingang/contracts/planning/schedule';
import { changesBetween, type ChangedShift } from '@ingang/planning/board';
import { Button } from '@ingang/ui/button';
import { Dialog } from '@ingang/ui/dialog';
import { Waiting } from '@ingang/ui/empty';
import { Notice } from '@ingang/ui/notice';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useFormat } from '../../../i18n/format.ts';
import { spanText, toShift } from './board-model.ts';
import { faultsOf } from './faults.ts';
import { useScheduleText } from './messages/index.ts';
import { weekQuery } from './week-queries.ts';

interface PublishDialogProps {
  readonly teamId: string;
  readonly week: string;
  readonly onClose: () => void;
}

/** What changes for whom, as it is on the server now, before people know it. */
export function PublishDialog({ teamId, week, onClose }: PublishDialogProps) {
  const t = useScheduleText();
  const app = useAppText();
  const queries = useQueryClient();
  const { data: board, error, isFetching, refetch } = useQuery({ ...weekQuery(teamId, week), refetchOnMount: 'always' });
  const publish = useMutation({
    mutationFn: () => request(`/schedules/${board!.draft!.id}/publications`, { method: 'POST', idempotencyKey: crypto.randomUUID(), body: { version: board!.draft!.version } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: weekQuery(teamId, week).queryKey });
      onClose();
    },
    onError: () => refetch(),
  });
  return (
    <Dialog open title={t('publishTitle')} closeLabel={app('close')} onClose={onClose}>
      <div className="stack">
        {error && <Failure error={error} />}
        {board?.draft ? <Summary board={board} /> : <Waiting>{app('loading')}</Waiting>}
        {publish.error && <Failure error={publish.error} />}
        <div className="row row-end">
          <Button onClick={onClose}>{app('cancel')}</Button>
          <Button look="primary" disabled={!board?.draft || isFetching || publish.isPending} onClick={() => publish.mutate()}>{t('publish')}</Button>
        </div>
      </div>
    </Dialog>
  );
}

function Summary({ board }: { readonly board: WeekBoard }) {
  const t = useScheduleText();
  const { day, number } = useFormat();
  const draft = board.draft!;
  const changes = Map.groupBy(changesBetween((board.published?.shifts ?? []).map(toShift), draft.shifts.map(toShift)), ({ personId }) => personId);
  const broken = board.people.flatMap((person) => [...faultsOf({ t, number }, board, draft.basis, person, draft.shifts.filter(({ agentId }) => agentId === person.userId)).values()].flat()).length;
  const sentence = ({ date, before, after }: ChangedShift): string => {
    const name = day(`${date}T12:00:00Z`);
    if (!before) return t('change.new', { day: name, hours: spanText(after!) });
    if (!after) return t('change.gone', { day: name, hours: spanText(before) });
    return t('change.moved', { day: name, hours: spanText(after), before: spanText(before) });
  };
  return (
    <>
      {broken > 0 && <Notice state="warn"><p>{t('publishBroken', { count: broken })}</p></Notice>}
      <p>{t(changes.size === 0 ? 'publishNothing' : 'publishHelp')}</p>
      <div className="publish-changes">
        {board.people.filter(({ userId }) => changes.has(userId)).map(({ userId, name }) => (
          <section key={userId}>
            <h3>{name}</h3>
            <ul>{changes.get(userId)!.map((change) => <li key={change.date}>{sentence(change)}</li>)}</ul>
          </section>
        ))}
      </div>
    </>
  );
}
