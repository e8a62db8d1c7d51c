// How long the painter takes: milliseconds per picture for a few sizes and prompts. `--json` prints one object.
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';

const PALETTE = 'Colour palette: warm coral #E8614A, toasted oat #D9B38C, herb green #6C8B4F, cream #F8EBD3.';
const PROMPTS: Record<string, string> = {
  'kitchen close-up': `A close-up at eye level. It shows a cast iron skillet. The moment: searing a steak. The setting is a kitchen. Props: garlic, lemon, steam. ${PALETTE}`,
  'vanity flat lay': `An overhead flat lay. It shows a lipstick. The setting is a dressing table. Props: rose petals, silk, mirror. ${PALETTE}`,
  'street figure': `A wide establishing shot. It shows a linen dress. The moment: a woman walking. The setting is a street. Props: straw hat. ${PALETTE}`,
  'empty set': `A three-quarter view. Only the set is photographed: a clear, empty place in the lower centre. The setting is a bathroom. Props: towel, plant. ${PALETTE}`,
};
const SIZES: readonly (readonly [number, number])[] = [
  [768, 1344],
  [1024, 1024],
  [1344, 768],
];
const ROUNDS = 6;

interface Row {
  prompt: string;
  size: string;
  milliseconds: number;
  cpuMilliseconds: number;
  kilobytes: number;
}

const measure = async (name: string, [width, height]: readonly [number, number]): Promise<Row> => {
  const request = { prompt: PROMPTS[name] ?? '', negativePrompt: '', width, height, format: 'jpeg' as const };
  const { length } = await paint({ ...request, seed: 0 });
  const [started, cpu] = [performance.now(), process.cpuUsage()];
  for (let seed = 1; seed <= ROUNDS; seed += 1) await paint({ ...request, seed });
  const used = process.cpuUsage(cpu);
  return {
    prompt: name,
    size: `${width}×${height}`,
    milliseconds: Math.round((performance.now() - started) / ROUNDS),
    cpuMilliseconds: Math.round((used.user + used.system) / 1000 / ROUNDS),
    kilobytes: Math.round(length / 1024),
  };
};

const rows: Row[] = [];
for (const size of SIZES) for (const name of Object.keys(PROMPTS)) rows.push(await measure(name, size));
if (process.argv.includes('--json')) console.log(JSON.stringify({ rounds: ROUNDS, rows }));
else console.table(rows);
