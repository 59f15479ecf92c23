import type { ShiftSwap, SwapFinding } from '@ingang/contracts/planning/own-schedule';
import { useFormat } from '../../../../i18n/format.ts';
import { useLanguage } from '../../../../i18n/language.tsx';
import { clock, hoursText, noonOf } from '../days.ts';
import { nl } from '../messages/nl.ts';
import { useOwnScheduleText } from '../messages/index.ts';

type Key = keyof typeof nl;

/** Why something cannot be, in a few words. */
export function useWhy(): (code: string) => string {
  const t = useOwnScheduleText();
  return (code) => {
    const key = `why.${code}`;
    return key in nl ? (t as (key: Key) => string)(key as Key) : t('why.other');
  };
}

/** What a swap does to somebody, as a sentence. */
export function useFinding(): (finding: SwapFinding) => string {
  const t = useOwnScheduleText();
  const format = useFormat();
  const { language } = useLanguage();
  return ({ code, name, date, minutes, skills }) => {
    const key = `finding.${code}`;
    if (!(key in nl)) return `${name}: ${t('why.other')}`;
    const values = { name, day: format.day(noonOf(date)), hours: hoursText(minutes ?? 0, language), skills: (skills ?? []).join(', ') };
    return (t as (key: Key, values: object) => string)(key as Key, values);
  };
}

/** Who swaps what with whom, as a sentence. */
export function useSwapSentence(): (swap: ShiftSwap) => string {
  const t = useOwnScheduleText();
  const format = useFormat();
  const shiftText = ({ date, fromMinute, untilMinute }: ShiftSwap['given']) => t('swap.shift', { day: format.day(noonOf(date)), from: clock(fromMinute), until: clock(untilMinute) });
  return ({ askedByName: name, colleagueName, offeredToName, given, wished }) => {
    const colleague = colleagueName ?? offeredToName ?? t('swap.team');
    return wished ? t('swap.exchanges', { name, shift: shiftText(given), colleague, wished: shiftText(wished) }) : t('swap.gives', { name, shift: shiftText(given), colleague });
  };
}
