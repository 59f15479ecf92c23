import { answer, menu, subject } from './choosing.ts';
import type { Behaviours } from './behaviour.ts';
import { calamitySwitch } from './calamity-switch.ts';
import { calamity, hangUp, hours, say } from './plain.ts';
import { callbackOffer } from './callback-offer.ts';
import { forward, queue } from './waiting.ts';
import { whichAuthority } from './which-authority.ts';

/** What each kind of node does. */
export const behaviours: Behaviours = {
  say,
  hours,
  calamity,
  'which-authority': whichAuthority,
  menu,
  subject,
  answer,
  queue,
  'callback-offer': callbackOffer,
  forward,
  'hang-up': hangUp,
  'calamity-switch': calamitySwitch,
};
