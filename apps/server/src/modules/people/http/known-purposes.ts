import { Invalid } from '@ingang/kernel';
import { systemPrincipal } from '../../../platform/access/index.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { PostgresPurposes } from '../postgres/purposes.ts';

/** The purposes for which personal data may be used, read once: they come with migrations. */
export class KnownPurposes {
  readonly #deps: RoomDeps;
  #codes: Promise<ReadonlySet<string>> | undefined;

  constructor(deps: RoomDeps) {
    this.#deps = deps;
  }

  /**
   * A purpose that is not on the list explains nothing to whoever reads the audit log.
   *
   * @throws Invalid `people.purpose-unknown`
   */
  async require(code: string): Promise<void> {
    this.#codes ??= this.#read();
    const codes = await this.#codes.catch((error: unknown) => {
      this.#codes = undefined;
      throw error;
    });
    if (!codes.has(code)) throw new Invalid('input.invalid', [{ field: 'Purpose', code: 'people.purpose-unknown' }]);
  }

  async #read(): Promise<ReadonlySet<string>> {
    const workFor = { principal: systemPrincipal, purpose: 'administration', correlationId: 'purposes', locale: 'nl' } as const;
    const purposes = await this.#deps.inWork(workFor, (work) => new PostgresPurposes(work).list());
    return new Set(purposes.map(({ code }) => code));
  }
}
