import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { Conflict, type UserId } from '@ingang/kernel';
import type { AgentEffect, Colleague } from '../domain/call/index.ts';
import { isOpen, newPresence, presenceAfter, type Presence, type PresenceHappening, type WorkPlace } from '../domain/presence/presence.ts';
import { unlessGone, type PhoneAccount, type PhoneName, type TelephoneEngine } from '../engine/index.ts';
import type { Ask } from '../usecases/asks.ts';
import type { Assigner } from './ports.ts';

export interface PresencesDeps {
  readonly engine: TelephoneEngine;
  readonly assigner: Assigner;
  /** After a call that came out of no queue. */
  readonly wrapUpSeconds: () => number;
  readonly log: Logger;
  readonly now: () => number;
  /** Writes it down and tells screens. */
  readonly keep: (presence: Presence) => void;
}

/** Everybody who takes calls, and how things stand with them. The router hears who may be given one. */
export class Presences {
  readonly #deps: PresencesDeps;
  readonly #all = new Map<UserId, Presence>();
  readonly #accounts = new Map<UserId, PhoneAccount>();

  constructor(deps: PresencesDeps) {
    this.#deps = deps;
  }

  /** Those who were there when we came. */
  adopt(presences: readonly Presence[]): void {
    for (const presence of presences) {
      this.#all.set(presence.agentId, presence);
      if (isOpen(presence)) this.#tellOpen(presence);
    }
  }

  get(agentId: UserId): Presence | undefined {
    return this.#all.get(agentId);
  }

  /** Signs the telephone of a person in, with a secret for this time only. */
  async signOn({ agentId, name, authorityIds, over, place }: Extract<Ask, { ask: 'sign-on' }>): Promise<{ phone: string; secret: string }> {
    const phone = `agent-${agentId}` as PhoneName;
    const account = { phone, secret: randomBytes(24).toString('base64url'), displayName: name, over };
    await this.#deps.engine.admitPhone(account);
    this.#accounts.set(agentId, account);
    const known = this.#all.get(agentId) ?? newPresence({ agentId, name, phone, authorityIds }, this.#deps.now());
    this.#happen({ ...known, name, authorityIds, ...(place && { place }) }, { event: 'sign-on', now: this.#deps.now() });
    return { phone, secret: account.secret };
  }

  async signOff({ agentId, by }: Pick<Extract<Ask, { ask: 'sign-off' }>, 'agentId' | 'by'>): Promise<void> {
    this.#happen(this.#known(agentId), { event: 'sign-off', now: this.#deps.now(), ...(by !== undefined && { by }) });
    if (this.#all.get(agentId)?.state === 'offline') await this.#dismiss(agentId);
  }

  set({ agentId, state, reason, by }: Extract<Ask, { ask: 'presence' }>): void {
    const event = state === 'available' ? 'set-available' : 'set-away';
    this.#happen(this.#known(agentId), { event, now: this.#deps.now(), ...(reason && { reason }), ...(by !== undefined && { by }) });
  }

  /** Who may be open for work that is not a call. */
  get people(): readonly UserId[] {
    return [...this.#all.values()].filter(({ state, authorityIds }) => state !== 'offline' && authorityIds.length > 0).map(({ agentId }) => agentId);
  }

  /** Works somewhere else from now on; the router hears it at once. */
  worksAt(agentId: UserId, place: WorkPlace): void {
    const known = this.#known(agentId);
    this.#put(known, { ...known, place });
    if (isOpen(known)) this.#tellOpen({ ...known, place });
  }

  /** Whether a telephone can ring now. */
  isOpen(agentId: UserId): boolean {
    const presence = this.#all.get(agentId);
    return presence !== undefined && isOpen(presence);
  }

  /** @throws Conflict `call.colleague-not-available` */
  colleague(agentId: UserId): Colleague {
    const presence = this.#all.get(agentId);
    if (presence === undefined || !isOpen(presence)) throw new Conflict('call.colleague-not-available');
    return presence;
  }

  /**
   * Who phones: available, or away and wanting to phone all the same.
   *
   * @param callId the call that they may be busy with already
   * @throws Conflict `presence.no-phone`, `presence.not-possible-now`
   */
  caller(agentId: UserId, callId?: string): Colleague {
    const presence = this.#known(agentId);
    if (!presence.isPhoneReachable) throw new Conflict('presence.no-phone');
    const isBusy = (presence.state === 'ringing' || presence.state === 'talking') && (callId === undefined || presence.callId !== callId);
    if (isBusy) throw new Conflict('presence.not-possible-now', undefined, { state: presence.state, event: 'rings' });
    return presence;
  }

  /** What a call makes of an agent. */
  follow({ agentId, event, callId }: AgentEffect, wrapUpSeconds = this.#deps.wrapUpSeconds()): void {
    const presence = this.#all.get(agentId);
    if (presence === undefined) return;
    this.#safely(presence, { event, now: this.#deps.now(), callId, wrapUpSeconds });
  }

  phoneChanged(phone: PhoneName, isReachable: boolean): void {
    const presence = [...this.#all.values()].find((one) => one.phone === phone);
    if (presence === undefined || presence.isPhoneReachable === isReachable) return;
    if (isReachable) this.#put(presence, { ...presence, isPhoneReachable: true });
    else this.#safely(presence, { event: 'phone-gone', now: this.#deps.now() });
  }

  /** After a time without news of telephones. */
  reachable(phones: readonly PhoneName[]): void {
    for (const { phone } of this.#all.values()) this.phoneChanged(phone as PhoneName, phones.includes(phone as PhoneName));
  }

  /** Lets the telephones of everybody who is here sign in again, at an engine that has forgotten them. */
  async readmit(): Promise<void> {
    for (const [agentId, account] of this.#accounts) {
      if (this.#all.get(agentId)?.state !== 'offline') await this.#deps.engine.admitPhone(account);
    }
  }

  /** Ends wrap-ups whose time is over. */
  tick(now: number): void {
    for (const presence of this.#all.values()) {
      if ((presence.wrapUpUntil ?? Infinity) <= now) this.#safely(presence, { event: 'wrap-up-over', now });
    }
  }

  /** Nobody stays in a call that is not there any more. */
  reconcile(isInCall: (presence: Presence) => boolean): void {
    for (const presence of this.#all.values()) {
      const isBusy = presence.state === 'ringing' || presence.state === 'talking';
      if (isBusy && !isInCall(presence)) {
        this.#safely(presence, { event: presence.state === 'ringing' ? 'freed' : 'finished', now: this.#deps.now(), wrapUpSeconds: this.#deps.wrapUpSeconds() });
      }
    }
  }

  #known(agentId: UserId): Presence {
    const presence = this.#all.get(agentId);
    if (presence === undefined) throw new Conflict('presence.not-signed-on');
    return presence;
  }

  #happen(before: Presence, what: PresenceHappening): void {
    this.#put(before, presenceAfter(before, what));
  }

  /** What the telephones do cannot be refused; when it does not fit, that is for the log. */
  #safely(before: Presence, what: PresenceHappening): void {
    try {
      this.#happen(before, what);
    } catch (error) {
      this.#deps.log.warn({ state: before.state, event: what.event, reason: (error as Error).message }, 'a presence did not fit what happened');
    }
  }

  #put(before: Presence, after: Presence): void {
    this.#all.set(after.agentId, after);
    if (isOpen(after) && !isOpen(before)) this.#tellOpen(after);
    if (!isOpen(after) && isOpen(before)) this.#deps.assigner.tell({ do: 'agent-closed', agentId: after.agentId, reason: after.reason ?? after.state }, this.#deps.now());
    if (before.state === 'wrap-up' && after.state !== 'wrap-up') this.#deps.assigner.tell({ do: 'wrapped-up', milliseconds: this.#deps.now() - before.since }, this.#deps.now());
    this.#deps.keep(after);
    if (after.state === 'offline' && before.state !== 'offline') void this.#dismiss(after.agentId);
  }

  #tellOpen({ agentId, authorityIds, place }: Presence): void {
    this.#deps.assigner.tell({ do: 'agent-open', agent: { agentId, authorityIds, place } }, this.#deps.now());
  }

  async #dismiss(agentId: UserId): Promise<void> {
    const account = this.#accounts.get(agentId);
    this.#accounts.delete(agentId);
    if (account === undefined) return;
    await unlessGone(this.#deps.engine.dismissPhone(account.phone)).catch((error: Error) => this.#deps.log.warn({ reason: error.message }, 'a telephone could not be signed out'));
  }
}
