// One image to make: a line of jobs.jsonl.
import * as z from 'zod';
import { AdaptationSchema } from './market-rules.ts';
import { ASPECT_RATIOS } from './packs.ts';

export const RenderJobSchema = z.strictObject({
  /** Hash of the first request's model and body, the product's visual version, brand and endpoint: 24 hex digits. */
  jobId: z.string().regex(/^[0-9a-f]{24}$/),
  runId: z.string(),
  cueId: z.string(),
  /** From 1. */
  option: z.int().min(1),
  /** The name of the variation, e.g. `close-up`. */
  variation: z.string(),
  prompt: z.string().min(1).max(10_000),
  negativePrompt: z.string(),
  /** Id of the image model's card. */
  model: z.string(),
  aspectRatio: z.enum(ASPECT_RATIOS),
  outputFormat: z.enum(['jpeg', 'png', 'webp']),
  seed: z.int().nonnegative(),
  /** `<id>@<content hash>` */
  brand: z.string(),
  /** Channel ids, the first is the one the aspect ratio comes from. */
  channelSet: z.array(z.string()).min(1),
  productSku: z.string().optional(),
  /** The job that this one makes again, by hand: the two are meant to look alike. */
  redoes: z.string().optional(),
  /** The picture to start from (image-to-image): its object key; `strength` 0 keeps it, 1 ignores it. */
  from: z.strictObject({ key: z.string(), strength: z.number().min(0).max(1) }).optional(),
  /** The picture whose style is taken: its object key; `fidelity` 0–1; `service`: the card that does it in a second step. */
  styleReference: z
    .strictObject({ key: z.string(), fidelity: z.number().min(0).max(1), service: z.string().optional() })
    .optional(),
  language: z.string(),
  /** Hard partition of the cache: hash of tenant, endpoint, brand, product's visual version, model and parameters, locale, negative prompt, embedder. */
  cacheScope: z.string(),
});
export type RenderJob = z.infer<typeof RenderJobSchema>;

/** A line of cues.jsonl: what publishing one cue needs to know. */
export const CueItemSchema = z.strictObject({ cueId: z.string(), jobIds: z.array(z.string()).min(1) });
export type CueItem = z.infer<typeof CueItemSchema>;

/** prompts.json: what happened to users' words on the way to a prompt. */
export const PromptReportSchema = z.strictObject({
  warnings: z.array(z.string()),
  changes: z.array(z.strictObject({ cueId: z.string(), change: z.string() })),
  /** What rules of the run's markets changed in prompts. */
  adaptations: z.array(AdaptationSchema).default([]),
});
export type PromptReport = z.infer<typeof PromptReportSchema>;
