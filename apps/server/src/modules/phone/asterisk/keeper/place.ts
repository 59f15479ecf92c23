import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AriAddress } from '../ari/index.ts';

/** What the keeper tells about itself and its Asterisk, for as long as that runs. */
export interface KeeperNote extends AriAddress {
  readonly keeperPid: number;
  readonly keeperStartedAt: string;
  readonly asteriskPid: number;
  /** SIP for telephones on a desk and the carrier; where the carrier takes our calls. */
  readonly sipPort: number;
  readonly carrierPort: number;
  /** From the start of Asterisk until it answered. */
  readonly startMilliseconds: number;
  /** How many times it has been started again since the keeper started. */
  readonly restarts: number;
}

/** The folder of the telephone within the data: configuration, state, and who is there. */
export class Place {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'phone');
  }

  /** Files of the keeper and its users. */
  get notes(): string {
    return join(this.folder, 'keeper');
  }

  make(): void {
    mkdirSync(this.folder, { recursive: true, mode: 0o700 });
    mkdirSync(join(this.notes, 'users'), { recursive: true, mode: 0o700 });
  }

  readKeeper(): KeeperNote | undefined {
    return readJson<KeeperNote>(join(this.notes, 'keeper.json'));
  }

  writeKeeper(note: KeeperNote): void {
    writeJson(join(this.notes, 'keeper.json'), note);
  }

  forgetKeeper(): void {
    rmSync(join(this.notes, 'keeper.json'), { force: true });
  }

  /** Made once for these data: nobody who does not read them can guess it. */
  password(): string {
    const file = join(this.notes, 'password.json');
    const known = readJson<{ readonly password: string }>(file);
    if (known !== undefined) return known.password;
    const password = randomBytes(24).toString('hex');
    writeJson(file, { password });
    return password;
  }
}

export function readJson<Value>(file: string): Value | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Value;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all, and for nobody else to read. */
export function writeJson(file: string, value: unknown): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(value), { mode: 0o600 });
  renameSync(draft, file);
}
