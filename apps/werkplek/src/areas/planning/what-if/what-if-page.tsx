import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { KeptScenario } from '@ingang/contracts/planning';
import { differenceBetween, readChange, readScenario, ScenarioFaults, sourceIn, withChanges, type Scenario } from '@ingang/planning/scenario';
import { Button } from '@ingang/ui/button';
import { Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { useMay } from '../../people/session/session.ts';
import { PlanningPage } from '../nav/planning-page.tsx';
import { usePlanningText } from '../messages/index.ts';
import { scenarioQuery, scenariosQuery } from '../scenarios.ts';
import { ChangeForm } from './change-form.tsx';
import { ChangeList } from './change-list.tsx';
import { DifferenceView } from './difference-view.tsx';
import { KeepDialog } from './keep-dialog.tsx';
import { MeasuredDialog } from './measured-dialog.tsx';
import './what-if.css';

/** Choose a scenario, change it in words, see what it does. Figures are worked out here, in the browser. */
export function WhatIfPage() {
  const t = usePlanningText();
  const app = useAppText();
  const { data, error } = useQuery(scenariosQuery);
  const [chosen, setChosen] = useState<string>();
  const id = chosen ?? data?.[0]?.id;
  const kept = useQuery({ ...scenarioQuery(id ?? ''), enabled: id !== undefined });
  return (
    <PlanningPage title={t('whatIf.title')} lead={t('whatIf.lead')}>
      {error && <Failure error={error} />}
      {kept.error && <Failure error={kept.error} />}
      {!data && !error && <Waiting>{app('loading')}</Waiting>}
      {data?.length === 0 && <p>{t('whatIf.none')}</p>}
      {data && data.length > 0 && id !== undefined && (
        <div className="what-if-scenario">
          <SelectField label={t('whatIf.scenario')} choices={data.map(({ id: value, name }) => ({ value, label: name }))} value={id} onChange={(event) => setChosen(event.target.value)} />
        </div>
      )}
      {kept.data && <Opened key={kept.data.id} kept={kept.data} onKept={({ id: next }) => setChosen(next)} />}
    </PlanningPage>
  );
}

function Opened({ kept, onKept }: { readonly kept: KeptScenario; readonly onKept: (kept: KeptScenario) => void }) {
  const t = usePlanningText();
  const read = useMemo(() => readOrFault(kept.content), [kept.content]);
  if ('fault' in read) return <p role="alert">{t('whatIf.newer', { fault: read.fault })}</p>;
  return <WhatIf id={kept.id} scenario={read.scenario} onKept={onKept} />;
}

function WhatIf({ id, scenario, onKept }: { readonly id: string; readonly scenario: Scenario; readonly onKept: (kept: KeptScenario) => void }) {
  const t = usePlanningText();
  const { language } = useLanguage();
  const mayKeep = useMay()('planning:keep-scenarios');
  const [changes, setChanges] = useState<readonly object[]>([]);
  const [isKeeping, setKeeping] = useState(false);
  const [isMeasuring, setMeasuring] = useState(false);
  const after = useMemo(() => withChanges(scenario, changes), [scenario, changes]);
  const difference = useMemo(() => differenceBetween(scenario, after), [scenario, after]);
  const add = (change: object): string | undefined => {
    const tried = faultOfTrying(scenario, [...changes, change]);
    if (tried === undefined) setChanges([...changes, change]);
    return tried;
  };
  const takeMeasured = (measured: readonly object[]): string | undefined => {
    const all = [...measured, ...changes.filter((change) => readChange(change).event !== 'measures')];
    const tried = faultOfTrying(scenario, all);
    if (tried !== undefined) return tried;
    setChanges(all);
    setMeasuring(false);
    return undefined;
  };
  return (
    <div className="what-if">
      <section className="stack what-if-changes" aria-labelledby="what-if-changes">
        {scenario.about !== undefined && <p className="soft small">{t('basis', { about: scenario.about })}</p>}
        {scenario.source && <p className="soft small">{t('basis.source', { source: sourceIn(language, scenario.source) })}</p>}
        <h2 id="what-if-changes">{t('change.title')}</h2>
        <ChangeForm scenario={after} onAdd={add} />
        {changes.length === 0 ? <p className="soft">{t('change.empty')}</p> : <ChangeList scenario={after} changes={changes} onChange={setChanges} />}
        <Button onClick={() => setMeasuring(true)}>{t('measured.open')}</Button>
        {mayKeep && changes.length > 0 && <Button onClick={() => setKeeping(true)}>{t('keep.open')}</Button>}
      </section>
      <DifferenceView after={after} difference={difference} />
      {isMeasuring && <MeasuredDialog scenarioId={id} scenario={scenario} onTake={takeMeasured} onClose={() => setMeasuring(false)} />}
      {isKeeping && <KeepDialog scenario={after} onClose={() => setKeeping(false)} onKept={onKept} />}
    </div>
  );
}

function readOrFault(content: unknown): { scenario: Scenario } | { fault: string } {
  try {
    return { scenario: readScenario(content) };
  } catch (error) {
    if (error instanceof ScenarioFaults) return { fault: error.faults.join('; ') };
    throw error;
  }
}

/** @returns why a scenario cannot have these changes, or be worked out with them */
function faultOfTrying(scenario: Scenario, changes: readonly object[]): string | undefined {
  try {
    differenceBetween(scenario, withChanges(scenario, changes));
    return undefined;
  } catch (error) {
    if (error instanceof ScenarioFaults) return error.faults.join('; ');
    if (error instanceof RangeError) return error.message;
    throw error;
  }
}
