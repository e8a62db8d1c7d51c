// Finds a style guide: by its id in packs/brands, or as a YAML file.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { BrandSchema, type Brand } from '../../lambdas/shared/domain/brand.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';

const PACKS = fileURLToPath(new URL('../../packs', import.meta.url));
export const BRANDS_FOLDER = join(PACKS, 'brands');

const parseGuide = (file: string): Brand => {
  let content: unknown;
  try {
    content = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw badInput(`The guide ${file} cannot be read: ${(error as Error).message.split('\n')[0] ?? ''}.`, {
      cause: error,
    });
  }
  const parsed = BrandSchema.safeParse(content);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    (issue) => `${issue.path.join('.') || '(the whole file)'}: ${issue.message}`,
  );
  throw badInput(`The guide ${file} does not fit. ${problems.join('; ')}. docs/brands.md lists the fields.`);
};

/** The guide. Throws BadInput when there is none, or it does not fit its schema. */
export const findGuide = (idOrFile: string): Brand =>
  /\.ya?ml$/iu.test(idOrFile) || existsSync(idOrFile) ? parseGuide(idOrFile) : loadPacks(PACKS).brand(idOrFile);

/** The example sample sets. */
export const SAMPLES_FOLDER = fileURLToPath(new URL('../../examples/brand-samples', import.meta.url));
