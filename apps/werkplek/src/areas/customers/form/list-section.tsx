import { Plus, X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from '@ingang/ui/button';
import { useCustomersText } from '../messages/index.ts';
import type { Row } from './form-value.ts';
import './customer-form.css';

interface ListSectionProps<R extends Row> {
  readonly title: string;
  /** The word behind Add, such as: address. */
  readonly addText: string;
  readonly rows: readonly R[];
  /** What one row is called, for who cannot see where its button stands. */
  readonly nameOf: (row: R) => string;
  readonly onChange: (rows: readonly R[]) => void;
  readonly make: () => R;
  readonly children: (row: R, change: (part: Partial<R>) => void, place: RowPlace) => ReactNode;
}

export interface RowPlace {
  readonly isFirst: boolean;
  /** Somebody asked for this row just now, and wants to type in it. */
  readonly isAdded: boolean;
}

/** Several of one thing, one below the other, each with a way to take it away. */
export function ListSection<R extends Row>({ title, addText, rows, nameOf, onChange, make, children }: ListSectionProps<R>) {
  const t = useCustomersText();
  const [added, setAdded] = useState<string>();
  const change = (key: string) => (part: Partial<R>) => onChange(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className="stack-tight">
      <legend className="label-line">{title}</legend>
      {rows.map((row, index) => (
        <div key={row.key} className="form-row" role="group" aria-label={nameOf(row) || title}>
          {children(row, change(row.key), { isFirst: index === 0, isAdded: row.key === added })}
          <Button look="plain" icon={X} aria-label={t('form.remove', { what: nameOf(row) || title })} onClick={() => onChange(rows.filter(({ key }) => key !== row.key))} />
        </div>
      ))}
      <div>
        <Button
          small
          icon={Plus}
          onClick={() => {
            const row = make();
            setAdded(row.key);
            onChange([...rows, row]);
          }}
        >
          {addText}
        </Button>
      </div>
    </fieldset>
  );
}
