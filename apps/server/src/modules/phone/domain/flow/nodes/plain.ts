import { statusAt } from '@ingang/kernel/working-calendar';
import type { AuthorityId } from '@ingang/kernel';
import { at, withAction, type Turn } from '../position.ts';
import { saying } from '../prompts.ts';
import type { FlowFacts, FlowInput } from '../protocol.ts';
import type { HoursNode, SayNode } from '../flow.ts';
import type { Behaviour, Going, NodeOf } from './behaviour.ts';

export const say: Behaviour<SayNode> = {
  enter(going, node, turn) {
    const keys = node.languageKey && turn.position.language !== node.languageKey.language ? [node.languageKey.digit] : [];
    return playThen(going, turn, saying(going, turn.position, node.prompt, { keys }), node.next);
  },
  react(going, node, turn, input) {
    const { languageKey } = node;
    if (input.on === 'digit' && languageKey?.digit === input.digit && turn.position.language !== languageKey.language) {
      const { language } = languageKey;
      return say.enter(going, node, withAction(at(turn, { language }), { do: 'set-language', language }));
    }
    return input.on === 'played' ? going.go(turn, node.next) : turn;
  },
};

/** Waits for the end of what is said; goes on at once when there is nothing to say. */
function playThen(going: Going, turn: Turn, actions: Turn['actions'], to: string): Turn {
  return actions.length === 0 ? going.go(turn, to) : withAction(at(turn, { phase: 'playing' }), ...actions);
}

export const hours: Behaviour<HoursNode> = {
  enter: (going, node, turn) => going.go(turn, isOpen(node, turn, going.facts) ? node.open : node.closed),
  react: (_going, _node, turn) => turn,
};

/** Without an authority to ask, or without hours, somebody is there: who is closed must have said so. */
function isOpen({ of, channel }: HoursNode, { position }: Turn, facts: FlowFacts): boolean {
  const id: AuthorityId | undefined = of === 'asked-for' ? position.authorityId : of;
  const calendar = id && facts.hours(id, channel);
  return calendar === undefined || statusAt(calendar, facts.now).state === 'open';
}

export const calamity: Behaviour<NodeOf<'calamity'>> = {
  enter(going, node, turn) {
    const { authorityId, heard, elsewhere } = turn.position;
    const message = elsewhere === undefined ? going.facts.calamity(authorityId) : undefined;
    if (message === undefined || heard.includes(message.id)) return going.go(turn, node.next);
    const actions = saying(going, turn.position, message.text);
    const noted = actions.flatMap((action) => (action.do === 'play' ? [{ do: 'note-calamity', node: action.node, text: action.text } as const] : []));
    const told = withAction(at(turn, { heard: [...heard, message.id] }), ...noted);
    if (message.afterwards === 'hang-up' && actions.length > 0) return withAction(at(told, { phase: 'closing' }), ...actions);
    return playThen(going, told, actions, node.next);
  },
  react: (going, node, turn, input) => (ends(turn, input) ? going.go(turn, node.next) : turn),
};

function ends({ position }: Turn, input: FlowInput): boolean {
  return position.phase === 'playing' && input.on === 'played';
}

export const hangUp: Behaviour<NodeOf<'hang-up'>> = {
  enter(going, node, turn) {
    const actions = saying(going, turn.position, node.prompt);
    if (actions.length > 0) return withAction(at(turn, { phase: 'closing' }), ...actions);
    return withAction(at(turn, { phase: 'ended', ending: 'message' }), { do: 'hang-up', because: 'message' });
  },
  react: (_going, _node, turn) => turn,
};
