// How fast publishing composes pictures, against bare sharp doing the same resizes and encodes. Usage: node bench/publish.ts [--cues 12] [--json]
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { loadImage } from '@napi-rs/canvas';
import sharp from 'sharp';
import { parse } from 'yaml';
import { encodeFrame } from '../lambdas/publish/encode.ts';
import { composeFrame } from '../lambdas/publish/frame.ts';
import { productPhotoOf } from '../lambdas/publish/product.ts';
import { rasterOf } from '../lambdas/publish/raster.ts';
import { BrandSchema, ChannelSchema, OverlaySchema, type Channel } from '../lambdas/shared/domain/packs.ts';
import { paint } from '../local/endpoints/bedrock/painter/paint.ts';

const CHANNELS = ['live-cover', 'social-square', 'taobao-main', 'tiktok-main', 'shopify-product'];
const OPTIONS = 4;
/** The quality that publishing tries first. */
const QUALITY = 88;

const pack = (path: string): unknown => parse(readFileSync(new URL(`../packs/${path}.yaml`, import.meta.url), 'utf8'));
const brand = BrandSchema.parse(pack('brands/petal'));
const overlay = OverlaySchema.parse(pack('overlays/classic'));
const channels = CHANNELS.map((id) => ChannelSchema.parse(pack(`channels/${id}`)));

/** A cut-out for the bench: a bottle with a cap. */
const productPng = (): Promise<Buffer> =>
  sharp(
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect x="180" y="220" width="240" height="640" rx="46" fill="#D98795"/><rect x="245" y="90" width="110" height="140" rx="12" fill="#C79A5B"/><rect x="205" y="430" width="190" height="230" fill="#FDF3EE"/></svg>',
    ),
  )
    .png()
    .toBuffer();

const paintOption = (option: number): Promise<Uint8Array> =>
  paint({
    prompt: `Professional product photograph, ${['hero close-up', 'wide shot', 'overhead flat lay', 'in-use three-quarter view'][option] ?? 'medium shot'}. It shows a glass bottle of rose toner. The setting is a marble vanity by a window.`,
    negativePrompt: '',
    seed: option,
    width: 768,
    height: 1344,
    format: 'jpeg',
  });

interface Figures {
  images: number;
  seconds: number;
  imagesPerSecond: number;
  cpuMillisecondsPerCue: number;
}

const measure = async (cues: number, cue: () => Promise<number>): Promise<Figures> => {
  await cue();
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  let images = 0;
  for (let index = 0; index < cues; index++) images += await cue();
  const [seconds, used] = [(performance.now() - start) / 1000, process.cpuUsage(cpu)];
  const cpuMillisecondsPerCue = (used.user + used.system) / 1000 / cues;
  return { images, seconds, imagesPerSecond: images / seconds, cpuMillisecondsPerCue };
};

/** What one cue needs: every option in the first channel, the first option in the others too. */
const framesOf = (options: readonly Uint8Array[]): { bytes: Uint8Array; channel: Channel }[] => {
  const [first, ...others] = channels;
  const [pick] = options;
  if (first === undefined || pick === undefined) throw new Error('The bench needs a channel and an option.');
  return [
    ...options.map((bytes) => ({ bytes, channel: first })),
    ...others.map((channel) => ({ bytes: pick, channel })),
  ];
};

const composeCue = async (options: readonly Uint8Array[], productBytes: Buffer): Promise<number> => {
  const product = productPhotoOf(await loadImage(productBytes), true);
  const pictures = new Map(
    await Promise.all(
      options.map(async (bytes) => {
        const image = await loadImage(Buffer.from(bytes));
        return [bytes, { image, raster: rasterOf(image, 96) }] as const;
      }),
    ),
  );
  const words = {
    title: '玫瑰保湿精华水 150ml',
    sellingPoints: ['上脸三秒吸收，不黏'],
    price: '¥199',
    compareAt: '¥299',
  };
  const frames = framesOf(options);
  await Promise.all(
    frames.map(({ bytes, channel }) => {
      const picture = pictures.get(bytes);
      if (picture === undefined) throw new Error('A picture was not loaded.');
      return encodeFrame(composeFrame({ channel, overlay, brand, picture, product, words }).canvas, channel);
    }),
  );
  return frames.length;
};

const bareCue = async (options: readonly Uint8Array[]): Promise<number> => {
  const frames = framesOf(options);
  await Promise.all(
    frames.map(({ bytes, channel: { width, height } }) =>
      sharp(bytes).resize(width, height, { fit: 'cover' }).jpeg({ quality: QUALITY }).toBuffer(),
    ),
  );
  return frames.length;
};

const row = (name: string, { images, seconds, imagesPerSecond, cpuMillisecondsPerCue }: Figures): string =>
  [
    name.padEnd(22),
    String(images).padStart(7),
    seconds.toFixed(2).padStart(9),
    imagesPerSecond.toFixed(1).padStart(9),
    cpuMillisecondsPerCue.toFixed(0).padStart(12),
  ].join('');

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: { cues: { type: 'string', default: '12' }, json: { type: 'boolean', default: false } },
  });
  const cues = Number(values.cues);
  if (!Number.isInteger(cues) || cues < 1) throw new Error(`--cues is ${values.cues}; it takes a whole number from 1.`);
  const options = await Promise.all(Array.from({ length: OPTIONS }, (_, option) => paintOption(option)));
  const product = await productPng();
  const bare = await measure(cues, () => bareCue(options));
  const pipeline = await measure(cues, () => composeCue(options, product));
  const ratio = pipeline.imagesPerSecond / bare.imagesPerSecond;
  if (values.json) {
    console.log(JSON.stringify({ cues, channels: CHANNELS, options: OPTIONS, pipeline, bare, ratio }));
    return;
  }
  console.log(`${cues} cues, ${OPTIONS} options, ${CHANNELS.length} channels (up to 2048×2048)`);
  console.log(
    `${''.padEnd(22)}${'images'.padStart(7)}${'seconds'.padStart(9)}${'images/s'.padStart(9)}${'CPU ms/cue'.padStart(12)}`,
  );
  console.log(row('publishing', pipeline));
  console.log(row('bare sharp', bare));
  console.log(`publishing ÷ bare sharp: ${ratio.toFixed(2)} (goal: at least 0.6)`);
};

await main();
