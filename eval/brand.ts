// liveframe eval brand: whether learning finds known palettes, and whether the style score tells brands apart, on sample sets.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { filesOf, readPictures } from '../cli/brand/read-samples.ts';
import { badInput } from '../lambdas/shared/errors.ts';
import { styleConsistency } from '../lambdas/shared/style/consistency.ts';
import { deltaEOfHex } from '../lambdas/shared/style/delta-e.ts';
import { learnStyle, type LearnedStyle, type Sample } from '../lambdas/shared/style/learn-style.ts';
import { mean } from '../lambdas/shared/style/robust.ts';
import { styleOf } from '../lambdas/shared/style/style-of.ts';
import { areaUnderCurve } from './brand/area-under-curve.ts';

/** `<id>.json` beside the folder `<id>`. */
const KnownSchema = z.strictObject({
  brand: z.string(),
  kind: z.enum(['photographed', 'storyboard']),
  /** The colours the samples were made with; absent where the maker mixes its own. */
  palette: z.array(z.strictObject({ role: z.string(), name: z.string(), hex: z.string() })).optional(),
  /** File and why it does not belong. */
  outliers: z.record(z.string(), z.string()),
});
type Known = z.infer<typeof KnownSchema>;

interface SampleSet {
  known: Known;
  samples: Sample[];
}

export interface PaletteError {
  brand: string;
  colours: { name: string; hex: string; nearest: string; deltaE: number }[];
  worst: number;
  mean: number;
  /** Learned clusters that are no known colour (further than MAX_DELTA_E), with their coverage: shadows and products. */
  others: { hex: string; coverage: number }[];
}

export interface Consistency {
  brand: string;
  kind: Known['kind'];
  samples: number;
  /** Mean score of the brand's own samples by styles that were learned without them. */
  heldOut: number;
  lowest: number;
  /** The same for the samples of each other brand, and how well the score tells them apart (area under the ROC curve). */
  others: { brand: string; mean: number; auc: number }[];
  /** Samples marked as outliers in the JSON that learning found, of how many; and its own samples it threw out. */
  outliers: { found: number; known: number; wrong: number };
}

export interface BrandEvaluation {
  palettes: PaletteError[];
  consistency: Consistency[];
  /** CPU milliseconds to measure one picture, decoded. */
  millisecondsAPicture: number;
}

/** Known colours are found within this ΔE2000. */
export const MAX_DELTA_E = 5;
const FOLDS = 3;

const rounded = (value: number): number => Number(value.toFixed(3));

const readSet = async (folder: string, file: string): Promise<SampleSet> => {
  const known = KnownSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const { pictures } = await readPictures(filesOf(join(folder, known.brand)));
  return { known, samples: pictures.map(({ name, raster }) => ({ name, features: styleOf(raster) })) };
};

/** Every set of `folder`, by name. Throws BadInput when there is none. */
export const readSampleSets = async (folder: string): Promise<SampleSet[]> => {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (files.length < 2)
    throw badInput(
      `${folder} has ${files.length} sample sets (<id>.json beside a folder <id>); at least 2 are needed to compare.`,
    );
  return Promise.all(files.map((file) => readSet(folder, file)));
};

const paletteError = ({ known }: SampleSet, { style }: LearnedStyle): PaletteError[] => {
  if (known.palette === undefined) return [];
  const { clusters } = style;
  const colours = known.palette.map(({ name, hex }) => {
    const [nearest] = clusters
      .map((cluster) => ({ hex: cluster.hex, away: deltaEOfHex(cluster.oklab, hex) }))
      .sort((one, other) => one.away - other.away);
    return { name, hex, nearest: nearest?.hex ?? '', deltaE: rounded(nearest?.away ?? Infinity) };
  });
  const errors = colours.map((colour) => colour.deltaE);
  const others = clusters
    .filter(({ oklab }) => known.palette?.every(({ hex }) => deltaEOfHex(oklab, hex) > MAX_DELTA_E))
    .map(({ hex, coverage }) => ({ hex, coverage: coverage.mean }));
  return [{ brand: known.brand, colours, worst: Math.max(...errors), mean: rounded(mean(errors)), others }];
};

const isOwn = ({ known }: SampleSet, name: string): boolean => known.outliers[name] === undefined;
const ownOf = (set: SampleSet): Sample[] => set.samples.filter(({ name }) => isOwn(set, name));

interface Scores {
  own: number[];
  others: Map<string, number[]>;
}

/** The brand's samples by styles learned without them, and every other brand's by the same styles. Known outliers stay among what is learned from, as in a real folder. */
const scoreSet = (set: SampleSet, sets: readonly SampleSet[]): Scores => {
  const scores: Scores = { own: [], others: new Map() };
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const { style } = learnStyle(set.samples.filter((_sample, index) => index % FOLDS !== fold));
    const scoreOf = ({ features }: Sample): number => styleConsistency(features, style).score;
    const held = set.samples.filter((sample, index) => index % FOLDS === fold && isOwn(set, sample.name));
    scores.own.push(...held.map(scoreOf));
    for (const other of sets.filter(({ known }) => known.brand !== set.known.brand)) {
      const known = scores.others.get(other.known.brand) ?? [];
      scores.others.set(other.known.brand, [...known, ...ownOf(other).map(scoreOf)]);
    }
  }
  return scores;
};

const foundOutliers = (set: SampleSet, learned: LearnedStyle): Consistency['outliers'] => {
  const found = learned.samples.filter(({ outlier }) => outlier);
  const right = found.filter(({ name }) => !isOwn(set, name)).length;
  return { found: right, known: Object.keys(set.known.outliers).length, wrong: found.length - right };
};

const consistencyOf = (set: SampleSet, sets: readonly SampleSet[], learned: LearnedStyle): Consistency => {
  const { own, others } = scoreSet(set, sets);
  return {
    brand: set.known.brand,
    kind: set.known.kind,
    samples: own.length,
    heldOut: rounded(mean(own)),
    lowest: rounded(Math.min(...own)),
    others: [...others].map(([brand, scores]) => ({
      brand,
      mean: rounded(mean(scores)),
      auc: rounded(areaUnderCurve(own, scores)),
    })),
    outliers: foundOutliers(set, learned),
  };
};

/** Runs the whole evaluation on the sets of `folder`. Throws BadInput when there are fewer than two. */
export const evaluateBrands = async (folder: string): Promise<BrandEvaluation> => {
  const sets = await readSampleSets(folder);
  const learned = sets.map((set) => ({ set, style: learnStyle(set.samples) }));
  return {
    palettes: learned.flatMap(({ set, style }) => paletteError(set, style)),
    consistency: learned.map(({ set, style }) => consistencyOf(set, sets, style)),
    millisecondsAPicture: timeMeasure(),
  };
};

const ROUNDS = 20;

/** CPU milliseconds for a 512×512 raster, the largest the measure is given. */
const timeMeasure = (): number => {
  const data = new Uint8Array(512 * 512 * 3).map((_, at) => (at % 1536) / 8 + Math.floor(at / 1536) / 8);
  const raster = { width: 512, height: 512, data };
  for (let round = 0; round < ROUNDS; round += 1) styleOf(raster);
  const begin = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) styleOf(raster);
  return rounded(process.cpuUsage(begin).user / 1000 / ROUNDS);
};
