import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Installation } from '../../installation/index.ts';
import { OUR_ADDRESS, type Ports, type Telephony } from '../configuration/index.ts';
import { chooseAccount, type Account } from './account.ts';
import { startAsterisk, type AsteriskRun } from './asterisk-process.ts';
import { divertWaiting } from './divert.ts';
import { lifeOf } from './processes.ts';
import { readJson, writeJson, type Place } from './place.ts';
import { PortClaims } from './ports.ts';
import { prepareSounds } from './sounds.ts';
import { Users } from './users.ts';

export interface KeeperOptions {
  readonly place: Place;
  readonly installation: Installation;
  readonly emergencyNumber: string | undefined;
  /** How long Asterisk goes on after the last server was killed. */
  readonly graceSeconds: number;
  /** How long callers who wait hear music before the emergency route takes them, when no server is there. */
  readonly divertAfterSeconds: number;
  readonly log: (line: string) => void;
}

const LOOK_EVERY_MS = 250;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
const CALM_MS = 60_000;

/**
 * Purpose: one Asterisk for the servers of one data folder, that outlives a killed server and is never left behind.
 * Trade-off: it is a process of its own, because a server that is killed cannot look after anything; and Asterisk is bound
 * to it by the kernel, so that who kills the keeper ends the calls, but nobody can make an orphan of Asterisk.
 *
 * Modes and transitions:
 *   starting  → running    Asterisk answers
 *   starting  → pausing    it ended or kept silent; the pause doubles up to ten seconds
 *   running   → pausing    Asterisk ended and nobody asked for it
 *   pausing   → starting   the pause is over
 *   any       → ending     asked to (SIGTERM), or no server has lived for `graceSeconds`
 */
export class Keeper {
  readonly #options: KeeperOptions;
  readonly #users: Users;
  readonly #claims = new PortClaims();
  #run: AsteriskRun | undefined;
  #restarts = -1;
  #isEnding = false;
  #pauseMs = FIRST_PAUSE_MS;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.#users = new Users(options.place);
  }

  /** Keeps Asterisk until the end; resolves when everything has ended. */
  async keep(): Promise<void> {
    const watching = this.#watchUsers();
    while (!this.#isEnding) await this.#live();
    await watching;
    this.#claims.close();
    this.#options.place.forgetKeeper();
    this.#options.log('ended');
  }

  end(why: string): void {
    if (this.#isEnding) return;
    this.#isEnding = true;
    this.#options.log(`ending: ${why}`);
    void this.#run?.stop();
  }

  /** One life of Asterisk, and the pause after it. */
  async #live(): Promise<void> {
    try {
      const telephony = await this.#describe();
      this.#run = await startAsterisk(this.#options.installation, telephony, this.#account());
      this.#restarts += 1;
      this.#tell(telephony, this.#run);
      const startedAt = performance.now();
      if (this.#isEnding) await this.#run.stop();
      const how = await this.#run.ended;
      if (performance.now() - startedAt > CALM_MS) this.#pauseMs = FIRST_PAUSE_MS;
      this.#options.log(`Asterisk ended (${how})`);
    } catch (error) {
      this.#options.log(`Asterisk did not start: ${(error as Error).message}`);
    }
    this.#run = undefined;
    this.#options.place.forgetKeeper();
    for (const until = performance.now() + this.#pauseMs; !this.#isEnding && performance.now() < until; ) await delay(20);
    this.#pauseMs = Math.min(LONGEST_PAUSE_MS, this.#pauseMs * 2);
  }

  #account(): Account | undefined {
    const { place, installation, log } = this.#options;
    const { root, loader } = installation.layout;
    const account = chooseAccount(place.folder, [root, loader]);
    if (account !== undefined) log(`Asterisk runs as ${account.uid}:${account.gid}${account.readsClosedFolders ? ', reading in folders that are closed to it' : ''}`);
    return account;
  }

  async #describe(): Promise<Telephony> {
    const { place, installation, emergencyNumber } = this.#options;
    const portsFile = join(place.notes, 'ports.json');
    const ports = await this.#claims.choose(readJson<Ports>(portsFile));
    writeJson(portsFile, ports);
    const home = join(place.folder, 'asterisk');
    const { announcement } = await prepareSounds(installation, home, emergencyNumber !== undefined);
    const { asteriskModules: modules, asteriskData: data } = installation.layout;
    return {
      folders: { home, modules, data },
      ports,
      ari: { user: 'ingang', password: place.password() },
      emergency: { announcement, forwardTo: emergencyNumber },
    };
  }

  #tell({ ports, ari }: Telephony, { pid, startMilliseconds }: AsteriskRun): void {
    this.#options.place.writeKeeper({
      keeperPid: process.pid,
      keeperStartedAt: lifeOf(process.pid)?.bornAt ?? '',
      asteriskPid: pid,
      ariUrl: `http://${OUR_ADDRESS}:${ports.http}`,
      user: ari.user,
      password: ari.password,
      sipPort: ports.sip,
      carrierPort: ports.carrier,
      startMilliseconds,
      restarts: this.#restarts,
    });
    this.#options.log(`Asterisk ${pid} answers after ${startMilliseconds} ms; SIP on port ${ports.sip}, ARI on ${ports.http}`);
  }

  async #watchUsers(): Promise<void> {
    const { graceSeconds, divertAfterSeconds, log, place } = this.#options;
    let aloneSince: number | undefined;
    let hasDiverted = false;
    while (!this.#isEnding) {
      await delay(LOOK_EVERY_MS);
      if (this.#users.living().length > 0) {
        if (aloneSince !== undefined) log('a server is back');
        aloneSince = undefined;
        hasDiverted = false;
        this.#users.forgetDead();
        continue;
      }
      if (aloneSince === undefined) log(`no server is there; ending in ${graceSeconds} s unless one comes`);
      aloneSince ??= performance.now();
      const aloneSeconds = (performance.now() - aloneSince) / 1000;
      if (aloneSeconds > divertAfterSeconds && !hasDiverted) {
        hasDiverted = true;
        log(`${await divertWaiting(place.readKeeper())} waiting callers sent to the emergency route`);
      }
      if (aloneSeconds > graceSeconds) this.end(`no server for ${graceSeconds} s`);
    }
  }
}
