import { useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { KeptScenario } from '@ingang/contracts/planning';
import { businessCase, type Analysis, type Paper } from '@ingang/planning/business-case';
import { readScenario, ScenarioFaults, type Language } from '@ingang/planning/scenario';
import { Waiting } from '@ingang/ui/empty';
import { Failure } from '../../../app/failure.tsx';
import { useAppText } from '../../../app/messages/index.ts';
import { useLanguage } from '../../../i18n/language.tsx';
import { PlanningPage } from '../nav/planning-page.tsx';
import { scenarioQuery, scenariosQuery } from '../scenarios.ts';
import { useAnalysis } from './analysis.ts';
import { AnalysisPanel } from './analysis-panel.tsx';
import { Files } from './files.tsx';
import { useBusinessCaseText } from './messages/index.ts';
import { PaperView } from './paper-view.tsx';
import { mostScenarios, ScenarioChoice } from './scenario-choice.tsx';
import './business-case.css';

const route = getRouteApi('/in/planning/business-case');

/** Scenarios told as a business case. Which ones stands in the address. */
export function BusinessCasePage() {
  const t = useBusinessCaseText();
  const app = useAppText();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { data: cards, error } = useQuery(scenariosQuery);
  const asked = (search.scenarios ?? '').split(',').filter((id) => cards?.some((card) => card.id === id)).slice(0, mostScenarios);
  const chosen = asked.length > 0 ? asked : (cards ?? []).slice(0, 1).map(({ id }) => id);
  const { scenarios, errors } = useQueries({ queries: chosen.map((id) => scenarioQuery(id)), combine: together });
  return (
    <PlanningPage title={t('title')} lead={t('lead')} className="business-case">
      {[error, ...errors].map((each, place) => each && <Failure key={place} error={each} />)}
      {!cards && !error && <Waiting>{app('loading')}</Waiting>}
      {cards?.length === 0 && <p>{t('scenarios.none')}</p>}
      {cards && cards.length > 0 && <ScenarioChoice scenarios={cards} chosen={chosen} onChoose={(ids) => void navigate({ search: { scenarios: ids.join() }, replace: true })} />}
      {scenarios && <Told scenarios={scenarios} />}
    </PlanningPage>
  );
}

/** The scenarios once all are there; the same list for as long as none of them changes. */
function together(kept: readonly UseQueryResult<KeptScenario>[]): { readonly scenarios: readonly KeptScenario[] | undefined; readonly errors: readonly (Error | null)[] } {
  const scenarios = kept.flatMap(({ data }) => data ?? []);
  return { scenarios: scenarios.length > 0 && scenarios.length === kept.length ? scenarios : undefined, errors: kept.map(({ error }) => error) };
}

function Told({ scenarios }: { readonly scenarios: readonly KeptScenario[] }) {
  const t = useBusinessCaseText();
  const { language } = useLanguage();
  const key = scenarios.map(({ id, version }) => `${id} ${version}`).join();
  const state = useAnalysis(key);
  const { work } = state.following;
  const analysis = work?.result ?? undefined;
  const told = useMemo(() => paperOf(scenarios, language, analysis), [scenarios, language, analysis]);
  const ids = scenarios.map(({ id }) => id);
  if ('fault' in told) return <p role="alert">{t('newer', { fault: told.fault })}</p>;
  return (
    <>
      <div className="business-case-panels">
        <Files scenarioIds={ids} analysisId={analysis && work?.id} />
        <AnalysisPanel key={key} scenarioIds={ids} state={state} />
      </div>
      <PaperView paper={told.paper} />
    </>
  );
}

function paperOf(scenarios: readonly KeptScenario[], language: Language, analysis: Analysis | undefined): { readonly paper: Paper } | { readonly fault: string } {
  try {
    return { paper: businessCase({ language, scenarios: scenarios.map(({ name, content }) => ({ ...readScenario(content), name })), analysis }) };
  } catch (error) {
    if (error instanceof ScenarioFaults) return { fault: error.faults.join('; ') };
    throw error;
  }
}
