// Runs the programs that the real OpenSearch needs: Java and Maven, as the user has set them up.
import { spawn } from 'node:child_process';

/** Runs a program to its end; its exit code, or undefined when there is no such program. */
export const run = (
  command: string,
  given: readonly string[],
  { cwd, quiet = false, env }: { cwd?: string; quiet?: boolean; env?: NodeJS.ProcessEnv } = {},
): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const child = spawn(command, given, { cwd, stdio: quiet ? 'ignore' : 'inherit', env: env ?? process.env });
    // Whoever ends this program ends what it runs.
    const end = (): boolean => child.kill();
    process.once('exit', end);
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(undefined);
      else reject(error);
    });
    child.once('close', (code) => {
      process.off('exit', end);
      resolve(code ?? 1);
    });
  });

/** The first of `commands` that is not there. */
export const missingCommand = async (commands: readonly string[]): Promise<string | undefined> => {
  for (const command of commands) {
    if ((await run(command, ['-version'], { quiet: true })) === undefined) return command;
  }
  return undefined;
};
