import type { Cell, Figure, Table } from '@ingang/planning/business-case';
import { valueIn } from '@ingang/planning/scenario';
import { useLanguage } from '../../../i18n/language.tsx';
import { useBusinessCaseText } from './messages/index.ts';

export interface Asked {
  readonly name: string;
  readonly figure: Figure;
}

interface FigureTableProps {
  readonly table: Table;
  readonly onAsk: (asked: Asked) => void;
}

/** A table whose figures can be asked how they came about. */
export function FigureTable({ table: { title, columns, rows }, onAsk }: FigureTableProps) {
  const isNumber = columns.map((_, column) => column > 0 && rows.some(({ cells }) => typeof cells[column - 1] === 'object'));
  const [first = '', ...others] = columns;
  return (
    <div className="figure-table-frame" role="region" aria-label={title} tabIndex={0}>
      <table className="figure-table">
        <caption>{title}</caption>
        <thead>
          <tr>
            {first === '' ? <td /> : <th scope="col">{first}</th>}
            {others.map((name, column) => <th key={`${column} ${name}`} scope="col" className={isNumber[column + 1] ? 'number' : undefined}>{name}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, cells, isTotal }, place) => (
            <tr key={`${place} ${name}`} data-total={isTotal}>
              <th scope="row">{name}</th>
              {cells.map((cell, column) => (
                <td key={column} className={isNumber[column + 1] ? 'number' : undefined}>
                  <Told cell={cell} onAsk={(figure) => onAsk({ name: `${title} · ${name}${columns[column + 1] ? ` · ${columns[column + 1]}` : ''}`, figure })} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Told({ cell, onAsk }: { readonly cell: Cell; readonly onAsk: (figure: Figure) => void }) {
  const t = useBusinessCaseText();
  const { language } = useLanguage();
  if (cell === undefined) return <span className="soft"><span aria-hidden>–</span><span className="only-heard">{t('table.none')}</span></span>;
  if (typeof cell === 'string') return cell;
  const value = valueIn(language, cell.value, cell.unit);
  if (!cell.why) return value;
  return <button type="button" className="link-button figure-why" title={t('why')} onClick={() => onAsk(cell)}>{value}</button>;
}
