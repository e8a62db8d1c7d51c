// Does something with a real OpenSearch, which is stopped whatever happens: a failure, Ctrl-C, an end by a signal.
import { missingCommand } from './commands.ts';
import { fetchServer } from './fetch-server.ts';
import { startServer, type OpenSearchServer } from './start-server.ts';

/** Why there is no server here; undefined when there can be one. */
export const whyNoServer = async (): Promise<string | undefined> => {
  const missing = await missingCommand(['java', 'mvn']);
  return missing && `${missing} is not installed (Debian: apt install openjdk-17-jre-headless maven)`;
};

/** Fetches the server when that was not done yet, starts it, and stops it after `use`. */
export const withServer = async <Result>(use: (server: OpenSearchServer) => Promise<Result>): Promise<Result> => {
  await fetchServer();
  const server = await startServer();
  const interrupted = (signal: NodeJS.Signals): void => {
    console.error(`${signal}: OpenSearch (process ${server.pid}) is stopped`);
    void server.close().finally(() => process.exit(130));
  };
  process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
  try {
    return await use(server);
  } finally {
    process.off('SIGINT', interrupted).off('SIGTERM', interrupted);
    await server.close();
  }
};
