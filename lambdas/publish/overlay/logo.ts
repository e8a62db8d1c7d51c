// The brand's logo: as it is where it can be seen, on a panel of its own where it cannot.
import { createCanvas, type Image } from '@napi-rs/canvas';
import type { Brand } from '../../shared/domain/packs.ts';
import { relativeLuminance } from '../contrast.ts';
import { sizesOf, type SetKind } from './set-element.ts';

export interface Logo {
  image: Image;
  /** Whose logo it is, for the report. */
  name: string;
  transparent: boolean;
  /** Mean WCAG luminance of what is visible, 0–1. */
  luminance: number;
  /** Least width, as a share of the frame's width. */
  minWidth: number;
  /** Kept free around it, as a share of its own width. */
  clearSpace: number;
  /** What it may stand on. */
  background: LogoGround;
}

export type LogoGround = NonNullable<Brand['logo']>['background'];
type LogoRules = Pick<Logo, 'minWidth' | 'clearSpace' | 'background'>;

const SAMPLE = 64;
const NO_RULES: LogoRules = { minWidth: 0, clearSpace: 0, background: 'any' };

/** Measures a loaded logo. */
export const logoOf = (
  image: Image,
  { name, transparent, ...rules }: Pick<Logo, 'name' | 'transparent'> & Partial<LogoRules>,
): Logo => {
  const context = createCanvas(SAMPLE, SAMPLE).getContext('2d');
  context.drawImage(image, 0, 0, SAMPLE, SAMPLE);
  const { data } = context.getImageData(0, 0, SAMPLE, SAMPLE);
  let [sum, count] = [0, 0];
  for (let at = 0; at < data.length; at += 4) {
    if ((data[at + 3] ?? 0) < 128) continue;
    sum += relativeLuminance(data, at);
    count += 1;
  }
  return { image, name, transparent, luminance: count === 0 ? 0 : sum / count, ...NO_RULES, ...rules };
};

export const setLogo: SetKind = (style, setting) => {
  const { logo } = setting;
  if (logo === undefined) return undefined;
  const aspect = logo.image.width / logo.image.height;
  const { largest, smallest } = sizesOf(style, setting);
  // A flat, wide logo may be lower than a compact one: what counts is the area it takes.
  const height = Math.min(setting.height, setting.width / aspect, largest * Math.min(1.25, Math.sqrt(2.4 / aspect)));
  const width = height * aspect;
  if (height < smallest * 0.6 || width < logo.minWidth * setting.frameWidth) return 'too small';
  return {
    element: 'logo',
    text: logo.name,
    size: height,
    width,
    height,
    shortened: false,
    drawGlyphs: (context, { x, y }) => {
      context.imageSmoothingQuality = 'high';
      context.drawImage(logo.image, x, y, width, height);
    },
  };
};
