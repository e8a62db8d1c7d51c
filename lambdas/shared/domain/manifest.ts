// The manifest of a run: every cue with its pick, options, files, costs and verdicts, and the totals.
import * as z from 'zod';
import { CueSchema, EmotionSchema, UnpicturedSchema } from './analysis.ts';
import { AdaptationSchema } from './market-rules.ts';
import { OutcomeSchema } from './outcome.ts';
import { RenderJobSchema } from './render-job.ts';

export const PublishedFileSchema = z.strictObject({
  channel: z.string(),
  market: z.string(),
  key: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  sha256: z.string(),
});
export type PublishedFile = z.infer<typeof PublishedFileSchema>;

export const PublishedOptionSchema = z.strictObject({
  job: RenderJobSchema,
  outcome: OutcomeSchema,
  /** From 1 among the accepted ones; absent without a picture. */
  rank: z.int().optional(),
  rankReason: z.string().optional(),
  files: z.array(PublishedFileSchema),
});

export type PublishedOption = z.infer<typeof PublishedOptionSchema>;

/** runs/<runId>/published/<cueId>.json */
export const CuePublicationSchema = z.strictObject({
  cue: CueSchema,
  options: z.array(PublishedOptionSchema),
  /** The option number of the pick; absent when a card stands in. */
  pick: z.int().optional(),
  pickReason: z.string(),
  /** The pick's files, or the card's. */
  files: z.array(PublishedFileSchema),
  /** No option was accepted: a drawn card (product photo, palette, selling point, price) fills the hole; never counted as accepted. */
  card: z.boolean(),
  /** In the first market's language. */
  altText: z.string(),
  /** In each market's language, by the market's id. */
  altTexts: z.record(z.string(), z.string()).optional(),
  /** What rules of markets changed in the words on the pictures. */
  adaptations: z.array(AdaptationSchema).optional(),
  warnings: z.array(z.string()),
});
export type CuePublication = z.infer<typeof CuePublicationSchema>;

export const TotalsSchema = z.strictObject({
  cues: z.int(),
  jobs: z.int(),
  accepted: z.int(),
  refused: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  failed: z.int(),
  fromCache: z.int(),
  cards: z.int(),
  /** accepted ÷ jobs */
  successRate: z.number(),
  /** accepted at the first picture ÷ jobs */
  usableFirstPass: z.number(),
  costMicroUsd: z.int(),
  costPerAcceptedMicroUsd: z.int(),
  costPerPickMicroUsd: z.int(),
});
export type Totals = z.infer<typeof TotalsSchema>;

export const ManifestSchema = z.strictObject({
  runId: z.string(),
  title: z.string(),
  executionArn: z.string(),
  n: z.int(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** true when no real money could be spent: costs are then what it would have cost. */
  simulated: z.boolean(),
  modelEndpoint: z.string(),
  brand: z.strictObject({ id: z.string(), name: z.string() }),
  channels: z.array(z.string()),
  markets: z.array(z.string()),
  versions: z.record(z.string(), z.string()),
  analysis: z.strictObject({
    languages: z.array(z.strictObject({ language: z.string(), share: z.number() })),
    emotion: EmotionSchema,
    audience: z.string(),
  }),
  cues: z.array(CuePublicationSchema),
  /** Every change that a rule of a market made, in prompts and in the words on pictures. */
  adaptations: z.array(AdaptationSchema).default([]),
  unpictured: z.array(UnpicturedSchema),
  totals: TotalsSchema,
  ledger: z.strictObject({
    limitMicroUsd: z.int(),
    settledMicroUsd: z.int(),
    uncertainMicroUsd: z.int(),
    lines: z.array(
      z.strictObject({ purpose: z.string(), modelId: z.string(), calls: z.int(), chargedMicroUsd: z.int() }),
    ),
  }),
  warnings: z.array(z.string()),
});
export type Manifest = z.infer<typeof ManifestSchema>;
