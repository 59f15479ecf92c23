import { describe, expect, test } from 'vitest';
import type { AuthorityId } from '@ingang/kernel';
import { instantAt } from '@ingang/kernel/working-calendar';
import type { FlowFacts } from '../protocol.ts';
import { factsAt, regional } from '../testing/example.ts';
import { simulate, type Simulation } from './simulate.ts';
import type { CallerStep } from './transcript.ts';

const say = (words: string): CallerStep => ({ does: 'say', words });
const press = (digits: string): CallerStep => ({ does: 'press', digits });
const at = (date: string, time: string, more: Partial<FlowFacts> = {}) => factsAt({ now: instantAt('Europe/Amsterdam', date, time), ...more });

function call(facts: FlowFacts, caller: readonly CallerStep[], more: Partial<Simulation> = {}) {
  const { lines, outcome } = simulate({ flow: regional, facts, caller, agentAfterSeconds: 40, forwardsAnswered: true, ...more });
  return { outcome, story: lines.map(({ what, ...line }) => `${what} ${'text' in line ? line.text : ''}`.trim()), lines };
}

test('Good Friday, 16:59: says Papendrecht, presses 2 and is phoned back on Tuesday', () => {
  const { outcome, story } = call(at('2026-04-03', '16:59'), [say('Goedemiddag, gemeente Papendrecht graag'), say('ja'), press('2'), press('1')]);
  expect(story).toEqual([
    'hears Welkom bij de gemeenten van de regio Drechtsteden. Is er direct gevaar? Hang op en bel 112. For English, press 9.',
    'hears Welke gemeente wilt u spreken?',
    'says Goedemiddag, gemeente Papendrecht graag',
    'hears Papendrecht, klopt dat?',
    'says ja',
    'authority-known',
    'hears De gemeente Papendrecht is nu telefonisch gesloten. Wij zijn weer bereikbaar dinsdag 7 april om 8 uur 30.',
    'hears Kan het niet wachten, zoals een gevaarlijke situatie op straat? Toets 1. Wilt u dat wij u terugbellen als wij open zijn? Toets 2.',
    'presses 2',
    'hears Wij kunnen u terugbellen. Toets 1 als u dat wilt.',
    'presses 1',
    'callback-booked',
    'hears Wij bellen u terug op de eerstvolgende werkdag. Tot ziens.',
    'hung-up',
  ]);
  expect(outcome).toMatchObject({ ending: 'callback', authorityId: 'papendrecht', language: 'nl' });
});

test('one minute before closing on a working day: the menu, the queue, an agent', () => {
  const { outcome, lines } = call(at('2026-04-02', '16:59'), [say('papendrecht'), press('1'), press('2')]);
  expect(outcome).toMatchObject({ ending: 'person', authorityId: 'papendrecht', subject: 'public-space', queue: 'general' });
  expect(lines.at(-1)).toMatchObject({ what: 'agent-takes', seconds: 40 });
});

describe('the clock runs on', () => {
  test('who comes to the hours after closing time finds them closed', () => {
    const late = instantAt('Europe/Amsterdam', '2026-04-02', '17:00').getTime() - 5000;
    expect(call(factsAt({ now: new Date(late) }), [say('papendrecht'), say('ja')]).story).toContain('hears De gemeente Papendrecht is nu telefonisch gesloten. Wij zijn weer bereikbaar dinsdag 7 april om 8 uur 30.');
  });

  test('the offer comes at its moment, and the overflow after it', () => {
    const { story, outcome, lines } = call(at('2026-04-02', '10:00'), [say('dordrecht'), say('ja')], { agentAfterSeconds: undefined });
    expect(story.filter((line) => line.startsWith('hears Het is druk'))).toHaveLength(1);
    expect(outcome).toMatchObject({ ending: 'forwarded', number: '088 000 1700' });
    const waits = lines.find(({ what }) => what === 'waits')!;
    const leaves = lines.find(({ what }) => what === 'leaves-queue')!;
    expect((leaves.at.getTime() - waits.at.getTime()) / 1000).toBe(600);
  });

  test('when the overflow does not answer either, the caller waits on', () => {
    const { outcome } = call(at('2026-04-02', '10:00'), [say('dordrecht'), say('ja')], { agentAfterSeconds: undefined, forwardsAnswered: false });
    expect(outcome).toMatchObject({ ending: 'waiting', node: 'queue-patient' });
  });
});

test('Sliedrecht is not asked for: its number says it, and it comes to the same centre', () => {
  const known = { authorityId: 'sliedrecht' as AuthorityId, because: 'dialled' as const };
  const { story, outcome } = call(at('2026-04-02', '10:00', { known }), [press('1')]);
  expect(story.join()).not.toContain('Welke gemeente');
  expect(outcome).toMatchObject({ ending: 'person', authorityId: 'sliedrecht', queue: 'general', subject: 'civil-affairs' });
});

test('who hangs up during the reading back still asked for somebody', () => {
  const { lines, outcome } = call(at('2026-04-02', '10:00'), [say('zwijndrecht'), { does: 'hang-up' }]);
  expect(lines.at(-1)).toMatchObject({ what: 'authority-known', because: 'said-unconfirmed' });
  expect(outcome).toMatchObject({ ending: 'hung-up', authorityId: 'zwijndrecht' });
});

test('in English from the welcome on', () => {
  const { story } = call(at('2026-04-02', '10:00'), [press('9'), say('dordrecht'), say('yes')]);
  expect(story).toContain('hears Dordrecht, is that right?');
});
