// liveframe cache audit: recent semantic hits for a person to mark, and the marks.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { invalidate } from '../../lambdas/cache/invalidate.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { thumbKey } from '../../lambdas/shared/keys.ts';
import { auditPage, type AuditedHit } from '../cache/audit-page.ts';
import { addMarks, auditedRate, parseMarks, readMarks, type Mark } from '../cache/marks.ts';
import { withCache, type CacheOptions, type OpenCache } from '../cache/open-cache.ts';
import { semanticHits, type SemanticHit } from '../cache/semantic-hits.ts';
import { EXIT } from '../exit-codes.ts';
import { wholeNumber } from '../numbers.ts';
import { print, printJson } from '../output.ts';

interface CacheAuditOptions extends CacheOptions {
  mark?: string[];
  limit: string;
  out: string;
}

const MOST_HITS = 1000;

/** The marks of hits that are there. Throws BadInput for one that is not: a typing mistake must not pass. */
const marksOf = async (cache: OpenCache, given: readonly string[]): Promise<Mark[]> => {
  const asked = parseMarks(given);
  const byId = new Map((await semanticHits(cache)).map((hit) => [hit.hitId, hit]));
  const at = cache.clock.now();
  return asked.map(({ hitId, verdict }) => {
    const hit = byId.get(hitId);
    if (hit === undefined)
      throw badInput(`There is no semantic hit "${hitId}" here. The page of \`npx liveframe cache audit\` names them.`);
    const { runId, jobId, assetKey } = hit;
    return { hitId, verdict, at, runId, jobId, assetKey };
  });
};

/** Keeps marks; the picture of each wrong hit leaves service first, so that a mark is never kept without it. */
export const markHits = async (
  cache: OpenCache,
  given: readonly string[],
): Promise<{ marks: Mark[]; removed: number }> => {
  const marks = await marksOf(cache, given);
  const indices = cache.cards.map((card) => cache.indexOf(card));
  let removed = 0;
  for (const { verdict, assetKey } of marks) {
    if (verdict === 'wrong')
      removed += (await invalidate({ ...cache, indices }, { kind: 'asset', value: assetKey })).removed;
  }
  await addMarks(cache.objects, marks);
  return { marks, removed };
};

const dataUri = async (
  { objects }: OpenCache,
  { runId, cueId, option }: { runId: string; cueId: string; option: number },
): Promise<string | undefined> => {
  const bytes = await objects.find(thumbKey(runId, cueId, { which: String(option), size: 'option' }));
  return bytes && `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
};

/** The hits with their pictures and marks. */
export const auditedHits = async (cache: OpenCache, limit: number): Promise<AuditedHit[]> => {
  const verdicts = new Map((await readMarks(cache.objects)).map(({ hitId, verdict }) => [hitId, verdict]));
  const withPictures = async (hit: SemanticHit): Promise<AuditedHit> => ({
    ...hit,
    picture: await dataUri(cache, hit),
    madePicture: hit.madeFor === null ? undefined : await dataUri(cache, hit.madeFor),
    verdict: verdicts.get(hit.hitId),
  });
  return Promise.all((await semanticHits(cache, limit)).map(withPictures));
};

const shellWord = (text: string): string => `'${text.replaceAll("'", String.raw`'\''`)}'`;

const commandOf = ({ data, models }: CacheAuditOptions): string =>
  [
    'npx liveframe cache audit',
    `--data ${shellWord(data)}`,
    ...(models === 'aws' ? ['--models aws'] : []),
    '--mark',
  ].join(' ');

const mark = async (cache: OpenCache, given: readonly string[], { json }: CacheAuditOptions): Promise<void> => {
  const { marks, removed } = await markHits(cache, given);
  const audited = auditedRate(await readMarks(cache.objects));
  if (json) {
    printJson({ marks, removed, audited });
    return;
  }
  const wrong = marks.filter(({ verdict }) => verdict === 'wrong').length;
  print(
    `${marks.length} marks kept, ${wrong} of them wrong; ${removed} entries left the index, and their pictures are not served any more.`,
  );
};

const write = async (cache: OpenCache, options: CacheAuditOptions): Promise<void> => {
  const { out, json, limit } = options;
  const hits = await auditedHits(cache, Number(limit));
  const audited = auditedRate(await readMarks(cache.objects));
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, auditPage({ hits, audited, command: commandOf(options) }));
  if (json) {
    const told = hits.map(({ picture, madePicture, verdict, ...hit }) => ({
      ...hit,
      hasPictures: picture !== undefined && madePicture !== undefined,
      verdict: verdict ?? null,
    }));
    printJson({ page: out, audited, hits: told });
  } else print(`${hits.length} semantic hits: ${out}`);
};

export const cacheAuditCommand = async (options: CacheAuditOptions): Promise<number> => {
  wholeNumber('--limit', options.limit, { min: 1, max: MOST_HITS });
  parseMarks(options.mark ?? []);
  await withCache(options, (cache) =>
    options.mark === undefined ? write(cache, options) : mark(cache, options.mark, options),
  );
  return EXIT.done;
};
