// Where everything lies in the bucket. The only place that builds object keys.
import type { ImageOperation } from './domain/packs.ts';
import { hashOf } from './hash.ts';

/** Six digits, so that keys sort in show order. */
const padded = (index: number): string => String(index).padStart(6, '0');

export const runPrefix = (runId: string): string => `runs/${runId}`;
/** The whole resolved request with a snapshot of its packs: RunSpec. */
export const specKey = (runId: string): string => `${runPrefix(runId)}/spec.json`;
/** The script as it was given, byte for byte. */
export const scriptKey = (runId: string): string => `${runPrefix(runId)}/input/script`;
/** Part `index` (from 0) of a long script: ScriptPart. */
export const partKey = (runId: string, index: number): string =>
  `${runPrefix(runId)}/input/parts/${padded(index)}.json`;
/** What the analysis of part `index` found: PartAnalysis. */
export const partAnalysisKey = (runId: string, index: number): string =>
  `${runPrefix(runId)}/analysis/${padded(index)}.json`;
/** The analysis of a script's part for every run of a tenant that asks the same: PartAnalysis. */
export const sharedAnalysisKey = (tenant: string, hash: string): string => `analyses/${tenant}/${hash}.json`;
/** The merged analysis of the whole script: Analysis. */
export const analysisKey = (runId: string): string => `${runPrefix(runId)}/analysis.json`;
/** One RenderJob a line. */
export const jobsKey = (runId: string): string => `${runPrefix(runId)}/jobs.jsonl`;
/** One CueItem a line: what the publishing Map goes over. */
export const cuesKey = (runId: string): string => `${runPrefix(runId)}/cues.jsonl`;
/** The words of cues in the languages of the run's markets: RunWords. */
export const wordsKey = (runId: string): string => `${runPrefix(runId)}/words.json`;
/** A checked translation, shared by all runs of a tenant whose text, model and endpoint are the same: Translation. */
export const translationKey = (hash: string): string => `translations/${hash}.json`;
/** Warnings and notes of prompt building: PromptReport. */
export const promptReportKey = (runId: string): string => `${runPrefix(runId)}/prompts.json`;
/** What execution `n` of the run still has to render, one RenderJob a line. */
export const missesKey = (runId: string, n: number): string => `${runPrefix(runId)}/executions/${n}/misses.jsonl`;
/** What a later pass renders because nothing came of the pictures that it waited for: RenderJob lines. */
export const followerMissesKey = (runId: string, n: number, pass: number): string =>
  `${runPrefix(runId)}/executions/${n}/misses-${pass}.jsonl`;
/** What people changed in the run by hand: HandWorkLog. */
export const handWorkKey = (runId: string): string => `${runPrefix(runId)}/hand-work.json`;
/** The one cue that execution `n`, which carries out hand work, publishes: a CueItem. */
export const handWorkCuesKey = (runId: string, n: number): string => `${runPrefix(runId)}/executions/${n}/cues.jsonl`;
/** What the cache served and why not more: CacheReport. */
export const cacheReportKey = (runId: string, n: number): string => `${runPrefix(runId)}/executions/${n}/cache.json`;
/** The embedding of one render job's prompt, for the cache entry that its picture becomes: PromptVector. */
export const promptVectorKey = (runId: string, jobId: string): string => `${runPrefix(runId)}/vectors/${jobId}.json`;
/** Prefix under which a Map's ResultWriter leaves its files. */
export const mapResultsPrefix = (runId: string, n: number): string => `${runPrefix(runId)}/executions/${n}/results`;
/** The bytes of one paid render, written before anything else happens to them. */
export const renderKey = (runId: string, jobId: string, attempt: number): string =>
  `${runPrefix(runId)}/renders/${jobId}/${attempt}`;
/** The bytes of the first of two paid steps: the picture whose style the second one changes. `draft` counts from 1. */
export const draftKey = (runId: string, jobId: string, draft: number): string =>
  `${runPrefix(runId)}/drafts/${jobId}/${draft}`;
/** The proof that a published file shows the product as it is: StoredProof. `name` is the file's, with its folders. */
export const proofKey = (runId: string, cueId: string, name: string): string =>
  `${runPrefix(runId)}/proofs/${cueId}/${name}.json`;
/** Immutable, shared by all runs. */
export const assetKey = (sha256: string, extension: string): string => `assets/${sha256}.${extension}`;
/** What an image service made of pictures, shared by all runs: `inputs` names everything the result depends on. */
export const serviceResultKey = (operation: ImageOperation, inputs: unknown, extension: string): string =>
  `services/${operation}/${hashOf(inputs, 40)}.${extension}`;
/** What became of a product photo in this run: CutOut. */
export const cutOutKey = (runId: string, photoSha256: string): string =>
  `${runPrefix(runId)}/cut-outs/${photoSha256}.json`;
/** What publishing one cue produced: CuePublication. */
export const publicationKey = (runId: string, cueId: string): string => `${runPrefix(runId)}/published/${cueId}.json`;
/** A published picture of one option, in show order below its channel. */
export const optionFileKey = (runId: string, channel: string, name: string): string =>
  `${runPrefix(runId)}/options/${channel}/${name}`;
/** A published picture of a cue; `market` only in runs for several. */
export const pickFileKey = (
  runId: string,
  { market, channel, name }: { market?: string; channel: string; name: string },
): string => `${runPrefix(runId)}/picks/${market === undefined ? '' : `${market}/`}${channel}/${name}`;
export const picksZipKey = (runId: string): string => `${runPrefix(runId)}/picks.zip`;
export const manifestKey = (runId: string): string => `${runPrefix(runId)}/manifest.json`;
/** The page of one cue, beside the show's. */
export const cuePageKey = (runId: string, cueId: string): string => `${runPrefix(runId)}/gallery/${cueId}.html`;
export const galleryKey = (runId: string): string => `${runPrefix(runId)}/gallery/index.html`;
/** What the check saw in one picture, so that a repeated Check neither pays nor decides twice: Look. Below looksPrefix. */
export const lookKey = (runId: string, cueId: string, name: string): string =>
  `${looksPrefix(runId, cueId)}${name}.json`;
export const looksPrefix = (runId: string, cueId: string): string => `${runPrefix(runId)}/looks/${cueId}/`;
/** Names a picture that passed the check, with its perceptual hash, so that one listing shows what a run has already. Empty. */
export const fingerprintKey = (
  runId: string,
  { cueId, option, jobId, hash }: { cueId: string; option: number; jobId: string; hash: string },
): string => `${fingerprintsPrefix(runId)}${cueId}_${option}_${jobId}_${hash}`;
export const fingerprintsPrefix = (runId: string): string => `${runPrefix(runId)}/fingerprints/`;
/** Is there once the judge may have been sent attempt `attempt` of execution `n`: its money can no longer be given back. */
export const judgeAskedKey = (runId: string, jobId: string, { n, attempt }: { n: number; attempt: number }): string =>
  `${runPrefix(runId)}/asked/${jobId}/${n}-${attempt}`;
/** Small pictures for the gallery page: `which` is an option's number, `card`, or `<option>-failed-<attempt>`. */
export const thumbKey = (
  runId: string,
  cueId: string,
  thumb: { which: string; size: 'tiny' | 'option' | 'pick' },
): string => `${thumbsPrefix(runId)}${cueId}-${thumb.which}-${thumb.size}.jpg`;
export const thumbsPrefix = (runId: string): string => `${runPrefix(runId)}/gallery/thumbs/`;
/** What people said of semantic hits: Marks of `liveframe cache audit`. */
export const cacheMarksKey = 'cache/marks.json';
/** Where operators upload scripts, sheets and photos; an object created here starts intake. */
export const INCOMING_PREFIX = 'incoming/';
