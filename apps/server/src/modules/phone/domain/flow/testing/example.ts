import type { AuthorityId } from '@ingang/kernel';
import { compileCalendar, municipalWeek } from '@ingang/kernel/working-calendar';
import type { FlowFacts, FlowInput } from '../protocol.ts';
import { advance } from '../advance.ts';
import type { CallFlow } from '../flow.ts';
import { startOf, type Turn } from '../index.ts';
import { flowFromTemplate } from '../template.ts';
import type { FlowWorld } from '../check/fault.ts';

const names = { alblasserdam: 'Alblasserdam', dordrecht: 'Dordrecht', 'hendrik-ido-ambacht': 'Hendrik-Ido-Ambacht', papendrecht: 'Papendrecht', sliedrecht: 'Sliedrecht', zwijndrecht: 'Zwijndrecht' };
export const authorities = Object.entries(names).map(([id, name]) => ({ id: id as AuthorityId, name }));

export const regional: CallFlow = flowFromTemplate({
  region: 'Drechtsteden',
  authorities,
  elsewhere: ['Strijen', 'Maasdam'].map((name) => ({ name, municipality: 'Hoeksche Waard', number: '088 000 1900' })),
  queue: 'general',
  calamityNumber: '088 000 1112',
  nightNumber: '088 000 1800',
  overflowNumber: '088 000 1700',
});

export const world: FlowWorld = {
  authorities: authorities.map(({ id }) => ({ id, channels: ['phone', 'desk'] })),
  queues: ['general'],
  numbers: [undefined, 'sliedrecht' as AuthorityId],
};

const office = compileCalendar({ week: municipalWeek });

/** Tuesday 14 April 2026, eleven in the morning, unless told otherwise. */
export function factsAt(change: Partial<FlowFacts> = {}): FlowFacts {
  return {
    now: new Date('2026-04-14T09:00:00Z'),
    callerNumber: '+31612345678',
    known: undefined,
    authorityName: (id) => names[id as keyof typeof names] ?? id,
    hours: () => office,
    calamity: () => undefined,
    ...change,
  };
}

/** The last turn, with all actions of all turns. */
export function play(inputs: readonly FlowInput[], { flow = regional, facts = factsAt() }: { flow?: CallFlow; facts?: FlowFacts } = {}): Turn {
  return inputs.reduce<Turn>(
    (turn, input) => {
      const next = advance(flow, turn.position, input, facts);
      return { position: next.position, actions: [...turn.actions, ...next.actions] };
    },
    { position: startOf(flow), actions: [] },
  );
}

export const entered: FlowInput = { on: 'entered' };
export const played: FlowInput = { on: 'played' };
export const heard = (word: string, confidence = 0.9): FlowInput => ({ on: 'heard', word, confidence });
export const digit = (pressed: string): FlowInput => ({ on: 'digit', digit: pressed as '1' });
