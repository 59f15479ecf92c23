import { useQuery } from '@tanstack/react-query';
import { AdherenceFigures } from '../adherence/adherence-figures.tsx';
import { DayLine, DayWords } from '../adherence/day-line.tsx';
import { Meaning } from '../adherence/meaning.tsx';
import { useAdherenceText } from '../adherence/messages/index.ts';
import { NowText } from '../adherence/now-text.tsx';
import { Failure } from '../../../app/failure.tsx';
import { ownAdherenceQuery } from './own-schedule-api.ts';

/** The own day beside the schedule: what a team lead sees of one, and no less. */
export function OwnAdherenceSection() {
  const t = useAdherenceText();
  const { data, error } = useQuery(ownAdherenceQuery);
  return (
    <section className="stack" aria-labelledby="own-adherence">
      <h2 id="own-adherence">{t('own.title')}</h2>
      <p className="soft measure">{t('own.lead')}</p>
      {error && <Failure error={error} />}
      {data && (data.person.startsAt === null ? <p>{t('own.none')}</p> : (
        <>
          <p><NowText person={data.person} /></p>
          <AdherenceFigures person={data.person} />
          <DayLine person={data.person} />
          <details>
            <summary>{t('line.open.short')}</summary>
            <DayWords person={data.person} />
          </details>
        </>
      ))}
      {data && <Meaning rule={data.rule} />}
    </section>
  );
}
