import { Invalid } from '@ingang/kernel';
import { systemPrincipal } from '../../../platform/access/index.ts';
import type { RoomDeps } from '../../../platform/room.ts';
import { civilDay, holdsOn } from '../../region/index.ts';
import { PostgresPurposes } from '../postgres/purposes.ts';
import type { PurposeTerm } from '../usecases/ports.ts';

/** The purposes for which personal data may be used: read once, and again after a change or for one that is not known yet. */
export class KnownPurposes {
  readonly #deps: RoomDeps;
  #terms: Promise<readonly PurposeTerm[]> | undefined;

  constructor(deps: RoomDeps) {
    this.#deps = deps;
  }

  /**
   * A purpose that is not on the list explains nothing to whoever reads the audit log.
   *
   * @throws Invalid `people.purpose-unknown`
   */
  async require(code: string): Promise<void> {
    if (!(await this.holds(code))) throw new Invalid('input.invalid', [{ field: 'Purpose', code: 'people.purpose-unknown' }]);
  }

  /** Whether it can be chosen today. */
  async holds(code: string): Promise<boolean> {
    let term = (await this.#known()).find((known) => known.code === code);
    if (!term) {
      this.forget();
      term = (await this.#known()).find((known) => known.code === code);
    }
    return term !== undefined && holdsOn(term, civilDay(this.#deps.clock.now()));
  }

  forget(): void {
    this.#terms = undefined;
  }

  async #known(): Promise<readonly PurposeTerm[]> {
    this.#terms ??= this.#read();
    return this.#terms.catch((error: unknown) => {
      this.#terms = undefined;
      throw error;
    });
  }

  #read(): Promise<readonly PurposeTerm[]> {
    const workFor = { principal: systemPrincipal, purpose: 'administration', correlationId: 'purposes', locale: 'nl' } as const;
    return this.#deps.inWork(workFor, (work) => new PostgresPurposes(work).list());
  }
}
