// liveframe brand learn: a style guide from sample pictures, with a sheet that shows what was learned.
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { SingleBar } from 'cli-progress';
import { badInput } from '../../lambdas/shared/errors.ts';
import { learnStyle, MIN_SAMPLES, type LearnedStyle } from '../../lambdas/shared/style/learn-style.ts';
import { styleOf } from '../../lambdas/shared/style/style-of.ts';
import { faultsOf } from '../../lambdas/shared/style/words.ts';
import { refuseOverwrite, writeGuide } from '../brand/guide-file.ts';
import { BRANDS_FOLDER } from '../brand/guides.ts';
import { filesOf, readPictures, type Skipped } from '../brand/read-samples.ts';
import { renderSheet } from '../brand/sheet.ts';
import { thumbnailsOf } from '../brand/thumbnails.ts';
import { EXIT } from '../exit-codes.ts';
import { note, print, printJson } from '../output.ts';

interface BrandLearnOptions {
  id?: string;
  name?: string;
  out?: string;
  sheet?: string;
  force: boolean;
  json: boolean;
}

const ID = /^[a-z0-9][a-z0-9-]{0,40}$/u;

const chooseId = (folder: string, given: string | undefined): string => {
  const id =
    given ??
    basename(resolve(folder))
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/gu, '-')
      .replaceAll(/^-+|-+$/gu, '');
  if (ID.test(id)) return id;
  throw badInput(
    `The id "${id}" is not allowed: small letters, digits and hyphens, at most 41, a letter or digit first. Name one with --id.`,
  );
};

/** A bar on stderr when it is a terminal; silence otherwise. */
const readWithBar = async (files: readonly string[]): ReturnType<typeof readPictures> => {
  if (!process.stderr.isTTY) return readPictures(files);
  const bar = new SingleBar({ format: '{bar} {value}/{total} samples', hideCursor: true, stream: process.stderr });
  bar.start(files.length, 0);
  try {
    return await readPictures(files, (done) => bar.update(done));
  } finally {
    bar.stop();
  }
};

const sayProblems = (skipped: readonly Skipped[], warnings: readonly string[]): void => {
  for (const { name, reason } of skipped) note(`Skipped ${name}: ${reason}.`);
  for (const warning of warnings) note(warning);
};

const summaryOf = (learned: LearnedStyle): string => {
  const { clusters, scores } = learned.style;
  const outliers = learned.samples.filter(({ outlier }) => outlier);
  const lines = outliers.map(
    ({ name, score, parts }) => `  ${name} ${score.toFixed(2)}: ${faultsOf(parts).join(', ')}`,
  );
  const palette = clusters.map(({ hex, coverage }) => `${hex} ${Math.round(coverage.mean * 100)} %`).join('  ');
  return [
    `palette   ${palette}`,
    `scores    samples held out of learning score ${scores.mean.toFixed(3)}; below ${scores.limit.toFixed(2)} a picture is off brand`,
    ...(outliers.length === 0 ? ['outliers  none'] : [`outliers  ${outliers.length}, left out:`, ...lines]),
  ].join('\n');
};

/** Learns from the pictures of one folder. Throws BadInput for fewer than ten, or a guide that is there and may not be changed. */
export const brandLearnCommand = async (options: BrandLearnOptions, [folder = '.']: string[]): Promise<number> => {
  const id = chooseId(folder, options.id);
  const name = options.name ?? id.charAt(0).toUpperCase() + id.slice(1);
  const out = options.out ?? join(BRANDS_FOLDER, `${id}.yaml`);
  const sheet = options.sheet ?? join('out', `brand-${id}.html`);
  refuseOverwrite(out, options.force);
  const files = filesOf(folder);
  if (files.length < MIN_SAMPLES) note(`${folder} has ${files.length} files.`);
  const { pictures, skipped } = await readWithBar(files);
  sayProblems(skipped, []);
  const learned = learnStyle(pictures.map(({ name, raster }) => ({ name, features: styleOf(raster) })));
  sayProblems([], learned.warnings);
  writeGuide(out, { id, name, style: learned.style });
  mkdirSync(dirname(sheet), { recursive: true });
  writeFileSync(sheet, renderSheet({ id, name, learned, skipped, thumbnails: await thumbnailsOf(pictures) }));
  const outliers = learned.samples
    .filter(({ outlier }) => outlier)
    .map(({ name, score, parts }) => ({ name, score, reasons: faultsOf(parts) }));
  if (options.json)
    printJson({ id, guide: out, sheet, style: learned.style, outliers, skipped, warnings: learned.warnings });
  else print(`${summaryOf(learned)}\nguide     ${out}\nsheet     ${sheet}`);
  return EXIT.done;
};
