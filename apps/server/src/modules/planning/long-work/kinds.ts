import { analysisWork } from '../papers/analysis-work.ts';
import { solverWork } from '../schedule/solver-work.ts';
import { filmWork } from '../simulation/film-work.ts';
import { forecastWork } from '../forecast/forecast-work.ts';
import { simulationWork } from '../simulation/simulation-work.ts';
import type { WorkKind } from './work-kind.ts';

/** Every kind of long calculation of this room. */
export const workKinds: readonly WorkKind[] = [analysisWork, solverWork, filmWork, forecastWork, simulationWork];
