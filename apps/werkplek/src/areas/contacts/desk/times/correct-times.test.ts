import { describe, expect, it } from 'vitest';
import { correctedTimes, fieldsOf, type Times } from './correct-times.ts';

const now = new Date('2026-01-14T10:00:00Z');
const open: Times = { startedAt: '2026-01-14T08:50:00.123Z', endedAt: null };
const finished: Times = { startedAt: '2026-01-14T08:50:00.123Z', endedAt: '2026-01-14T08:53:20.456Z', wrapUpSeconds: 30 };

describe('correcting when a conversation was', () => {
  it('shows Dutch local time, and keeps the exact instant of what was not touched', () => {
    expect(fieldsOf(finished)).toEqual({ startedAt: '2026-01-14T09:50:00', endedAt: '2026-01-14T09:53:20', wrapUpSeconds: '0:30' });
    expect(correctedTimes(finished, fieldsOf(finished), now)).toEqual({ times: finished, faults: {} });
  });

  it('lets wrap-up follow the end, because the contact was finished when it was finished', () => {
    const { times } = correctedTimes(finished, { ...fieldsOf(finished), endedAt: '2026-01-14T09:52:20' }, now);
    expect(times).toMatchObject({ endedAt: '2026-01-14T08:52:20.000Z', wrapUpSeconds: 90 });
    expect(correctedTimes(finished, { ...fieldsOf(finished), endedAt: '2026-01-14T09:52:20', wrapUpSeconds: '1:00' }, now).times).toMatchObject({ wrapUpSeconds: 60 });
  });

  it.each([
    [{ startedAt: '' }, { startedAt: 'missing' }],
    [{ startedAt: '2026-01-14T11:30:00' }, { startedAt: 'inFuture', endedAt: 'endBeforeStart' }],
    [{ endedAt: '2026-01-14T09:49:00' }, { endedAt: 'endBeforeStart' }],
    [{ endedAt: '2026-01-15T09:53:20' }, { endedAt: 'inFuture' }],
    [{ endedAt: '' }, { endedAt: 'missing' }],
    [{ wrapUpSeconds: 'even' }, { wrapUpSeconds: 'unreadable' }],
  ])('says what is wrong with %j', (part, faults) => {
    expect(correctedTimes(finished, { ...fieldsOf(finished), ...part }, now)).toEqual({ faults });
  });

  it('leaves the end of an open contact open, and takes one', () => {
    expect(correctedTimes(open, fieldsOf(open), now).times).toEqual(open);
    expect(correctedTimes(open, { ...fieldsOf(open), endedAt: '2026-01-14T09:55:00' }, now).times).toEqual({ ...open, endedAt: '2026-01-14T08:55:00.000Z' });
  });
});
