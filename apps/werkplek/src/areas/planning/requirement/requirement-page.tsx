import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { PlanningNav } from '../nav/planning-nav.tsx';
import { scheduleTeamsQuery } from '../schedule/week-queries.ts';
import { useRequirementText } from './messages/index.ts';
import { requirementQuery } from './requirement-api.ts';
import './requirement.css';
import { RequirementForm } from './requirement-form.tsx';

const route = getRouteApi('/in/planning/ordinary-week');

/** What a team has to take in on the days of an ordinary week, for who makes its schedules. */
export function RequirementPage() {
  const t = useRequirementText();
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
          <div className="requirement-team">
            <SelectField label={t('team')} value={team.teamId} choices={teams.map(({ teamId, name }) => ({ value: teamId, label: name[language] }))} onChange={({ target }) => void navigate({ search: { team: target.value } })} />
          </div>
          <OrdinaryWeek key={team.teamId} teamId={team.teamId} />
        </>
      )}
    </div>
  );
}

function OrdinaryWeek({ teamId }: { readonly teamId: string }) {
  const app = useAppText();
  const { data, error, refetch } = useQuery({ ...requirementQuery(teamId), staleTime: Infinity });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return data ? <RequirementForm week={data} /> : <Waiting>{app('loading')}</Waiting>;
}
