// liveframe demo, which is npm start: the example kitchen show through the whole pipeline.
import { join, relative } from 'node:path';
import { note, print } from '../output.ts';
import { runScripts } from './run.ts';

interface DemoOptions {
  json: boolean;
  data: string;
  out: string;
}

const SCRIPT = relative('', join(import.meta.dirname, '../../examples/kitchen-en/script.md'));
/** Pictures to choose from for each moment: enough to show the choice, few enough to be done in well under a minute. */
const OPTIONS = '3';
/** Some pictures are spoilt on purpose, so that the gallery shows a rejected one beside its successor. */
const FAULTS = { spoil: 0.06, seed: 3, only: 'render' } as const;

export const demoCommand = async ({ json, data, out }: DemoOptions): Promise<number> => {
  if (!json)
    note(
      `Running ${SCRIPT} through the pipeline on this machine; the stand-in for the image model spoils some pictures on purpose.`,
    );
  const code = await runScripts(
    [SCRIPT],
    { brand: 'hearth', options: OPTIONS, models: 'local', yes: true, again: false, json, data, out },
    { faults: FAULTS },
  );
  if (!json) print('serve it  npx liveframe serve   (or open the gallery’s file in a browser)');
  return code;
};
