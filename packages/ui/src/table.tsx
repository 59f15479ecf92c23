import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactNode } from 'react';

export interface Column<Row> {
  readonly key: string;
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  readonly number?: boolean;
}

interface TableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** Height of the frame; left out: as high as its rows. */
  readonly height?: string;
}

const virtualFrom = 100;
const rowPixels = 33;

/** A real table. From a hundred rows on, only the rows in sight are in the page. */
export function Table<Row>({ label, columns, rows, keyOf, height }: TableProps<Row>) {
  const frame = useRef<HTMLDivElement>(null);
  const virtual = rows.length >= virtualFrom;
  const virtualizer = useVirtualizer({
    count: virtual ? rows.length : 0,
    getScrollElement: () => frame.current,
    estimateSize: () => rowPixels,
    overscan: 20,
  });
  const seen = virtualizer.getVirtualItems();
  const first = seen[0];
  const last = seen.at(-1);
  const frameHeight = height ?? (virtual ? '70vh' : undefined);
  return (
    <div ref={frame} className="table-frame" style={frameHeight ? { maxHeight: frameHeight } : {}} tabIndex={0} role="region" aria-label={label}>
      <table aria-rowcount={rows.length + 1}>
        <thead>
          <tr>
            {columns.map(({ key, title, number }) => title === '' ? <td key={key} /> : (
              <th key={key} scope="col" className={number ? 'number' : undefined}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {virtual && first && <Gap height={first.start} columns={columns.length} />}
          {(virtual ? seen.map(({ index }) => index) : [...rows.keys()]).map((index) => {
            const row = rows[index];
            return row === undefined ? null : <TableRow key={keyOf(row)} index={index} row={row} columns={columns} />;
          })}
          {virtual && last && <Gap height={virtualizer.getTotalSize() - last.end} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps<Row> {
  readonly index: number;
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
}

function TableRow<Row>({ index, row, columns }: RowProps<Row>) {
  return (
    <tr aria-rowindex={index + 2}>
      {columns.map(({ key, cell, number }) => (
        <td key={key} className={number ? 'number' : undefined}>
          {cell(row)}
        </td>
      ))}
    </tr>
  );
}

function Gap({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden>
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
