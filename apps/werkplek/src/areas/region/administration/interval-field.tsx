import { useState } from 'react';
import { TextField } from '@ingang/ui/field';
import { useRegionText } from '../messages/index.ts';
import { intervalsOf, textOfIntervals, type Interval } from './interval-text.ts';

interface IntervalFieldProps {
  readonly label: string;
  readonly value: readonly Interval[];
  readonly onChange: (value: Interval[]) => void;
}

/** Times as text; what cannot be read is said, and the last readable value stays. */
export function IntervalField({ label, value, onChange }: IntervalFieldProps) {
  const t = useRegionText();
  const [text, setText] = useState(() => textOfIntervals(value));
  const fault = intervalsOf(text) ? undefined : t('hours.fault');
  return (
    <TextField
      label={label}
      value={text}
      fault={fault}
      onChange={(event) => {
        setText(event.target.value);
        const intervals = intervalsOf(event.target.value);
        if (intervals) onChange(intervals);
      }}
    />
  );
}
