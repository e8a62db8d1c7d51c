// What an overlay costs on a 1080×1920 picture, beyond copying its scene. Usage: node bench/overlays.ts [--rounds 30] [--json]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import { writeOnScene } from '../lambdas/publish/frame.ts';
import { loadProductPhoto } from '../lambdas/publish/product.ts';
import { rasterOf } from '../lambdas/publish/raster.ts';
import { composeScene, copyScene } from '../lambdas/publish/scene.ts';
import { loadPacks } from '../lambdas/shared/packs/load-packs.ts';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';

const packs = loadPacks('packs');
const channel = packs.channel('live-cover');
const brand = packs.brand('hearth');
const words = {
  title: 'Cherry Red Cast-Iron Skillet',
  sellingPoints: ['Straight from the hob into a 260 °C oven', 'Pre-seasoned', 'One pan, three generations'],
  price: '$39.90',
  compareAt: '$59',
  discount: '−32%',
  link: 'https://shop.example.com/p/skillet',
};

/** Mean CPU and wall milliseconds of `work`, after one round that does not count. Reading a pixel makes the canvas draw. */
const measure = (rounds: number, work: () => void): { cpu: number; wall: number } => {
  work();
  const [cpu, start] = [process.cpuUsage(), performance.now()];
  for (let round = 0; round < rounds; round++) work();
  const { user, system } = process.cpuUsage(cpu);
  return { cpu: (user + system) / 1000 / rounds, wall: (performance.now() - start) / rounds };
};

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { rounds: { type: 'string', default: '30' }, json: { type: 'boolean', default: false } },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds is ${values.rounds}; it takes a whole number from 1.`);
  const prompt = 'Professional product photograph. The setting is an oak kitchen counter.';
  const set = await paint({ prompt, negativePrompt: '', seed: 3, width: 768, height: 1344, format: 'jpeg' });
  const image = await loadImage(Buffer.from(set));
  const picture = { image, raster: rasterOf(image, 96) };
  const photo = readFileSync(new URL('../examples/kitchen-en/photos/skillet-red.png', import.meta.url));
  const product = await loadProductPhoto(photo, true);
  const rows: { overlay: string; cpuMilliseconds: number; wallMilliseconds: number }[] = [];
  for (const id of packs.ids('overlays')) {
    const overlay = packs.overlay(id);
    const scene = await composeScene({ channel, overlay, picture, product });
    const copy = measure(rounds, () => copyScene(scene).canvas.getContext('2d').getImageData(0, 0, 1, 1));
    const written = measure(rounds, () =>
      writeOnScene(scene, { overlay, brand, words }).canvas.getContext('2d').getImageData(0, 0, 1, 1),
    );
    rows.push({ overlay: id, cpuMilliseconds: written.cpu - copy.cpu, wallMilliseconds: written.wall - copy.wall });
  }
  if (values.json) {
    console.log(JSON.stringify({ rounds, width: channel.width, height: channel.height, overlays: rows }));
    return;
  }
  console.log(`${'overlay'.padEnd(14)}${'CPU ms'.padStart(9)}${'wall ms'.padStart(9)}   (goal: at most 60)`);
  for (const { overlay, cpuMilliseconds, wallMilliseconds } of rows)
    console.log(
      `${overlay.padEnd(14)}${cpuMilliseconds.toFixed(0).padStart(9)}${wallMilliseconds.toFixed(0).padStart(9)}`,
    );
};

await main();
