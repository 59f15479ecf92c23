import type { ScheduledPerson, WeekBoard } from '@ingang/contracts/planning/schedule';
import { useFormat } from '../../../../i18n/format.ts';
import type { BoardShift } from '../board-model.ts';
import { useScheduleText } from '../messages/index.ts';
import { averagesOf } from '../weeks-before.ts';

interface AveragesSectionProps {
  readonly board: WeekBoard;
  readonly person: ScheduledPerson;
  /** As they stand on the board. */
  readonly shifts: readonly BoardShift[];
}

/** How much somebody works on average with this week, beside what the law allows. */
export function AveragesSection({ board, person, shifts }: AveragesSectionProps) {
  const t = useScheduleText();
  const { number } = useFormat();
  const { fourWeeks, sixteenWeeks, nights, weeksKnown } = averagesOf(board, person.userId, shifts.filter(({ agentId }) => agentId === person.userId));
  const hours = (value: number) => number(Math.round(value * 10) / 10);
  return (
    <section className="stack" aria-label={t('averages.title')}>
      <h3>{t('averages.title')}</h3>
      <p>{t('averages.four', { hours: hours(fourWeeks) })} {t('averages.sixteen', { hours: hours(sixteenWeeks) })} {t('averages.nights', { count: nights })}</p>
      {weeksKnown < 16 && <p className="soft small">{t('averages.known', { count: weeksKnown })}</p>}
    </section>
  );
}
