// How one option's set takes the product up: pose, size and light, from the cue's scene, the product sheet, the prompt and the set itself.
import type { Cue } from '../../shared/domain/analysis.ts';
import type { Brand } from '../../shared/domain/packs.ts';
import type { Product } from '../../shared/domain/product.ts';
import type { RenderJob } from '../../shared/domain/render-job.ts';
import type { Raster } from '../raster.ts';
import { lightOf, type Light } from './light.ts';
import { poseOf, type Pose } from './pose.ts';
import { productShare } from './size.ts';

export interface Staging {
  pose: Pose;
  /** Share of the layout's box for the product that it takes, 0–1. */
  share: number;
  light: Light;
  /** 0 (dull) to 1 (a mirror): how much of the product the surface reflects. */
  gloss: number;
}

/** A product in a set about which nothing is known. */
export const PLAIN_STAGING: Staging = { pose: 'standing', share: 1, light: lightOf([]), gloss: 0 };

const GLOSSY: readonly (readonly [number, RegExp])[] = [
  [1, /mirror|镜|espejo/iu],
  [
    0.6,
    /gloss|polished|lacquer|\bwet\b|glass (?:table|top|surface|shelf)|acrylic|高光|抛光|亮面|玻璃台|亚克力|brillante|pulid|lacad|acrílic/iu,
  ],
  [0.35, /marble|granite|quartz|ceramic tile|大理石|岩板|瓷砖|mármol|granito|azulejo/iu],
];

const glossOf = (surface: string): number => GLOSSY.find(([, pattern]) => pattern.test(surface))?.[0] ?? 0;

/** How many characters of a prompt say its framing: the template begins with it. */
const FRAMING_CHARACTERS = 120;

export interface StagingRequest {
  cue: Pick<Cue, 'scene'>;
  product: Pick<Product, 'title' | 'attributes'>;
  job: Pick<RenderJob, 'variation' | 'prompt'>;
  brand: Pick<Brand, 'light'>;
  raster: Raster;
}

/** Reads the staging; the option's own words come before the scene's, those before the brand's. */
export const stagingOf = ({ cue: { scene }, product, job, brand, raster }: StagingRequest): Staging => {
  const framing = `${job.variation} ${job.prompt.slice(0, FRAMING_CHARACTERS)}`;
  return {
    pose: poseOf(product, job.prompt),
    share: productShare({ product, framing, raster }),
    light: lightOf([scene.light, brand.light], raster),
    gloss: glossOf(`${scene.setting} ${scene.foreground}`),
  };
};
