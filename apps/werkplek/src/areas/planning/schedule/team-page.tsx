import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { PlanningPage } from '../nav/planning-page.tsx';
import './schedule.css';
import { scheduleTeamsQuery } from './week-queries.ts';

interface TeamPageProps {
  readonly texts: (key: 'title' | 'lead' | 'team' | 'noTeams') => string;
  /** As the address has it; left out or unknown: the first. */
  readonly chosen: string | undefined;
  readonly onChoose: (teamId: string) => void;
  /** Made anew for each team. */
  readonly children: (teamId: string) => ReactNode;
}

/** A page about one of the teams that somebody makes schedules for. */
export function TeamPage({ texts, chosen, onChoose, children }: TeamPageProps) {
  const app = useAppText();
  const { language } = useLanguage();
  const { data: teams, error } = useQuery(scheduleTeamsQuery);
  const team = teams?.find(({ teamId }) => teamId === chosen) ?? teams?.[0];
  return (
    <PlanningPage title={texts('title')} lead={texts('lead')}>
      {error && <Failure error={error} />}
      {!teams && !error && <Waiting>{app('loading')}</Waiting>}
      {teams && !team && <Empty title={texts('noTeams')} />}
      {teams && team && (
        <>
          <div className="schedule-team">
            <SelectField label={texts('team')} value={team.teamId} choices={teams.map(({ teamId, name }) => ({ value: teamId, label: name[language] }))} onChange={({ target }) => onChoose(target.value)} />
          </div>
          {children(team.teamId)}
        </>
      )}
    </PlanningPage>
  );
}
