import { Conflict, type AuthorityId, type FollowUpId } from '@ingang/kernel';
import { newId } from '../../platform/database/work.ts';
import { Leadership } from '../../platform/database/leadership.ts';
import type { RoomDeps } from '../../platform/room.ts';
import { parsePhone } from '../customers/index.ts';
import { waitsForAnybody } from '../followup/index.ts';
import { usualRules, type CallRules } from './domain/call/index.ts';
import { dueWorkOf } from './due-work.ts';
import type { TelephoneEngine } from './engine/index.ts';
import { followBriefings } from './follow-briefings.ts';
import { callBookOf } from './keep-moments.ts';
import { asTelephone, calamityDeskOf, openReceptions } from './live-receptions.ts';
import { openRules } from './live-rules.ts';
import { recordingKeeper } from './recordings/open-recordings.ts';
import { errandsInPostgres } from './postgres/errands.ts';
import { ActiveSwitchboard } from './switchboard/active-switchboard.ts';
import type { Answer, Ask } from './usecases/asks.ts';
import type { Assigner, Ears, Voice } from './switchboard/ports.ts';
import { Switchboard } from './switchboard/switchboard.ts';

/** What the switchboard of a server is made of. */
export interface SwitchboardParts {
  readonly engine: TelephoneEngine;
  readonly voice: Voice;
  readonly ears: Ears;
  /** A new router for each time that this process becomes the active one. */
  readonly makeAssigner: () => Promise<Assigner> | Assigner;
  /** Left out: as they are set, on the screen. */
  readonly rules?: Partial<CallRules>;
  /** Where telephones in a browser are passed on to; undefined while the engine is not up. */
  readonly browserAddress: () => string | undefined;
}

export interface OpenedSwitchboard {
  readonly active: ActiveSwitchboard;
  readonly browserAddress: () => string | undefined;
  close(): Promise<void>;
}

const opened = new WeakMap<RoomDeps, OpenedSwitchboard>();

/** Of all switchboards of one region one is active. */
const switchboardLock = 7_346_121;

/** Takes calls from now on, when this process is the one that does, or as soon as it becomes that. */
export async function openSwitchboard(deps: RoomDeps, parts: SwitchboardParts): Promise<OpenedSwitchboard> {
  const { engine, voice, ears, makeAssigner, browserAddress, rules } = parts;
  const { clock, log, connection } = deps;
  const receptions = await openReceptions(deps);
  const live = await openRules(deps);
  const makeSwitchboard = async (): Promise<Switchboard> =>
    new Switchboard({
      engine, voice, ears, receptions, clock, newId, log,
      assigner: await makeAssigner(),
      book: callBookOf(deps, (): readonly AuthorityId[] => receptions.authorityIds()),
      calamities: calamityDeskOf(deps),
      rules: rules ? { of: () => ({ ...usualRules, ...rules }) } : live,
      recordings: await recordingKeeper(deps, engine),
      dueWork: dueWorkOf(deps),
      normalNumber,
    });
  const active = new ActiveSwitchboard({
    engine, log, makeSwitchboard,
    errands: errandsInPostgres({
      inSystemWork: (task) => deps.inWork(asTelephone, task),
      onFailure: (error) => log.warn({ reason: error.message }, 'errands to the switchboard could not be read; trying again'),
    }),
    lead: (onWon, onLost) => new Leadership({ connection, lock: switchboardLock, log, onWon, onLost }),
  });
  const unfollow = [followPromises(deps, active), followBriefings(deps, (contactId) => active.isAsking(contactId))];
  const result: OpenedSwitchboard = {
    active, browserAddress,
    close: async () => {
      opened.delete(deps);
      for (const stop of unfollow) stop();
      await active.close();
      receptions.close();
      live.close();
    },
  };
  opened.set(deps, result);
  await active.open();
  return result;
}

/** A promise that somebody took from the list is not phoned for from the queue as well. */
function followPromises({ feed, inWork, log }: RoomDeps, active: ActiveSwitchboard): () => void {
  return feed.follow((events) => {
    for (const { topic, subjectId } of events) {
      if (topic !== 'followup.changed' || !active.holdsPlaceFor(subjectId)) continue;
      inWork(asTelephone, (work) => waitsForAnybody(work, subjectId as FollowUpId))
        .then((waits) => waits || active.promiseSettled(subjectId))
        .catch((error: Error) => log.error({ reason: error.message }, 'a promise could not be looked up; its place in the queue stays'));
    }
  });
}

function normalNumber(text: string): string | undefined {
  const parsed = parsePhone(text);
  return 'number' in parsed ? parsed.number.normal : undefined;
}

/** The switchboard of this server, if any. */
export function switchboardOf(deps: RoomDeps): OpenedSwitchboard | undefined {
  return opened.get(deps);
}

/** Asks the switchboard, in whichever process it is. @throws Conflict `call.no-telephone` */
export async function askSwitchboard(deps: RoomDeps, ask: Ask): Promise<Answer> {
  const found = opened.get(deps);
  if (found === undefined) throw new Conflict('call.no-telephone');
  return found.active.ask(ask);
}
