import { EngineFault, type PhoneAccount, type PhoneName } from '../../engine/index.ts';
import { CARRIER, phoneObjects } from '../configuration/index.ts';
import type { Commands } from './commands.ts';

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

  /** Asterisk calls a telephone online too that was admitted and has not signed in yet: ask before admitting again. */
  async signedIn(): Promise<PhoneName[]> {
    const endpoints = await this.#commands.run('endpoints.listByTech', { tech: 'PJSIP' });
    return endpoints.filter(({ resource, state }) => resource !== CARRIER && state === 'online').map(({ resource }) => resource as PhoneName);
  }
}
