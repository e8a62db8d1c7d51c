// liveframe eval analysis: measures the analysis on labelled texts.
import { evaluateAnalysis, formatAnalysisTable } from '../../eval/analysis.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

interface EvalAnalysisOptions {
  data: string;
  json: boolean;
}

export const evalAnalysisCommand = async ({ data, json }: EvalAnalysisOptions): Promise<number> => {
  const result = await evaluateAnalysis({ dataFile: data });
  if (json) printJson(result);
  else print(formatAnalysisTable(result));
  return EXIT.done;
};
