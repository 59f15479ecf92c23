import type { AnswerNode, Digit, MenuNode, SubjectNode, SubjectOption } from '../flow.ts';
import { at, withAction, type Turn } from '../position.ts';
import { isOneOf, wordsIn } from '../words.ts';
import { failed, mostTries, type Behaviour, type Going } from './behaviour.ts';
import { ask } from './listen.ts';

/** Who stays on the line, where that leads to a person, is not told everything again: "for anything else, please hold". */
export const menu: Behaviour<MenuNode> = {
  enter: askMenu,
  react(going, node, turn, input) {
    if (turn.position.phase !== 'keys') return turn;
    const option = input.on === 'digit' ? node.options.find(({ digit }) => digit === input.digit) : undefined;
    if (option) return choose(going, turn, option);
    if (input.on !== 'digit' && !failed(input)) return turn;
    const tries = turn.position.tries + 1;
    const isTold = input.on !== 'digit' && going.flow.nodes[node.otherwise]?.kind === 'queue';
    return tries < mostTries && !isTold ? askMenu(going, node, at(turn, { tries })) : going.go(turn, node.otherwise);
  },
};

function askMenu(going: Going, node: MenuNode, turn: Turn): Turn {
  const keys = node.options.map(({ digit }) => digit);
  return ask(going, turn, { phase: 'keys', prompts: [node.prompt], keys, seconds: node.listenSeconds });
}

export const subject: Behaviour<SubjectNode> = {
  enter: askSubject,
  react(going, node, turn, input) {
    if (turn.position.phase !== 'asking') return turn;
    const option = input.on === 'digit' ? node.options.find(({ digit }) => digit === input.digit) : heardOption(going, node, turn, input);
    if (option) return choose(going, turn, option);
    if (input.on !== 'digit' && input.on !== 'heard' && !failed(input)) return turn;
    const tries = turn.position.tries + 1;
    return tries < mostTries ? askSubject(going, node, at(turn, { tries })) : going.go(turn, node.otherwise);
  },
};

function askSubject(going: Going, node: SubjectNode, turn: Turn): Turn {
  const { language, tries } = turn.position;
  const words = node.options.flatMap((option) => wordsIn(option.words, language, going.flow));
  const keys: Digit[] = node.options.flatMap(({ digit }) => digit ?? []);
  return ask(going, turn, { phase: 'asking', prompts: [tries === 0 ? node.question : node.again], words, keys, seconds: node.listenSeconds });
}

function heardOption(going: Going, node: SubjectNode, { position }: Turn, input: Parameters<typeof failed>[0]): SubjectOption | undefined {
  if (input.on !== 'heard' || failed(input)) return undefined;
  return node.options.find(({ words }) => isOneOf(input.word, wordsIn(words, position.language, going.flow)));
}

function choose(going: Going, turn: Turn, option: Pick<SubjectOption, 'label' | 'to'> & { readonly subject?: string | undefined }): Turn {
  const recorded = withAction(turn, { do: 'record-choice', node: turn.position.node, choice: option.label });
  const { subject: about } = option;
  if (about === undefined) return going.go(recorded, option.to);
  return going.go(withAction(at(recorded, { subject: about }), { do: 'set-subject', subject: about }), option.to);
}

/** An answer may be heard three times; then it goes on as with who says nothing. */
const mostRepeats = 2;

export const answer: Behaviour<AnswerNode> = {
  enter(going, node, turn) {
    return tell(going, node, withAction(turn, { do: 'record-choice', node: turn.position.node, choice: node.topic }));
  },
  react(going, node, turn, input) {
    if (turn.position.phase !== 'keys') return turn;
    if (input.on === 'digit' && input.digit === node.personDigit) return going.go(turn, node.person);
    const tries = turn.position.tries + 1;
    if (input.on === 'digit' && input.digit === node.repeatDigit && tries <= mostRepeats) return tell(going, node, at(turn, { tries }));
    return input.on === 'digit' || failed(input) ? going.go(turn, node.next) : turn;
  },
};

function tell(going: Going, node: AnswerNode, turn: Turn): Turn {
  const keys = [node.repeatDigit, node.personDigit];
  return ask(going, turn, { phase: 'keys', prompts: [node.prompt, node.after], keys, seconds: node.listenSeconds });
}
