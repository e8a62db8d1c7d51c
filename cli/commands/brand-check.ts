// liveframe brand check: scores pictures against a guide's learned style.
import { statSync } from 'node:fs';
import { blocksStyle, checkStyle } from '../../lambdas/qc/checks/style.ts';
import { checkPalette } from '../../lambdas/qc/checks/palette.ts';
import type { Brand } from '../../lambdas/shared/domain/brand.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { runConsistency, styleConsistency, type StylePart } from '../../lambdas/shared/style/consistency.ts';
import type { StyleRaster } from '../../lambdas/shared/style/raster.ts';
import { styleOf } from '../../lambdas/shared/style/style-of.ts';
import { findGuide } from '../brand/guides.ts';
import { filesOf, readPictures } from '../brand/read-samples.ts';
import { EXIT } from '../exit-codes.ts';
import { note, print, printJson } from '../output.ts';

interface BrandCheckOptions {
  brand: string;
  json: boolean;
}

interface Checked {
  file: string;
  score: number;
  onBrand: boolean;
  /** The guide's rules keep it from being published. */
  blocked: boolean;
  reasons: string[];
  parts: StylePart[];
}

type LearnedGuide = Brand & { style: NonNullable<Brand['style']> };

const learnedGuide = (guide: Brand): LearnedGuide => {
  if (guide.style !== undefined) return { ...guide, style: guide.style };
  throw badInput(
    `The guide ${guide.id} has no learned style to check against. Learn one: liveframe brand learn <folder with samples> --id ${guide.id} --force.`,
  );
};

/** Folders stand for the files in them. */
const expand = (operands: readonly string[]): string[] =>
  operands.flatMap((operand) =>
    statSync(operand, { throwIfNoEntry: false })?.isDirectory() === true ? filesOf(operand) : [operand],
  );

const checkPicture = (file: string, raster: StyleRaster, guide: LearnedGuide): Checked => {
  const features = styleOf(raster);
  const { score, parts } = styleConsistency(features, guide.style);
  const checks = [checkStyle(features, guide), checkPalette(features, guide)];
  return {
    file,
    score,
    onBrand: checks.every(({ passed }) => passed),
    blocked: blocksStyle(score, guide),
    reasons: checks.filter(({ passed }) => !passed).map(({ reason }) => reason),
    parts,
  };
};

const lineOf = ({ file, score, onBrand, blocked, reasons }: Checked): string =>
  `${score.toFixed(3)}  ${onBrand ? 'on brand ' : blocked ? 'blocked  ' : 'off brand'}  ${file}${reasons.length === 0 ? '' : `\n       ${reasons.join(' ')}`}`;

/** Ends with 1 when a picture is off brand or cannot be read. Throws BadInput when nothing can be checked. */
export const brandCheckCommand = async ({ brand, json }: BrandCheckOptions, operands: string[]): Promise<number> => {
  const guide = learnedGuide(findGuide(brand));
  const { pictures, skipped } = await readPictures(expand(operands));
  for (const { name, reason } of skipped) note(`Skipped ${name}: ${reason}.`);
  if (pictures.length === 0) throw badInput('There is no picture to check. Name picture files, or a folder with some.');
  const checked = pictures.map(({ file, raster }) => checkPicture(file, raster, guide));
  const mean = runConsistency(checked.map(({ score }) => score)) ?? 0;
  const off = checked.filter(({ onBrand }) => !onBrand).length;
  if (json)
    printJson({
      brand: guide.id,
      limit: guide.review?.reviewBelow ?? guide.style.scores.limit,
      mean,
      off,
      pictures: checked,
      skipped,
    });
  else print(`${checked.map(lineOf).join('\n')}\nmean ${mean.toFixed(3)}, ${off} of ${checked.length} off brand`);
  return off + skipped.length === 0 ? EXIT.done : EXIT.finishedWithFailures;
};
