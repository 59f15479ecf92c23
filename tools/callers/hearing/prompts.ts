import { readFileSync } from 'node:fs';
import { templateTexts as texts } from '../../../apps/server/src/modules/phone/domain/flow/template-texts.ts';
import { notices } from '../../../apps/server/src/modules/phone/domain/call/texts.ts';
import { readWav } from '../../../apps/server/src/modules/phone/sound/index.ts';
import type { SpeechSynthesizer } from '../../../apps/server/src/modules/phone/speech/index.ts';
import type { CallingRegion } from '../citizens.ts';
import { levelsOf } from './levels.ts';

/** What a sentence of the house asks of a caller. */
export type Meaning =
  | { readonly is: 'which' | 'keys' | 'menu' | 'offer' | 'night-offer' | 'accepted' | 'closed' | 'apology' | 'goodbye' }
  | { readonly is: 'confirm'; readonly name: string };

export interface KnownPrompt {
  readonly meaning: Meaning;
  /** How loud it is, frame by frame. */
  readonly levels: readonly number[];
}

/** The sentences that a caller answers to, as the house's own voice says them. */
export function sentencesOf({ authorities, elsewhere }: CallingRegion): readonly (readonly [text: string, meaning: Meaning])[] {
  const list = authorities.map(({ name, digit }) => `Voor ${name}, toets ${digit}.`).join(' ');
  const plain = (text: string, is: Exclude<Meaning['is'], 'confirm'>) => [text, { is }] as const;
  return [
    plain(texts.which.nl, 'which'),
    plain(texts.whichAgain.nl, 'which'),
    plain(texts.keys.nl.replace('{list}', list), 'keys'),
    plain(texts.menu.nl, 'menu'),
    plain(texts.menuWithTaxes.nl, 'menu'),
    plain(texts.offer.nl, 'offer'),
    plain(texts.accepted.nl, 'accepted'),
    plain(texts.closedMenu.nl, 'closed'),
    plain(texts.nightOffer.nl, 'night-offer'),
    plain(texts.nightAccepted.nl, 'accepted'),
    plain(texts.goodbye.nl, 'goodbye'),
    ...Object.values(notices).map(({ nl }) => plain(nl, 'apology')),
    ...[...authorities, ...elsewhere].map(({ name }) => [texts.confirm.nl.replace('{authority}', name), { is: 'confirm', name }] as const),
  ];
}

/** Makes, or finds, every sentence as sound. */
export async function learnPrompts(region: CallingRegion, synthesizer: SpeechSynthesizer): Promise<readonly KnownPrompt[]> {
  const learned: KnownPrompt[] = [];
  for (const [text, meaning] of sentencesOf(region)) {
    learned.push({ meaning, levels: levelsOf(readWav(readFileSync(await synthesizer.say(text, 'nl'))).samples) });
  }
  return learned;
}
