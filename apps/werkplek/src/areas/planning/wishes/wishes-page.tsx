import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TeamWish } from '@ingang/contracts/planning/schedule';
import { Empty, Waiting } from '@ingang/ui/empty';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { TeamPage } from '../schedule/team-page.tsx';
import { useWishesText } from './messages/index.ts';
import { RefuseDialog } from './refuse-dialog.tsx';
import { WishTable, type AnswerWish } from './wish-table.tsx';

const route = getRouteApi('/in/planning/wishes');

const teamWishesQuery = (teamId: string) => queryOptions({
  queryKey: ['planning', 'team-wishes', teamId],
  queryFn: async ({ signal }) => (await request<{ results: TeamWish[] }>(`/schedule-teams/${teamId}/wishes`, { signal })).results,
});

/** What people of a team would rather, and what becomes of it, for who makes their schedules. */
export function WishesPage() {
  const t = useWishesText();
  const { team } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TeamPage texts={t} chosen={team} onChoose={(chosen) => void navigate({ search: { team: chosen } })}>
      {(teamId) => <Wishes key={teamId} teamId={teamId} />}
    </TeamPage>
  );
}

function Wishes({ teamId }: { readonly teamId: string }) {
  const t = useWishesText();
  const app = useAppText();
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(teamWishesQuery(teamId));
  const [refused, setRefused] = useState<TeamWish>();
  const answer = useMutation({
    mutationFn: ({ wish: { id, version }, answer: given, reason }: AnswerWish) => request(`/planning-wishes/${id}`, { method: 'PATCH', body: { version, answer: given, ...(reason !== undefined && { reason }) } }),
    onSuccess: () => setRefused(undefined),
    onSettled: () => queries.invalidateQueries({ queryKey: ['planning'] }),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting>{app('loading')}</Waiting>;
  const open = (wish: TeamWish) => {
    answer.reset();
    setRefused(wish);
  };
  return (
    <>
      {answer.error && !refused && <Failure error={answer.error} />}
      {data.length === 0 ? <Empty title={t('none')}>{t('noneText')}</Empty> : <WishTable wishes={data} isPending={answer.isPending} onAnswer={answer.mutate} onRefuse={open} />}
      {refused && <RefuseDialog wish={refused} error={answer.error} isPending={answer.isPending} onRefuse={(reason) => answer.mutate({ wish: refused, answer: 'refused', reason })} onClose={() => setRefused(undefined)} />}
    </>
  );
}
