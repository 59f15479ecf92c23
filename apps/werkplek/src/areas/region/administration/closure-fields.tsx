import type { Closure } from '@ingang/contracts/hours';
import { Plus, X } from 'lucide-react';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { useRegionText } from '../messages/index.ts';
import { IntervalField } from './interval-field.tsx';

interface ClosureFieldsProps {
  readonly closures: readonly Closure[];
  readonly onChange: (closures: Closure[]) => void;
}

/** Days on which other hours hold, or none. */
export function ClosureFields({ closures, onChange }: ClosureFieldsProps) {
  const t = useRegionText();
  const set = (index: number, part: Partial<Closure>) => onChange(closures.map((closure, at) => (at === index ? { ...closure, ...part } : closure)));
  return (
    <>
      <ol className="plain-list">
        {closures.map((closure, index) => (
          <li key={index} className="filters">
            <TextField label={t('hours.on')} value={closure.on} onChange={(event) => set(index, { on: event.target.value })} />
            <IntervalField label={t('hours.open')} value={closure.open} onChange={(open) => set(index, { open })} />
            <TextField label={t('hours.reasonNl')} value={closure.reason.nl} onChange={(event) => set(index, { reason: { ...closure.reason, nl: event.target.value } })} />
            <TextField label={t('hours.reasonEn')} value={closure.reason.en} onChange={(event) => set(index, { reason: { ...closure.reason, en: event.target.value } })} />
            <Button look="plain" icon={X} aria-label={t('hours.removeClosure', { day: closure.on })} onClick={() => onChange(closures.filter((_, at) => at !== index))} />
          </li>
        ))}
      </ol>
      <p className="soft small">{t('hours.onHint')}</p>
      <div>
        <Button icon={Plus} onClick={() => onChange([...closures, { on: '', open: [], reason: { nl: '', en: '' } }])}>
          {t('hours.addClosure')}
        </Button>
      </div>
    </>
  );
}
