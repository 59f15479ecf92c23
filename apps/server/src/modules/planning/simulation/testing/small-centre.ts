import type { CentreModel } from '@ingang/planning/simulation';

/** A busy team of nine for one municipality; a cycle is an hour. */
export function smallCentre(cycles: number): CentreModel {
  return {
    intervalSeconds: 900, cycles,
    streams: [{ name: 'calls', authority: 'dordrecht', channel: 'phone', arrivals: { perInterval: [20, 40, 30, 10] }, talk: { kind: 'exponential', meanSeconds: 180 }, patience: { kind: 'exponential', meanSeconds: 120 } }],
    groups: [{ name: 'team', presence: { agentsPerInterval: [6, 9, 8, 4] } }],
  };
}

/** Takes minutes. */
export const endless = 200_000;
