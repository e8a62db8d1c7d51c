// Gives a picture the tones and colours of another one: what stands in for style guide and style transfer.
import sharp, { type Sharp } from 'sharp';
import { toLab, toRgb, type LabPixels } from './oklab.ts';

/** Pixels of the side on which a picture's colours are measured. */
const MEASURED_SIDE = 128;
/** How far the spread of a channel may change: more would posterise, or grey out. */
const SPREAD = { min: 0.6, max: 1.7 };
/** Share of the reference's brightness that is taken: drawing and lettering must stay readable. */
const TONE_SHARE = 0.5;

interface Channel {
  mean: number;
  deviation: number;
}

const NEUTRAL: Channel = { mean: 0, deviation: 1 };

const channelOf = (lab: LabPixels, channel: number): Channel => {
  const count = lab.length / 3;
  let [sum, squares] = [0, 0];
  for (let index = channel; index < lab.length; index += 3) {
    sum += lab[index] ?? 0;
    squares += (lab[index] ?? 0) ** 2;
  }
  const mean = sum / count;
  return { mean, deviation: Math.sqrt(Math.max(squares / count - mean ** 2, 1e-8)) };
};

const measure = async (picture: Uint8Array): Promise<Channel[]> => {
  const data = await sharp(picture)
    .resize({ width: MEASURED_SIDE, height: MEASURED_SIDE, fit: 'inside' })
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  const lab = toLab(data, 3);
  return [0, 1, 2].map((channel) => channelOf(lab, channel));
};

const clamp = (value: number, { min, max }: { min: number; max: number }): number =>
  Math.min(Math.max(value, min), max);

/**
 * `picture` with the mean and spread of each OKLab channel moved toward those of `reference` (Reinhard et al., "Color
 * Transfer between Images", 2001, there in lαβ). `strength` 0 changes nothing, 1 moves colours all the way, brightness
 * half. It changes tones and colours only: it draws nothing.
 */
export const restyle = async (picture: Uint8Array, reference: Uint8Array, strength: number): Promise<Sharp> => {
  const [own, other] = await Promise.all([measure(picture), measure(reference)]);
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const lab = toLab(data, info.channels);
  for (const channel of [0, 1, 2]) {
    const [from, to] = [own[channel] ?? NEUTRAL, other[channel] ?? NEUTRAL];
    const share = channel === 0 ? strength * TONE_SHARE : strength;
    const spread = clamp(to.deviation / from.deviation, SPREAD);
    for (let index = channel; index < lab.length; index += 3) {
      const moved = to.mean + ((lab[index] ?? 0) - from.mean) * spread;
      lab[index] = (lab[index] ?? 0) + share * (moved - (lab[index] ?? 0));
    }
  }
  return sharp(toRgb(lab), { raw: { width: info.width, height: info.height, channels: 3 } });
};
