import { Printer } from 'lucide-react';
import { useState } from 'react';
import { channelNamed, dayIn, figureIn, figureNames, figureUnits, monthIn, valueIn, type Difference, type FigureName, type Scenario } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { Segments } from '@ingang/ui/segments';
import { useLanguage } from '../../../i18n/language.tsx';
import { usePlanningText } from '../messages/index.ts';
import { CostChart } from './cost-chart.tsx';
import { differenceInWords } from './difference-words.ts';
import { ExplanationDialog } from './explanation-dialog.tsx';
import { PairTable } from './pair-table.tsx';

interface DifferenceViewProps {
  readonly after: Scenario;
  readonly difference: Difference;
}

/** What changes, from the sum over all years down to agents in an hour. */
export function DifferenceView({ after, difference }: DifferenceViewProps) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const { years, hours, month, totalEuro } = difference;
  const [chosen, setChosen] = useState<string>();
  const [asked, setAsked] = useState<FigureName>();
  const year = years.find(({ period }) => period === chosen) ?? years.at(-1)!;
  const more = totalEuro.after - totalEuro.before;
  const firstLine = hours.filter(({ line, agents, contacts }) => line === 1 && (agents.before > 0 || agents.after > 0) && (agents.before !== agents.after || Math.abs(contacts.after - contacts.before) > 0.5));
  const channel = firstLine[0]?.channel ?? Object.keys(after.channels)[0]!;
  return (
    <section className="stack" aria-labelledby="what-if-result">
      <div className="spread">
        <h2 id="what-if-result">{t('result.title')}</h2>
        <Button small icon={Printer} onClick={() => window.print()}>{t('result.print')}</Button>
      </div>
      <p className="what-if-total" aria-live="polite">
        {Math.abs(more) < 1 ? t('result.same') : t('result.total', { euro: valueIn(language, Math.abs(more), 'euro'), direction: t(more > 0 ? 'result.more' : 'result.less') })}
      </p>
      <ul className="what-if-said">{differenceInWords(t, language, after, difference, year).map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      <CostChart years={years} />
      <Segments label={t('result.year')} value={year.period} segments={years.map(({ period }) => ({ value: period, label: period }))} onChange={setChosen} />
      <PairTable caption={`${t('result.figure')} · ${year.period}`} first={t('result.what')} rows={figureNames.map((name) => ({
        key: name,
        name: <button type="button" className="link-button" title={t('result.explain')} onClick={() => setAsked(name)}>{figureIn(language, name)}</button>,
        unit: figureUnits[name],
        pair: year.figures[name],
      }))} />
      <PairTable caption={`${t('result.authorities')} · ${year.period}`} first={t('result.authority')} second={t('result.formChange')} rows={Object.entries(year.authorities).map(([id, { formBefore, formAfter, costEuro }]) => ({
        key: id, name: after.authorities[id]?.name ?? id, more: formBefore === formAfter ? formAfter : `${formBefore} → ${formAfter}`, unit: 'euro', pair: costEuro,
      }))} />
      {firstLine.length === 0 ? <p className="soft">{t('result.noHours')}</p> : (
        <PairTable caption={t('result.hours', { channel: channelNamed(language, channel), month: monthIn(language, month) })} first={t('result.hour')} second={t('result.days')}
          rows={firstLine.filter((row) => row.channel === channel).map(({ hour, days, agents }) => ({
            key: `${hour} ${days.join()}`, name: `${hour}:00`, more: days.map((day) => dayIn(language, day)).join(', '), unit: 'agents', pair: agents,
          }))} />
      )}
      {asked && <ExplanationDialog scenario={after} figure={asked} year={year.period} onClose={() => setAsked(undefined)} />}
    </section>
  );
}
