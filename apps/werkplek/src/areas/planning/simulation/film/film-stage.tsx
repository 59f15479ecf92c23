import type { AgentDoing } from '@ingang/planning/simulation';
import { useSimulationText } from '../messages/index.ts';
import { secondsIn, whoseTeam } from '../simulation-words.ts';
import type { FilmMoment } from './film-view.ts';

interface FilmStageProps {
  readonly moment: FilmMoment;
  readonly names: Readonly<Record<string, string>>;
}

/** More callers than this are a number. */
const most = 40;
const doings: readonly AgentDoing[] = ['talking', 'wrapping-up', 'free', 'pause', 'away'];

/** Callers who wait, a mark each, and agents, a square each. What the marks say stands beside them in words. */
export function FilmStage({ moment: { rows, teams }, names }: FilmStageProps) {
  const t = useSimulationText();
  return (
    <div className="film-stage">
      <section className="stack-tight" aria-labelledby="film-waiting">
        <h4 id="film-waiting">{t('film.waiting')}</h4>
        <p className="row small soft" aria-hidden><span className="film-caller" />{t('film.intime')}<span className="film-caller" data-late />{t('film.late')}</p>
        <ul className="film-rows">
          {rows.map(({ authority, waits, normSeconds }) => (
            <li key={authority}>
              <span className="film-name">{names[authority] ?? authority}</span>
              <span className="film-callers" aria-hidden>
                {waits.slice(0, most).map((seconds, index) => <span key={index} className="film-caller" data-late={(normSeconds !== null && seconds > normSeconds) || undefined} />)}
                {waits.length > most && <span className="small">{t('film.more', { count: waits.length - most })}</span>}
              </span>
              <span className="small soft film-said">{waits.length === 0 ? t('film.nobody') : t('film.count', { count: waits.length, longest: secondsIn(waits[0]!) })}</span>
            </li>
          ))}
        </ul>
      </section>
      <section className="stack-tight" aria-labelledby="film-agents">
        <h4 id="film-agents">{t('film.agents')}</h4>
        <p className="row small soft" aria-hidden>{doings.map((doing) => <span key={doing} className="row row-tight"><span className="film-agent" data-doing={doing} />{t(`doing.${doing}`)}</span>)}</p>
        <ul className="film-rows">
          {teams.map(({ team, doing, busy, there }) => (
            <li key={team}>
              <span className="film-name">{whoseTeam(t, names, team)}</span>
              <span className="film-callers" aria-hidden>{doing.map((one, index) => <span key={index} className="film-agent" data-doing={one} />)}</span>
              <span className="small soft film-said">{there === 0 ? t('film.away') : t('film.there', { busy, there })}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
