import { eventually } from '../../../../../../tests/support/processes.ts';
import type { TestPerson } from '../../../../../../tests/support/people.ts';
import type { TestServer } from '../../../../../../tests/support/test-server.ts';
import { MemoryTelephoneEngine, type VirtualCall } from '../memory/index.ts';
import { openSwitchboard } from '../open-switchboard.ts';
import { openRoutedCalls } from '../routed-calls.ts';

/** A switchboard on an exchange in memory, whose prompts are said as fast as they can be. */
export interface VirtualExchange {
  readonly engine: MemoryTelephoneEngine;
  /** What rang last, by telephone of an agent or by number outside. */
  readonly rung: Map<string, VirtualCall>;
  /** Signs on with a telephone and waits until it can be reached; answers its name. */
  signsOn(person: TestPerson): Promise<string>;
  close(): Promise<void>;
}

export async function openVirtualExchange(server: TestServer): Promise<VirtualExchange> {
  const rung = new Map<string, VirtualCall>();
  const engine = new MemoryTelephoneEngine({ millisecondsOf: () => 20 });
  engine.telephones.onRing((call, { to }) => void rung.set(to.kind === 'phone' ? to.phone : to.number, call));
  const switchboard = await openSwitchboard(server.deps, {
    engine,
    voice: { speak: async (said) => said.map(({ text }) => ({ kind: 'file', path: text })) },
    ears: { recognise: async () => undefined },
    makeAssigner: () => openRoutedCalls(server.deps),
    browserAddress: () => undefined,
  });
  return {
    engine, rung,
    signsOn: async ({ headers }) => {
      const answer = await server.app.inject({ method: 'POST', url: '/api/v1/phone/sign-on', headers });
      const { phone, secret } = answer.json<{ phone: string; secret: string }>();
      engine.telephones.signIn(phone as never, secret);
      const isReachable = async () => (await server.app.inject({ url: '/api/v1/phone/presence', headers })).json<{ isPhoneReachable: boolean }>().isPhoneReachable;
      await eventually('the telephone', async () => ((await isReachable()) ? true : undefined));
      return phone;
    },
    close: () => switchboard.close(),
  };
}
