// Reads and validates everything a run needs, and writes nothing.
import { rowLimit } from '../analyze/limits.ts';
import type { RunSpec, Urgency } from '../shared/domain/run.ts';
import type { Script, ScriptPart } from '../shared/domain/script.ts';
import { badInput } from '../shared/errors.ts';
import { hashOf, sha256 } from '../shared/hash.ts';
import type { Clock } from '../shared/ports.ts';
import type { Packs } from '../shared/packs/load-packs.ts';
import { snapshotPacks } from '../shared/packs/snapshot-packs.ts';
import type { PhotoSource, Products } from './build-products.ts';
import { chooseMarket } from './choose-market.ts';
import type { InputSource } from './input-source.ts';
import { readSidecar, type Sidecar } from './read-sidecar.ts';
import { resolveSettings, type Overrides, type Settings } from './settings.ts';
import { runSlug } from './slug.ts';
import { splitScript } from './split-script.ts';
import { understandFiles, type GivenFiles, type NamedFile } from './understand-files.ts';

export interface RunRequest {
  source: InputSource;
  /** The script's file, as `source` reads it; without one a script is written from the product sheet. */
  scriptName?: string | undefined;
  productsName?: string | undefined;
  /** Folder of photos named after SKUs; default: the usual ones beside the product sheet. */
  photosFolder?: string | undefined;
  /** Gives products that the script never mentions a moment of their own, after its end. */
  coverAll?: boolean | undefined;
  /** Default: `<script without ending>.run.yaml` beside the script, if it is there. */
  sidecarName?: string | undefined;
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
  /** Photos to store, by object key. */
  photos: Products['photos'];
  urgency: Urgency;
  /** Undefined when nobody named one. */
  budgetMicroUsd?: number;
}

interface Files extends GivenFiles {
  sidecar: Sidecar;
}

const baseName = (name: string): string => name.split(/[/\\]/u).at(-1) ?? name;

const withoutEnding = (name: string): string => name.replace(/\.[^./\\]*$/u, '');

/** `<script without its ending>.run.yaml` */
export const sidecarNameOf = (scriptName: string): string => `${withoutEnding(scriptName)}.run.yaml`;

const readNamed = async (source: InputSource, name: string, what: string): Promise<Uint8Array> => {
  const bytes = await source.read(name);
  if (bytes !== undefined) return bytes;
  throw badInput(`There is no ${what} ${name}. Check the path.`);
};

const namedFile = async (
  source: InputSource,
  name: string | undefined,
  what: string,
): Promise<NamedFile | undefined> =>
  name === undefined ? undefined : { name, bytes: await readNamed(source, name, what) };

const readFiles = async ({ source, scriptName, productsName, sidecarName }: RunRequest): Promise<Files> => {
  const script = await namedFile(source, scriptName, 'script');
  const beside = sidecarNameOf(scriptName ?? productsName ?? '');
  const sidecarBytes =
    sidecarName === undefined ? await source.read(beside) : await readNamed(source, sidecarName, 'sidecar');
  const sidecar = sidecarBytes === undefined ? {} : readSidecar(sidecarBytes, sidecarName ?? beside);
  const sheet = await namedFile(source, productsName, 'product sheet');
  return { sidecar, ...(script === undefined ? {} : { script }), ...(sheet === undefined ? {} : { sheet }) };
};

/** A written script is called after its sheet. */
const scriptNameOf = ({ scriptName, productsName = '' }: RunRequest): string =>
  baseName(scriptName ?? `${withoutEnding(productsName)}.script.json`);

const strangeProducts = (script: Script, { products }: Products): string[] => {
  const known = new Set(products.map(({ sku }) => sku));
  const named = new Set(script.segments.flatMap(({ productId }) => (productId === undefined ? [] : [productId])));
  return [...named]
    .filter((sku) => !known.has(sku))
    .map((sku) => `The script names the product ${sku}, which is not in the product sheet.`);
};

/** Everything a run is the same by (budget and urgency are not in it): 64 hex digits. */
const runHashOf = (
  files: Files,
  {
    settings,
    spec,
    photoHashes,
    scriptBytes,
    coverAll,
    salt,
  }: {
    settings: Settings;
    scriptBytes: Uint8Array;
    coverAll: boolean;
    spec: Pick<RunSpec, 'packs' | 'modelEndpoint'>;
    photoHashes: Record<string, string>;
    salt: string | null;
  },
): string =>
  hashOf({
    tenant: settings.tenant,
    script: sha256(scriptBytes),
    ...(coverAll ? { coverAll } : {}),
    products: files.sheet === undefined ? null : sha256(files.sheet.bytes),
    photos: photoHashes,
    packs: spec.packs.versions,
    channels: spec.packs.channels.map(({ id }) => id),
    models: [spec.packs.image.id, spec.packs.analyst.id, spec.packs.judge.id, spec.packs.embedder.id],
    modelEndpoint: spec.modelEndpoint,
    options: settings.options,
    salt,
  });

/**
 * The run that a request stands for. Writes nothing anywhere, so it also serves the estimate.
 * Throws BadInput: one clear message for the first thing that is wrong.
 */
export const prepareRun = async (
  { packs, clock, modelEndpoint, newSalt, fetchPhoto }: PrepareCollaborators,
  request: RunRequest,
): Promise<PreparedRun> => {
  const files = await readFiles(request);
  const settings = resolveSettings(packs, files.sidecar, request.overrides ?? {});
  const coverAll = request.coverAll === true;
  const { script, scriptBytes, products, market, understood } = await understandFiles(files, {
    source: request.source,
    photosFolder: request.photosFolder,
    fetchPhoto,
    coverAll,
    marketOf: (words, currencies) => settings.market ?? chooseMarket(packs, words, currencies),
  });
  const snapshot = snapshotPacks(packs, { ...settings.choice, market: market.id });
  const parts = splitScript(script, { maxRows: rowLimit(snapshot.analyst) });
  const salt = request.again === true ? newSalt() : null;
  const runHash = runHashOf(files, {
    settings,
    spec: { packs: snapshot, modelEndpoint },
    photoHashes: products.photoHashes,
    scriptBytes,
    coverAll,
    salt,
  });
  const scriptName = scriptNameOf(request);
  const spec: RunSpec = {
    runId: `${runSlug(script.title, scriptName)}-${runHash.slice(0, 12)}`,
    runHash,
    tenant: settings.tenant,
    title: script.title === '' ? withoutEnding(scriptName) : script.title,
    scriptName,
    scriptSha256: sha256(scriptBytes),
    scriptLength: script.text.length,
    parts: parts.length,
    products: products.products,
    packs: snapshot,
    options: settings.options,
    modelEndpoint,
    createdAt: clock.now(),
    warnings: [...settings.warnings, ...script.warnings, ...products.warnings, ...strangeProducts(script, products)],
    understood,
  };
  const { urgency, budgetMicroUsd } = settings;
  return {
    spec,
    script,
    scriptBytes,
    parts,
    photos: products.photos,
    urgency,
    ...(budgetMicroUsd === undefined ? {} : { budgetMicroUsd }),
  };
};
