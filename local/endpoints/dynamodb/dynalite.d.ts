// The part of dynalite 4 that the DynamoDB endpoint uses; the package brings no types.
declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** Closing the server also closes its LevelDB store. */
  function dynalite(options: { path: string; createTableMs: number }): Server;
  export { dynalite as default };
}
