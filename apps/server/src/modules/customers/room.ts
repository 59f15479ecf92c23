import { choosePersonQuestion } from '@ingang/contracts/person-questions';
import type { CustomerId } from '@ingang/kernel';
import type { Work, WorkFor } from '../../platform/database/work.ts';
import type { Room, RoomDeps } from '../../platform/room.ts';
import { HaalCentraalRegister } from './brp/haal-centraal.ts';
import { startStandIn } from './brp/stand-in/server.ts';
import { loadTestPersons } from './brp/stand-in/test-persons.ts';
import { customerRoutes } from './http/customer-routes.ts';
import { distinctionRoutes } from './http/distinction-routes.ts';
import { mergeRoutes } from './http/merge-routes.ts';
import { personRoutes } from './http/person-routes.ts';
import { privacyRoutes } from './http/privacy-routes.ts';
import type { Reception } from './http/reception.ts';
import { customersMessages } from './messages.ts';
import { findLock } from './person-number/find-lock.ts';
import { personReferences } from './person-number/person-reference.ts';
import { customersPolicy } from './policy.ts';
import { deskOf, type CustomersOfNumber, type DeskParts } from './postgres/desk.ts';
import { postgresRetention } from './postgres/retention.ts';
import { usesOfData } from './postgres/uses-of-data.ts';
import { keepNoLonger } from './usecases/keep-no-longer.ts';
import type { PersonsRegister } from './usecases/persons-register.ts';

/** What rooms above this one know of customers; handed in where the rooms are put together. */
export interface RoomsAbove {
  /** Customers of the contact, follow-up or zaak with this number. */
  readonly customersOfNumber?: CustomersOfNumber;
  /** What other rooms hold about a customer, for the customer's own copy, by name of the room. */
  readonly exportParts?: Readonly<Record<string, (work: Work, customerIds: readonly CustomerId[]) => Promise<unknown>>>;
}

interface Opened {
  readonly parts: DeskParts;
  readonly register: PersonsRegister;
}

const anonymise = 'customers.anonymise';
/** Enqueue one without payload when the rules of keys have changed, such as in a migration: INSERT INTO job … */
const rebuildKeys = 'customers.rebuild-keys';
const daySeconds = 86_400;

/** Who asks: persons and companies, how they are found and reached, and what is known of them elsewhere. */
export function customersRoom(above: RoomsAbove = {}): Room {
  const opened = new WeakMap<RoomDeps, Opened>();
  const openedFor = (deps: RoomDeps): Opened => {
    const parts = opened.get(deps);
    if (!parts) throw new Error('the customers room is asked for routes before it was opened');
    return parts;
  };
  return {
    name: 'customers',
    policy: customersPolicy,
    messages: customersMessages,
    async open(deps) {
      const lock = await findLock(deps.config);
      const { register, close } = await openRegister(deps);
      opened.set(deps, { register, parts: { lock, customersOfNumber: above.customersOfNumber ?? (async () => []) } });
      return close;
    },
    routes: (deps) => {
      const reception = receptionOf(deps, openedFor(deps), above);
      return [...customerRoutes(reception), ...mergeRoutes(reception), ...distinctionRoutes(reception), ...personRoutes(reception), ...privacyRoutes(reception)];
    },
    jobs: (deps) => ({
      [anonymise]: async (work) => {
        const { more } = await keepNoLonger(deskOf(work, openedFor(deps).parts), postgresRetention(work.tx));
        if (more) work.enqueue({ kind: anonymise });
      },
      [rebuildKeys]: async (work, { after }) => {
        const last = await deskOf(work, openedFor(deps).parts).customers.rebuildFindable(after as CustomerId | undefined, 500);
        if (last) work.enqueue({ kind: rebuildKeys, payload: { after: last } });
      },
    }),
    schedules: [{ kind: anonymise, everySeconds: daySeconds }],
  };
}

function receptionOf(deps: RoomDeps, { parts, register }: Opened, above: RoomsAbove): Reception {
  const references = parts.lock && personReferences(parts.lock);
  return {
    deskOf: (work) => deskOf(work, parts),
    personsFor: (workFor: WorkFor) => ({
      register,
      references,
      choose: choosePersonQuestion,
      atDesk: (task) => deps.inWork(workFor, (work) => task(deskOf(work, parts))),
    }),
    exportParts: (work) =>
      Object.entries(above.exportParts ?? {}).map(([name, part]) => async (ids) => [name, await part(work, ids)] as const),
    usesOf: (work, ids) => usesOfData(work.tx, ids),
  };
}

/** The national register when it is configured, else a stand-in with test persons on this machine. */
async function openRegister({ config, log }: RoomDeps): Promise<{ register: PersonsRegister; close: () => Promise<void> }> {
  if (config.brp) {
    return { register: new HaalCentraalRegister({ source: 'brp', ...config.brp }), close: async () => undefined };
  }
  const { persons, origin } = await loadTestPersons(config.brpTestPersons);
  const standIn = await startStandIn(persons);
  log.info({ persons: persons.length, origin }, 'no persons register is configured: a stand-in answers with test persons');
  return { register: new HaalCentraalRegister({ source: 'stand-in', url: standIn.url }), close: standIn.stop };
}

