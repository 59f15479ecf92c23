export { connectionUrl, embeddedConnection, type EmbeddedConnection } from './connection.ts';
export { DataDirectoryInUse, LaunchFailure } from './launch-failure.ts';
export { launchPostgres, type LaunchedPostgres, type LaunchOptions } from './launch.ts';
export type { PostgresPrograms } from './programs.ts';
export { findRunningCluster, type RunningCluster } from './running-cluster.ts';
export { throwAwaySettings, type PostgresSettings } from './settings.ts';
