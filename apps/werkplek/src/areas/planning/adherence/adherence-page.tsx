import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TeamAdherence } from '@ingang/contracts/planning/adherence';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField, TextField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { localOf } from '../../../i18n/local-time.ts';
import { adherenceQuery, ledTeamsQuery } from './adherence-api.ts';
import { useMay } from '../../people/session/session.ts';
import { PlanningPage } from '../nav/planning-page.tsx';
import './adherence.css';
import { Meaning } from './meaning.tsx';
import { useAdherenceText } from './messages/index.ts';
import { PeopleTable } from './people-table.tsx';
import { ToleranceForm } from './tolerance-form.tsx';

/** The day of a team: who should be where, and what the telephone says, for who leads. It keeps up by itself. */
export function AdherencePage() {
  const t = useAdherenceText();
  const app = useAppText();
  const { language } = useLanguage();
  const { data: teams, error } = useQuery(ledTeamsQuery);
  const [chosen, setChosen] = useState<string>();
  const [today] = useState(() => localOf(new Date().toISOString()).slice(0, 10));
  const [date, setDate] = useState(today);
  const teamId = chosen ?? teams?.[0]?.teamId;
  return (
    <PlanningPage title={t('title')} lead={t('lead')}>
      {error && <Failure error={error} />}
      {!teams && !error && <Waiting>{app('loading')}</Waiting>}
      {teams?.length === 0 && <p>{t('team.none')}</p>}
      {teams && teamId !== undefined && (
        <div className="adherence-choice">
          <SelectField label={t('team')} choices={teams.map(({ teamId: value, name }) => ({ value, label: name[language] }))} value={teamId} onChange={(event) => setChosen(event.target.value)} />
          <TextField type="date" label={t('date')} value={date} max={today} onChange={(event) => setDate(event.target.value)} />
        </div>
      )}
      {teamId !== undefined && <Day teamId={teamId} date={date === '' || date === today ? undefined : date} />}
    </PlanningPage>
  );
}

function Day({ teamId, date }: { readonly teamId: string; readonly date: string | undefined }) {
  const may = useMay();
  const t = useAdherenceText();
  const app = useAppText();
  const { data, error, refetch } = useQuery(adherenceQuery(teamId, date));
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (!data) return <Waiting>{app('loading')}</Waiting>;
  if (!data.isPublished && data.results.length === 0) return <Empty title={t('unpublished')}>{t('unpublished.text')}</Empty>;
  return (
    <>
      <Meaning rule={data.rule} />
      {may('planning:set-adherence-rule') && <ToleranceForm rule={data.rule} />}
      {data.results.length === 0 ? <p>{t('empty')}</p> : <><Counts day={data} /><PeopleTable people={data.results} /></>}
    </>
  );
}

/** In one line how many are where; only of today. */
function Counts({ day: { results } }: { readonly day: TeamAdherence }) {
  const t = useAdherenceText();
  const known = results.filter(({ isKnown, now }) => isKnown && now !== null);
  if (known.length === 0) return null;
  const count = (verdict: string) => known.filter(({ now }) => now?.verdict === verdict).length;
  const unknown = results.filter(({ isKnown }) => !isKnown).length;
  const parts = [t('count.fits', { count: count('fits') }), t('count.differs', { count: count('differs') }), t('count.off', { count: count('not-counted') }), ...(unknown > 0 ? [t('count.unknown', { count: unknown })] : [])];
  return <p role="status">{parts.join(' · ')}</p>;
}
