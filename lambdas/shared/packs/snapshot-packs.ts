// Freezes the packs of one run: the packs themselves with their content versions.
import type { BrandFiles } from '../domain/overlay.ts';
import type { Brand, ImageOperation, ImageServiceCard, ModelCard, PackSnapshot } from '../domain/packs.ts';
import { badInput } from '../errors.ts';
import { hashOf } from '../hash.ts';
import { didYouMean } from '../nearest.ts';
import { followsReference } from '../render-request.ts';
import type { Packs } from './load-packs.ts';

/** Ids of packs. Channels in order: the pictures' aspect ratio comes from the first. */
export interface PackChoice {
  brand: string;
  channels: readonly string[];
  markets: readonly string[];
  prompts: string;
  /** Absent: the prompt pack's, else the brand's, else `classic`. */
  overlay?: string | undefined;
  image: string;
  analyst: string;
  judge: string;
  embedder: string;
  /** Ids of the image services that the run may pay for. */
  services?: { removeBackground?: string; upscale?: string; styleTransfer?: string };
}

export const DEFAULT_BRAND = 'house';

/** The packs used where an operator names none. */
export const DEFAULT_MODELS: Pick<PackChoice, 'image' | 'analyst' | 'judge' | 'embedder'> = {
  image: 'stability-core',
  analyst: 'claude-haiku-4-5',
  judge: 'claude-haiku-4-5',
  embedder: 'titan-text-v2',
};
export const DEFAULT_PROMPTS = 'scene';
export const DEFAULT_OVERLAY = 'classic';

/** The generator that draws in the style of a picture. */
const STYLE_GUIDE = 'stability-style-guide';
const SERVICES = {
  removeBackground: 'stability-remove-background',
  upscale: 'stability-fast-upscale',
  styleTransfer: 'stability-style-transfer',
} as const;

/** The image model of a brand where nobody names one: what its style by reference needs, else the first that it allows. */
export const imageModelFor = ({ styleReference, models }: Pick<Brand, 'styleReference' | 'models'>): string => {
  if (styleReference?.mode === 'style-guide') return STYLE_GUIDE;
  const [first = DEFAULT_MODELS.image] = models ?? [];
  return models?.includes(DEFAULT_MODELS.image) === true ? DEFAULT_MODELS.image : first;
};

/** The stand-in answers for the default embedder with its own, whose vectors want floors of their own. */
export const embedderAt = (modelEndpoint: string, embedder: string): string =>
  modelEndpoint === 'stand-in' && embedder === DEFAULT_MODELS.embedder ? 'local-hash' : embedder;

/** The services a run may pay for: the upscaler, cut-outs unless they are not wanted, and the brand's style transfer. */
export const servicesFor = ({
  cutOut,
  brand: { styleReference },
}: {
  cutOut: boolean;
  brand: Pick<Brand, 'styleReference'>;
}): NonNullable<PackChoice['services']> => ({
  ...(cutOut ? { removeBackground: SERVICES.removeBackground } : {}),
  upscale: SERVICES.upscale,
  ...(styleReference?.mode === 'style-transfer' ? { styleTransfer: SERVICES.styleTransfer } : {}),
});

/** The content version of a pack: 12 hex digits of the SHA-256 of its canonical JSON, so layout and comments do not count. */
export const packVersion = (pack: unknown): string => hashOf(pack, 12);

/** What is drawn over a picture does not decide what the picture is of: logo and overlay change no prompt and miss no cache. */
const withoutOverlay = (pack: object): Record<string, unknown> =>
  Object.fromEntries(Object.entries(pack).filter(([name]) => name !== 'overlay' && name !== 'logo'));

/** `<id>@<content version>`, as render jobs name their brand. */
export const versioned = (pack: { id: string }): string => `${pack.id}@${packVersion(withoutOverlay(pack))}`;

const idsOfKind = (packs: Packs, kind: ModelCard['kind']): string[] =>
  packs.ids('models').filter((known) => packs.model(known).kind === kind);

const modelOfKind = <Kind extends ModelCard['kind']>(
  packs: Packs,
  id: string,
  kind: Kind,
): Extract<ModelCard, { kind: Kind }> => {
  const fits = idsOfKind(packs, kind);
  const card = packs.model(id);
  if (card.kind === kind) return card as Extract<ModelCard, { kind: Kind }>;
  throw badInput(
    `The model "${id}" is of kind ${card.kind}; a model of kind ${kind} is wanted here.${didYouMean(id, fits)} Known: ${fits.join(', ')}.`,
  );
};

const OPERATIONS: Record<keyof NonNullable<PackChoice['services']>, ImageOperation> = {
  removeBackground: 'remove-background',
  upscale: 'fast-upscale',
  styleTransfer: 'style-transfer',
};

const servicesOf = (packs: Packs, chosen: NonNullable<PackChoice['services']>): NonNullable<PackSnapshot['services']> =>
  Object.fromEntries(
    Object.entries(chosen).map(([use, id]) => {
      const card = modelOfKind(packs, id, 'image-service');
      const operation = OPERATIONS[use as keyof typeof OPERATIONS];
      if (card.operation === operation) return [use, card];
      throw badInput(`The model "${id}" does ${card.operation}; one that does ${operation} is wanted here.`);
    }),
  );

/** A model that draws by the reference picture itself needs no second step. */
const neededServices = (
  image: PackSnapshot['image'],
  { styleTransfer, ...others }: NonNullable<PackChoice['services']>,
): NonNullable<PackChoice['services']> =>
  styleTransfer === undefined || followsReference(image) ? others : { ...others, styleTransfer };

/** Throws BadInput when the image model draws by a reference picture and the brand has none. */
const checkReference = ({ brand, image }: Pick<PackSnapshot, 'brand' | 'image'>): void => {
  if (followsReference(image) && brand.styleReference === undefined) {
    throw badInput(
      `The model "${image.id}" draws in the style of a picture, and the brand "${brand.id}" has none. Add styleReference with ` +
        'mode style-guide to the brand, or choose another image model.',
    );
  }
};

/** Throws BadInput when the brand does not allow the image model, or allows one that is no image model. */
const checkAllowed = (packs: Packs, { brand, image }: Pick<PackSnapshot, 'brand' | 'image'>): void => {
  const { models = [image.id] } = brand;
  const file = `packs/brands/${brand.id}.yaml`;
  const known = idsOfKind(packs, 'image');
  const stranger = models.find((id) => !known.includes(id));
  if (stranger !== undefined) {
    throw badInput(
      `The brand "${brand.id}" allows the image model "${stranger}", and there is none.${didYouMean(stranger, known)} ` +
        `Known: ${known.join(', ')}. Correct models in ${file}.`,
    );
  }
  if (models.includes(image.id)) return;
  throw badInput(
    `The brand "${brand.id}" does not allow the image model "${image.id}". Allowed: ${models.join(', ')}. ` +
      `Choose one of them, or add "${image.id}" to models in ${file}.`,
  );
};

/**
 * The packs of `choice` with the content version of each (`{ 'brand/house': '3f2a…' }`).
 * Throws BadInput when an id is unknown, a model is of the wrong kind or not allowed by the brand, or no channel or market
 * is named.
 */
export const snapshotPacks = (packs: Packs, choice: PackChoice): PackSnapshot => {
  if (choice.channels.length === 0)
    throw badInput(`No channel is named. Name at least one of: ${packs.ids('channels').join(', ')}.`);
  if (choice.markets.length === 0)
    throw badInput(`No market is named. Name at least one of: ${packs.ids('markets').join(', ')}.`);
  const [brand, prompts] = [packs.brand(choice.brand), packs.prompts(choice.prompts)];
  const image = modelOfKind(packs, choice.image, 'image');
  const snapshot = {
    brand,
    channels: [...new Set(choice.channels)].map((id) => packs.channel(id)),
    markets: [...new Set(choice.markets)].map((id) => packs.market(id)),
    prompts,
    overlay: packs.overlay(choice.overlay ?? prompts.overlay ?? brand.overlay ?? DEFAULT_OVERLAY),
    image,
    analyst: modelOfKind(packs, choice.analyst, 'language'),
    judge: modelOfKind(packs, choice.judge, 'language'),
    embedder: modelOfKind(packs, choice.embedder, 'embedding'),
    ...(choice.services === undefined ? {} : { services: servicesOf(packs, neededServices(image, choice.services)) }),
  };
  checkAllowed(packs, snapshot);
  checkReference(snapshot);
  if (!snapshot.judge.readsImages) {
    throw badInput(
      `The model "${choice.judge}" cannot read images, so it cannot be the judge. Choose one whose card says readsImages: true.`,
    );
  }
  return { ...snapshot, versions: versionsOf(snapshot) };
};

/** The snapshot with the brand's own logo and typefaces, which have a version, too. */
export const withBrandFiles = (snapshot: PackSnapshot, files: BrandFiles | undefined): PackSnapshot =>
  files === undefined
    ? snapshot
    : {
        ...snapshot,
        brandFiles: files,
        versions: { ...snapshot.versions, [`brand-files/${snapshot.brand.id}`]: packVersion(files) },
      };

const versionsOf = (snapshot: Omit<PackSnapshot, 'versions'>): Record<string, string> =>
  Object.fromEntries([
    [`brand/${snapshot.brand.id}`, packVersion(snapshot.brand)],
    ...snapshot.channels.map((channel) => [`channel/${channel.id}`, packVersion(channel)]),
    ...snapshot.markets.map((market) => [`market/${market.id}`, packVersion(market)]),
    [`prompts/${snapshot.prompts.id}`, packVersion(snapshot.prompts)],
    [`overlay/${snapshot.overlay.id}`, packVersion(snapshot.overlay)],
    ...[
      snapshot.image,
      snapshot.analyst,
      snapshot.judge,
      snapshot.embedder,
      ...(Object.values(snapshot.services ?? {}) as ImageServiceCard[]),
    ].map((card) => [`model/${card.id}`, packVersion(card)]),
  ]) as Record<string, string>;
