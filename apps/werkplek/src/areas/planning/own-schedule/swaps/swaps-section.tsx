import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ShiftSwap } from '@ingang/contracts/planning/own-schedule';
import { Notice } from '@ingang/ui/notice';
import { Failure } from '../../../../app/failure.tsx';
import { useOwnScheduleText } from '../messages/index.ts';
import { swapsQuery } from '../own-schedule-api.ts';
import { SwapCard } from './swap-card.tsx';
import { waitsForMe } from './waits.ts';

/** Swaps: first what waits for one's answer, then what is under way, and folded away what is settled. */
export function SwapsSection() {
  const t = useOwnScheduleText();
  const { data, error } = useQuery(swapsQuery);
  const [done, setDone] = useState<string>();
  const swaps = data ?? [];
  const waiting = swaps.filter(waitsForMe);
  const living = swaps.filter((swap) => swap.settledAt === null && !waitsForMe(swap));
  const settled = swaps.filter(({ settledAt }) => settledAt !== null);
  return (
    <section className="stack" aria-labelledby="own-swaps">
      <h2 id="own-swaps">{t('swaps')}</h2>
      {error && <Failure error={error} />}
      {done !== undefined && <Notice state="good" live>{done}</Notice>}
      {data && swaps.length === settled.length && <p className="soft">{t('swaps.none')}</p>}
      <Swaps title={t('swaps.waiting')} swaps={waiting} onDone={setDone} />
      <Swaps title={t('swaps.mine')} swaps={living} onDone={setDone} />
      {settled.length > 0 && (
        <details>
          <summary>{t('swaps.settled', { count: settled.length })}</summary>
          <ul className="own-swaps">{settled.map((swap) => <SwapCard key={swap.id} swap={swap} onDone={setDone} />)}</ul>
        </details>
      )}
    </section>
  );
}

function Swaps({ title, swaps, onDone }: { readonly title: string; readonly swaps: readonly ShiftSwap[]; readonly onDone: (text: string) => void }) {
  if (swaps.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className="own-swaps">{swaps.map((swap) => <SwapCard key={swap.id} swap={swap} onDone={onDone} />)}</ul>
    </>
  );
}
