// liveframe cache invalidate: takes pictures out of service at once.
import { filterOf, invalidate, type Target } from '../../lambdas/cache/invalidate.ts';
import { loadPacks } from '../../lambdas/shared/packs/load-packs.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { withCache, type CacheOptions, type OpenCache } from '../cache/open-cache.ts';
import { runsOf } from '../cache/runs.ts';
import { EXIT } from '../exit-codes.ts';
import { print, printJson } from '../output.ts';
import { PACKS } from '../prepare.ts';

export interface CacheInvalidateOptions extends CacheOptions {
  brand?: string;
  product?: string;
  entry?: string;
  asset?: string;
  all?: boolean;
  dryRun: boolean;
  yes: boolean;
}

const WAYS = '--brand, --product, --entry, --asset or --all';

/** `<sku>@<visual version>`: a version has no @, a sku may. */
const productTarget = (given: string): Target => {
  const [, value, version] = /^(.+)@([0-9a-f]{6,64})$/u.exec(given) ?? [];
  return value === undefined || version === undefined
    ? { kind: 'product', value: given }
    : { kind: 'product', value, version };
};

/** The target that was named; `all` stands for every brand. Throws BadInput unless it is exactly one. */
export const targetOf = ({ brand, product, entry, asset, all }: CacheInvalidateOptions): Target | 'all' => {
  const named: (Target | 'all')[] = [
    ...(brand === undefined ? [] : [{ kind: 'brand', value: brand } as const]),
    ...(product === undefined ? [] : [productTarget(product)]),
    ...(entry === undefined ? [] : [{ kind: 'entry', value: entry } as const]),
    ...(asset === undefined ? [] : [{ kind: 'asset', value: asset } as const]),
    ...(all === true ? ['all' as const] : []),
  ];
  const [target] = named;
  if (target !== undefined && named.length === 1) return target;
  throw badInput(
    named.length === 0
      ? `Nothing says what is to go. Give one of ${WAYS}.`
      : `Only one of ${WAYS} is allowed at a time; ${named.length} were given.`,
  );
};

/** Every brand that a picture can be of: of the packs, of the runs, of the entries. */
const brandTargets = async ({ objects, cards, indexOf }: OpenCache): Promise<Target[]> => {
  const brands = new Set(loadPacks(PACKS).ids('brands'));
  for (const { packs } of await runsOf(objects)) brands.add(packs.brand.id);
  for (const card of cards)
    for await (const { brand } of indexOf(card).list({})) brands.add(brand.split('@')[0] ?? brand);
  return [...brands].map((value) => ({ kind: 'brand', value }));
};

const count = async ({ cards, indexOf }: OpenCache, target: Target): Promise<number> => {
  const entryIds = new Set<string>();
  for (const card of cards) for await (const { entryId } of indexOf(card).list(filterOf(target))) entryIds.add(entryId);
  return entryIds.size;
};

export interface Invalidated {
  targets: Target[];
  /** Index entries that are meant; exact records of the same pictures go with them and are not counted. */
  entries: number;
  done: boolean;
}

/** Counts what `target` means and, unless `dryRun`, takes it out of service. */
export const invalidateTarget = async (
  cache: OpenCache,
  target: Target | 'all',
  { dryRun }: { dryRun: boolean },
): Promise<Invalidated> => {
  const targets = target === 'all' ? await brandTargets(cache) : [target];
  const indices = cache.cards.map((card) => cache.indexOf(card));
  let entries = 0;
  for (const one of targets) {
    entries += await count(cache, one);
    if (!dryRun) await invalidate({ ...cache, indices }, one);
  }
  return { targets, entries, done: !dryRun };
};

const wordsOf = ({ kind, value, ...rest }: Target): string =>
  `${kind} ${value}${'version' in rest ? ` in the version ${rest.version ?? ''}` : ''}`;

const lines = ({ targets, entries, done }: Invalidated): string[] => {
  const what = targets.map(wordsOf).join(', ');
  return done
    ? [`${entries} entries taken out of service: ${what}. Their pictures are not served any more, by any way.`]
    : [`${entries} entries would go: ${what}. Nothing was changed; leave out --dry-run and add --yes to do it.`];
};

export const cacheInvalidateCommand = async (options: CacheInvalidateOptions): Promise<number> => {
  const target = targetOf(options);
  const { dryRun, yes } = options;
  if (!dryRun && !yes)
    throw badInput(
      'What is taken out of service has to be rendered and paid for anew. Look with --dry-run, then add --yes.',
    );
  const result = await withCache(options, (cache) => invalidateTarget(cache, target, { dryRun }));
  if (options.json) printJson(result);
  else for (const line of lines(result)) print(line);
  return EXIT.done;
};
