import { Pause, Play, SkipBack } from 'lucide-react';
import { useId, type KeyboardEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { SelectField } from '@ingang/ui/field';
import { useSimulationText } from '../messages/index.ts';
import type { FilmClock } from './film-clock.ts';
import { clockIn } from './film-view.ts';

interface FilmControlsProps {
  readonly clock: FilmClock;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

const minute = 60;
const speeds = [1, 5, 15, 30] as const;

/** Play, stand still, go faster, and go to any moment. */
export function FilmControls({ clock, fromSeconds, untilSeconds }: FilmControlsProps) {
  const t = useSimulationText();
  const id = useId();
  const { atSeconds, isPlaying, isCalm, speed, toggle, goTo, setSpeed } = clock;
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { PageUp: 30 * minute, PageDown: -30 * minute }[event.key];
    if (event.key !== ' ' && by === undefined) return;
    event.preventDefault();
    if (by === undefined) toggle();
    else goTo(atSeconds + by);
  };
  return (
    <div className="stack-tight">
      <div className="film-controls">
        <Button look="primary" icon={isPlaying ? Pause : Play} onClick={toggle}>{t(isPlaying ? 'film.pause' : 'film.play')}</Button>
        <Button icon={SkipBack} aria-label={t('film.back')} title={t('film.back')} onClick={() => goTo(fromSeconds)} />
        <span className="film-time" aria-hidden>{clockIn(atSeconds)}</span>
        <label htmlFor={id} className="only-heard">{t('film.time')}</label>
        <input id={id} type="range" className="film-slider" min={fromSeconds} max={untilSeconds} step={minute} value={Math.round(atSeconds)} aria-valuetext={clockIn(atSeconds)}
          onChange={(event) => goTo(Number(event.target.value))} onKeyDown={onKeyDown} />
        <SelectField label={t('film.speed')} hideLabel value={String(speed)} onChange={(event) => setSpeed(Number(event.target.value))}
          choices={speeds.map((minutes) => ({ value: String(minutes), label: t('film.speed.of', { minutes }) }))} />
      </div>
      <p className="soft small">{t('film.keys')}{isCalm && ` ${t('film.calm')}`}</p>
    </div>
  );
}
