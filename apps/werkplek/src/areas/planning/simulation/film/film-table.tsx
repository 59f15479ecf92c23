import { useMemo } from 'react';
import type { PlayedDay } from '@ingang/planning/centre';
import { filmPlayer } from '@ingang/planning/simulation';
import { useSimulationText } from '../messages/index.ts';
import { secondsIn } from '../simulation-words.ts';
import { clockIn, momentOf } from './film-view.ts';

interface FilmTableProps {
  readonly day: PlayedDay;
  readonly kind: string;
  /** What that kind is called. */
  readonly what: string;
  readonly fromSeconds: number;
  readonly untilSeconds: number;
}

const halfHour = 1800;

/** The film for who does not see it, or wants to look something up. */
export function FilmTable({ day, kind, what, fromSeconds, untilSeconds }: FilmTableProps) {
  const t = useSimulationText();
  const moments = useMemo(() => {
    const at = filmPlayer(day.film);
    return Array.from({ length: Math.floor((untilSeconds - fromSeconds) / halfHour) + 1 }, (_, index) => {
      const frame = at(fromSeconds + index * halfHour);
      return { ...momentOf(day, frame, kind), atSeconds: frame.atSeconds, answered: frame.answered, gaveUp: frame.gaveUp };
    });
  }, [day, kind, fromSeconds, untilSeconds]);
  const heads = [t('film.table.waiting'), t('film.table.longest'), t('film.table.busy'), t('film.table.free'), t('film.table.answered'), t('film.table.gaveUp')];
  return (
    <details>
      <summary>{t('film.table')}</summary>
      <table className="simulation-table">
        <caption>{t('film.caption', { what })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('film.table.time')}</th>
            {heads.map((name) => <th key={name} scope="col" className="number">{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {moments.map(({ atSeconds, waiting, longestSeconds, busy, free, answered, gaveUp }) => (
            <tr key={atSeconds}>
              <th scope="row">{clockIn(atSeconds)}</th>
              <td className="number">{waiting}</td>
              <td className="number">{waiting === 0 ? '–' : secondsIn(longestSeconds)}</td>
              <td className="number">{busy}</td>
              <td className="number">{free}</td>
              <td className="number">{answered}</td>
              <td className="number">{gaveUp}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
