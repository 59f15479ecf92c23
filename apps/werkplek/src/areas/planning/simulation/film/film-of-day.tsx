import { useMutation } from '@tanstack/react-query';
import { Clapperboard } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import type { PlayedDay, SimulationOutcome } from '@ingang/planning/centre';
import { dayIn } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { SelectField, TextField } from '@ingang/ui/field';
import { Failure } from '../../../../app/failure.tsx';
import { useLanguage } from '../../../../i18n/language.tsx';
import { isUnfinished, useLongWork } from '../../long-work/long-work.ts';
import { WorkProgress } from '../../long-work/work-progress.tsx';
import { useSimulationText } from '../messages/index.ts';
import { startFilm } from '../simulation.ts';
import { weekdayNames } from '../weekdays.ts';
import { FilmPlayer } from './film-player.tsx';
import './film.css';

interface FilmOfDayProps {
  readonly simulationWorkId: string;
  readonly outcome: SimulationOutcome;
}

/** Chooses a day of what was simulated, has it filmed, and shows it. */
export function FilmOfDay({ simulationWorkId, outcome: { hours, firstDate, dayCount } }: FilmOfDayProps) {
  const t = useSimulationText();
  const { language } = useLanguage();
  const open = [...new Set(hours.map(({ weekday }) => weekday))];
  const [weekday, setWeekday] = useState(String(open[0] ?? 0));
  const [date, setDate] = useState(firstDate === null ? '' : `${firstDate.slice(0, 4)}-03-09`);
  const [isOutside, setOutside] = useState(false);
  const [workId, setWorkId] = useState<string>();
  const following = useLongWork<PlayedDay>(workId);
  const start = useMutation({ mutationFn: (day: number) => startFilm(simulationWorkId, day), onSuccess: (started) => setWorkId(started.workId) });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const day = firstDate === null ? Number(weekday) : Math.round((Date.parse(date) - Date.parse(firstDate)) / 86_400_000);
    const isThere = day >= 0 && day < dayCount;
    setOutside(!isThere);
    if (isThere) start.mutate(day);
  };
  const isBusy = start.isPending || (following.work !== undefined && isUnfinished(following.work));
  return (
    <section className="stack" aria-labelledby="simulation-film">
      <div className="stack-tight">
        <h3 id="simulation-film">{t('film.title')}</h3>
        <p className="soft measure">{t('film.lead')}</p>
      </div>
      <form className="film-choice" onSubmit={submit} noValidate>
        {firstDate === null
          ? <SelectField label={t('film.weekday')} value={weekday} choices={open.map((value) => ({ value: String(value), label: dayIn(language, weekdayNames[value]!) }))} onChange={(event) => setWeekday(event.target.value)} />
          : <TextField label={t('film.date')} type="date" value={date} onChange={(event) => setDate(event.target.value)} fault={isOutside ? t('film.outside', { year: firstDate.slice(0, 4) }) : undefined} />}
        <Button submit icon={Clapperboard} disabled={isBusy}>{t('film.make')}</Button>
      </form>
      {start.error && <Failure error={start.error} />}
      <WorkProgress what={t('film.working')} following={following} />
      {following.work?.result && <FilmPlayer key={workId} day={following.work.result} />}
    </section>
  );
}
