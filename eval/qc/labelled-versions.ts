// Labelled files made from one good picture: what should pass, and what should not.
import sharp, { type Sharp } from 'sharp';
import { MILD_CHANGES, PIXEL_DAMAGES, TONE_DAMAGES, type Chance, type Picture } from './pixel-damages.ts';

export interface Version {
  /** `as_it_is` or a mild change of a good one, the defect of a bad one. */
  name: string;
  label: 'ok' | 'bad';
  bytes: Buffer;
  extension: 'jpg' | 'png';
  /** Pixels that were ordered. */
  expected: [width: number, height: number];
}

/** JPEG quality of what is not about quality. */
const QUALITY = 92;
const BLURS = [2, 4, 9];
/** Without these sharp cuts the bell off early and blurs less than it says. */
const WHOLE_GAUSSIAN = { minAmplitude: 0.01, precision: 'float' } as const;
const LONGEST_SIDE = 768;
/** How much of a file that breaks off is there. */
const KEPT = { jpg: 0.55, png: 0.6 };
/** Changed stretches of a damaged file, and bytes of each; its first third stays, so that it is still a picture. */
const [STRETCHES, STRETCH, INTACT] = [20, 6, 1 / 3];

const { floor, round } = Math;

/** Decodes a file, at most 768 pixels long. Throws what sharp throws for one that is no picture. */
export const readPicture = async (file: string): Promise<Picture> => {
  const { data, info } = await sharp(file)
    .autoOrient()
    .flatten({ background: '#FFFFFF' })
    .resize(LONGEST_SIDE, LONGEST_SIDE, { fit: 'inside', withoutEnlargement: true })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  if (info.channels !== 3) throw new Error(`it has ${info.channels} channels, not red, green and blue`);
  return { data, info: { ...info, channels: 3 } };
};

const imageOf = ({ data, info }: Picture): Sharp => sharp(data, { raw: info });
const jpegOf = (image: Sharp, quality = QUALITY): Promise<Buffer> => image.jpeg({ quality }).toBuffer();
const pngOf = (image: Sharp): Promise<Buffer> => image.png().toBuffer();

const cutOff = (bytes: Buffer, share: number): Buffer => bytes.subarray(0, floor(bytes.length * share));

const corrupted = (bytes: Buffer, { random }: Chance): Buffer => {
  const copy = Buffer.from(bytes);
  const first = floor(copy.length * INTACT);
  for (let stretch = 0; stretch < STRETCHES; stretch++) {
    const from = first + floor(random() * (copy.length - first - STRETCH));
    // 255 would begin a marker.
    for (let index = 0; index < STRETCH; index++) copy[from + index] = floor(random() * 255);
  }
  return copy;
};

const goodOnes = async (picture: Picture): Promise<Version[]> => {
  const { width, height } = picture.info;
  const ok = { label: 'ok', extension: 'jpg' } as const;
  const expected: Version['expected'] = [width, height];
  const small: Version['expected'] = [round(width * 0.8), round(height * 0.8)];
  const middle = { left: round(width * 0.1), top: round(height * 0.1), width: small[0], height: small[1] };
  const mild = Object.entries(MILD_CHANGES).map(async ([name, change]): Promise<Version> => {
    return { ...ok, name, bytes: await jpegOf(imageOf(change(picture))), expected };
  });
  return [
    ...(await Promise.all(mild)),
    { ...ok, name: 'jpeg_q80', bytes: await jpegOf(imageOf(picture), 80), expected },
    { ...ok, name: 'png', extension: 'png', bytes: await pngOf(imageOf(picture)), expected },
    { ...ok, name: 'resized_80', bytes: await jpegOf(imageOf(picture).resize(...small)), expected: small },
    { ...ok, name: 'cropped_80', bytes: await jpegOf(imageOf(picture).extract(middle), 95), expected: small },
  ];
};

/** The picture in another file, size or sharpness. */
const badFiles = async (picture: Picture, chance: Chance): Promise<Omit<Version, 'label' | 'expected'>[]> => {
  const { width, height } = picture.info;
  const image = (): Sharp => imageOf(picture);
  const [jpeg, png] = [await jpegOf(image()), await pngOf(image())];
  const stretched = image().resize(width, round((height * 2) / 3), { fit: 'fill' });
  const blurs = BLURS.map(async (sigma) => ({
    name: `blur_s${sigma}`,
    bytes: await jpegOf(image().blur({ sigma, ...WHOLE_GAUSSIAN })),
  }));
  const jpegs = [
    ...(await Promise.all(blurs)),
    { name: 'jpeg_q5', bytes: await jpegOf(image(), 5) },
    { name: 'too_small', bytes: await jpegOf(image().resize(round(width / 4), round(height / 4))) },
    { name: 'wrong_aspect', bytes: await jpegOf(stretched) },
    { name: 'truncated_jpeg', bytes: cutOff(jpeg, KEPT.jpg) },
    { name: 'corrupt_jpeg_bytes', bytes: corrupted(jpeg, chance) },
    { name: 'not_an_image', bytes: Buffer.from('this is no picture\n') },
  ].map((file) => ({ ...file, extension: 'jpg' as const }));
  return [...jpegs, { name: 'truncated_png', bytes: cutOff(png, KEPT.png), extension: 'png' }];
};

const badOnes = async (picture: Picture, chance: Chance): Promise<Version[]> => {
  const files = await badFiles(picture, chance);
  for (const [name, damage] of Object.entries(PIXEL_DAMAGES)) {
    files.push({ name, bytes: await jpegOf(imageOf(damage(picture, chance)), 95), extension: 'jpg' });
  }
  for (const [name, damage] of Object.entries(TONE_DAMAGES)) {
    files.push({ name, bytes: await pngOf(imageOf(damage(picture, chance))), extension: 'png' });
  }
  const { width, height } = picture.info;
  return files.map((file) => ({ ...file, label: 'bad', expected: [width, height] }));
};

/** Seven good versions of a good picture, and one for each defect. */
export const labelledVersions = async (picture: Picture, chance: Chance): Promise<Version[]> => [
  ...(await goodOnes(picture)),
  ...(await badOnes(picture, chance)),
];
