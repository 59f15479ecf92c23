import type { AdherenceOfPerson } from '@ingang/contracts/planning/adherence';
import { Tag, type State } from '@ingang/ui/tag';
import { isPast, useFormat } from '../../../i18n/format.ts';
import { useAdherenceText } from './messages/index.ts';

type Now = NonNullable<AdherenceOfPerson['now']>;

/** How things stand in a word. */
export function NowTag({ now, isKnown }: Pick<AdherenceOfPerson, 'now' | 'isKnown'>) {
  const t = useAdherenceText();
  if (!isKnown) return <Tag>{t('unknown.short')}</Tag>;
  if (!now) return null;
  return <Tag state={stateOf(now)}>{t(`verdict.${now.verdict}`)}</Tag>;
}

function stateOf({ verdict }: Now): State | undefined {
  if (verdict === 'not-counted') return undefined;
  return verdict === 'fits' ? 'good' : 'warn';
}

/** The same as a sentence. */
export function NowText({ person: { now, isKnown, startsAt, endsAt } }: { readonly person: AdherenceOfPerson }) {
  const t = useAdherenceText();
  const format = useFormat();
  if (endsAt !== null && isPast(endsAt)) return <>{t('now.after')}</>;
  if (startsAt !== null && !isPast(startsAt)) return <>{t('now.before', { time: format.time(startsAt) })}</>;
  if (!isKnown) return <>{t('unknown')}</>;
  if (!now) return null;
  return <><NowTag now={now} isKnown={isKnown} /> {t('now.since', { planned: t(`planned.${now.planned}`), doing: t(`doing.${now.doing}`), time: format.time(now.since), because: t(`because.${now.because}`) })}</>;
}
