// Reads packs/ from disk, checks every file, and hands out packs by id.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, YAMLParseError } from 'yaml';
import type * as z from 'zod';
import { packContradictions } from '../domain/channel-rules.ts';
import {
  BrandSchema,
  ChannelSchema,
  MarketSchema,
  ModelCardSchema,
  OverlaySchema,
  PromptPackSchema,
  type Brand,
  type Channel,
  type Market,
  type ModelCard,
  type Overlay,
  type PromptPack,
} from '../domain/packs.ts';
import { badInput } from '../errors.ts';
import { didYouMean } from '../nearest.ts';
import { readBrandFolder, type BrandFolder } from './brand-folder.ts';
import { isPromptPlaceholder, placeholdersOf, PROMPT_PLACEHOLDERS } from './prompt-placeholders.ts';

/** The folders below packs/. */
export type PackKind = 'brands' | 'channels' | 'markets' | 'prompts' | 'overlays' | 'models';

export interface Packs {
  /** Throw BadInput with the known ids and the nearest one when there is no such pack. */
  brand: (id: string) => Brand;
  channel: (id: string) => Channel;
  market: (id: string) => Market;
  prompts: (id: string) => PromptPack;
  overlay: (id: string) => Overlay;
  /** The logo and font files that lie in the brand's own folder; none without one. */
  brandFiles: (id: string) => BrandFolder;
  model: (id: string) => ModelCard;
  /** A file of a brand, by its path within packs/brands/<id>/. Throws BadInput when it is not there or lies elsewhere. */
  brandFile: (brand: string, file: string) => Uint8Array;
  /** Every id of a kind, sorted. */
  ids: (kind: PackKind) => string[];
}

/** Throws BadInput that names the file, the field and what is wrong with it. */
const readPack = <Schema extends z.ZodType<{ id: string }>>(file: string, schema: Schema): z.output<Schema> => {
  const parsed = schema.safeParse(readYaml(file));
  if (!parsed.success) {
    const problems = parsed.error.issues.map(
      (issue) => `${issue.path.join('.') || '(the whole file)'}: ${issue.message}`,
    );
    throw badInput(
      `The pack ${file} does not fit. ${problems.join('; ')}. Correct the file; docs/packs.md lists the fields.`,
    );
  }
  const id = path.basename(file, '.yaml');
  if (parsed.data.id !== id)
    throw badInput(`The pack ${file} has the id "${parsed.data.id}"; it must be the file's name, "${id}".`);
  return parsed.data;
};

/** Throws BadInput when a template holds a placeholder that nothing fills: it would be drawn. */
const checkPlaceholders = (folder: string, packs: Map<string, PromptPack>): void => {
  const known = Object.keys(PROMPT_PLACEHOLDERS);
  for (const { id, template } of packs.values()) {
    for (const name of template.flatMap(placeholdersOf).filter((name) => !isPromptPlaceholder(name))) {
      throw badInput(
        `The pack ${path.join(folder, `${id}.yaml`)} has the placeholder {${name}} in template.${didYouMean(name, known)} Known: ${known.join(', ')}.`,
      );
    }
  }
};

/** Throws BadInput when a channel's own size or limits are not what its rules take. */
const checkChannels = (folder: string, packs: Map<string, Channel>): void => {
  for (const channel of packs.values()) {
    const problems = packContradictions(channel);
    if (problems.length > 0)
      throw badInput(
        `The pack ${path.join(folder, `${channel.id}.yaml`)} contradicts itself. ${problems.join('; ')}. Correct the one or the other.`,
      );
  }
};

/** Throws BadInput when a brand or a prompt pack names an overlay that is not there. */
const checkOverlays = (
  overlays: Map<string, Overlay>,
  packs: readonly { id: string; overlay?: string | undefined }[],
): void => {
  for (const { id, overlay } of packs) {
    if (overlay === undefined || overlays.has(overlay)) continue;
    const known = [...overlays.keys()];
    throw badInput(
      `The pack ${id} names the overlay "${overlay}", which is not there.${didYouMean(overlay, known)} Known: ${known.join(', ')}.`,
    );
  }
};

const readYaml = (file: string): unknown => {
  try {
    return parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw badInput(`The pack ${file} is not YAML: ${error.message}`, { cause: error });
  }
};

const readKind = <Schema extends z.ZodType<{ id: string }>>(
  folder: string,
  schema: Schema,
): Map<string, z.output<Schema>> => {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
  return new Map(names.map((name) => [path.basename(name, '.yaml'), readPack(path.join(folder, name), schema)]));
};

const choose =
  <Pack>(packs: Map<string, Pack>, word: string): ((id: string) => Pack) =>
  (id) => {
    const pack = packs.get(id);
    if (pack !== undefined) return pack;
    const known = [...packs.keys()];
    throw badInput(`There is no ${word} "${id}".${didYouMean(id, known)} Known: ${known.join(', ')}.`);
  };

const readBrandFile =
  (folder: string): Packs['brandFile'] =>
  (brand, file) => {
    const root = path.resolve(folder, brand);
    const whole = path.resolve(root, file);
    if (!whole.startsWith(`${root}${path.sep}`)) {
      throw badInput(
        `The brand "${brand}" names the file ${file}, which lies outside packs/brands/${brand}. Put it there.`,
      );
    }
    try {
      return readFileSync(whole);
    } catch (error) {
      const why = `The brand "${brand}" names the file ${file}, but packs/brands/${brand}/${file} cannot be read.`;
      throw badInput(`${why} Put it there, or correct the path.`, { cause: error });
    }
  };

/**
 * Reads every pack below `folder` at once (synchronously: it is done once, at the start of a process).
 * Throws BadInput that names the file and the field when a pack does not fit its schema.
 */
export const loadPacks = (folder: string): Packs => {
  const all = {
    brands: readKind(path.join(folder, 'brands'), BrandSchema),
    channels: readKind(path.join(folder, 'channels'), ChannelSchema),
    markets: readKind(path.join(folder, 'markets'), MarketSchema),
    prompts: readKind(path.join(folder, 'prompts'), PromptPackSchema),
    overlays: readKind(path.join(folder, 'overlays'), OverlaySchema),
    models: readKind(path.join(folder, 'models'), ModelCardSchema),
  };
  checkPlaceholders(path.join(folder, 'prompts'), all.prompts);
  checkChannels(path.join(folder, 'channels'), all.channels);
  checkOverlays(all.overlays, [...all.brands.values(), ...all.prompts.values()]);
  return {
    brand: choose(all.brands, 'brand'),
    channel: choose(all.channels, 'channel'),
    market: choose(all.markets, 'market'),
    prompts: choose(all.prompts, 'prompt pack'),
    overlay: choose(all.overlays, 'overlay'),
    model: choose(all.models, 'model'),
    brandFiles: (id) => {
      const { logo, typography } = all.brands.get(id) ?? {};
      return readBrandFolder(path.join(folder, 'brands', id), { logo: logo?.file, font: typography?.file });
    },
    brandFile: readBrandFile(path.join(folder, 'brands')),
    ids: (kind) => [...all[kind].keys()],
  };
};
