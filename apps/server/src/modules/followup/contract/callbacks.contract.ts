import { expect, test } from 'vitest';
import { uuidV7, type AuthorityId, type DepartmentId, type FollowUpId, type UserId } from '@ingang/kernel';
import { callbackNorm, newCallback, type Callback, type CallbackDraft } from '../domain/index.ts';
import type { CallbackRecord, CallbackRegister, NewHistoryLine } from '../usecases/ports.ts';

export const examples = {
  authorityId: 'papendrecht' as AuthorityId,
  departmentId: '00000000-0000-7000-8000-00000000d001' as DepartmentId,
  otherDepartmentId: '00000000-0000-7000-8000-00000000d002' as DepartmentId,
  userId: '00000000-0000-7000-8000-00000000a001' as UserId,
};

let made = 0;

export function exampleRecord(changes: Partial<CallbackDraft> = {}): Omit<CallbackRecord, 'serial' | 'attemptNames'> {
  made += 1;
  const callback = newCallback({
    id: uuidV7(1_700_000_000_000 + made, new Uint8Array(10).fill(made % 256)) as FollowUpId,
    authorityId: examples.authorityId,
    assignment: { departmentId: examples.departmentId },
    madeAt: new Date('2026-01-14T09:00:00Z'),
    madeBy: examples.userId,
    reason: `Vraag ${made} over de Wmo, 100%_zeker`,
    phone: '+31612345678',
    windows: [{ date: '2026-01-15', from: '13:00', until: '15:00' }],
    norm: callbackNorm,
    deadline: new Date('2026-01-15T16:00:00Z'),
    ...changes,
  });
  return { callback, customerName: 'Mevrouw Ü. van den Berg-Çelik', explanation: 'Belt vanaf het werk.', madeByName: 'Anouk', closeNote: null };
}

function line(changes: Partial<NewHistoryLine> = {}): NewHistoryLine {
  return { at: new Date('2026-01-14T10:00:00Z'), by: examples.userId, byName: 'Bram', event: 'take', note: null, fromDepartmentId: null, toDepartmentId: null, misrouted: false, ...changes };
}

/** What every register of callbacks must do, whatever it is made of. */
export function callbacksContract(name: string, withRegister: (use: (register: CallbackRegister) => Promise<void>) => Promise<void>): void {
  test(`${name}: what is added is found again, letter for letter`, () =>
    withRegister(async (register) => {
      const record = exampleRecord();
      const serial = await register.add(record, line({ event: 'created' }));
      expect(await register.find(record.callback.id)).toEqual({ ...record, serial, attemptNames: [] });
      expect(await register.find(exampleRecord().callback.id)).toBeUndefined();
      expect(await register.history(record.callback.id)).toMatchObject([{ event: 'created', byName: 'Bram' }]);
    }));

  test(`${name}: attempts and history grow, in order`, () =>
    withRegister(async (register) => {
      const record = exampleRecord();
      await register.add(record, line({ event: 'created' }));
      const present = (await register.findToChange(record.callback.id))!;
      const attempt = { at: new Date('2026-01-15T12:30:00Z'), by: examples.userId, result: 'no-answer' as const, phone: '+31612345678' };
      const tried: Callback = { ...present.callback, version: 2, state: 'attempted', attempts: [attempt] };
      await register.save({ ...present, callback: tried, attemptNames: ['Bram'] }, line({ event: 'attempt-failed' }), attempt.at);
      const again: Callback = { ...tried, version: 3, state: 'reached', attempts: [attempt, { ...attempt, at: new Date('2026-01-15T14:00:00Z'), result: 'spoken', note: 'Uitgelegd.' }] };
      await register.save({ ...present, callback: again, attemptNames: ['Bram', 'Carla'] }, line({ event: 'attempt-spoken', note: 'Uitgelegd.' }), attempt.at);
      const found = await register.find(record.callback.id);
      expect(found?.callback).toEqual(again);
      expect(found?.attemptNames).toEqual(['Bram', 'Carla']);
      expect((await register.history(record.callback.id)).map((entry) => entry.event)).toEqual(['created', 'attempt-failed', 'attempt-spoken']);
    }));

  test(`${name}: running callbacks come by deadline, page after page`, () =>
    withRegister(async (register) => {
      const departmentIds = [examples.otherDepartmentId];
      const days = ['2026-01-20', '2026-01-16', '2026-01-18'];
      const ids = new Map<string, string>();
      for (const day of days) {
        const record = exampleRecord({ assignment: { departmentId: examples.otherDepartmentId }, deadline: new Date(`${day}T16:00:00Z`) });
        await register.add(record, line({ event: 'created' }));
        ids.set(day, record.callback.id);
      }
      const mine = exampleRecord({ assignment: { departmentId: examples.departmentId, userId: examples.userId } });
      await register.add(mine, line({ event: 'created' }));
      expect((await register.list({ running: true, assigneeIds: [examples.userId], limit: 9 })).map(({ callback }) => callback.id)).toEqual([mine.callback.id]);
      expect(await register.list({ running: true, assigneeIds: [], limit: 9 })).toEqual([]);
      const first = await register.list({ running: true, departmentIds, limit: 2 });
      expect(first.map(({ callback }) => callback.id)).toEqual([ids.get('2026-01-16'), ids.get('2026-01-18')]);
      const last = first[1]!.callback;
      const rest = await register.list({ running: true, departmentIds, limit: 2, after: { at: last.deadline, id: last.id } });
      expect(rest.map(({ callback }) => callback.id)).toEqual([ids.get('2026-01-20')]);
      expect(await register.count({ running: true, departmentIds, dueBefore: new Date('2026-01-17T00:00:00Z') })).toBe(1);
      expect(await register.count({ running: true, departmentIds, assigneeIds: [examples.userId] })).toBe(0);
      expect(await register.count({ running: false, departmentIds })).toBe(0);
    }));

  test(`${name}: a settled promise is not due any more; a closed one is found among the closed`, () =>
    withRegister(async (register) => {
      const record = exampleRecord({ reason: 'Alleen hierin: kliko' });
      const serial = await register.add(record, line({ event: 'created' }));
      const find = { running: true as const, text: 'KLIKO' };
      const later = new Date('2026-02-01T00:00:00Z');
      expect(await register.count({ ...find, dueBefore: later })).toBe(1);
      const present = (await register.find(record.callback.id))!;
      await register.save({ ...present, callback: { ...present.callback, version: 2 } }, line(), new Date('2026-01-15T10:00:00Z'));
      expect(await register.count({ ...find, dueBefore: later })).toBe(0);
      expect(await register.count(find)).toBe(1);
      const closed: Callback = { ...present.callback, version: 3, state: 'closed', closedAt: new Date('2026-01-15T11:00:00Z'), result: 'withdrawn' };
      await register.save({ ...present, callback: closed, closeNote: 'Niet meer nodig.' }, line({ event: 'close-withdrawn' }), undefined);
      expect(await register.list({ running: false, text: `T${serial}`, limit: 5 })).toMatchObject([{ closeNote: 'Niet meer nodig.', callback: { result: 'withdrawn' } }]);
      expect(await register.list({ running: 'both', text: '100%_zeker alleen', limit: 5 })).toEqual([]);
    }));
}
