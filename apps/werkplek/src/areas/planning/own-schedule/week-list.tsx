import { ArrowLeftRight } from 'lucide-react';
import type { OwnShift } from '@ingang/contracts/planning/own-schedule';
import { Button } from '@ingang/ui/button';
import { Tag } from '@ingang/ui/tag';
import { isPast, useFormat } from '../../../i18n/format.ts';
import { clock, noonOf } from './days.ts';
import { useOwnScheduleText } from './messages/index.ts';
import { PartsText } from './parts-text.tsx';

interface WeekListProps {
  readonly shifts: readonly OwnShift[];
  readonly today: string;
  readonly onSwap: (shift: OwnShift) => void;
}

export function WeekList({ shifts, today, onSwap }: WeekListProps) {
  const t = useOwnScheduleText();
  const format = useFormat();
  return (
    <ul className="own-shifts">
      {shifts.map((shift) => {
        const day = format.day(noonOf(shift.date));
        return (
          <li key={`${shift.date} ${shift.teamId}`} data-today={shift.date === today || undefined} data-past={isPast(shift.endsAt) || undefined}>
            <span className="own-shift-day">{day}</span>
            <span className="own-shift-times">
              <strong>{t('shift.times', { from: clock(shift.fromMinute), until: clock(shift.untilMinute) })}</strong>
              <PartsText shift={shift} />
            </span>
            <span className="own-shift-swap">
              {shift.swapId !== null && <Tag>{t('shift.offered')}</Tag>}
              {shift.swapId === null && !isPast(shift.startsAt) && <Button small icon={ArrowLeftRight} aria-label={t('swap.open.of', { day })} onClick={() => onSwap(shift)}>{t('swap.open')}</Button>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
