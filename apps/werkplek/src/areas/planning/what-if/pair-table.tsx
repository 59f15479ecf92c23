import type { ReactNode } from 'react';
import { numberIn, valueIn, type Pair } from '@ingang/planning/scenario';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePlanningText } from '../messages/index.ts';

type Unit = Parameters<typeof valueIn>[2];

export interface PairRow {
  readonly key: string;
  readonly name: ReactNode;
  /** Between the name and the figures. */
  readonly more?: ReactNode;
  readonly unit: Unit;
  readonly pair: Pair;
}

interface PairTableProps {
  readonly caption: string;
  readonly first: string;
  readonly second?: string;
  readonly rows: readonly PairRow[];
}

/** Without, with, and the difference. */
export function PairTable({ caption, first, second, rows }: PairTableProps) {
  const t = usePlanningText();
  const { language } = useLanguage();
  return (
    <table className="what-if-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          {second !== undefined && <th scope="col">{second}</th>}
          <th scope="col" className="number">{t('result.before')}</th>
          <th scope="col" className="number">{t('result.after')}</th>
          <th scope="col" className="number">{t('result.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, more, unit, pair: { before, after } }) => {
          const difference = after - before;
          const isSame = numberIn(language, difference, unit) === numberIn(language, 0, unit);
          return (
            <tr key={key} data-changed={!isSame || undefined}>
              <th scope="row">{name}</th>
              {second !== undefined && <td>{more}</td>}
              <td className="number">{valueIn(language, before, unit)}</td>
              <td className="number">{valueIn(language, after, unit)}</td>
              <td className="number">{isSame ? '–' : `${difference > 0 ? '+' : '−'} ${unit === 'fraction' ? t('result.points', { points: new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(100 * Math.abs(difference)) }) : valueIn(language, Math.abs(difference), unit)}`}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
