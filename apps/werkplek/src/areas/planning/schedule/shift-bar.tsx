import { TriangleAlert } from 'lucide-react';
import { useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import { moved, spanText, stepMinutes, type Hours } from './board-model.ts';

interface ShiftBarProps {
  readonly hours: Hours;
  /** What the bar is called: whose, when, and what is wrong with it. */
  readonly label: string;
  readonly faults: readonly string[];
  /** The stretch of the day that the cell shows. */
  readonly from: number;
  readonly until: number;
  /** Left out: only to be looked at. */
  readonly onChange?: ((hours: Hours | null) => void) | undefined;
  readonly onOpen?: (() => void) | undefined;
}

const edgePixels = 8;

/** A shift as a bar: moved by mouse or keyboard, opened by Enter or a click. */
export function ShiftBar({ hours, label, faults, from, until, onChange, onOpen }: ShiftBarProps) {
  const drag = useDrag(hours, until - from, onChange, onOpen);
  const shown = drag.hours ?? hours;
  const place = (span: { fromMinute: number; untilMinute: number }, base: number, length: number) => ({ left: `${((span.fromMinute - base) / length) * 100}%`, width: `${((span.untilMinute - span.fromMinute) / length) * 100}%` });
  const length = Math.max(1, shown.untilMinute - shown.fromMinute);
  return (
    <button
      type="button"
      className="shift-bar"
      aria-label={label}
      title={faults.length > 0 ? faults.join('\n') : undefined}
      data-fault={faults.length > 0 || undefined}
      data-fixed={!onChange || undefined}
      style={place(shown, from, until - from)}
      onKeyDown={(event) => onChange && pressed(event, shown, onChange)}
      {...drag.handlers}
    >
      {shown.breaks.map((span) => <span key={span.fromMinute} className="shift-break" style={place(span, shown.fromMinute, length)} />)}
      {shown.activities.map((span) => <span key={span.fromMinute} className="shift-activity" style={place(span, shown.fromMinute, length)} />)}
      <span className="shift-hours">
        {faults.length > 0 && <TriangleAlert aria-hidden />}
        {spanText(shown)}
      </span>
    </button>
  );
}

function pressed(event: KeyboardEvent, hours: Hours, onChange: (hours: Hours | null) => void): void {
  if (event.altKey || event.metaKey) return;
  if (event.key === 'Delete' || event.key === 'Backspace') {
    event.preventDefault();
    onChange(null);
  } else if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') {
    event.preventDefault();
    onChange(moved(hours, event.shiftKey ? 'end' : event.ctrlKey ? 'start' : 'all', event.key === 'ArrowLeft' ? -stepMinutes : stepMinutes));
  }
}

/** Pulling the middle moves a shift, pulling an end moves that end; a press without a pull opens it. */
function useDrag(hours: Hours, minutes: number, onChange: ShiftBarProps['onChange'], onOpen: ShiftBarProps['onOpen']) {
  const began = useRef<{ x: number; what: 'all' | 'start' | 'end'; minutesAPixel: number }>(undefined);
  const wasPulled = useRef(false);
  const [pulled, setPulled] = useState<Hours>();
  const at = (event: PointerEvent): Hours | undefined => {
    if (!began.current) return undefined;
    const { x, what, minutesAPixel } = began.current;
    const by = Math.round(((event.clientX - x) * minutesAPixel) / stepMinutes) * stepMinutes;
    return by === 0 ? undefined : moved(hours, what, by);
  };
  const handlers = {
    onPointerDown: (event: PointerEvent<HTMLButtonElement>) => {
      wasPulled.current = false;
      const cell = event.currentTarget.parentElement;
      if (!onChange || event.button !== 0 || !cell) return;
      const bar = event.currentTarget.getBoundingClientRect();
      const what = event.clientX - bar.left < edgePixels ? 'start' : bar.right - event.clientX < edgePixels ? 'end' : 'all';
      began.current = { x: event.clientX, what, minutesAPixel: minutes / cell.getBoundingClientRect().width };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove: (event: PointerEvent) => {
      const next = at(event);
      if (next) wasPulled.current = true;
      if (began.current) setPulled(next);
    },
    onPointerUp: (event: PointerEvent) => {
      const next = at(event);
      began.current = undefined;
      setPulled(undefined);
      if (next) onChange?.(next);
    },
    onPointerCancel: () => {
      began.current = undefined;
      setPulled(undefined);
    },
    onClick: () => {
      if (!wasPulled.current) onOpen?.();
      wasPulled.current = false;
    },
  };
  return { hours: pulled, handlers };
}
