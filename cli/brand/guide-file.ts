// The guide that learning writes: a new YAML file, or a new style block in a guide that a person wrote.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { Document, isMap, parseDocument, Scalar, visit } from 'yaml';
import { BrandSchema, type Brand, type PaletteColour } from '../../lambdas/shared/domain/brand.ts';
import type { BrandStyle, StyleCluster } from '../../lambdas/shared/domain/brand-style.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { hexOf } from '../../lambdas/shared/style/delta-e.ts';

const STYLE_COMMENT =
  ' Measured by `liveframe brand learn`; docs/brands.md says what the numbers mean. Learn again instead of editing.';

const chroma = ({ oklab: [, a, b] }: StyleCluster): number => Math.hypot(a, b);
const lightness = ({ oklab: [l] }: StyleCluster): number => l;
const byMost = (clusters: readonly StyleCluster[], value: (cluster: StyleCluster) => number): StyleCluster[] =>
  [...clusters].sort((one, other) => value(other) - value(one));

/** Coverage times colourfulness: what is large and not grey leads. */
const leads = (cluster: StyleCluster): number => cluster.coverage.mean * (0.02 + chroma(cluster));

const HUES = ['pink', 'red', 'orange', 'yellow', 'green', 'teal', 'blue', 'purple'] as const;

/** A plain name: tone and hue, by OKLab hue angle in eighths from 350°. */
const nameOf = ({ oklab: [l, a, b] }: StyleCluster): string => {
  const tone = l > 0.85 ? 'pale ' : l > 0.7 ? 'light ' : l > 0.45 ? '' : 'dark ';
  if (Math.hypot(a, b) < 0.02) return l > 0.93 ? 'white' : l < 0.25 ? 'black' : `${tone}grey`;
  const angle = ((Math.atan2(b, a) * 180) / Math.PI + 370) % 360;
  const edges = [25, 45, 80, 118, 165, 215, 280, 330];
  return `${tone}${
    HUES[
      Math.max(
        0,
        edges.findIndex((edge) => angle < edge),
      )
    ] ?? 'pink'
  }`;
};

const BLACK: StyleCluster = { hex: '#1E1E1E', oklab: [0.23, 0, 0], coverage: { mean: 0, spread: 0 } };
const WHITE: StyleCluster = { hex: hexOf([0.97, 0, 0]), oklab: [0.97, 0, 0], coverage: { mean: 0, spread: 0 } };

/** Gives the clusters their roles: the darkest is for text, the largest light one the background, the rest lead by size and colour. */
export const paletteFrom = (clusters: readonly StyleCluster[]): PaletteColour[] => {
  const text =
    clusters.length > 3
      ? byMost(clusters, (each) => -lightness(each)).find((each) => lightness(each) < 0.5)
      : undefined;
  const rest = clusters.filter((each) => each !== text);
  const background = byMost(rest, (each) => each.coverage.mean).find(
    (each) => rest.length > 2 && lightness(each) > 0.75,
  );
  const [primary = BLACK, secondary, ...accents] = byMost(
    rest.filter((each) => each !== background),
    leads,
  );
  const entry = (role: PaletteColour['role'], cluster: StyleCluster): PaletteColour => ({
    role,
    name: nameOf(cluster),
    hex: cluster.hex,
  });
  return [
    entry('primary', primary),
    ...(secondary === undefined ? [] : [entry('secondary', secondary)]),
    ...accents.slice(0, 3).map((accent) => entry('accent', accent)),
    entry('background', background ?? WHITE),
    entry('text', text ?? BLACK),
  ];
};

const pick = (
  value: number,
  [low, high]: readonly [number, number],
  words: readonly [string, string, string],
): string => (value < low ? words[0] : value > high ? words[2] : words[1]);

/** The measured style in a prompt's words, for a person to better. */
const describe = ({ features }: BrandStyle): Pick<Brand, 'light' | 'composition' | 'camera' | 'mood'> => {
  const of = (name: keyof BrandStyle['features']): number => features[name].centre;
  const light = pick(of('brightness'), [0.5, 0.75], ['low-key', 'even', 'bright']);
  const contrast = pick(of('contrast'), [0.1, 0.18], ['soft', 'moderate', 'strong']);
  const warmth = pick(of('warmth'), [-0.01, 0.02], ['cool', 'neutral', 'warm']);
  const colour = pick(of('saturation'), [0.03, 0.08], ['muted', 'natural', 'rich']);
  const height = pick(of('subjectY'), [0.45, 0.55], ['in the upper half', 'in the middle', 'in the lower half']);
  const side = pick(of('subjectX'), [0.45, 0.55], ['left of the centre', 'centred', 'right of the centre']);
  const ground = pick(
    of('complexity'),
    [0.012, 0.03],
    ['calm plain background', 'background with a few things', 'lively background'],
  );
  return {
    light: `${light} ${warmth} light with ${contrast} contrast`,
    composition: `one clear subject ${height}, ${side}, ${ground}`,
    camera: 'eye level, 50 mm lens',
    mood: `${warmth === 'neutral' ? 'clear' : warmth}, ${colour} colours`,
  };
};

/** A whole guide from a learned style; its words are a start. */
export const newGuide = (id: string, name: string, style: BrandStyle): Brand =>
  BrandSchema.parse({
    id,
    name,
    tagline: `Learned from ${style.samples.used} pictures`,
    palette: paletteFrom(style.clusters),
    ...describe(style),
    tone: 'plain words, facts first',
    do: [],
    dont: [],
    negativePrompt: ['text', 'watermark', 'logo', 'extra fingers', 'deformed hands'],
    typography: { family: 'Noto Sans SC', titleWeight: '700' },
    channels: ['live-cover', 'shopify-product', 'social-square'],
    style,
  });

/** Numbers and short lists on one line, as a person would write them. */
const compact = (document: Document): void => {
  visit(document, {
    Map: (_key, map) => {
      if (map.items.length <= 4 && map.items.every(({ value }) => !isMap(value) || value.flow === true))
        map.flow = true;
    },
    Seq: (_key, sequence) => {
      if (sequence.items.length === 3 && sequence.items.every((item) => !isMap(item))) sequence.flow = true;
    },
  });
};

const flow = (value: unknown): unknown => {
  const document = new Document(value);
  compact(document);
  return document.contents;
};

/** The text of `file` with its style block exchanged; everything else, comments included, stays. Throws BadInput when it is no guide. */
export const withStyle = (text: string, style: BrandStyle, file: string): string => {
  const document = parseDocument(text);
  const parsed = BrandSchema.omit({ style: true }).loose().safeParse(document.toJS());
  if (document.errors.length > 0 || !parsed.success) {
    const problem = document.errors[0]?.message ?? parsed.error?.issues[0]?.message ?? 'unknown';
    throw badInput(`${file} is no style guide: ${problem}. Correct it, or choose another --out.`);
  }
  document.delete('style');
  document.set('style', flow(style));
  const pair = isMap(document.contents) ? document.contents.items.at(-1) : undefined;
  if (pair !== undefined) {
    const key = new Scalar('style');
    key.commentBefore = STYLE_COMMENT;
    Object.assign(pair, { key });
  }
  return document.toString({ lineWidth: 0 });
};

const newText = (guide: Brand): string => {
  const { style, ...words } = guide;
  const document = new Document(words);
  document.commentBefore = ` ${guide.name}: learned from pictures. The words (light, composition, camera, mood, tone, do, dont) are a start: better them.`;
  visit(document, {
    Map: (key, map) => {
      if (key !== null && document.contents !== map) map.flow = true;
    },
  });
  return style === undefined
    ? document.toString({ lineWidth: 0 })
    : withStyle(document.toString({ lineWidth: 0 }), style, 'the new guide');
};

/** Throws BadInput when the file is there and may not be changed. */
export const refuseOverwrite = (file: string, force: boolean): void => {
  if (force || !existsSync(file)) return;
  throw badInput(
    `${file} is there already. --force exchanges its style block and keeps what you wrote; or name another file with --out.`,
  );
};

/** Writes the guide: into the guide that is there (its style block), else a new one. */
export const writeGuide = (
  file: string,
  { id, name, style }: { id: string; name: string; style: BrandStyle },
): void => {
  const text = existsSync(file)
    ? withStyle(readFileSync(file, 'utf8'), style, file)
    : newText(newGuide(id, name, style));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};
