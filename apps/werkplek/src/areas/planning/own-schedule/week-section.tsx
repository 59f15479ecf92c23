import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import type { OwnSchedule, OwnShift } from '@ingang/contracts/planning/own-schedule';
import { Button } from '@ingang/ui/button';
import { Empty } from '@ingang/ui/empty';
import { Segments } from '@ingang/ui/segments';
import { useFormat } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { addDays, hoursText, mondayOf, noonOf } from './days.ts';
import { useOwnScheduleText } from './messages/index.ts';
import { AskSwapDialog } from './swaps/ask-swap-dialog.tsx';
import { WeekDrawing } from './week-drawing.tsx';
import { WeekList } from './week-list.tsx';

interface WeekSectionProps {
  /** Undefined while it is being fetched. */
  readonly schedule: OwnSchedule | undefined;
  readonly today: string;
  readonly week: string;
  readonly onWeek: (week: string | undefined) => void;
}

export function WeekSection({ schedule, today, week, onWeek }: WeekSectionProps) {
  const t = useOwnScheduleText();
  const format = useFormat();
  const [view, setView] = useState<'list' | 'week'>('list');
  const [swapping, setSwapping] = useState<OwnShift>();
  const shifts = schedule?.shifts.filter(({ date }) => date >= week && date <= addDays(week, 6)) ?? [];
  const isPublished = schedule?.weeks.some((one) => one.week === week) ?? false;
  return (
    <section className="stack" aria-labelledby="own-week">
      <div className="spread own-week-head">
        <h2 id="own-week" aria-live="polite">{t('week', { day: format.date(noonOf(week)) })}</h2>
        <div className="row">
          <Button small icon={ChevronLeft} aria-label={t('week.previous')} onClick={() => onWeek(addDays(week, -7))} />
          {week !== mondayOf(today) && <Button small onClick={() => onWeek(undefined)}>{t('week.now')}</Button>}
          <Button small icon={ChevronRight} aria-label={t('week.next')} onClick={() => onWeek(addDays(week, 7))} />
          <Segments label={t('view')} value={view} onChange={setView} segments={[{ value: 'list', label: t('view.list') }, { value: 'week', label: t('view.week') }]} />
        </div>
      </div>
      {schedule && !isPublished && <Empty title={t('week.unpublished')}>{t('week.unpublished.text')}</Empty>}
      {schedule && isPublished && <Hours schedule={schedule} week={week} />}
      {isPublished && shifts.length === 0 && <p>{t('week.none')}</p>}
      {shifts.length > 0 && (view === 'list' ? <WeekList shifts={shifts} today={today} onSwap={setSwapping} /> : <WeekDrawing week={week} shifts={shifts} today={today} />)}
      {swapping && <AskSwapDialog shift={swapping} onClose={() => setSwapping(undefined)} />}
    </section>
  );
}

function Hours({ schedule: { weeks }, week }: { readonly schedule: OwnSchedule; readonly week: string }) {
  const t = useOwnScheduleText();
  const { language } = useLanguage();
  const own = weeks.filter((one) => one.week === week);
  const hours = hoursText(own.reduce((sum, { paidMinutes }) => sum + paidMinutes, 0), language);
  const contract = own[0]?.contractMinutes ?? null;
  return <p className="soft">{contract === null ? t('week.hours', { hours }) : t('week.contract', { hours, contract: hoursText(contract, language) })}</p>;
}
