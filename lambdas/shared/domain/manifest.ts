// The manifest of a run: every cue with its pick, options, files, costs and verdicts, and the totals.
import * as z from 'zod';
import { CueSchema, EmotionSchema, UnpicturedSchema } from './analysis.ts';
import { OverlayReportSchema } from './overlay.ts';
import { AdaptationSchema } from './market-rules.ts';
import { OutcomeSchema } from './outcome.ts';
import { ProofSchema } from './proof.ts';
import { RenderJobSchema } from './render-job.ts';
import { ViolationSchema } from './violation.ts';

/** In pixels of the file. */
const BoxSchema = z.strictObject({ x: z.int(), y: z.int(), width: z.int(), height: z.int() });

export const PublishedFileSchema = z.strictObject({
  channel: z.string(),
  market: z.string(),
  key: z.string(),
  width: z.int(),
  height: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  /** That the product in it is the photo's; absent when no photo is in it. */
  proof: ProofSchema.optional(),
  /** `picture`: a set, perhaps with the product; `product`: the product alone on white; `card`: no picture passed. */
  kind: z.enum(['picture', 'product', 'card']).optional(),
  /** IPTC Digital Source Type, as in the file's metadata. */
  sourceType: z.string().optional(),
  /** In the market's language, as in the file's metadata. */
  altText: z.string().optional(),
  /** The drawn AI label. */
  label: z.strictObject({ text: z.string(), box: BoxSchema }).optional(),
  /** The picture had fewer pixels than the channel needs. */
  enlarged: z
    .strictObject({
      /** Frame pixels per picture pixel along a side. */
      scale: z.number(),
      from: z.strictObject({ width: z.int(), height: z.int() }),
      by: z.enum(['upscaler', 'resampling']),
    })
    .optional(),
  /** What was written on it and how readable it is; absent where nothing was to be written. */
  overlay: OverlayReportSchema.optional(),
});
export type PublishedFile = z.infer<typeof PublishedFileSchema>;

/** A file that the channel or the market would reject: it was not written. */
export const RefusedFileSchema = z.strictObject({
  channel: z.string(),
  market: z.string(),
  reasons: z.array(ViolationSchema).min(1),
});
export type RefusedFile = z.infer<typeof RefusedFileSchema>;

export const PublishedOptionSchema = z.strictObject({
  job: RenderJobSchema,
  outcome: OutcomeSchema,
  /** From 1 among the accepted ones; absent without a picture. */
  rank: z.int().optional(),
  rankReason: z.string().optional(),
  /** How well the accepted picture fits the brand's learned style, before product and words: docs/brands.md. Absent without a learned style. */
  styleScore: z.number().min(0).max(1).optional(),
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
  /** The pick's. */
  styleScore: z.number().min(0).max(1).optional(),
  /** A person said that this pick stays. */
  pinned: z.boolean().optional(),
  /** The pick's files, or the card's. */
  files: z.array(PublishedFileSchema),
  /** Files that were not written because their channel or market would reject them. */
  refusedFiles: z.array(RefusedFileSchema).optional(),
  /** No option was accepted: a drawn card (product photo, palette, selling point, price) fills the hole; never counted as accepted. */
  card: z.boolean(),
  /** In the first market's language. */
  altText: z.string(),
  /** In each market's language, by the market's id. */
  altTexts: z.record(z.string(), z.string()).optional(),
  /** What rules of markets changed in the words on the pictures. */
  adaptations: z.array(AdaptationSchema).optional(),
  warnings: z.array(z.string()),
  /** Why a person must look at the pick before it is published; absent when nobody must. See domain/review.ts. */
  review: z.array(z.string()).min(1).optional(),
  /** A person chose it by hand (pick or pin), and so has looked at it. */
  approved: z.boolean().optional(),
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
  /** Picks that a person must look at first; they are not in picks.zip. */
  needsReview: z.int(),
  /** Files that were not written because their channel or market would reject them. */
  refusedFiles: z.int().optional(),
  /** accepted ÷ jobs */
  successRate: z.number(),
  /** accepted at the first picture ÷ jobs */
  usableFirstPass: z.number(),
  /** Mean of the picks' style scores; absent where none has one. */
  styleScore: z.number().min(0).max(1).optional(),
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
