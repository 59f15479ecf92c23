import type { AdherenceOfPerson } from '@ingang/contracts/planning/adherence';
import { useFormat } from '../../../i18n/format.ts';
import { useAdherenceText } from './messages/index.ts';
import './adherence.css';

/** A day as a line, the plan along its top. What it shows stands in words in DayWords. */
export function DayLine({ person: { stretches } }: { readonly person: AdherenceOfPerson }) {
  const [from, until] = [Date.parse(stretches[0]?.from ?? ''), Date.parse(stretches.at(-1)?.until ?? '')];
  if (!(until > from)) return null;
  const place = (stretch: AdherenceOfPerson['stretches'][number]) => {
    const [begin, end] = [Date.parse(stretch.from), Date.parse(stretch.until)];
    return { left: `${((begin - from) / (until - from)) * 100}%`, width: `${((end - begin) / (until - from)) * 100}%` };
  };
  return (
    <div className="day-line" aria-hidden>
      {stretches.map((stretch) => <span key={stretch.from} data-planned={stretch.planned} data-verdict={stretch.verdict} style={place(stretch)} />)}
    </div>
  );
}

/** A day in words, stretch by stretch: what was planned, what the telephone said, and how that counts. */
export function DayWords({ person: { stretches, name } }: { readonly person: AdherenceOfPerson }) {
  const t = useAdherenceText();
  const format = useFormat();
  return (
    <ol className="day-words small" aria-label={t('line.label', { name })}>
      {stretches.map(({ from, until, planned, doing, verdict, because }) => (
        <li key={from} data-verdict={verdict}>
          {t('line.part', { from: format.time(from), until: format.time(until), planned: t(`planned.${planned}`), doing: t(`doing.${doing}`), because: t(`because.${because}`) })}
        </li>
      ))}
    </ol>
  );
}
