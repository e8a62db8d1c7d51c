// What the light does to a finished set: patterns of shadow, fall-off to the corners, grain.
import { between } from '../../local/endpoints/bedrock/painter/toolkit/random.ts';
import { pick, type Studio } from './studio.ts';

const leaves = ({ context, width, height, random, unit }: Studio): void => {
  for (let index = 0; index < 16; index += 1) {
    context.save();
    context.translate(width * between(random, -0.1, 1.1), height * between(random, -0.1, 0.7));
    context.rotate(between(random, 0, 6));
    context.beginPath();
    context.ellipse(0, 0, unit * between(random, 10, 20), unit * between(random, 2, 4), 0, 0, 7);
    context.fill();
    context.restore();
  }
};

const bars = ({ context, width, height, unit }: Studio, step: number, slant: number): void => {
  for (let at = -height; at < height * 2; at += step * unit) {
    context.beginPath();
    context.moveTo(0, at);
    context.lineTo(width, at + slant * width);
    context.lineTo(width, at + slant * width + step * unit * 0.4);
    context.lineTo(0, at + step * unit * 0.4);
    context.fill();
  }
};

const PATTERNS = {
  none: () => undefined,
  leaves,
  blinds: (studio: Studio) => bars(studio, 16, -0.25 * studio.side),
  panes: (studio: Studio) => bars(studio, 62, -0.7 * studio.side),
};

/** Lays one of the brand's shadow patterns over the picture. */
export const layPattern = (studio: Studio): void => {
  const { context, brand, unit, random } = studio;
  context.save();
  context.filter = `blur(${(brand.light.softness * unit).toFixed(1)}px)`;
  context.fillStyle = `rgba(22,17,14,${(brand.light.shadow * 0.42).toFixed(3)})`;
  PATTERNS[pick(random, brand.patterns)](studio);
  context.restore();
};

/** Darkens towards the corners. */
export const layVignette = ({ context, width, height, brand }: Studio): void => {
  const reach = Math.hypot(width, height) / 2;
  const gradient = context.createRadialGradient(width / 2, height / 2, reach * 0.6, width / 2, height / 2, reach);
  gradient.addColorStop(0, 'rgba(16,12,10,0)');
  gradient.addColorStop(1, `rgba(16,12,10,${brand.light.vignette})`);
  context.fillStyle = gradient;
  context.fillRect(0, 0, width, height);
};

/** Small differences from shot to shot, around nothing: exposure, white balance and contrast; then the film's grain. */
export const grade = ({ context, width, height, brand, random }: Studio): void => {
  const image = context.getImageData(0, 0, width, height);
  const exposure = between(random, 0.965, 1.035);
  const warmth = between(random, -0.012, 0.012);
  const contrast = between(random, 0.97, 1.03);
  const gains = [exposure * (1 + warmth), exposure, exposure * (1 - warmth)];
  for (let at = 0; at < image.data.length; at += 4) {
    const grain = (random() + random() + random() - 1.5) * brand.grain;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = (image.data[at + channel] ?? 0) * (gains[channel] ?? 1);
      image.data[at + channel] = 128 + (value - 128) * contrast + grain;
    }
  }
  context.putImageData(image, 0, 0);
};
