import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { outcomeVersion, type SimulationOutcome } from '@ingang/planning/centre';
import { readScenario, ScenarioFaults, type Scenario } from '@ingang/planning/scenario';
import { Waiting } from '@ingang/ui/empty';
import { SelectField } from '@ingang/ui/field';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { isUnfinished, useLongWork, worksQuery } from '../long-work/long-work.ts';
import { WorkProgress } from '../long-work/work-progress.tsx';
import { PlanningPage } from '../nav/planning-page.tsx';
import { scenarioQuery, scenariosQuery } from '../scenarios.ts';
import { FilmOfDay } from './film/film-of-day.tsx';
import { useSimulationText } from './messages/index.ts';
import { OutcomeView } from './outcome-view.tsx';
import { SimulationForm } from './simulation-form.tsx';
import './simulation.css';

/** Among the scenarios: no scenario, but what was measured. */
const THIS_SYSTEM = 'this-system';
const anyStart = { start: '2027-01', years: 1 };

/** Choose what is played, see what happens. Who comes back finds the last simulation they asked for. */
export function SimulationPage() {
  const t = useSimulationText();
  const app = useAppText();
  const scenarios = useQuery(scenariosQuery);
  const earlier = useQuery(worksQuery('simulation'));
  const [chosen, setChosen] = useState<string>();
  const [started, setStarted] = useState<string>();
  const id = chosen ?? (scenarios.data ? (scenarios.data[0]?.id ?? THIS_SYSTEM) : undefined);
  const isMeasured = id === undefined || id === THIS_SYSTEM;
  const kept = useQuery({ ...scenarioQuery(id ?? ''), enabled: !isMeasured });
  const read = useMemo(() => kept.data && readOrFault(kept.data.content), [kept.data]);
  const workId = started ?? earlier.data?.[0]?.id;
  const following = useLongWork<SimulationOutcome>(workId);
  const result = following.work?.result;
  const outcome = result?.version === outcomeVersion ? result : undefined;
  const isBusy = following.work !== undefined && isUnfinished(following.work);
  const error = scenarios.error ?? kept.error;
  return (
    <PlanningPage title={t('title')} lead={t('lead')}>
      {error && <Failure error={error} />}
      {!scenarios.data && !scenarios.error && <Waiting>{app('loading')}</Waiting>}
      <div className="simulation">
        <section className="stack" aria-labelledby="simulation-form">
          <h2 id="simulation-form">{t('form.title')}</h2>
          {scenarios.data && id !== undefined && (
            <SelectField label={t('form.scenario')} choices={[...scenarios.data.map(({ id: value, name }) => ({ value, label: name })), { value: THIS_SYSTEM, label: t('form.measured') }]} value={id} onChange={(event) => setChosen(event.target.value)} />
          )}
          {read && 'fault' in read && <p role="alert">{t('form.newer', { fault: read.fault })}</p>}
          {id === THIS_SYSTEM && <SimulationForm key={id} scenarioId={undefined} scenario={anyStart} isBusy={isBusy} onStarted={setStarted} />}
          {!isMeasured && read && 'scenario' in read && id !== undefined && <SimulationForm key={id} scenarioId={id} scenario={read.scenario} isBusy={isBusy} onStarted={setStarted} />}
          <details className="simulation-explained">
            <summary>{t('explain.title')}</summary>
            {(['explain.1', 'explain.2', 'explain.3', 'explain.4'] as const).map((key) => <p key={key}>{t(key)}</p>)}
          </details>
        </section>
        <section className="stack simulation-result" aria-labelledby={outcome ? 'simulation-result' : undefined} aria-label={outcome ? undefined : t('result.title')}>
          <WorkProgress what={t('form.working')} following={following} />
          {following.work && outcome && (
            <OutcomeView outcome={outcome}>
              <FilmOfDay key={following.work.id} simulationWorkId={following.work.id} outcome={outcome} />
            </OutcomeView>
          )}
        </section>
      </div>
    </PlanningPage>
  );
}

function readOrFault(content: unknown): { readonly scenario: Scenario } | { readonly fault: string } {
  try {
    return { scenario: readScenario(content) };
  } catch (error) {
    if (error instanceof ScenarioFaults) return { fault: error.faults.join('; ') };
    throw error;
  }
}
