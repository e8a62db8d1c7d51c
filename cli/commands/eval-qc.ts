// liveframe eval qc: measures the pixel checks on labelled pictures.
import { evaluateQc, formatQcTable } from '../../eval/qc.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

interface EvalQcOptions {
  data: string;
  json: boolean;
}

export const evalQcCommand = async ({ data, json }: EvalQcOptions): Promise<number> => {
  const result = await evaluateQc({ dataFile: data });
  if (json) printJson(result);
  else print(formatQcTable(result));
  return EXIT.done;
};
