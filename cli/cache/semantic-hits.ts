// The semantic hits of all runs, the newest first, each with the prompt that its picture was made for.
import type { OutcomeRecord } from '../../lambdas/shared/domain/outcome.ts';
import { hitIdOf } from './marks.ts';
import type { OpenCache } from './open-cache.ts';
import { jobsOf, outcomesOf, runsOf } from './runs.ts';

/** A moment's option in a run. */
interface Place {
  runId: string;
  jobId: string;
  cueId: string;
  option: number;
}

export interface SemanticHit extends Place {
  hitId: string;
  /** Milliseconds since 1970. */
  at: number;
  assetKey: string;
  /** As the look-up measured it; null when its note does not say. */
  cosine: number | null;
  note: string;
  wanted: string;
  /** What the picture was made for; null when that run is no longer here. */
  madeFor: (Place & { prompt: string }) | null;
}

const placeOf = ({ runId, jobId, cueId, option }: OutcomeRecord): Place => ({ runId, jobId, cueId, option });

/** The look-up's note begins with it. */
const cosineIn = (note: string): number | null => {
  const [, digits] = /^Cosine (\d(?:\.\d+)?)/u.exec(note) ?? [];
  return digits === undefined ? null : Number(digits);
};

interface Served {
  record: OutcomeRecord;
  assetKey: string;
  note: string;
}

/** What every run rendered, by picture, and what it was served by meaning. */
const outcomesBySource = async (cache: OpenCache) => {
  const rendered = new Map<string, Place>();
  const served: Served[] = [];
  for (const { runId } of await runsOf(cache.objects)) {
    for (const record of await outcomesOf(cache.outcomes, runId)) {
      const { outcome } = record;
      if (outcome.kind !== 'accepted') continue;
      const { asset, source, cacheNote = '' } = outcome;
      if (source === 'rendered') rendered.set(asset.key, placeOf(record));
      if (source === 'semantic-cache') served.push({ record, assetKey: asset.key, note: cacheNote });
    }
  }
  return { rendered, served: served.sort((a, b) => b.record.at - a.record.at) };
};

/** Reads each run's jobs once. */
const promptReader = ({ objects }: OpenCache): ((place: Place) => Promise<string>) => {
  const known = new Map<string, Promise<Map<string, string>>>();
  const promptsOf = async (runId: string): Promise<Map<string, string>> =>
    new Map((await jobsOf(objects, runId)).map(({ jobId, prompt }) => [jobId, prompt]));
  return async ({ runId, jobId }) => {
    const prompts = known.get(runId) ?? promptsOf(runId);
    known.set(runId, prompts);
    return (await prompts).get(jobId) ?? '';
  };
};

/** At most `limit`, the newest first; all of them without. Throws StoreUnavailable. */
export const semanticHits = async (cache: OpenCache, limit = Infinity): Promise<SemanticHit[]> => {
  const { rendered, served } = await outcomesBySource(cache);
  const promptOf = promptReader(cache);
  const shown = served.slice(0, limit);
  return Promise.all(
    shown.map(async ({ record, assetKey, note }): Promise<SemanticHit> => {
      const place = placeOf(record);
      const origin = rendered.get(assetKey);
      return {
        ...{ ...place, hitId: hitIdOf(place), at: record.at, assetKey, cosine: cosineIn(note), note },
        wanted: await promptOf(place),
        madeFor: origin === undefined ? null : { ...origin, prompt: await promptOf(origin) },
      };
    }),
  );
};
