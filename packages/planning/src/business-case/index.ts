/** Business cases: documents that a council can read, made of scenarios. */
export { businessCase, mostScenarios, type BusinessCaseInput } from './business-case.ts';
export { analyse, type Analysis, type AnalysisOptions } from './analysis.ts';
export { scaleOfTeams, type ScaleOfTeams, type TeamOfSize } from './figures/scale.ts';
export { contractInterests, type ContractInterests, type PaidSo } from './figures/contract-kinds.ts';
export type { Block, Cell, Figure, Paper, Row, Section, Table, Why } from './paper.ts';
export type { Chart, Mark, OnBar, Tone } from './charts/chart.ts';
