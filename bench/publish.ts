// How fast publishing turns paid renders into files: decode → checks → composite with proof → overlays → six sizes, against bare sharp
// doing the same resizes and encodes. Usage: node bench/publish.ts [--renders 8] [--json]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { parse } from 'yaml';
import { writeOnScene } from '../lambdas/publish/frame.ts';
import { loadProductPhoto } from '../lambdas/publish/product.ts';
import { rasterOf } from '../lambdas/publish/raster.ts';
import { composeScene } from '../lambdas/publish/scene.ts';
import { stagingOf } from '../lambdas/publish/staging/staging.ts';
import { encodeProven } from '../lambdas/publish/truth/encode-proven.ts';
import { inspectPicture } from '../lambdas/qc/inspect.ts';
import { BrandSchema, ChannelSchema, OverlaySchema, type Channel } from '../lambdas/shared/domain/packs.ts';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';

/** With a landscape frame these are six sizes. */
const CHANNELS = ['live-cover', 'social-square', 'taobao-main', 'tiktok-main', 'shopify-product'];
const pack = (path: string): unknown => parse(readFileSync(new URL(`../packs/${path}.yaml`, import.meta.url), 'utf8'));
const brand = BrandSchema.parse(pack('brands/petal'));
const overlay = OverlaySchema.parse(pack('overlays/classic'));
const channels: Channel[] = [
  ...CHANNELS.map((id) => ChannelSchema.parse(pack(`channels/${id}`))),
  { ...ChannelSchema.parse(pack('channels/social-square')), id: 'landscape', width: 1920, height: 1080 },
];

const PHOTO = new URL('../examples/beauty-zh/photos/serum.png', import.meta.url);
const PROMPT =
  'Professional advertising photograph, hero close-up. Only the set is photographed: a clear, empty, level place in the lower centre of the frame. The setting is a marble vanity by a window. The scene is lit by soft light from the left.';
const product = { title: '花瓣琥珀修护精华液 30ml', attributes: { size: '30ml' } };
const scene = {
  subject: '',
  action: '',
  setting: 'a marble vanity',
  foreground: '',
  background: '',
  light: 'soft light from the left',
  mood: '',
  props: [],
};
const words = { title: product.title, sellingPoints: ['上脸三秒吸收，不黏'], price: '¥219', compareAt: '¥299' };

interface Figures {
  files: number;
  seconds: number;
  filesPerSecond: number;
  cpuMillisecondsPerFile: number;
}

const NOTHING: Figures = { files: 0, seconds: 0, filesPerSecond: 0, cpuMillisecondsPerFile: 0 };

/** `so` and one more render's files. */
const timed = async (so: Figures, publish: () => Promise<Uint8Array[]>): Promise<Figures> => {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  const files = so.files + (await publish()).length;
  const used = process.cpuUsage(cpu);
  const seconds = so.seconds + (performance.now() - start) / 1000;
  const cpuMilliseconds = so.cpuMillisecondsPerFile * so.files + (used.user + used.system) / 1000;
  return { files, seconds, filesPerSecond: files / seconds, cpuMillisecondsPerFile: cpuMilliseconds / files };
};

/** Both in turn, after one round to warm up: what else the machine does disturbs both alike. */
const compare = async (
  renders: number,
  { bare, pipeline }: { bare: () => Promise<Uint8Array[]>; pipeline: () => Promise<Uint8Array[]> },
): Promise<{ bare: Figures; pipeline: Figures }> => {
  await bare();
  await pipeline();
  let figures = { bare: NOTHING, pipeline: NOTHING };
  for (let round = 0; round < renders; round++) {
    figures = {
      bare: await timed(figures.bare, bare),
      pipeline: await timed(figures.pipeline, pipeline),
    };
  }
  return figures;
};

/** One render's way to its files; returns their bytes. */
const publishRender = async (bytes: Uint8Array, photoBytes: Uint8Array): Promise<Uint8Array[]> => {
  const inspection = await inspectPicture(bytes, { aspect: '9:16', siblings: [] });
  if (!inspection.passed) throw new Error('The bench’s picture does not pass the checks.');
  const image = await loadImage(Buffer.from(bytes));
  const raster = rasterOf(image, 96);
  const photo = await loadProductPhoto(photoBytes, true);
  const staging = stagingOf({ cue: { scene }, product, job: { variation: 'hero', prompt: PROMPT }, brand, raster });
  return Promise.all(
    channels.map(async (channel) => {
      const composed = await composeScene({
        channel,
        picture: { image, raster },
        product: photo,
        staging,
        overlay,
      });
      const { canvas } = writeOnScene(composed, { overlay, brand, words, last: true });
      const drawn = composed.product === undefined ? {} : { product: composed.product };
      return (await encodeProven(canvas, { channel, sku: 'PT-SE30', ...drawn })).bytes;
    }),
  );
};

/** Bare sharp: every size out of the same render, at the qualities and the chroma of the pipeline's own files. */
const resizeRender = (bytes: Uint8Array, qualities: readonly number[]): Promise<Uint8Array[]> =>
  Promise.all(
    channels.map(({ width, height }, index) =>
      sharp(bytes)
        .resize(width, height, { fit: 'cover' })
        .jpeg({ quality: qualities[index] ?? 95, chromaSubsampling: '4:4:4' })
        .toBuffer(),
    ),
  );

/** libjpeg's quality by the first coefficient of the luma table: the ladder's steps all differ in their tables' sums. */
const qualityOf = (jpeg: Uint8Array): number => {
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xdb]));
  const table = jpeg.subarray(at + 5, at + 5 + 64);
  const scale = (table.reduce((sum, value) => sum + value, 0) / STANDARD_SUM) * 100;
  return Math.round((200 - scale) / 2);
};
/** Of the luma table in annex K of ITU-T T.81, which libjpeg scales by (200 − 2·quality) %. */
const STANDARD_SUM = 3688;

const row = (name: string, { files, seconds, filesPerSecond, cpuMillisecondsPerFile }: Figures): string =>
  [
    name.padEnd(22),
    String(files).padStart(7),
    seconds.toFixed(2).padStart(9),
    filesPerSecond.toFixed(2).padStart(9),
    cpuMillisecondsPerFile.toFixed(0).padStart(13),
  ].join('');

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { renders: { type: 'string', default: '8' }, json: { type: 'boolean', default: false } },
  });
  const renders = Number(values.renders);
  if (!Number.isInteger(renders) || renders < 1)
    throw new Error(`--renders is ${values.renders}; it takes a whole number from 1.`);
  const render = await paint({ prompt: PROMPT, negativePrompt: '', seed: 3, width: 768, height: 1344, format: 'jpeg' });
  const photo = readFileSync(PHOTO);
  const qualities = (await publishRender(render, photo)).map(qualityOf);
  const { bare, pipeline } = await compare(renders, {
    bare: () => resizeRender(render, qualities),
    pipeline: () => publishRender(render, photo),
  });
  const ratio = pipeline.filesPerSecond / bare.filesPerSecond;
  const cpuRatio = bare.cpuMillisecondsPerFile / pipeline.cpuMillisecondsPerFile;
  if (values.json) {
    const sizes = channels.map(({ id, width, height }, index) => ({ id, width, height, quality: qualities[index] }));
    console.log(JSON.stringify({ renders, sizes, pipeline, bare, ratio, cpuRatio }));
    return;
  }
  console.log(
    `${renders} renders of 768×1344, each in ${channels.length} sizes up to 2048×2048, JPEG qualities ${qualities.join(', ')}`,
  );
  console.log(
    `${''.padEnd(22)}${'files'.padStart(7)}${'seconds'.padStart(9)}${'files/s'.padStart(9)}${'CPU ms/file'.padStart(13)}`,
  );
  console.log(row('publishing', pipeline));
  console.log(row('bare sharp', bare));
  console.log(`publishing ÷ bare sharp: ${ratio.toFixed(2)} (goal: at least 0.6); by CPU time: ${cpuRatio.toFixed(2)}`);
};

await main();
