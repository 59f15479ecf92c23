import type { AuthorityId } from '@ingang/kernel';
import type { AuthorityChoice, Digit, ElsewhereChoice, WhichAuthorityNode } from '../flow.ts';
import { at, withAction, type Turn } from '../position.ts';
import { isOneOf, noWords, wordsIn, yesWords } from '../words.ts';
import { failed, mostTries, type Behaviour, type Going } from './behaviour.ts';
import { ask } from './listen.ts';

type Choice = AuthorityChoice | ElsewhereChoice;

/**
 * Asks by speech and reads back what was heard, since a recogniser with a closed list takes anything for one of its words.
 * After two failed tries by keys; after two failed tries by keys a person asks.
 */
export const whichAuthority: Behaviour<WhichAuthorityNode> = {
  enter(going, node, turn) {
    const { authorityId } = turn.position;
    if (authorityId === undefined) return askAloud(going, node, turn);
    const choice = node.choices.find((one) => one.authorityId === authorityId);
    return going.go(turn, choice?.to ?? node.next);
  },
  react(going, node, turn, input) {
    const { phase } = turn.position;
    if (phase !== 'asking' && phase !== 'keys' && phase !== 'confirming') return turn;
    if (input.on === 'digit') return pressed(going, node, turn, input.digit);
    if (phase === 'keys') return failed(input) ? tryKeysAgain(going, node, turn) : turn;
    if (input.on === 'heard' && !failed(input)) return heard(going, node, turn, input.word);
    return failed(input) ? tryAgain(going, node, turn) : turn;
  },
};

function askAloud(going: Going, node: WhichAuthorityNode, turn: Turn): Turn {
  const { language, tries } = turn.position;
  const words = choicesOf(node).flatMap((choice) => wordsIn(choice.words, language, going.flow));
  const prompt = tries === 0 ? node.question : node.again;
  return ask(going, turn, { phase: 'asking', prompts: [prompt], words, keys: keysOf(node), seconds: node.listenSeconds });
}

function heard(going: Going, node: WhichAuthorityNode, turn: Turn, word: string): Turn {
  const { language, phase } = turn.position;
  const choice = choicesOf(node).find((one) => isOneOf(word, wordsIn(one.words, language, going.flow)));
  if (phase === 'asking') return choice ? readBack(going, node, turn, choice) : tryAgain(going, node, turn);
  if (isOneOf(word, yesWords[language])) return confirmed(going, node, turn);
  const tries = turn.position.tries + 1;
  if (choice && tries < mostTries) return readBack(going, node, at(turn, { tries }), choice);
  return tryAgain(going, node, turn);
}

/** "Papendrecht, klopt dat?" Another name may be said instead of no. */
function readBack(going: Going, node: WhichAuthorityNode, turn: Turn, choice: Choice): Turn {
  const { language } = turn.position;
  const names = choicesOf(node).flatMap((one) => wordsIn(one.words, language, going.flow));
  const words = [...yesWords[language], ...noWords[language], ...names];
  const name = nameOf(going, choice);
  return ask(going, at(turn, { candidate: keyOf(choice) }), {
    phase: 'confirming', prompts: [node.confirm], words, keys: ['1', '2'], seconds: node.listenSeconds, authorityName: name,
  });
}

function pressed(going: Going, node: WhichAuthorityNode, turn: Turn, digit: Digit): Turn {
  if (turn.position.phase === 'confirming') {
    if (digit === '1') return confirmed(going, node, turn);
    return digit === '2' ? tryAgain(going, node, turn) : turn;
  }
  const choice = choicesOf(node).find((one) => one.digit === digit);
  if (choice) return chosen(going, node, turn, choice, 'pressed');
  return turn.position.phase === 'keys' ? tryKeysAgain(going, node, turn) : tryAgain(going, node, turn);
}

function confirmed(going: Going, node: WhichAuthorityNode, turn: Turn): Turn {
  const choice = choicesOf(node).find((one) => keyOf(one) === turn.position.candidate);
  return choice ? chosen(going, node, turn, choice, 'said') : tryAgain(going, node, turn);
}

function chosen(going: Going, node: WhichAuthorityNode, turn: Turn, choice: Choice, because: 'said' | 'pressed'): Turn {
  if ('authorityId' in choice) {
    const { authorityId } = choice;
    const known = withAction(at(turn, { authorityId }), { do: 'set-authority', authorityId, because });
    return going.go(known, choice.to ?? node.next);
  }
  return going.go(withAction(at(turn, { elsewhere: choice.name }), { do: 'set-elsewhere', name: choice.name }), choice.to);
}

function tryAgain(going: Going, node: WhichAuthorityNode, turn: Turn): Turn {
  const tries = turn.position.tries + 1;
  const { candidate: _candidate, ...position } = turn.position;
  const next: Turn = { ...turn, position: { ...position, tries: tries < mostTries ? tries : 0 } };
  return tries < mostTries ? askAloud(going, node, next) : askKeys(going, node, next);
}

function askKeys(going: Going, node: WhichAuthorityNode, turn: Turn): Turn {
  return ask(going, turn, { phase: 'keys', prompts: [node.keys], keys: keysOf(node), seconds: node.listenSeconds });
}

function tryKeysAgain(going: Going, node: WhichAuthorityNode, turn: Turn): Turn {
  const tries = turn.position.tries + 1;
  return tries < mostTries ? askKeys(going, node, at(turn, { tries })) : going.go(turn, node.unknown);
}

/** The authority that was heard and not yet confirmed, for who hangs up at that moment. */
export function unconfirmed(node: WhichAuthorityNode, turn: Turn): AuthorityId | undefined {
  const { phase, candidate } = turn.position;
  return phase === 'confirming' ? node.choices.find(({ authorityId }) => authorityId === candidate)?.authorityId : undefined;
}

function choicesOf({ choices, elsewhere }: WhichAuthorityNode): readonly Choice[] {
  return [...choices, ...elsewhere];
}

function keysOf(node: WhichAuthorityNode): Digit[] {
  return choicesOf(node).flatMap(({ digit }) => digit ?? []);
}

function keyOf(choice: Choice): string {
  return 'authorityId' in choice ? choice.authorityId : `elsewhere:${choice.name}`;
}

function nameOf({ facts }: Going, choice: Choice): string {
  return 'authorityId' in choice ? facts.authorityName(choice.authorityId) : choice.name;
}

