import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Waiting } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useTitle } from '../../../app/title.ts';
import { useMay } from '../../people/session/session.ts';
import { CalendarSection } from './calendar-section.tsx';
import { useOwnScheduleText } from './messages/index.ts';
import { OwnAdherenceSection } from './own-adherence.tsx';
import { ownScheduleQuery } from './own-schedule-api.ts';
import './own-schedule.css';
import { SwapsSection } from './swaps/swaps-section.tsx';
import { Today } from './today.tsx';
import { WeekSection } from './week-section.tsx';
import { WishesSection } from './wishes-section.tsx';

/** What an agent has of a published schedule: today, the weeks, swaps, wishes, and the own calendar. */
export function SchedulePage() {
  const t = useOwnScheduleText();
  const app = useAppText();
  const may = useMay();
  useTitle(t('title'));
  const [week, setWeek] = useState<string>();
  const { data: now, error, refetch } = useQuery(ownScheduleQuery(undefined));
  const { data: later } = useQuery({ ...ownScheduleQuery(week), enabled: week !== undefined });
  return (
    <div className="page own-schedule">
      <h1>{t('title')}</h1>
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {!now && !error && <Waiting>{app('loading')}</Waiting>}
      {now && (
        <>
          <Today schedule={now} />
          <WeekSection schedule={week === undefined ? now : later} today={now.today} week={week ?? now.from} onWeek={setWeek} />
        </>
      )}
      <SwapsSection />
      {may('phone:take-calls') && <OwnAdherenceSection />}
      <WishesSection />
      <CalendarSection />
    </div>
  );
}
