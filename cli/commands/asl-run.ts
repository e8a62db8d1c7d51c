// liveframe asl run: one execution with mocked tasks.
import { runWithMocks } from '../../local/asl/mock-config.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { readJsonFile } from '../read-json-file.ts';

interface AslRunOptions {
  definition: string;
  input: string;
  mocks: string;
  case: string;
  json: boolean;
}

/** Prints {status, output?, error?, cause?, events}; exits with 1 when the execution did not succeed. */
export const aslRunCommand = async (options: AslRunOptions): Promise<number> => {
  const result = await runWithMocks({
    definition: await readJsonFile(options.definition, 'definition'),
    input: await readJsonFile(options.input, 'input'),
    mockConfig: await readJsonFile(options.mocks, 'mock file'),
    case: options.case,
  });
  if (options.json) printJson(result);
  else {
    for (const event of result.events) print(`${String(event.id).padStart(4)}  ${event.type}`);
    print(`${result.status}${result.error === undefined ? '' : ` ${result.error}: ${result.cause ?? ''}`}`);
    if (result.output !== undefined) print(JSON.stringify(result.output, null, 2));
  }
  return result.status === 'SUCCEEDED' ? EXIT.done : EXIT.finishedWithFailures;
};
