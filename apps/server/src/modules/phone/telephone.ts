import { join } from 'node:path';
import { AsteriskEngine, callKeeper, type AriAddress, type KeeperNote } from './asterisk/index.ts';
import type { TelephoneEngine } from './engine/index.ts';
import { findInstallation, type Installation } from './installation/index.ts';
import { EspeakSynthesizer, PocketsphinxRecognizer, type SpeechRecognizer, type SpeechSynthesizer } from './speech/index.ts';

export interface TelephoneSettings {
  readonly mode: 'auto' | 'off';
  readonly dataDir: string;
  /** Where `npm run phone:install` puts it. */
  readonly phoneFolder: string;
  readonly ari: { readonly url: string; readonly user: string; readonly password: string } | undefined;
  readonly emergencyNumber: string | undefined;
}

/** Prompts as sound, and what callers say as words. */
export interface Speech {
  readonly synthesizer: SpeechSynthesizer;
  readonly recognizer: SpeechRecognizer;
}

/** The telephone of this server process: an exchange, and how to speak with callers. */
export interface Telephone {
  /** Not open yet: whoever takes the calls opens it, and only one process at a time does. */
  readonly engine: TelephoneEngine;
  /** Undefined with an Asterisk of one's own and nothing installed here. */
  readonly speech: Speech | undefined;
  /** Where telephones in a browser connect to, for the server to pass on; undefined while Asterisk is not up. */
  browserAddress(): string | undefined;
  /** Our own Asterisk, when it is up; undefined for one from elsewhere. */
  kept(): KeeperNote | undefined;
  /** Lets go; the last server that does ends an Asterisk that we keep. */
  close(): Promise<void>;
}

/** How long our Asterisk goes on after the last server was killed, and when those who wait are sent on. */
const GRACE_SECONDS = 60;
const DIVERT_AFTER_SECONDS = 20;

/**
 * Finds the telephone, and has Asterisk started when it is the installed one. Returns at once: the exchange comes up while
 * the rest of the server does. Undefined when there is none, or it is switched off.
 */
export function openTelephone({ mode, dataDir, phoneFolder, ari, emergencyNumber }: TelephoneSettings): Telephone | undefined {
  if (mode === 'off') return undefined;
  const installation = findInstallation(phoneFolder);
  const speech = installation && speechOf(installation, join(dataDir, 'phone'));
  if (ari !== undefined) {
    const { url, user, password } = ari;
    return telephoneOn(() => ({ ariUrl: url, user, password }), speech);
  }
  if (installation === undefined) return undefined;
  const keeper = callKeeper({ dataDir, phoneFolder, emergencyNumber, graceSeconds: GRACE_SECONDS, divertAfterSeconds: DIVERT_AFTER_SECONDS });
  const telephone = telephoneOn(keeper.now, speech);
  return {
    ...telephone,
    kept: keeper.now,
    close: async () => {
      await telephone.close();
      await keeper.leave();
    },
  };
}

const speechOf = (installation: Installation, folder: string): Speech => ({
  synthesizer: new EspeakSynthesizer(installation, join(folder, 'prompts')),
  recognizer: new PocketsphinxRecognizer(installation, join(folder, 'recognizer')),
});

function telephoneOn(address: () => AriAddress | undefined, speech: Speech | undefined): Telephone {
  const engine = new AsteriskEngine(address);
  return {
    engine,
    speech,
    browserAddress: () => address()?.ariUrl.replace(/^http/, 'ws').concat('/ws'),
    kept: () => undefined,
    close: () => engine.close(),
  };
}

/** The telephone in one line, for whoever has just started the server. */
export function describeTelephone({ phone, ari }: { readonly phone: 'auto' | 'off'; readonly ari: { readonly url: string } | undefined }, telephone: Telephone | undefined): string {
  if (phone === 'off') return 'switched off (PHONE=off)';
  if (telephone === undefined) return 'not installed; to add it: npm run phone:install';
  if (ari !== undefined) return `Asterisk at ${ari.url}`;
  const kept = telephone.kept();
  return kept === undefined ? 'Asterisk, starting' : `Asterisk, SIP on 127.0.0.1:${kept.sipPort}`;
}
