import { expect, test } from 'vitest';
import { uuidV7, type AuthorityId } from '@ingang/kernel';
import { flowFromTemplate } from '../domain/flow/index.ts';
import type { CalamityMessage, CalamityMessages, CallFlows, DrawnVersion, FlowCard } from '../usecases/ports.ts';

let made = 0;
export const newId = () => uuidV7(1_700_000_000_000 + (made += 1), new Uint8Array(10).fill(made % 256));
const papendrecht = 'papendrecht' as AuthorityId;
const content = flowFromTemplate({ authorities: [{ id: papendrecht, name: 'Papendrecht' }], elsewhere: [], queue: 'general', calamityNumber: '0880001112', nightNumber: '0880001800' });
const at = (time: string) => new Date(`2026-01-14T${time}:00Z`);

function card(change: Partial<FlowCard> = {}): FlowCard {
  return { id: newId(), authorityId: papendrecht, name: 'Algemeen nummer', createdAt: at('09:00'), ...change };
}

function draft(number: number, change: Partial<DrawnVersion> = {}): DrawnVersion {
  return { number, state: 'draft', revision: 1, content, changedAt: at('10:00'), changedByName: 'Otto', ...change };
}

/** What every place where flows are kept must do. */
export function callFlowsContract(name: string, withFlows: (use: (flows: CallFlows) => Promise<void>) => Promise<void>): void {
  test(`${name}: a flow is found again with its versions, newest first, letter for letter`, () =>
    withFlows(async (flows) => {
      const own = card({ name: 'Ü’s “nummer”, 100%' });
      await flows.add(own);
      const published = draft(1, { state: 'published', validFrom: at('12:00'), validUntil: at('13:00'), publishedAt: at('11:00'), publishedByName: 'Otto' });
      expect(await flows.addVersion(own.id, published)).toBe(true);
      expect(await flows.addVersion(own.id, draft(2))).toBe(true);
      expect(await flows.find(own.id)).toEqual(own);
      expect(await flows.find(newId())).toBeUndefined();
      expect((await flows.versions(own.id)).map(({ number }) => number)).toEqual([2, 1]);
      expect(await flows.version(own.id, 1)).toEqual(published);
      expect(await flows.version(own.id, 3)).toBeUndefined();
      expect((await flows.list()).map(({ id }) => id)).toContain(own.id);
      expect((await flows.published()).filter(({ flowId }) => flowId === own.id)).toEqual([{ ...published, flowId: own.id }]);
    }));

  test(`${name}: one draft at a time, and nobody overwrites a colleague`, () =>
    withFlows(async (flows) => {
      const own = card();
      await flows.add(own);
      await flows.addVersion(own.id, draft(1));
      expect(await flows.addVersion(own.id, draft(2))).toBe(false);
      expect(await flows.changeVersion(own.id, draft(1, { revision: 2, changedByName: 'Mirjam' }), 1)).toBe(true);
      expect(await flows.changeVersion(own.id, draft(1, { revision: 2 }), 1)).toBe(false);
      expect(await flows.version(own.id, 1)).toMatchObject({ revision: 2, changedByName: 'Mirjam' });
      await flows.changeVersion(own.id, draft(1, { revision: 3, state: 'retired', retiredAt: at('15:00') }), 2);
      expect(await flows.addVersion(own.id, draft(2))).toBe(true);
    }));

  test(`${name}: a number leads to one flow`, () =>
    withFlows(async (flows) => {
      const own = card();
      await flows.add(own);
      const number = { number: '+31184000184', flowId: own.id, authorityId: papendrecht, version: 1 };
      expect(await flows.saveNumber(number, 0)).toBe(true);
      expect(await flows.saveNumber(number, 0)).toBe(false);
      expect(await flows.numbers()).toContainEqual(number);
      const { authorityId: _authorityId, ...asking } = { ...number, version: 2 };
      expect(await flows.saveNumber(asking, 1)).toBe(true);
      expect(await flows.numbers()).toContainEqual(asking);
      expect(await flows.removeNumber(number.number, 1)).toBe(false);
      expect(await flows.removeNumber(number.number, 2)).toBe(true);
    }));
}

export function calamitiesContract(name: string, withMessages: (use: (messages: CalamityMessages) => Promise<void>) => Promise<void>): void {
  const message = (): CalamityMessage => ({
    scope: papendrecht, version: 1, text: { nl: 'Geen water.', en: 'No water.' }, afterwards: 'hang-up', active: true, spell: newId(), changedAt: at('10:00'), changedByName: 'Mirjam', hasCode: false,
  });

  test(`${name}: a message is kept per authority, and has one writer at a time`, () =>
    withMessages(async (messages) => {
      const own = message();
      const regional = { ...message(), scope: 'region' as const };
      expect(await messages.save(own, 0)).toBe(true);
      expect(await messages.save(own, 0)).toBe(false);
      expect(await messages.save(regional, 0)).toBe(true);
      expect(await messages.list()).toEqual([own, regional]);
      expect(await messages.save({ ...own, version: 2, active: false }, 1)).toBe(true);
      expect(await messages.save({ ...own, version: 2 }, 1)).toBe(false);
      await messages.setCode(papendrecht, 'zout:hash');
      expect((await messages.list())[0]).toMatchObject({ active: false, hasCode: true });
      expect(await messages.codes()).toEqual([{ scope: papendrecht, hash: 'zout:hash' }]);
      await messages.setCode(papendrecht, undefined);
      expect(await messages.codes()).toEqual([]);
    }));

  test(`${name}: wrong codes are counted from a moment on`, () =>
    withMessages(async (messages) => {
      await messages.addFailure(newId(), at('08:00'));
      await messages.addFailure(newId(), at('09:30'));
      expect(await messages.failuresSince(at('09:00'))).toBe(1);
    }));
}
