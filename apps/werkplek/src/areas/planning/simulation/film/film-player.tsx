import { useMemo, useState } from 'react';
import type { PlayedDay } from '@ingang/planning/centre';
import { dayIn } from '@ingang/planning/scenario';
import { filmPlayer } from '@ingang/planning/simulation';
import { SelectField } from '@ingang/ui/field';
import { useFormat } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/language.tsx';
import { useSimulationText } from '../messages/index.ts';
import { kindNamed } from '../simulation-words.ts';
import { weekdayNames } from '../weekdays.ts';
import { useFilmClock } from './film-clock.ts';
import { FilmControls } from './film-controls.tsx';
import { FilmStage } from './film-stage.tsx';
import { FilmTable } from './film-table.tsx';
import { clockIn, kindsOf, momentOf, openSpan } from './film-view.ts';

/** One day, played. */
export function FilmPlayer({ day }: { readonly day: PlayedDay }) {
  const t = useSimulationText();
  const span = useMemo(() => openSpan(day), [day]);
  return span ? <Film day={day} {...span} /> : <p>{t('film.closed')}</p>;
}

function Film({ day, fromSeconds, untilSeconds }: { readonly day: PlayedDay; readonly fromSeconds: number; readonly untilSeconds: number }) {
  const t = useSimulationText();
  const { language } = useLanguage();
  const format = useFormat();
  const kinds = useMemo(() => kindsOf(day), [day]);
  const [kind, setKind] = useState(kinds[0]!);
  const clock = useFilmClock(fromSeconds, untilSeconds);
  const frameAt = useMemo(() => filmPlayer(day.film), [day]);
  const frame = useMemo(() => frameAt(clock.atSeconds), [frameAt, clock.atSeconds]);
  const moment = momentOf(day, frame, kind);
  const named = (one: string): string => (one === '' ? t('film.title') : kindNamed(t, language, `${one}/`));
  const dayName = day.date === null ? dayIn(language, weekdayNames[day.weekday]!) : format.date(`${day.date}T12:00:00Z`);
  return (
    <div className="stack" role="group" aria-label={t('film.of', { day: dayName })}>
      <p className="strong">{t('film.of', { day: dayName })}</p>
      {kinds.length > 1 && <div className="simulation-kind"><SelectField label={t('film.which')} value={kind} choices={kinds.map((value) => ({ value, label: named(value) }))} onChange={(event) => setKind(event.target.value)} /></div>}
      <FilmControls clock={clock} fromSeconds={fromSeconds} untilSeconds={untilSeconds} />
      <p className="film-now">{t('film.now', { time: clockIn(clock.atSeconds), waiting: moment.waiting, busy: moment.busy, there: moment.there })} <span className="soft">{t('film.sofar', { answered: frame.answered, gaveUp: frame.gaveUp })}</span></p>
      <FilmStage moment={moment} names={day.authorityNames} />
      <FilmTable day={day} kind={kind} what={named(kind)} fromSeconds={fromSeconds} untilSeconds={untilSeconds} />
    </div>
  );
}
