// Reads and validates everything a run needs, and writes nothing.
import { rowLimit } from '../analyze/limits.ts';
import type { PackSnapshot } from '../shared/domain/packs.ts';
import type { RunSpec, OutagePolicy, Urgency } from '../shared/domain/run.ts';
import type { Script, ScriptPart } from '../shared/domain/script.ts';
import { hashOf, sha256 } from '../shared/hash.ts';
import type { Clock } from '../shared/ports/clock.ts';
import type { Packs } from '../shared/packs/load-packs.ts';
import { embedderAt, snapshotPacks, withBrandFiles } from '../shared/packs/snapshot-packs.ts';
import { followsReference } from '../shared/render-request.ts';
import type { PhotoSource, Products } from './build-products.ts';
import { prepareBrandFiles, type PreparedBrandFiles, type StoredFile } from './brand-files.ts';
import { chooseMarket } from './choose-market.ts';
import { readGivenFiles, scriptNameOf, withoutEnding, type FileRequest, type ReadFiles } from './read-given-files.ts';
import { resolveSettings, type Overrides, type Settings } from './settings.ts';
import { runSlug } from './slug.ts';
import { splitScript } from './split-script.ts';
import { styleReferenceOf, type StyleReference } from './style-reference.ts';
import { understandFiles, type UnderstoodFiles } from './understand-files.ts';

export interface RunRequest extends FileRequest {
  /** Folder of photos named after SKUs; default: the usual ones beside the product sheet. */
  photosFolder?: string | undefined;
  /** Gives products that the script never mentions a moment of their own, after its end. */
  coverAll?: boolean | undefined;
  overrides?: Overrides | undefined;
  /** Makes a new run of what would be the same one. */
  again?: boolean | undefined;
}

export interface PrepareCollaborators {
  packs: Packs;
  clock: Pick<Clock, 'now'>;
  /** `stand-in` or `aws:<account>/<region>` */
  modelEndpoint: string;
  /** A text that was never there before, for `again`. */
  newSalt: () => string;
  /** Fetches photos that a sheet states by address; absent: such sheets are refused. */
  fetchPhoto?: PhotoSource['fetchPhoto'];
}

export interface PreparedRun {
  spec: RunSpec;
  script: Script;
  scriptBytes: Uint8Array;
  parts: ScriptPart[];
  /** Photos and the brand's reference picture to store, by object key. */
  photos: Products['photos'];
  /** The brand's logo and fonts to store, by object key. */
  brandFiles: Map<string, StoredFile>;
  urgency: Urgency;
  onCacheOutage: OutagePolicy;
  /** Undefined when nobody named one. */
  budgetMicroUsd?: number;
}

const strangeProducts = (script: Script, { products }: Products): string[] => {
  const known = new Set(products.map(({ sku }) => sku));
  const named = new Set(script.segments.flatMap(({ productId }) => (productId === undefined ? [] : [productId])));
  return [...named]
    .filter((sku) => !known.has(sku))
    .map((sku) => `The script names the product ${sku}, which is not in the product sheet.`);
};

/** The image model that was named wins over the brand's wish. */
const unusedReference = (packs: RunSpec['packs']): string[] => {
  const { brand, image } = packs;
  if (brand.styleReference === undefined || packs.services?.styleTransfer !== undefined) return [];
  if (!followsReference(image))
    return [`${image.name} takes no reference picture: the style reference of the brand "${brand.id}" is not used.`];
  return brand.styleReference.mode === 'style-guide'
    ? []
    : [
        `${image.name} draws in the reference's style itself: the style-transfer of the brand "${brand.id}" is not used.`,
      ];
};

/** What the request says once everything it names was read. */
interface Found {
  files: ReadFiles;
  settings: Settings;
  understanding: UnderstoodFiles;
  packs: PackSnapshot;
  reference: StyleReference | undefined;
  brandFiles: PreparedBrandFiles;
}

/** Left out of the hash where it is the default, so that runs of before keep their names. */
const USUAL_JUDGE = 'uncertain';

/** Everything a run is the same by (budget and urgency are not in it): 64 hex digits. */
const runHashOf = (
  { files, settings, understanding: { scriptBytes, products }, packs, reference }: Found,
  {
    coverAll = false,
    modelEndpoint,
    salt,
  }: { coverAll?: boolean | undefined; modelEndpoint: string; salt: string | null },
): string =>
  hashOf({
    tenant: settings.tenant,
    script: sha256(scriptBytes),
    ...(coverAll ? { coverAll } : {}),
    products: files.sheet === undefined ? null : sha256(files.sheet.bytes),
    photos: products.photoHashes,
    packs: packs.versions,
    channels: packs.channels.map(({ id }) => id),
    markets: packs.markets.map(({ id }) => id),
    models: [packs.image.id, packs.analyst.id, packs.judge.id, packs.embedder.id],
    modelEndpoint,
    options: settings.options,
    images: settings.images ?? null,
    ...(settings.judge === USUAL_JUDGE ? {} : { judge: settings.judge }),
    ...(reference === undefined ? {} : { styleReference: reference.key }),
    salt,
  });

const find = async (
  { packs, fetchPhoto, modelEndpoint }: Pick<PrepareCollaborators, 'packs' | 'fetchPhoto' | 'modelEndpoint'>,
  request: RunRequest,
): Promise<Found> => {
  const files = await readGivenFiles(request);
  const settings = resolveSettings(packs, files.sidecar, request.overrides ?? {});
  const understanding = await understandFiles(files, {
    source: request.source,
    photosFolder: request.photosFolder,
    fetchPhoto,
    coverAll: request.coverAll === true,
    marketCurrency: (id) => (packs.ids('markets').includes(id) ? packs.market(id).currency : undefined),
    marketOf: (words, currencies) => settings.markets?.[0] ?? chooseMarket(packs, words, currencies),
  });
  const markets = (settings.markets ?? [understanding.market]).map(({ id }) => id);
  const brandFiles = await prepareBrandFiles(
    packs.brandFiles(settings.choice.brand),
    packs.brand(settings.choice.brand).typography,
  );
  const embedder = embedderAt(modelEndpoint, settings.choice.embedder);
  const snapshot = withBrandFiles(snapshotPacks(packs, { ...settings.choice, markets, embedder }), brandFiles.files);
  const isUsed = followsReference(snapshot.image) || snapshot.services?.styleTransfer !== undefined;
  const reference = isUsed ? await styleReferenceOf(packs, snapshot.brand) : undefined;
  return { files, settings, understanding, packs: snapshot, reference, brandFiles };
};

const warningsOf = ({ settings, packs, brandFiles, understanding: { script, products } }: Found): string[] => [
  ...settings.warnings,
  ...brandFiles.warnings,
  ...unusedReference(packs),
  ...script.warnings,
  ...products.warnings,
  ...strangeProducts(script, products),
];

type Identity = Pick<RunSpec, 'runId' | 'runHash' | 'scriptName' | 'modelEndpoint' | 'createdAt' | 'parts'>;

const styleOf = ({ key, fidelity }: StyleReference, service: string | undefined) => ({
  key,
  fidelity,
  ...(service === undefined ? {} : { service }),
});

const specOf = (found: Found, identity: Identity): RunSpec => {
  const { settings, understanding, packs, reference } = found;
  const { script, scriptBytes, products, understood } = understanding;
  return {
    ...identity,
    tenant: settings.tenant,
    title: script.title === '' ? withoutEnding(identity.scriptName) : script.title,
    scriptSha256: sha256(scriptBytes),
    scriptLength: script.text.length,
    products: products.products,
    packs,
    ...(reference === undefined ? {} : { styleReference: styleOf(reference, packs.services?.styleTransfer?.id) }),
    options: settings.options,
    judge: settings.judge,
    ...(settings.images === undefined ? {} : { images: settings.images }),
    warnings: warningsOf(found),
    understood,
  };
};

/** The run that was found, with what has to be stored for it. */
const preparedOf = (found: Found, spec: RunSpec, parts: ScriptPart[]): PreparedRun => {
  const { settings, understanding, reference, brandFiles } = found;
  const { script, scriptBytes, products } = understanding;
  const { urgency, onCacheOutage, budgetMicroUsd } = settings;
  return {
    spec,
    script,
    scriptBytes,
    parts,
    photos: reference === undefined ? products.photos : new Map([...products.photos, [reference.key, reference.png]]),
    brandFiles: brandFiles.stored,
    urgency,
    onCacheOutage,
    ...(budgetMicroUsd === undefined ? {} : { budgetMicroUsd }),
  };
};

/**
 * The run that a request stands for. Writes nothing anywhere, so it also serves the estimate.
 * Throws BadInput: one clear message for the first thing that is wrong.
 */
export const prepareRun = async (collaborators: PrepareCollaborators, request: RunRequest): Promise<PreparedRun> => {
  const { clock, modelEndpoint, newSalt } = collaborators;
  const found = await find(collaborators, request);
  const { script } = found.understanding;
  const parts = splitScript(script, { maxRows: rowLimit(found.packs.analyst) });
  const salt = request.again === true ? newSalt() : null;
  const runHash = runHashOf(found, { coverAll: request.coverAll, modelEndpoint, salt });
  const scriptName = scriptNameOf(request);
  const runId = `${runSlug(script.title, scriptName)}-${runHash.slice(0, 12)}`;
  const identity = { runId, runHash, scriptName, modelEndpoint, createdAt: clock.now(), parts: parts.length };
  return preparedOf(found, specOf(found, identity), parts);
};
