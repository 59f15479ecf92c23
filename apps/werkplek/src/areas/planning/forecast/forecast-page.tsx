import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { ForecastCard, StartedForecast } from '@ingang/contracts/planning/forecast';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { request } from '../../../api/request.ts';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { isUnfinished, useLongWork, worksQuery } from '../long-work/long-work.ts';
import { WorkProgress } from '../long-work/work-progress.tsx';
import { PlanningPage } from '../nav/planning-page.tsx';
import { CountsSection } from './counts-section.tsx';
import { ForecastView } from './forecast-view.tsx';
import { countedQuery, forecastQuery, forecastsQuery } from './forecasts.ts';
import { KnownSection } from './known-section.tsx';
import { MakeForm } from './make-form.tsx';
import { useForecastText } from './messages/index.ts';
import { numberFor } from './names.ts';
import './forecast.css';

/** What comes, how sure that is, and what it starts from. Who comes back finds the newest forecast, or the one that is being made. */
export function ForecastPage() {
  const t = useForecastText();
  const app = useAppText();
  const may = useMay();
  const navigate = useNavigate();
  const { forecast: asked } = useSearch({ from: '/in/planning/forecast' });
  const forecasts = useQuery(forecastsQuery);
  const earlier = useQuery(worksQuery('forecast'));
  const [started, setStarted] = useState<string>();
  const following = useLongWork<{ forecastId: string }>(started ?? earlier.data?.find(isUnfinished)?.id);
  const id = asked ?? forecasts.data?.[0]?.id;
  const opened = useQuery(forecastQuery(id));
  const madeId = started === undefined ? undefined : following.work?.result?.forecastId;
  const open = (forecast: string | undefined) => void navigate({ to: '/planning/forecast', search: forecast === undefined ? {} : { forecast }, replace: true });
  useShowWhenMade(madeId, (forecast) => {
    setStarted(undefined);
    open(forecast);
  });
  const error = forecasts.error ?? (asked === undefined ? undefined : opened.error);
  return (
    <PlanningPage title={t('title')} lead={t('lead')}>
      {error && <Failure error={error} />}
      {!forecasts.data && !forecasts.error && <Waiting>{app('loading')}</Waiting>}
      <WorkProgress what={t('make.working')} following={following} />
      {forecasts.data && forecasts.data.length > 0 && <Choose forecasts={forecasts.data} id={id} onChoose={open} mayRemove={may('planning:make-forecasts')} />}
      {forecasts.data?.length === 0 && <NoneYet />}
      {opened.data && <ForecastView key={opened.data.id} forecast={opened.data} />}
      <div className="forecast-grounds">
        {may('planning:make-forecasts') && <MakeForm isBusy={following.work !== undefined && isUnfinished(following.work)} onStarted={({ workId }: StartedForecast) => setStarted(workId)} />}
        <KnownSection mayChange={may('planning:make-forecasts')} />
        <CountsSection mayChange={may('planning:make-forecasts')} />
      </div>
    </PlanningPage>
  );
}

/** Opens what was asked for on this page as soon as it is made. */
function useShowWhenMade(madeId: string | undefined, show: (id: string) => void): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (madeId === undefined) return;
    void queries.invalidateQueries({ queryKey: forecastsQuery.queryKey }).then(() => show(madeId));
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when another forecast is made
  }, [madeId]);
}

interface ChooseProps {
  readonly forecasts: readonly ForecastCard[];
  readonly id: string | undefined;
  readonly onChoose: (id: string | undefined) => void;
  readonly mayRemove: boolean;
}

function Choose({ forecasts, id, onChoose, mayRemove }: ChooseProps) {
  const t = useForecastText();
  const queries = useQueryClient();
  const remove = useMutation({
    mutationFn: () => request(`/forecasts/${id}`, { method: 'DELETE' }),
    onSuccess: async () => {
      onChoose(undefined);
      await queries.invalidateQueries({ queryKey: forecastsQuery.queryKey });
    },
  });
  return (
    <div className="row forecast-choose">
      <SelectField label={t('choose')} choices={forecasts.map(({ id: value, name }) => ({ value, label: name }))} value={id} onChange={(event) => onChoose(event.target.value)} />
      {mayRemove && <Button icon={Trash2} disabled={remove.isPending} onClick={() => remove.mutate()}>{t('remove')}</Button>}
      {remove.error && <Failure error={remove.error} />}
    </div>
  );
}

/** Says honestly what this system has counted, and what that is enough for. */
function NoneYet() {
  const t = useForecastText();
  const { language } = useLanguage();
  const { data } = useQuery(countedQuery);
  const number = numberFor(language);
  return (
    <Empty title={t('none.title')}>
      {data && <p>{t('none.counted', { contacts: number(data.all.contacts), days: number(data.all.days) })} {t(`none.${data.all.enough}`)}</p>}
      <p>{t('none.what')}</p>
    </Empty>
  );
}
