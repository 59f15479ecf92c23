import type { AuthorityId } from '@ingang/kernel';
import type { CalamitySwitchNode } from '../flow.ts';
import { at, withAction, type Turn } from '../position.ts';
import { saying } from '../prompts.ts';
import { failed, type Behaviour, type Going } from './behaviour.ts';
import { ask } from './listen.ts';

const mostCodes = 3;
const codeSeconds = 10;

/** The code is never part of the position: what is kept with a call can be read by who may see calls. */
export const calamitySwitch: Behaviour<CalamitySwitchNode> = {
  enter: askCode,
  react(going, node, turn, input) {
    const { phase, candidate } = turn.position;
    switch (phase) {
      case 'asking':
        if (input.on === 'digits') return withAction(at(turn, { phase: 'checking' }), { do: 'check-code', code: input.digits });
        return failed(input) ? refuse(going, node, turn) : turn;
      case 'checking':
        if (input.on === 'code-accepted') return choose(going, node, at(turn, { candidate: input.of, tries: 0 }));
        return input.on === 'code-refused' ? refuse(going, node, turn) : turn;
      case 'choosing':
        if (input.on === 'digit' && candidate !== undefined) return switched(going, node, turn, { of: candidate as AuthorityId | 'region', digit: input.digit });
        return failed(input) ? going.go(turn, node.next) : turn;
      default:
        return input.on === 'played' && phase === 'playing' ? going.go(turn, node.next) : turn;
    }
  },
};

function askCode(going: Going, node: CalamitySwitchNode, turn: Turn): Turn {
  const asked = ask(going, turn, { phase: 'asking', prompts: [node.question], keys: [], seconds: codeSeconds });
  const actions = asked.actions.map((action) => (action.do === 'listen' ? ({ ...action, keys: [], until: '#' } as const) : action));
  return { ...asked, actions };
}

function refuse(going: Going, node: CalamitySwitchNode, turn: Turn): Turn {
  const tries = turn.position.tries + 1;
  const told = withAction(turn, ...saying(going, turn.position, node.refused));
  return tries < mostCodes ? askCode(going, node, at(told, { tries })) : going.go(told, node.next);
}

function choose(going: Going, node: CalamitySwitchNode, turn: Turn): Turn {
  return ask(going, turn, { phase: 'choosing', prompts: [node.choose], keys: ['1', '2'], seconds: codeSeconds });
}

function switched(going: Going, node: CalamitySwitchNode, turn: Turn, { of, digit }: { of: AuthorityId | 'region'; digit: string }): Turn {
  if (digit !== '1' && digit !== '2') return going.go(turn, node.next);
  const on = digit === '1';
  const done = withAction(turn, { do: 'switch-calamity', of, on });
  const spoken = saying(going, turn.position, on ? node.switchedOn : node.switchedOff);
  return spoken.length === 0 ? going.go(done, node.next) : withAction(at(done, { phase: 'playing' }), ...spoken);
}
