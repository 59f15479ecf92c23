/** PostgreSQL could not be started, for a reason that the person at the keyboard can act on: show the message, not the stack. */
export class LaunchFailure extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** Another running PostgreSQL has this data directory open. */
export class DataDirectoryInUse extends LaunchFailure {
  readonly postmasterPid: number | undefined;
  constructor(directory: string, postmasterPid: number | undefined) {
    const process = postmasterPid === undefined ? '' : ` (PostgreSQL is process ${postmasterPid})`;
    super(
      `The data in ${directory} are in use by another running Ingang${process}. ` +
        'Stop that one first, or choose another folder with DATA_DIR.',
    );
    this.postmasterPid = postmasterPid;
  }
}
