import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { localOf } from '../../../i18n/local-time.ts';
import { PlanningNav } from '../nav/planning-nav.tsx';
import { addDays, mondayOf } from './board-model.ts';
import { useScheduleText } from './messages/index.ts';
import { scheduleTeamsQuery } from './week-queries.ts';
import { WeekView } from './week-view.tsx';
import './schedule.css';

const route = getRouteApi('/in/planning/schedule');

/** The week of a team: who is needed, who works when, and what that does. */
export function SchedulePage() {
  const t = useScheduleText();
  const app = useAppText();
  const { language } = useLanguage();
  const { date } = useFormat();
  useTitle(t('title'));
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: teams, error } = useQuery(scheduleTeamsQuery);
  const team = teams?.find(({ teamId }) => teamId === search.team) ?? teams?.[0];
  const [thisWeek] = useState(() => mondayOf(localOf(new Date().toISOString()).slice(0, 10)));
  const week = search.week && /^\d{4}-\d{2}-\d{2}$/.test(search.week) ? mondayOf(search.week) : thisWeek;
  const go = (to: { team?: string; week?: string }) => void navigate({ search: { ...search, ...to } });
  return (
    <div className="page schedule-page">
      <PlanningNav />
      <h1>{t('title')}</h1>
      {error && <Failure error={error} />}
      {!teams && !error && <Waiting>{app('loading')}</Waiting>}
      {teams && !team && <Empty title={t('noTeams')} />}
      {teams && team && (
        <>
          <div className="row schedule-head">
            <SelectField label={t('team')} hideLabel value={team.teamId} choices={teams.map(({ teamId, name }) => ({ value: teamId, label: name[language] }))} onChange={({ target }) => go({ team: target.value })} />
            <Button icon={ChevronLeft} aria-label={t('before')} onClick={() => go({ week: addDays(week, -7) })} />
            <h2 className="schedule-week">{t('week', { date: date(`${week}T12:00:00Z`) })}</h2>
            <Button icon={ChevronRight} aria-label={t('after')} onClick={() => go({ week: addDays(week, 7) })} />
            {week !== thisWeek && <Button look="plain" onClick={() => go({ week: thisWeek })}>{t('weekNow')}</Button>}
            <span className="row schedule-links">
              <Link to="/planning/ordinary-week" search={{ team: team.teamId }}>{t('ordinaryWeek')}</Link>
              <Link to="/planning/wishes" search={{ team: team.teamId }}>{t('wishes')}</Link>
            </span>
          </div>
          <WeekView key={`${team.teamId} ${week}`} teamId={team.teamId} week={week} />
        </>
      )}
    </div>
  );
}
