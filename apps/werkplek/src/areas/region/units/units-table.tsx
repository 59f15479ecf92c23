import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { Button } from '@ingang/ui/button';
import { Empty, Waiting } from '@ingang/ui/empty';
import { Table, type Column } from '@ingang/ui/table';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { useRegionText } from '../messages/index.ts';
import { unitsQuery, type Unit } from './unit.ts';

export interface UnitFormProps<U> {
  /** Left out: a new one. */
  readonly unit: U | undefined;
  readonly onClose: () => void;
}

interface UnitsTableProps<U extends Unit> {
  readonly title: string;
  readonly path: string;
  readonly permission: string;
  readonly addLabel: string;
  readonly none: string;
  readonly columns: readonly Column<U>[];
  readonly form: ComponentType<UnitFormProps<U>>;
  /** Whether a row is among those that were asked for. */
  readonly wanted?: (unit: U) => boolean;
  /** Next to the name, such as where to read on. */
  readonly beside?: (unit: U) => ReactNode;
}

/** A list of units: whoever may, adds one and opens one to change it. Ended ones come last. */
export function UnitsTable<U extends Unit>({ title, path, permission, addLabel, none, columns, form: Form, wanted, beside }: UnitsTableProps<U>) {
  const t = useRegionText();
  const app = useAppText();
  const { language } = useLanguage();
  const may = useMay()(permission);
  const [editing, setEditing] = useState<U | 'new'>();
  const { data, error } = useQuery(unitsQuery<U>(path));
  const rows = data?.filter((unit) => wanted?.(unit) ?? true).toSorted((one, other) => Number(other.active) - Number(one.active));
  const nameColumn: Column<U> = {
    key: 'name',
    title: t('departments.name'),
    cell: (unit) => (
      <span className="row">
        {may ? (
          <button type="button" className="link-button" onClick={() => setEditing(unit)}>
            {unit.name[language]}
          </button>
        ) : (
          unit.name[language]
        )}
        {!unit.active && <Tag>{t('units.ended')}</Tag>}
        {beside?.(unit)}
      </span>
    ),
  };
  return (
    <section className="stack">
      <div className="spread">
        <h2>{title}</h2>
        {may && (
          <Button icon={Plus} onClick={() => setEditing('new')}>
            {addLabel}
          </Button>
        )}
      </div>
      {error && <Failure error={error} />}
      {!rows && !error && <Waiting>{app('loading')}</Waiting>}
      {rows?.length === 0 && <Empty title={none} />}
      {rows && rows.length > 0 && <Table label={title} columns={[nameColumn, ...columns]} rows={rows} keyOf={({ id }) => id} />}
      {editing && <Form key={editing === 'new' ? 'new' : editing.id} unit={editing === 'new' ? undefined : editing} onClose={() => setEditing(undefined)} />}
    </section>
  );
}
