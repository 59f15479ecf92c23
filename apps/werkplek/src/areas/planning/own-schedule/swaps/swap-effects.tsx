import { useQuery } from '@tanstack/react-query';
import type { ShiftSwap, SwapEffects as Effects } from '@ingang/contracts/planning/own-schedule';
import { Tag } from '@ingang/ui/tag';
import { Failure } from '../../../../app/failure.tsx';
import { useFormat } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/language.tsx';
import { hoursText, noonOf } from '../days.ts';
import { useOwnScheduleText } from '../messages/index.ts';
import { swapEffectsQuery } from '../own-schedule-api.ts';
import { useFinding } from './words.ts';

/** What a swap would do, for who decides. */
export function SwapEffects({ swap }: { readonly swap: ShiftSwap }) {
  const t = useOwnScheduleText();
  const { data, error } = useQuery(swapEffectsQuery(swap));
  const say = useFinding();
  if (error) return <Failure error={error} />;
  if (!data) return null;
  return (
    <div className="own-effects">
      <strong className="small">{t('effects')}</strong>
      <ul>
        {data.findings.length === 0 && <li><Tag state="good">{t('effects.fine')}</Tag></li>}
        {data.findings.map((finding) => (
          <li key={`${finding.code} ${finding.userId} ${finding.date}`} className="row">
            <Tag state={finding.forbids ? 'bad' : 'warn'}>{t(finding.forbids ? 'effects.forbids' : 'effects.weigh')}</Tag> <span>{say(finding)}</span>
          </li>
        ))}
        {data.days.map((day) => <DayEffect key={day.date} day={day} />)}
      </ul>
    </div>
  );
}

function DayEffect({ day: { date, serviceBefore, serviceAfter, shortHoursBefore, shortHoursAfter } }: { readonly day: Effects['days'][number] }) {
  const t = useOwnScheduleText();
  const { language } = useLanguage();
  const day = useFormat().day(noonOf(date));
  const percent = (share: number | null) => (share === null ? t('effects.unknown') : share.toLocaleString(language === 'nl' ? 'nl-NL' : 'en-GB', { style: 'percent', maximumFractionDigits: 1 }));
  const [before, after] = [percent(serviceBefore), percent(serviceAfter)];
  const short = (hours: number) => hoursText(hours * 60, language);
  return (
    <li className="small">
      {before === after ? t('effects.day.same', { day, before }) : t('effects.day', { day, before, after })}
      {shortHoursBefore !== shortHoursAfter && ` · ${t('effects.short', { before: short(shortHoursBefore), after: short(shortHoursAfter) })}`}
    </li>
  );
}
