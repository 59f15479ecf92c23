/** What a server tells a keeper that it starts. */
export interface KeeperOrder {
  readonly dataDir: string;
  readonly phoneFolder: string;
  readonly emergencyNumber?: string;
  readonly graceSeconds: number;
  readonly divertAfterSeconds: number;
}
