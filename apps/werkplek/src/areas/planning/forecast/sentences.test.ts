import { describe, expect, test } from 'vitest';
import { textOf } from '../../../i18n/catalogue.ts';
import { en } from './messages/en.ts';
import { nl } from './messages/nl.ts';
import { foundInWords, triedInWords } from './sentences.ts';

const dutch = textOf({ nl, en }, 'nl');
const english = textOf({ nl, en }, 'en');
const accuracy = { wape: 0.0711, wapeNaive: 0.1141, wapeFloor: 0.0561, mase: 0.68, coverages: [{ asked: 0.75, held: 0.76 }, { asked: 0.9, held: 0.8 }], compared: 1, contacts: 1 };
const tried = { backtest: { intervals: accuracy, days: { ...accuracy, wape: 0.033 }, origins: [{ date: '2026-03-02', wape: 0, wapeNaive: 0, wapeOfDays: 0 }] }, intraday: [], intervalMinutes: 5, historyDays: 300 } as const;

describe('how good it was', () => {
  test('is said beside chance and beside the week before', () => {
    const said = triedInWords(dutch, 'nl', structuredClone(tried) as never);
    expect(said).toContain('Per 5 minuten zat de voorspelling er gemiddeld 7,1 % naast; toeval alleen al maakt 5,6 %.');
    expect(said).toContain('Wie denkt dat elke week gaat als de vorige, zit er 11,4 % naast: 60 % meer dan deze voorspelling.');
    expect(said).toContain('De grenzen beloven te veel: reken ruimer.');
    expect(triedInWords(english, 'en', structuredClone(tried) as never)).toContain('By day the forecast was off by 3.3% on average; chance alone makes 5.6%.');
  });

  test('says so when it is no better, and when nobody knows', () => {
    const worse = { ...tried, backtest: { ...tried.backtest, intervals: { ...accuracy, wapeNaive: 0.07 } } };
    expect(triedInWords(dutch, 'nl', structuredClone(worse) as never).join(' ')).toContain('gebruik haar niet');
    expect(triedInWords(dutch, 'nl', { ...tried, backtest: null, historyDays: 30 } as never)).toEqual([expect.stringContaining('er zijn 30 dagen')]);
  });
});

test('what was found is said with its dates and numbers', () => {
  const day = (date: string, names: string[], fromEvents = 0) => ({ date, parts: { names, fromEvents } });
  const findings = { shifts: [{ date: '2026-04-27', factor: 1.23 }], outliers: [{ date: '2026-09-18', counted: 485, expected: 1458 }], missingDates: ['2026-06-23'], busyWhileClosed: [], datesWithAssumedHours: [], responses: [{ kind: 'tax', contactsEach: 0.041 }], knowsYear: false };
  const event = { kind: 'event', name: 'Aanslagen', date: '2026-12-01', reached: 100_000, likeness: 'tax', contactsEach: 0.05 };
  const said = foundInWords(dutch, 'nl', { findings, days: [day('2026-12-01', [], 50), day('2026-12-25', ['Eerste Kerstdag'])] } as never, { historyDays: 300, circumstances: [event] } as never);
  expect(said).toEqual([
    'Sinds de week van maandag 27 april 2026 ligt het aantal blijvend 23 % hoger.',
    'Vrijdag 18 september 2026 was anders dan andere dagen: 485 geteld waar 1.458 te verwachten was. Deze dag telt nauwelijks mee.',
    'Van 1 open dagen is niets bekend, het laatst van dinsdag 23 juni 2026. Die dagen zijn niet als nul geteld.',
    'Vrije en bijzondere dagen in deze weken: Eerste Kerstdag (25 dec).',
    'Aanslagen (1 dec) geeft naar verwachting 4.100 extra contacten: 100.000 bereikt, 4,1 contacten per honderd.',
    'De geschiedenis is korter dan veertien maanden: jaargetijden en ontwikkeling zijn niet bekend.',
  ]);
});
