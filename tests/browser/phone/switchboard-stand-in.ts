import type { BrowserContext, Page, Route } from 'playwright-core';
import type { MyOffer } from '../../../packages/contracts/src/phone/offers.ts';
import type { MyCall, Presence, TargetCard } from '../../../packages/contracts/src/phone-desk.ts';
import type { ChannelId, BridgeId, PhoneName } from '../../../apps/server/src/modules/phone/engine/index.ts';
import { api } from '../../../tools/screenshots/scenes.ts';
import type { Exchange } from './exchange.ts';

const SECRET = 'a-secret-of-sixteen-characters';

/**
 * The API of the telephone, played by the test for one agent, so that the screen and its sound are tested on their own:
 * everything but the switchboard's decisions is real.
 */
export class SwitchboardStandIn {
  readonly phone = 'anouk' as PhoneName;
  readonly asked: string[] = [];
  readonly #exchange: Exchange | undefined;
  call: MyCall | null = null;
  offer: MyOffer | null = null;
  cutOff: 'called-back' | undefined;
  presence: Presence = {
    userId: '00000000-0000-7000-8000-000000000001', displayName: 'Anouk', place: 'own', state: 'offline', reason: null, since: new Date().toISOString(),
    next: null, isPhoneReachable: false, callId: null, wrapUpUntil: null,
  };
  bridge: { readonly id: BridgeId; readonly caller: ChannelId; readonly leg: ChannelId } | undefined;

  constructor(exchange?: Exchange) {
    this.#exchange = exchange;
  }

  /** Plays for every page of this context. */
  async attend(context: BrowserContext): Promise<void> {
    await context.route('**/api/v1/phone/**', (route) => this.#answer(route));
    const { sipSocket } = this.#exchange ?? {};
    if (sipSocket === undefined) return;
    await context.routeWebSocket('**/api/v1/phone/socket', (browser) => {
      const asterisk = new WebSocket(sipSocket, 'sip');
      const early: (string | Buffer)[] = [];
      const pass = (data: string | Buffer) => asterisk.send(typeof data === 'string' ? data : new Uint8Array(data));
      asterisk.addEventListener('open', () => early.splice(0).forEach(pass));
      asterisk.addEventListener('message', ({ data }) => browser.send(String(data)));
      asterisk.addEventListener('close', () => void browser.close());
      browser.onMessage((data) => (asterisk.readyState === WebSocket.OPEN ? pass(data) : void early.push(data)));
      browser.onClose(() => asterisk.close());
    });
  }

  is(state: Presence['state'], more: Partial<Presence> = {}): void {
    this.presence = { ...this.presence, reason: null, wrapUpUntil: null, ...more, state, since: new Date().toISOString() };
  }

  async #answer(route: Route): Promise<void> {
    const request = route.request();
    const path = new URL(request.url()).pathname.replace('/api/v1/phone/', '');
    const now = () => ({ call: this.call, presence: this.presence, hasTelephone: true, ...(this.cutOff && { cutOff: this.cutOff }) });
    if (request.method() !== 'GET') this.asked.push(`${path} ${request.postData() ?? ''}`.trim());
    if (path === 'my-call') return route.fulfill({ json: now() });
    if (path === 'my-offer') return route.fulfill({ json: { offer: this.offer } });
    if (path === 'targets') return route.fulfill({ json: { results: targets } });
    if (path === 'sign-on') {
      await this.#exchange?.engine.admitPhone({ phone: this.phone, secret: SECRET, displayName: 'Anouk', over: 'browser' });
      this.is('away', { reason: 'signed-on' });
      return route.fulfill({ json: { phone: this.phone, secret: SECRET, displayName: 'Anouk', domain: 'ingang.invalid', socketPath: '/api/v1/phone/socket', iceServers: [] } });
    }
    if (path === 'presence') {
      const { state, reason = null } = request.postDataJSON() as Pick<Presence, 'state' | 'reason'>;
      this.is(state, { reason, isPhoneReachable: true });
      return route.fulfill({ json: this.presence });
    }
    await this.#command(path.split('/').at(-1) ?? '');
    return path === 'sign-off' ? route.fulfill({ status: 204 }) : route.fulfill({ json: now() });
  }

  async #command(verb: string): Promise<void> {
    const { engine } = this.#exchange ?? {};
    if (verb === 'sign-off') this.is('offline');
    if (!this.call) return;
    const { caller, leg, id } = this.bridge ?? {};
    if (verb === 'hold') {
      this.call = { ...this.call, phase: 'held', heldSince: new Date().toISOString(), allowed: ['retrieve', 'consult', 'transfer', 'hang-up'] };
      if (caller) await engine?.startMusic(caller);
    }
    if (verb === 'retrieve' || verb === 'take-back') {
      this.call = { ...this.call, phase: 'talking', heldSince: null, other: null, allowed: talkingActions };
      if (caller && id) await engine?.addToBridge(id, caller);
    }
    if (verb === 'consult') this.call = { ...this.call, phase: 'consulting', other: { kind: 'person', name: 'Samir', isConnected: true }, allowed: ['take-back', 'conference', 'hand-over', 'digits'] };
    if (verb === 'conference') this.call = { ...this.call, phase: 'conference', allowed: ['hand-over', 'take-back', 'hang-up'] };
    if (verb === 'hang-up') {
      if (leg) await engine?.hangUp(leg);
      if (caller) await engine?.hangUp(caller);
      this.is('wrap-up', { callId: this.call.id, wrapUpUntil: new Date(Date.now() + 90_000).toISOString() });
      this.call = null;
    }
  }
}

export const talkingActions: MyCall['allowed'] = ['hold', 'consult', 'transfer', 'hang-up', 'digits'];

const bare = { authorityId: null, departmentNames: [], presence: null, availableMembers: null, signedOnMembers: null, waiting: null, isOpen: null, opensAt: null, number: null, usual: null };
const usual = { asked: 12, answered: 11, medianSeconds: 9, isEnough: true };

/** One of each kind, with what can be said of it. */
const targets: TargetCard[] = [
  { ...bare, kind: 'person', id: '00000000-0000-7000-8000-000000000002', name: 'Samir de Boer', presence: 'available', departmentNames: ['Sociaal loket'], usual },
  { ...bare, kind: 'person', id: '00000000-0000-7000-8000-000000000003', name: 'Joost Visser', presence: 'talking', usual: { asked: 2, answered: 2, medianSeconds: null, isEnough: false } },
  { ...bare, kind: 'department', id: '00000000-0000-7000-8000-000000000004', name: 'Burgerzaken', authorityId: 'papendrecht', availableMembers: 2, signedOnMembers: 3, isOpen: true, number: '+31786111111', usual },
  { ...bare, kind: 'department', id: '00000000-0000-7000-8000-000000000005', name: 'Belastingen', availableMembers: 0, signedOnMembers: 0, isOpen: false, opensAt: '2026-11-23T07:30:00Z', usual: { asked: 9, answered: 3, medianSeconds: null, isEnough: true } },
  { ...bare, kind: 'queue', id: 'general', name: 'Algemeen', waiting: 4 },
  { ...bare, kind: 'authority', id: 'dordrecht', name: 'Dordrecht', authorityId: 'dordrecht', isOpen: true, number: '14078' },
];

/** A call about which everything is known that can be, and the contact that goes with it. */
export async function aCall(page: Page, change: Partial<MyCall> = {}): Promise<MyCall> {
  const contact = await api<{ id: string }>(page, 'POST', '/contacts', { channel: 'phone', direction: 'inbound', authorityId: 'papendrecht' });
  const now = new Date().toISOString();
  return {
    id: contact.id, phase: 'ringing', direction: 'inbound', isCallback: false, contactId: contact.id, authorityId: 'papendrecht', authorityName: 'Papendrecht',
    greeting: 'Goedemorgen, gemeente Papendrecht, u spreekt met Anouk', language: 'nl', subject: 'Paspoort en identiteitskaart', queue: 'algemeen', dialled: '14078', callerNumber: '+31612345678', callerNumberDisplay: '06 12 34 56 78',
    candidates: [{ id: '00000000-0000-7000-8000-00000000000a', displayName: 'Mevrouw J. Lekdijkstra', authorityId: 'papendrecht' }],
    earlierToday: [{ id: '00000000-0000-7000-8000-00000000000b', number: 'KC-1', startedAt: now, agentName: 'Samir', title: 'Wanneer is mijn rijbewijs klaar?' }],
    arrivedAt: now, waitedSeconds: 42, answeredAt: null, heldSince: null, heldWarnAt: null, heldReturnsAt: null, other: null, consultedBy: null, parties: [], briefing: null, callbackId: null, isVoicemail: false, transfers: 0, transfersLeft: 2, mustBeWarm: false, allowed: [],
    ...change,
  };
}
