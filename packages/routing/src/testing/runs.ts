/** How random histories are tried: always the same ones; more of them with ROUTING_RUNS. */
export const runs = { seed: 14078, numRuns: Number(process.env['ROUTING_RUNS'] ?? 300) };
