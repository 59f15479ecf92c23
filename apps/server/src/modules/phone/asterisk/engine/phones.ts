import { EngineFault, type PhoneAccount, type PhoneName } from '../../engine/index.ts';
import { CARRIER, phoneObjects } from '../configuration/index.ts';
import type { Commands } from './commands.ts';

/** So many questions about telephones at a time. */
const AT_ONCE = 20;

/** The telephones of people, as objects in the memory of Asterisk: they are gone when it restarts. */
export class Phones {
  readonly #commands: Commands;

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  async admit({ phone, secret, displayName, over }: PhoneAccount): Promise<void> {
    if (phone === CARRIER) throw new EngineFault('refused', 'a telephone cannot be called that');
    for (const [objectType, entries] of phoneObjects(phone, secret, displayName, over)) {
      const fields = entries.map(([attribute, value]) => ({ attribute, value }));
      await this.#commands.run('asterisk.updateObject', { configClass: 'res_pjsip', objectType, id: phone, fields: { fields } });
    }
  }

  async dismiss(phone: PhoneName): Promise<void> {
    for (const objectType of ['endpoint', 'aor', 'auth']) {
      await this.#commands.ensure('asterisk.deleteObject', { configClass: 'res_pjsip', objectType, id: phone });
    }
  }

  async signedIn(): Promise<PhoneName[]> {
    const endpoints = await this.#commands.run('endpoints.listByTech', { tech: 'PJSIP' });
    const said = endpoints.filter(({ resource, state }) => resource !== CARRIER && state === 'online').map(({ resource }) => resource as PhoneName);
    const found: PhoneName[] = [];
    for (let from = 0; from < said.length; from += AT_ONCE) {
      const some = said.slice(from, from + AT_ONCE);
      const has = await Promise.all(some.map((phone) => this.#hasAddress(phone)));
      found.push(...some.filter((_, index) => has[index]));
    }
    return found;
  }

  /** Asterisk calls a telephone online that was admitted and has not signed in yet, as all are after a restart. */
  async #hasAddress(phone: PhoneName): Promise<boolean> {
    const { value } = await this.#commands.run('asterisk.getGlobalVar', { variable: `PJSIP_DIAL_CONTACTS(${phone})` });
    return value !== '';
  }
}
