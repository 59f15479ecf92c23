import { useId, type ComponentType } from 'react';

export interface Segment<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly icon?: ComponentType<{ 'aria-hidden': true }>;
}

interface SegmentsProps<V extends string> {
  readonly label: string;
  readonly value: V;
  readonly segments: readonly Segment<V>[];
  readonly onChange: (value: V) => void;
}

/** One choice out of few, all visible. A radio group: one tab stop, arrow keys move. */
export function Segments<V extends string>({ label, value, segments, onChange }: SegmentsProps<V>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className="segments">
      {segments.map(({ value: own, label: text, icon: Icon }) => (
        <label key={own} className="segment">
          <input type="radio" name={name} value={own} checked={own === value} onChange={() => onChange(own)} />
          {Icon && <Icon aria-hidden />}
          {text}
        </label>
      ))}
    </div>
  );
}
