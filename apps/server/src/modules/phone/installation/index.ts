export { findInstallation, noteFile, PHONE_FOLDER, rootFolder, type Installation, type InstallationNote } from './installation.ts';
export { commandFor, isMachine, layoutOf, type Command, type Layout, type Machine, type ProgramName } from './programs.ts';
