import { TextField } from '@ingang/ui/field';
import { useFormat } from '../../../i18n/format.ts';
import { clock } from '../schedule/board-model.ts';
import { pasted, shownMinutes, withCells } from './grid-changes.ts';
import { useRequirementText } from './messages/index.ts';
import { cellKey, hoursOf, numberOf, type CellOf, type RequirementFields, type WorkRow } from './requirement-fields.ts';

interface WorkGridProps {
  readonly work: WorkRow;
  readonly name: string;
  readonly fields: RequirementFields;
  readonly wrong: ReadonlySet<string>;
  readonly onChange: (cells: RequirementFields['cells']) => void;
}

/** Times by days: how many contacts come in, or people have to be there. Takes what was copied from a spreadsheet. */
export function WorkGrid({ work, name, fields, wrong, onChange }: WorkGridProps) {
  const t = useRequirementText();
  const { day, number } = useFormat();
  const values = new Map(fields.cells.map(({ key, value }) => [key, value]));
  const days = fields.days.filter(({ isOpen }) => isOpen).map((one) => ({ weekday: one.key, hours: hoursOf(one), label: day(`2024-01-0${one.key}T12:00:00Z`).split(' ')[0] ?? '' }));
  const minutes = shownMinutes(days.flatMap(({ hours }) => hours ?? []), Number(fields.interval));
  const rows: readonly CellOf[] = [...(work.kind === 'contacts' ? (['handling', 'patience'] as const) : []), ...minutes];
  const rowName = (of: CellOf): string => (typeof of === 'number' ? clock(of) : t(of));
  const isOpen = (of: CellOf, hours: (typeof days)[number]['hours']): boolean => typeof of !== 'number' || (hours !== undefined && of >= hours.fromMinute && of < hours.untilMinute);
  const total = (weekday: string): number => minutes.reduce((sum, minute) => sum + (numberOf(values.get(cellKey(work.key, weekday, minute)) ?? '') ?? 0), 0);
  return (
    <div className="table-frame requirement-grid" role="region" aria-label={t('grid', { skill: name })} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('from')}</th>
            {days.map(({ weekday, label }) => <th key={weekday} scope="col">{label}</th>)}
          </tr>
        </thead>
        <tbody>
          {rows.map((of) => (
            <tr key={of}>
              <th scope="row">{rowName(of)}</th>
              {days.map(({ weekday, hours, label }) => {
                const key = cellKey(work.key, weekday, of);
                if (!isOpen(of, hours)) return <td key={weekday} className="soft">–</td>;
                return (
                  <td key={weekday}>
                    <TextField
                      hideLabel label={`${name}, ${label} ${rowName(of)}`} inputMode="decimal" value={values.get(key) ?? ''} fault={wrong.has(key) ? t('wrong.number') : undefined}
                      onChange={({ target }) => onChange(withCells(fields.cells, new Map([[key, target.value]])))}
                      onPaste={(event) => {
                        const text = event.clipboardData.getData('text');
                        if (!/[\t\n]/.test(text)) return;
                        event.preventDefault();
                        onChange(pasted(fields.cells, work, text, { row: of, weekday }, rows, days.map((one) => one.weekday)));
                      }}
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {work.kind === 'contacts' && (
          <tfoot>
            <tr>
              <th scope="row">{t('total')}</th>
              {days.map(({ weekday }) => <td key={weekday}><span className="requirement-total figures">{number(Math.round(total(weekday) * 10) / 10)}</span></td>)}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
