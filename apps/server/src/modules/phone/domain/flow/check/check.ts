import type { CallFlow } from '../flow.ts';
import type { FlowFault, FlowWorld } from './fault.ts';
import { graphOf } from './graph.ts';
import { deadEnds, emergencyNotStraight, hoursWithoutOwner, loops, menusTooDeep, nowhere, unreachable } from './ways.ts';
import { choices, keys, numbersAsked, prompts, references } from './words.ts';

/**
 * Everything wrong with a flow, node by node in the order of the drawing. A flow without errors brings every caller, whatever
 * they press or say, to a person, a queue, another number, or a message and the end, in a bounded number of steps.
 *
 * @example checkFlow({ languages: ['nl'], start: 'bye', fallbackQueue: 'general', nodes: { bye: { kind: 'hang-up', prompt: {} } } }, { authorities: [], numbers: [] }).map(({ code }) => code) // ['flow.emergency-missing', 'flow.prompt-missing']
 */
export function checkFlow(flow: CallFlow, world: FlowWorld): FlowFault[] {
  const graph = graphOf(flow);
  const faults = [
    ...(flow.languages.length === 0 ? [{ node: undefined, field: 'languages', code: 'flow.languages-missing', severity: 'error' } as const] : []),
    ...nowhere(flow),
    ...unreachable(graph),
    ...deadEnds(flow, graph),
    ...loops(graph),
    ...menusTooDeep(flow, graph),
    ...hoursWithoutOwner(flow, graph, world),
    ...emergencyNotStraight(flow),
    ...prompts(flow),
    ...numbersAsked(flow),
    ...keys(flow),
    ...choices(flow),
    ...references(flow, world),
  ];
  const place = new Map(graph.nodes.map((key, i) => [key as string | undefined, i]));
  return faults.toSorted((one, other) => (place.get(one.node) ?? -1) - (place.get(other.node) ?? -1));
}

/** Whether a flow may be published. */
export function passes(faults: readonly FlowFault[]): boolean {
  return faults.every(({ severity }) => severity !== 'error');
}
