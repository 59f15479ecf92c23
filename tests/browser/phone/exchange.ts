import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { AsteriskEngine, callKeeper, type KeeperNote } from '../../../apps/server/src/modules/phone/asterisk/index.ts';
import type { EngineEvent } from '../../../apps/server/src/modules/phone/engine/index.ts';
import { PHONE_FOLDER } from '../../../apps/server/src/modules/phone/installation/index.ts';
import { writeWav } from '../../../apps/server/src/modules/phone/sound/index.ts';
import { SipTelephone, type SipCall } from '../../../tools/phone/sip/index.ts';
import { BROWSER_FLAGS } from '../../support/browser.ts';
import { findChromium } from '../../support/chromium.ts';
import { eventually } from '../../support/processes.ts';

export const AGENT_HERTZ = 1350;
export const CITIZEN_HERTZ = 1000;
export const COLLEAGUE_HERTZ = 1700;
const CARRIER_HOST = '127.0.0.2';
const phoneFolder = join(import.meta.dirname, '../../..', PHONE_FOLDER);

type EventOf<Type extends EngineEvent['type']> = Extract<EngineEvent, { type: Type }>;

/** A real Asterisk with a real browser beside it, whose microphone hears a tone. */
export interface Exchange {
  readonly engine: AsteriskEngine;
  readonly browser: Browser;
  /** Where a telephone in the browser signs in. */
  readonly sipSocket: string;
  /** Waits for something the engine told or will tell. */
  told<Type extends EngineEvent['type']>(type: Type, which?: (event: EventOf<Type>) => boolean): Promise<EventOf<Type>>;
  /** A citizen dials, and speaks with a tone. */
  dial(dialled: string, caller: string): Promise<SipCall>;
  close(): Promise<void>;
}

export async function openExchange(): Promise<Exchange> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ingang-test-'));
  const keeper = callKeeper({ dataDir, phoneFolder, graceSeconds: 2, divertAfterSeconds: 60 });
  const address = await keeper.whenUp();
  if (address === undefined) throw new Error('Asterisk did not start');
  const engine = new AsteriskEngine(keeper.now);
  const events: EngineEvent[] = [];
  engine.follow((event) => events.push(event));
  await engine.open();
  const browser = await openSpeakingBrowser(dataDir);
  const telephones: SipTelephone[] = [];
  return {
    engine,
    browser,
    sipSocket: socketOf(address),
    told: <Type extends EngineEvent['type']>(type: Type, which: (event: EventOf<Type>) => boolean = () => true) =>
      eventually(`the event ${type}`, () => events.find((event): event is EventOf<Type> => event.type === type && which(event as EventOf<Type>)), { seconds: 8 }),
    dial: async (dialled, caller) => {
      const telephone = await openCitizen(address.sipPort);
      telephones.push(telephone);
      return speaks(await telephone.dial(dialled, caller));
    },
    close: async () => {
      for (const telephone of telephones) telephone.close();
      await browser.close();
      await engine.close();
      await keeper.leave();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** The telephone of a citizen, at the other side of the carrier. */
export function openCitizen(sipPort: number): Promise<SipTelephone> {
  return SipTelephone.open({ host: CARRIER_HOST, exchange: { host: '127.0.0.1', port: sipPort } });
}

/** Lets a citizen speak with a tone. */
export function speaks(call: SipCall): SipCall {
  let spoken = 0;
  call.sound.voice = () => 0.2 * Math.sin((2 * Math.PI * CITIZEN_HERTZ * (spoken += 1)) / 8000);
  return call;
}

function socketOf({ ariUrl }: KeeperNote): string {
  const { host } = new URL(ariUrl);
  return `ws://${host}/ws`;
}

/** The microphone hears short beeps, because a browser takes a tone that goes on for noise and removes it. */
export async function openSpeakingBrowser(folder: string, { hertz = AGENT_HERTZ, flags = [] }: { readonly hertz?: number; readonly flags?: readonly string[] } = {}): Promise<Browser> {
  const rateHertz = 48_000;
  const voice = join(folder, `voice-${hertz}.wav`);
  const samples = Float32Array.from({ length: rateHertz * 6 }, (_, index) => (index % 24_000 < 16_000 ? 0.4 * Math.sin((2 * Math.PI * hertz * index) / rateHertz) : 0));
  writeFileSync(voice, writeWav({ rateHertz, samples }));
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error('Chromium is not installed: apt-get install chromium');
  return chromium.launch({
    executablePath,
    args: [
      ...BROWSER_FLAGS,
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${voice}`,
      '--autoplay-policy=no-user-gesture-required',
      '--allow-loopback-in-peer-connection',
      '--disable-features=WebRtcHideLocalIpsWithMdns',
      ...flags,
    ],
  });
}
