import { Calculator } from 'lucide-react';
import { useState, type FormEvent } from 'react';
import { Button } from '@ingang/ui/button';
import { TextField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { WorkProgress } from '../long-work/work-progress.tsx';
import type { AnalysisState } from './analysis.ts';
import { useBusinessCaseText } from './messages/index.ts';

const runsRange = { from: 20, to: 2000 } as const;
const seedRange = { from: 0, to: 2_147_483_647 } as const;

interface AnalysisPanelProps {
  readonly scenarioIds: readonly string[];
  readonly state: AnalysisState;
}

/** Starts, follows and stops what takes a while. */
export function AnalysisPanel({ scenarioIds, state: { following, isUnderWay, error, start } }: AnalysisPanelProps) {
  const t = useBusinessCaseText();
  const [runs, setRuns] = useState('500');
  const [seed, setSeed] = useState('1');
  const faultOf = (text: string, { from, to }: { readonly from: number; readonly to: number }) => (isWhole(text, from, to) ? undefined : t('chance.number', { from, to }));
  const isDone = following.work?.state === 'done';
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isWhole(runs, runsRange.from, runsRange.to) && isWhole(seed, seedRange.from, seedRange.to)) start({ scenarioIds, runs: Number(runs), seed: Number(seed) });
  };
  return (
    <section className="stack business-case-panel" aria-labelledby="chance-panel">
      <h2 id="chance-panel">{t('chance.title')}</h2>
      <p className="soft small">{t('chance.lead')}</p>
      <form className="business-case-chance" onSubmit={submit} noValidate>
        <TextField label={t('chance.runs')} inputMode="numeric" value={runs} fault={faultOf(runs, runsRange)} onChange={({ target }) => setRuns(target.value)} />
        <TextField label={t('chance.seed')} inputMode="numeric" value={seed} fault={faultOf(seed, seedRange)} onChange={({ target }) => setSeed(target.value)} />
        <Button submit icon={Calculator} disabled={isUnderWay}>{t(isDone ? 'chance.again' : 'chance.start')}</Button>
      </form>
      <WorkProgress what={t('chance.what')} following={following} />
      {isDone && <p className="small">{t('chance.done')}</p>}
      {error && <Failure error={error} />}
    </section>
  );
}

function isWhole(text: string, from: number, to: number): boolean {
  return /^\d{1,10}$/.test(text.trim()) && Number(text) >= from && Number(text) <= to;
}
