import { useId } from 'react';
import { valueIn, type YearDifference } from '@ingang/planning/scenario';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePlanningText } from '../messages/index.ts';

const width = 640;
const height = 200;
const foot = 24;
const head = 18;

/** Cost per contact, two bars a year. The same figures stand in the table, for who does not see it. */
export function CostChart({ years }: { readonly years: readonly YearDifference[] }) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const title = useId();
  const most = Math.max(...years.flatMap(({ figures: { euroPerContact } }) => [euroPerContact.before, euroPerContact.after]));
  const slot = width / years.length;
  const bar = Math.min(64, slot / 3);
  const tall = (value: number) => (most === 0 ? 0 : (value / most) * (height - foot - head));
  return (
    <figure className="what-if-chart">
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-labelledby={title}>
        <title id={title}>{t('result.chart')}</title>
        {years.map(({ period, figures: { euroPerContact: { before, after } } }, index) => {
          const left = index * slot + slot / 2 - bar - 2;
          return (
            <g key={period}>
              {([['before', before, left], ['after', after, left + bar + 4]] as const).map(([side, value, x]) => (
                <g key={side}>
                  <rect className="what-if-bar" data-side={side} x={x} y={height - foot - tall(value)} width={bar} height={tall(value)} />
                  <text x={x + bar / 2} y={height - foot - tall(value) - 5} textAnchor="middle">{valueIn(language, value, 'euro')}</text>
                </g>
              ))}
              <text x={index * slot + slot / 2} y={height - 6} textAnchor="middle">{period}</text>
            </g>
          );
        })}
        <line className="what-if-axis" x1="0" x2={width} y1={height - foot} y2={height - foot} />
      </svg>
      <figcaption className="row small">
        <span className="what-if-key" data-side="before">{t('result.before')}</span>
        <span className="what-if-key" data-side="after">{t('result.after')}</span>
        <span className="soft">{t('result.chart')}</span>
      </figcaption>
    </figure>
  );
}
