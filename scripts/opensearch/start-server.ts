// Starts the real OpenSearch on the loopback in a folder of its own, and stops it by its process id.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { SERVER_FOLDER } from './fetch-server.ts';

/** Milliseconds: it takes 8 s on an idle machine. */
const START_TIMEOUT = 120_000;
/** Milliseconds that it gets to stop by itself. */
const STOP_TIMEOUT = 15_000;
/** Lines of its log that are shown when it does not start. */
const LOG_LINES_SHOWN = 30;

export interface OpenSearchServer {
  url: string;
  pid: number;
  /** Stops the server and removes its folder; doing so again does nothing. */
  close: () => Promise<void>;
}

const startJava = async (folder: string): Promise<ChildProcess> => {
  const config = join(folder, 'node_1', 'config');
  await mkdir(config, { recursive: true });
  await writeFile(join(config, 'opensearch.yml'), 'discovery.type: single-node\nnetwork.host: 127.0.0.1\n');
  const jars = ['server', 'k-nn']
    .map((name) => join(SERVER_FOLDER, name, '*'))
    .join(process.platform === 'win32' ? ';' : ':');
  const runner = 'org.codelibs.opensearch.runner.OpenSearchRunner';
  // The runner takes the first free port above baseHttpPort, up to 9299, and its log says which.
  const options = ['-basePath', folder, '-clusterName', 'liveframe', '-numOfNode', '1', '-baseHttpPort', '9199'];
  const plugin = ['-pluginTypes', 'org.opensearch.knn.plugin.KNNPlugin', '-printOnFailure'];
  return spawn('java', ['-Xms1g', '-Xmx1g', '-cp', jars, runner, ...options, ...plugin], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // A Ctrl-C is for the tests first: the server is stopped after them.
    detached: true,
  });
};

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

const stop = async (child: ChildProcess): Promise<void> => {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const isLate = await Promise.race([ended.then(() => false), delay(STOP_TIMEOUT, true, { ref: false })]);
  if (isLate) {
    child.kill('SIGKILL');
    await ended;
  }
};

/** The address that the log names once the server listens. */
const addressIn = (child: ChildProcess, log: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const failed = (why: string): Error =>
      new Error(`OpenSearch did not start: ${why}\n${log.slice(-LOG_LINES_SHOWN).join('\n')}`);
    const timer = setTimeout(() => reject(failed(`nothing after ${START_TIMEOUT / 1000} s`)), START_TIMEOUT);
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      finish();
    };
    child.once('error', (error) => settle(() => reject(failed(error.message))));
    child.once('exit', (code) => settle(() => reject(failed(`it ended with ${String(code)}`))));
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        log.push(line);
        const port = /HttpServerTransport.*publish_address \{[^}]*:(\d+)\}/u.exec(line)?.[1];
        if (port !== undefined) settle(() => resolve(`http://127.0.0.1:${port}`));
      });
    }
  });

const untilGreen = async (url: string): Promise<void> => {
  const deadline = Date.now() + START_TIMEOUT;
  for (;;) {
    const answer = await fetch(`${url}/_cluster/health?wait_for_status=yellow&timeout=10s`).catch(() => undefined);
    if (answer?.ok === true) return;
    if (Date.now() > deadline) throw new Error(`OpenSearch at ${url} listens, but its cluster is not ready.`);
    await delay(250);
  }
};

/** Throws an Error with the end of the log when it does not come up; then nothing is left behind. */
export const startServer = async (): Promise<OpenSearchServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'liveframe-real-opensearch-'));
  const child = await startJava(folder);
  const close = async (): Promise<void> => {
    await stop(child);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    const url = await addressIn(child, []);
    await untilGreen(url);
    return { url, pid: child.pid ?? 0, close };
  } catch (error) {
    await close();
    throw error;
  }
};
