import { pino } from 'pino';
import { vi } from 'vitest';
import type { AuthorityId, UserId } from '@ingang/kernel';
import { usualRules, waitedSeconds, type Call, type CallId } from '../domain/call/index.ts';
import { factsAt, regional } from '../domain/flow/testing/example.ts';
import { MemoryTelephoneEngine, type VirtualCall } from '../memory/index.ts';
import { MemoryCallBook } from '../memory/call-book.ts';
import type { AskedCommand } from '../usecases/asks.ts';
import { Switchboard } from '../switchboard/switchboard.ts';
import { FirstCome } from '../memory/first-come.ts';

/** A citizen on a telephone. */
export interface Citizen {
  readonly telephone: VirtualCall;
  /** The call, also after it ended. */
  call(): Call;
  /** Hears the welcome out and presses the key for civil affairs. */
  chooses(): Promise<void>;
}

/** Somebody who takes calls, with a telephone that is answered by hand. */
export interface AgentAtDesk {
  readonly agentId: UserId;
  readonly name: string;
  /** The present call of the telephone. */
  telephone(): VirtualCall;
  rings(): boolean;
  picksUp(): Promise<void>;
  asks(command: AskedCommand): Promise<void>;
  says(state: 'available' | 'away'): Promise<void>;
  state(): string;
}

/** A contact centre in memory: virtual telephones, a clock that runs only when told, and a switchboard that can be restarted. */
export class ContactCentre {
  readonly engine = new MemoryTelephoneEngine({ millisecondsOf: () => 2000 });
  readonly book = new MemoryCallBook();
  switchboard: Switchboard;
  readonly #rung = new Map<string, VirtualCall>();
  #made = 0;

  constructor() {
    this.switchboard = this.#switchboard();
    this.engine.telephones.onRing((call, { to }) => void this.#rung.set(to.kind === 'phone' ? to.phone : to.number, call));
  }

  static async open(): Promise<ContactCentre> {
    vi.useFakeTimers({ now: Date.parse('2026-04-14T09:00:00Z'), toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'setImmediate', 'Date', 'performance'] });
    const centre = new ContactCentre();
    await centre.engine.open();
    await centre.switchboard.open();
    return centre;
  }

  #switchboard(): Switchboard {
    const authorityId = 'papendrecht' as AuthorityId;
    return new Switchboard({
      engine: this.engine,
      book: this.book,
      assigner: new FirstCome(),
      receptions: {
        receiving: (dialled) => (dialled === '14078' ? { flowId: 'regional', versionNumber: 1 } : undefined),
        flow: () => regional,
        facts: ({ callerNumber }, now, queue) => factsAt({ now, callerNumber, queue, known: { authorityId, because: 'dialled' } }),
        authorityIds: () => [authorityId],
      },
      voice: { speak: async (said) => said.map(({ text }) => ({ kind: 'file', path: text })) },
      ears: { recognise: async () => undefined },
      calamities: { check: async () => undefined, switch: async () => undefined },
      rules: { of: () => ({ ...usualRules, wrapUpSeconds: 60 }) },
      normalNumber: (text) => text,
      clock: { now: () => new Date() },
      newId: () => `call${String((this.#made += 1)).padStart(4, '0')}`,
      log: pino({ level: 'silent' }),
    });
  }

  /** Time goes by, and everything that happens in it happens. */
  async after(seconds: number): Promise<void> {
    for (let passed = 0; passed < seconds * 1000; passed += 100) await vi.advanceTimersByTimeAsync(100);
  }

  /** Everything that was begun has an end. */
  async settles(): Promise<void> {
    for (let round = 0; round < 20; round += 1) await vi.advanceTimersByTimeAsync(1);
  }

  async phones(caller: string | undefined = '+31612345678', dialled = '14078'): Promise<Citizen> {
    const telephone = this.engine.telephones.callIn({ dialled, ...(caller !== undefined && { caller }) });
    await this.settles();
    const callId = [...this.switchboard.calls.values()].find((call) => call.caller?.id === telephone.channel)!.id;
    return {
      telephone,
      call: () => this.call(callId),
      chooses: async () => {
        await this.after(4.5);
        telephone.press('1');
        await this.settles();
      },
    };
  }

  /** Somebody who phoned and has a place in the queue. */
  async waits(caller?: string): Promise<Citizen> {
    const citizen = await this.phones(caller);
    await citizen.chooses();
    return citizen;
  }

  call(callId: CallId): Call {
    return this.switchboard.calls.get(callId) ?? this.book.calls.get(callId)!;
  }

  waited(citizen: Citizen): number {
    return waitedSeconds(citizen.call(), Date.now());
  }

  /** The telephone of somebody outside, when it was called. */
  outside(number: string): VirtualCall {
    return this.#rung.get(number)!;
  }

  async agent(name: string): Promise<AgentAtDesk> {
    const agentId = name as UserId;
    const { credentials } = await this.#asked(this.switchboard.ask({ ask: 'sign-on', agentId, name, authorityIds: '*', over: 'browser' }));
    this.engine.telephones.signIn(credentials!.phone as never, credentials!.secret);
    await this.settles();
    const telephone = () => this.#rung.get(credentials!.phone)!;
    const says = async (state: 'available' | 'away') => void (await this.#asked(this.switchboard.ask({ ask: 'presence', agentId, state })));
    await says('available');
    return {
      agentId, name, telephone, says,
      rings: () => this.#rung.has(credentials!.phone) && !telephone().hasEnded() && !telephone().isConnected(),
      picksUp: async () => {
        telephone().pickUp();
        await this.settles();
      },
      asks: async (command) => {
        const call = [...this.switchboard.calls.values()].find((one) => one.agent?.agentId === agentId)!;
        await this.#asked(this.switchboard.ask({ ask: 'command', agentId, callId: call.id, command }));
      },
      state: () => this.book.presences.get(agentId)?.state ?? 'offline',
    };
  }

  async #asked<Answer>(answer: Promise<Answer>): Promise<Answer> {
    answer.catch(() => undefined); // the caller sees it below
    await this.settles();
    const result = await answer;
    await this.settles();
    return result;
  }

  /** The process is gone, as with kill -9; another one takes up what lives. */
  async crashesAndComesBack(awaySeconds = 2): Promise<void> {
    await this.switchboard.close({ writeFirst: false });
    await this.after(awaySeconds);
    this.switchboard = this.#switchboard();
    const opened = Promise.all([this.switchboard.open(), this.switchboard.connected()]); // the engine may be there before what lived was read
    await this.after(1);
    await opened;
    await this.settles();
  }

  async close(): Promise<void> {
    await Promise.all([this.switchboard.close({ writeFirst: false }), this.settles()]);
    vi.useRealTimers();
  }
}
