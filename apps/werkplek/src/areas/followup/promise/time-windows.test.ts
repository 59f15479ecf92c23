import { expect, it } from 'vitest';
import { windowsFor } from './time-windows.ts';

it('gives the coming mornings in Dutch time', () => {
  expect(windowsFor('morning', new Date('2026-11-23T06:00:00Z'), 2)).toEqual([
    { date: '2026-11-23', from: '08:00', until: '12:00' },
    { date: '2026-11-24', from: '08:00', until: '12:00' },
  ]);
});

it('leaves out the part of today that is over', () => {
  expect(windowsFor('morning', new Date('2026-07-01T12:30:00Z'), 1)).toEqual([{ date: '2026-07-02', from: '08:00', until: '12:00' }]);
  expect(windowsFor('afternoon', new Date('2026-07-01T12:30:00Z'), 1)).toEqual([{ date: '2026-07-01', from: '12:00', until: '17:00' }]);
});

it('asks for nothing when any time will do', () => {
  expect(windowsFor('any', new Date())).toEqual([]);
});
