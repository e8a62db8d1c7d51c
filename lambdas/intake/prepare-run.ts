// Reads and validates everything a run needs, and writes nothing.
import type { RunSpec, Urgency } from '../shared/domain/run.ts';
import type { Script, ScriptPart } from '../shared/domain/script.ts';
import { badInput } from '../shared/errors.ts';
import { hashOf, sha256 } from '../shared/hash.ts';
import type { Clock } from '../shared/ports.ts';
import type { Packs } from '../shared/packs/load-packs.ts';
import { snapshotPacks } from '../shared/packs/snapshot-packs.ts';
import { buildProducts, photoPath, type Currencies, type Products } from './build-products.ts';
import { chooseMarket } from './choose-market.ts';
import type { InputSource } from './input-source.ts';
import { readScript } from './read-script.ts';
import { readSheet, type Sheet } from './read-sheet.ts';
import { readSidecar, type Sidecar } from './read-sidecar.ts';
import { resolveSettings, type Overrides, type Settings } from './settings.ts';
import { runSlug } from './slug.ts';
import { splitScript } from './split-script.ts';

export interface RunRequest {
  source: InputSource;
  /** The script's file, as `source` reads it. */
  scriptName: string;
  productsName?: string | undefined;
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

interface Files {
  scriptBytes: Uint8Array;
  sheet?: { name: string; bytes: Uint8Array };
  sidecar: Sidecar;
}

const baseName = (name: string): string => name.split(/[/\\]/u).at(-1) ?? name;

/** `<script without its ending>.run.yaml` */
export const sidecarNameOf = (scriptName: string): string => `${scriptName.replace(/\.[^./\\]*$/u, '')}.run.yaml`;

const readNamed = async (source: InputSource, name: string, what: string): Promise<Uint8Array> => {
  const bytes = await source.read(name);
  if (bytes !== undefined) return bytes;
  throw badInput(`There is no ${what} ${name}. Check the path.`);
};

const readFiles = async ({ source, scriptName, productsName, sidecarName }: RunRequest): Promise<Files> => {
  const scriptBytes = await readNamed(source, scriptName, 'script');
  const besideScript = sidecarNameOf(scriptName);
  const sidecarBytes =
    sidecarName === undefined ? await source.read(besideScript) : await readNamed(source, sidecarName, 'sidecar');
  const sidecar = sidecarBytes === undefined ? {} : readSidecar(sidecarBytes, sidecarName ?? besideScript);
  if (productsName === undefined) return { scriptBytes, sidecar };
  return {
    scriptBytes,
    sidecar,
    sheet: { name: productsName, bytes: await readNamed(source, productsName, 'product sheet') },
  };
};

const NO_PRODUCTS: Products = { products: [], photos: new Map(), photoHashes: {}, warnings: [] };

const readProductsOf = async (
  files: Files,
  sheet: Sheet | undefined,
  { source, ...currencies }: { source: InputSource } & Currencies,
): Promise<Products> => {
  const name = files.sheet?.name;
  if (sheet === undefined || name === undefined) return NO_PRODUCTS;
  return buildProducts(sheet, { name, ...currencies, readPhoto: (image) => source.read(photoPath(name, image)) });
};

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
    salt,
  }: {
    settings: Settings;
    spec: Pick<RunSpec, 'packs' | 'modelEndpoint'>;
    photoHashes: Record<string, string>;
    salt: string | null;
  },
): string =>
  hashOf({
    tenant: settings.tenant,
    script: sha256(files.scriptBytes),
    products: files.sheet === undefined ? null : sha256(files.sheet.bytes),
    photos: photoHashes,
    packs: spec.packs.versions,
    channels: spec.packs.channels.map(({ id }) => id),
    markets: spec.packs.markets.map(({ id }) => id),
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
  { packs, clock, modelEndpoint, newSalt }: PrepareCollaborators,
  request: RunRequest,
): Promise<PreparedRun> => {
  const files = await readFiles(request);
  const settings = resolveSettings(packs, files.sidecar, request.overrides ?? {});
  const script = readScript(files.scriptBytes, request.scriptName);
  const sheet = files.sheet === undefined ? undefined : readSheet(files.sheet.bytes, files.sheet.name);
  const currencies = (sheet?.rows ?? []).flatMap(({ currency }) => (currency === undefined ? [] : [currency]));
  const markets = settings.markets ?? [chooseMarket(packs, script, currencies)];
  const snapshot = snapshotPacks(packs, { ...settings.choice, markets: markets.map(({ id }) => id) });
  const currency = markets[0]?.currency ?? 'USD';
  const products = await readProductsOf(files, sheet, {
    source: request.source,
    currency,
    currencyOf: (market) => (packs.ids('markets').includes(market) ? packs.market(market).currency : currency),
  });
  const parts = splitScript(script);
  const salt = request.again === true ? newSalt() : null;
  const runHash = runHashOf(files, {
    settings,
    spec: { packs: snapshot, modelEndpoint },
    photoHashes: products.photoHashes,
    salt,
  });
  const scriptName = baseName(request.scriptName);
  const spec: RunSpec = {
    runId: `${runSlug(script.title, scriptName)}-${runHash.slice(0, 12)}`,
    runHash,
    tenant: settings.tenant,
    title: script.title === '' ? scriptName.replace(/\.[^.]*$/u, '') : script.title,
    scriptName,
    scriptSha256: sha256(files.scriptBytes),
    scriptLength: script.text.length,
    parts: parts.length,
    products: products.products,
    packs: snapshot,
    options: settings.options,
    modelEndpoint,
    createdAt: clock.now(),
    warnings: [...settings.warnings, ...script.warnings, ...products.warnings, ...strangeProducts(script, products)],
  };
  const { urgency, budgetMicroUsd } = settings;
  return {
    spec,
    script,
    scriptBytes: files.scriptBytes,
    parts,
    photos: products.photos,
    urgency,
    ...(budgetMicroUsd === undefined ? {} : { budgetMicroUsd }),
  };
};
