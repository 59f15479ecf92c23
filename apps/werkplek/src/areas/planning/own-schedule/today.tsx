import type { OwnSchedule } from '@ingang/contracts/planning/own-schedule';
import { useFormat } from '../../../i18n/format.ts';
import { clock } from './days.ts';
import { useOwnScheduleText } from './messages/index.ts';
import { PartsText } from './parts-text.tsx';

/** The shift of today, or when the next one is: what one comes to look up. */
export function Today({ schedule: { shifts, today } }: { readonly schedule: OwnSchedule }) {
  const t = useOwnScheduleText();
  const format = useFormat();
  const ofToday = shifts.filter(({ date }) => date === today);
  const next = shifts.find(({ date }) => date > today);
  return (
    <section className="own-today" aria-labelledby="own-today">
      <h2 id="own-today">{`${t('today')}, ${format.date(`${today}T12:00:00Z`)}`}</h2>
      {ofToday.map((shift) => (
        <div key={shift.teamId}>
          <p className="own-today-times">{t('shift.times', { from: clock(shift.fromMinute), until: clock(shift.untilMinute) })}</p>
          <PartsText shift={shift} />
        </div>
      ))}
      {ofToday.length === 0 && <p>{t('today.none')}</p>}
      <p className="soft">{next ? t('next', { day: format.day(`${next.date}T12:00:00Z`), from: clock(next.fromMinute), until: clock(next.untilMinute) }) : t('next.none')}</p>
    </section>
  );
}
