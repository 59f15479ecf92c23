import { describe, expect, test } from 'vitest';
import type { Meaning } from '../hearing/prompts.ts';
import type { CallPlan } from '../plan.ts';
import { thanks } from '../phrases.ts';
import type { Act, Moment } from './act.ts';
import { Caller } from './caller.ts';
import { Conversation } from './conversation.ts';

const plan: CallPlan = {
  name: 'Toos Windvaan', number: '0780006001', authority: { id: 'papendrecht', name: 'Papendrecht', digit: '4' }, words: 'mijn paspoort is weg', menuDigit: '1',
  municipality: ['Gemeente Papendrecht.', 'Papendrecht'], mumbles: false, patienceSeconds: 100, givesUpInMenu: false, takesCallback: true,
  picksUpAfterSeconds: 3, talkSeconds: 60, replies: ['En wat kost dat dan?'], voice: 'nl', wordsPerMinute: 150, pauseSeconds: 10,
};

const silence: Omit<Moment, 'now'> = { prompt: undefined, quietSeconds: 0.3, isMusic: false, isSpeaking: false };

/** A mind that is told what it hears, moment by moment. */
function hearing(mind: { at(moment: Moment): Act[] }, now = 0) {
  const at = (seconds: number, what: Partial<Moment>): string[] => {
    now += seconds;
    return mind.at({ ...silence, ...what, now }).map((act) => ('text' in act ? act.text : 'digit' in act ? `[${act.digit}]` : 'what' in act ? `(${act.what})` : '[hangs up]'));
  };
  return { at, prompt: (is: Exclude<Meaning['is'], 'confirm'>, seconds = 5) => at(seconds, { prompt: { is } }), confirm: (name: string) => at(5, { prompt: { is: 'confirm', name } }) };
}

describe('in the menu', () => {
  test('says the municipality, confirms, and chooses a subject', () => {
    const { prompt, confirm } = hearing(new Caller(plan, 0));
    expect(prompt('which')).toEqual(['Gemeente Papendrecht.']);
    expect(confirm('Papendrecht')).toEqual(['Ja, dat klopt.']);
    expect(prompt('menu')).toEqual(['(chooses 1, and waits)', '[1]']);
  });

  test('does not accept another municipality, tries again with the bare name, and then uses the keys', () => {
    const { prompt, confirm } = hearing(new Caller(plan, 0));
    prompt('which');
    expect(confirm('Dordrecht')).toEqual(['(was understood as Dordrecht)', 'Nee.']);
    expect(prompt('which')).toEqual(['Papendrecht']);
    expect(prompt('keys')).toEqual(['(was not understood, and uses the keys)', '[4]']);
  });

  test('goes by pauses when the prompts are not those of the house', () => {
    const { at } = hearing(new Caller(plan, 0));
    expect(at(10, { quietSeconds: 3.6 })).toEqual(['Gemeente Papendrecht.']);
    expect(at(3, { quietSeconds: 3.6 })).toEqual([]);
    expect(at(10, { quietSeconds: 4 })).toEqual(['(is answered after 0 s)']);
  });

  test('hangs up when it is closed, or asks to be called back', () => {
    expect(hearing(new Caller({ ...plan, takesCallback: false }, 0)).prompt('closed')).toEqual(['(hears that it is closed, and hangs up)', '[hangs up]']);
    const { prompt } = hearing(new Caller(plan, 0));
    expect([...prompt('closed'), ...prompt('night-offer')]).toEqual(['[2]', '[1]']);
  });
});

describe('in the queue', () => {
  function waiting(with_: Partial<CallPlan> = {}) {
    const caller = new Caller({ ...plan, ...with_ }, 0);
    const heard = hearing(caller);
    heard.prompt('menu', 0);
    return { caller, ...heard };
  }

  test('hangs up when patience is over', () => {
    const { at } = waiting();
    expect(at(99, { isMusic: true })).toEqual([]);
    expect(at(2, { isMusic: true })).toEqual(['(has waited long enough (101 s), and hangs up)', '[hangs up]']);
  });

  test('takes the offer to be called back, or waits on', () => {
    const { prompt, caller, at } = waiting();
    expect(prompt('offer', 60)).toEqual(['[1]']);
    expect(prompt('accepted')).toEqual(['(will be called back, and keeps the place in the queue)']);
    expect([caller.hasCallback, caller.mode, at(5, { quietSeconds: 5 })]).toEqual([true, 'leaving', []]);
    const patient = waiting({ takesCallback: false });
    patient.prompt('offer', 60);
    expect(patient.at(5, { quietSeconds: 5 })).toEqual([]);
    expect(patient.caller.mode).toBe('waiting');
  });

  test('knows that somebody has answered when the music stops, and is back in the queue after an apology', () => {
    const { at, caller, prompt } = waiting();
    at(10, { isMusic: true });
    expect(at(30, { quietSeconds: 1.3 })).toEqual(['(is answered after 40 s)']);
    expect(caller.mode).toBe('talking');
    expect(prompt('apology')).toEqual(['(hears an apology, and is back in the queue)']);
    expect(caller.mode).toBe('waiting');
  });

  test('is not fooled by a gap in the music', () => {
    const { at, caller } = waiting();
    at(10, { isMusic: true });
    expect(at(20, { quietSeconds: 1.3 })).toEqual(['(is answered after 30 s)']);
    expect(at(0.2, { quietSeconds: 1.5 })).toHaveLength(1);
    expect(at(6, { isMusic: true })).toEqual(['(hears music again: nobody was there)']);
    expect(caller.mode).toBe('waiting');
    expect(at(70, { isMusic: true })).toContain('[hangs up]');
  });

  test('takes longer to believe that somebody answered at once', () => {
    const { at } = waiting();
    expect(at(5, { quietSeconds: 2 })).toEqual([]);
    expect(at(2, { quietSeconds: 4 })).toEqual(['(is answered after 7 s)']);
  });
});

describe('in conversation', () => {
  const talking = () => hearing(new Conversation(plan, 0, { isCalled: false }));

  test('asks when greeted, answers in turn, takes leave and hangs up', () => {
    const { at } = talking();
    expect(at(1.4, { quietSeconds: 1.4 })).toEqual(['Goedendag, u spreekt met Toos Windvaan. Het gaat hierover: mijn paspoort is weg.']);
    at(4, { isSpeaking: true, quietSeconds: 5 });
    expect(at(5, { quietSeconds: 0.2 })).toEqual([]); // the agent speaks
    expect(at(1.5, { quietSeconds: 1.5 })).toEqual(['En wat kost dat dan?']);
    at(2, { isSpeaking: true });
    expect(at(4, { quietSeconds: 1.4 })).toEqual([thanks]);
    at(3, { isSpeaking: true });
    expect(at(2, { quietSeconds: 1.7 })).toEqual(['(says goodbye and hangs up)', '[hangs up]']);
  });

  test('wonders whether somebody is there when nothing is said, and goes on by itself', () => {
    const { at } = talking();
    at(1.4, { quietSeconds: 1.4 });
    at(4, { isSpeaking: true, quietSeconds: 5.4 });
    expect(at(6.1, { quietSeconds: 11.5 })).toEqual(['Hallo, bent u daar nog?']);
    at(2, { isSpeaking: true, quietSeconds: 13.5 });
    expect(at(6, { quietSeconds: 19.5 })).toEqual([]);
    expect(at(3.1, { quietSeconds: 22.6 })).toEqual(['En wat kost dat dan?']);
  });

  test('waits through music, and tells the question again after a long time', () => {
    const { at } = talking();
    at(1.4, { quietSeconds: 1.4 });
    at(4, { isSpeaking: true });
    expect(at(5, { isMusic: true })).toEqual(['(is on hold)']);
    expect(at(30, { quietSeconds: 1.5 })).toEqual(['(is off hold)', 'Ja, ik ben er nog. Mijn vraag was: mijn paspoort is weg.']);
  });
});
