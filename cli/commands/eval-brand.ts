// liveframe eval brand: known palettes, held-out scores and separation on sample sets.
import { evaluateBrands } from '../../eval/brand.ts';
import { formatBrandTable } from '../../eval/brand/table.ts';
import { SAMPLES_FOLDER } from '../brand/guides.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';

interface EvalBrandOptions {
  data?: string;
  json: boolean;
}

export const evalBrandCommand = async ({ data = SAMPLES_FOLDER, json }: EvalBrandOptions): Promise<number> => {
  const result = await evaluateBrands(data);
  if (json) printJson(result);
  else print(formatBrandTable(result));
  return EXIT.done;
};
