// The gallery of a show of many cues, written into a folder with the gallery's own functions: only its pictures are not rendered.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { buildManifest } from '../../lambdas/finish/build-manifest.ts';
import { cuePage } from '../../lambdas/finish/gallery/cue-page.ts';
import { galleryPage, viewOf } from '../../lambdas/finish/gallery/page.ts';
import { encodeThumb, type ThumbSize } from '../../lambdas/publish/thumbs.ts';
import type { Cue } from '../../lambdas/shared/domain/analysis.ts';
import type { CuePublication, PublishedFile } from '../../lambdas/shared/domain/manifest.ts';
import { cuePageKey, galleryKey, pickFileKey, runPrefix, thumbKey } from '../../lambdas/shared/keys.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import { acceptedWith, analysis, cueOf, jobOf, photo, RUN_ID, specOf } from '../lambdas/publish/run-fixture.ts';
import { sha256 } from '../../lambdas/shared/hash.ts';

const OPTIONS = [1, 2, 3, 4];
const SIZES: readonly ThumbSize[] = ['tiny', 'option', 'pick'];
/** Different pictures; the cues take turns. */
const PICTURES = 8;
const SAID =
  'Now look at this one, it goes from hob to oven and straight to the table, and there is no butter in it at all.';

const packs = loadPacks('packs');
const channels = ['live-cover', 'tiktok-main', 'shopify-product', 'social-square'].map((id) => packs.channel(id));
const markets = ['en-US', 'zh-CN'].map((id) => packs.market(id));

const cuesOf = (count: number): { cues: Cue[]; script: string } => {
  const sentences = Array.from({ length: count }, (_, index) => `${SAID} That was number ${index + 1}.`);
  const script = sentences.join('\n');
  let at = 0;
  const cues = sentences.map((quote, index) => {
    const start = at;
    at += quote.length + 1;
    const evidence = { start, end: start + quote.length, quote };
    return cueOf(index + 1, '', {
      cueId: `c${String(index + 1).padStart(3, '0')}`,
      title:
        index % 3 === 0
          ? `樱桃红珐琅铸铁煎锅第${index + 1}款`
          : `Cherry red enamelled cast-iron skillet no. ${index + 1}`,
      language: index % 3 === 0 ? 'zh-CN' : 'en',
      start: 60 + index * 45,
      evidence: [evidence],
      sellingPoints: [{ text: 'from hob to oven', confidence: 0.9, evidence }],
      productSku: 'PAN',
    });
  });
  return { cues, script };
};

const proof = {
  sku: 'PAN',
  photoSha256: sha256(photo),
  crop: { x: 100, y: 80, width: 100, height: 280 },
  box: { x: 300, y: 700, width: 300, height: 840 },
  exactPixels: 250_000,
  differing: 0 as const,
  ssim: 0.99712,
  lowestSsim: 0.91,
  colourShift: 1.8,
  worstPixel: 15,
};

const filesOf = (cue: Cue): PublishedFile[] =>
  markets.flatMap((market) =>
    channels.map(({ id, width, height }) => ({
      channel: id,
      market: market.id,
      key: pickFileKey(RUN_ID, { market: market.id, channel: id, name: `${cue.cueId}.jpg` }),
      width,
      height,
      bytes: 600_000,
      sha256: sha256(cue.cueId),
      proof,
      kind: 'picture' as const,
      ...(market.id === 'zh-CN' ? { label: { text: 'AI生成', box: { x: 20, y: 20, width: 120, height: 40 } } } : {}),
      enlarged: { scale: 1.8, from: { width: 600, height: 1067 }, by: 'resampling' as const },
    })),
  );

const publicationOf = (cue: Cue): CuePublication => {
  const outcome = acceptedWith(photo, {
    checks: [{ check: 'style', passed: true, value: 0.97, limit: 0.84, reason: 'Looks like Hearth.' }],
  });
  const files = filesOf(cue);
  return {
    cue,
    options: OPTIONS.map((option) => ({
      job: jobOf(cue.cueId, option),
      outcome,
      rank: option,
      rankReason: option === 1 ? 'Sharpest.' : 'Softer than the pick.',
      files: files.slice(0, 1),
    })),
    pick: 1,
    pickReason: 'The best balance of brand colours, room for the product and sharpness.',
    files,
    card: false,
    altText: `${cue.title}: a red pan on a stove.`,
    warnings: [],
  };
};

/** A photograph's worth of detail, so that the thumbs weigh what real ones do: one of the example samples, enlarged, with grain. */
const drawPicture = async (index: number): Promise<Canvas> => {
  const name = `${String(index + 1).padStart(2, '0')}.jpg`;
  const sample = await loadImage(await readFile(join('examples', 'brand-samples', 'hearth', name)));
  const canvas = createCanvas(720, 1280);
  const context = canvas.getContext('2d');
  context.drawImage(sample, 0, 0, 720, 1280);
  const image = context.getImageData(0, 0, 720, 1280);
  for (let at = 0; at < image.data.length; at += 1) {
    if (at % 4 !== 3) image.data[at] = (image.data[at] ?? 0) + ((at * 2_654_435_761) % 17) - 8;
  }
  context.putImageData(image, 0, 0);
  return canvas;
};

const drawThumbs = async (): Promise<Record<ThumbSize, Uint8Array>[]> =>
  Promise.all(
    Array.from({ length: PICTURES }, async (_, index) => {
      const picture = await drawPicture(index);
      const [tiny, option, pick] = await Promise.all(SIZES.map((size) => encodeThumb(picture, size)));
      return { tiny: tiny!, option: option!, pick: pick! };
    }),
  );

/** Writes the run's gallery below `folder`; the path of its first page. */
export const writeLongShow = async (folder: string, count: number): Promise<string> => {
  const { cues, script } = cuesOf(count);
  const base = specOf();
  const spec = { ...base, packs: { ...base.packs, channels, markets } };
  const publications = cues.map(publicationOf);
  const manifest = buildManifest({
    runId: RUN_ID,
    n: 1,
    executionArn: 'arn:x',
    run: { spec, analysis: { ...analysis, cues, unpictured: [] }, cues: publications, promptWarnings: [] },
    money: { limitMicroUsd: 50_000_000, openMicroUsd: 0, settledMicroUsd: 32_000_000, uncertainMicroUsd: 0 },
    lines: [],
    finishedAt: base.createdAt,
  });
  const pathOf = (key: string): string => join(folder, key.slice(runPrefix(RUN_ID).length + 1));
  const put = async (key: string, body: Uint8Array | string): Promise<void> => {
    await mkdir(dirname(pathOf(key)), { recursive: true });
    await writeFile(pathOf(key), body);
  };
  const pictures = await drawThumbs();
  const thumbs = new Set<string>();
  for (const [index, { cueId }] of cues.entries()) {
    for (const option of OPTIONS) {
      for (const size of SIZES.filter((each) => each !== 'tiny' || option === 1)) {
        const key = thumbKey(RUN_ID, cueId, { which: String(option), size });
        thumbs.add(key.slice(key.lastIndexOf('/') + 1));
        await put(key, pictures[(index + option) % PICTURES]![size]);
      }
    }
  }
  const view = viewOf({ manifest, spec, analysis: { ...analysis, cues, unpictured: [] }, script, thumbs });
  for (const [index, publication] of manifest.cues.entries())
    await put(cuePageKey(RUN_ID, publication.cue.cueId), cuePage(publication, view, index));
  await put(galleryKey(RUN_ID), galleryPage(view));
  return pathOf(galleryKey(RUN_ID));
};
