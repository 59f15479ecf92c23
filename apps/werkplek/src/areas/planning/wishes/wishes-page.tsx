import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { TeamWish } from '@ingang/contracts/planning/schedule';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { PlanningNav } from '../nav/planning-nav.tsx';
import { scheduleTeamsQuery } from '../schedule/week-queries.ts';
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
  const app = useAppText();
  const { language } = useLanguage();
  useTitle(t('title'));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: teams, error } = useQuery(scheduleTeamsQuery);
  const team = teams?.find(({ teamId }) => teamId === search.team) ?? teams?.[0];
  return (
    <div className="page">
      <PlanningNav />
      <h1>{t('title')}</h1>
      <p className="soft measure">{t('lead')}</p>
      {error && <Failure error={error} />}
      {!teams && !error && <Waiting>{app('loading')}</Waiting>}
      {teams && !team && <Empty title={t('noTeams')} />}
      {teams && team && (
        <>
          <div className="row"><SelectField label={t('team')} value={team.teamId} choices={teams.map(({ teamId, name }) => ({ value: teamId, label: name[language] }))} onChange={({ target }) => void navigate({ search: { team: target.value } })} /></div>
          <Wishes key={team.teamId} teamId={team.teamId} />
        </>
      )}
    </div>
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
