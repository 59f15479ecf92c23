import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Waiting } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { TeamPage } from '../schedule/team-page.tsx';
import { useRequirementText } from './messages/index.ts';
import { requirementQuery } from './requirement-api.ts';
import './requirement.css';
import { RequirementForm } from './requirement-form.tsx';

const route = getRouteApi('/in/planning/ordinary-week');

/** What a team has to take in on the days of an ordinary week, for who makes its schedules. */
export function RequirementPage() {
  const t = useRequirementText();
  const { team } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <TeamPage texts={t} chosen={team} onChoose={(chosen) => void navigate({ search: { team: chosen } })}>
      {(teamId) => <OrdinaryWeek key={teamId} teamId={teamId} />}
    </TeamPage>
  );
}

function OrdinaryWeek({ teamId }: { readonly teamId: string }) {
  const app = useAppText();
  const { data, error, refetch } = useQuery({ ...requirementQuery(teamId), staleTime: Infinity });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data ? <RequirementForm week={data} /> : <Waiting>{app('loading')}</Waiting>;
}
