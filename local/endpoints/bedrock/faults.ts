// Knobs that make the stand-in misbehave, decided from a seed and the request, so that a run can be repeated exactly.
import * as z from 'zod';
import { hashOf } from '../../../lambdas/shared/hash.ts';
import type { ModelCard } from '../../../lambdas/shared/domain/packs.ts';

const ShareSchema = z.number().min(0).max(1);

export const FaultKnobsSchema = z.strictObject({
  /** Shares of the requests, 0–1, that end in this fault. */
  throttle: ShareSchema.default(0),
  /** Image requests that the content filter refuses. */
  refuse: ShareSchema.default(0),
  /** Image requests that get a blank, blurred or truncated picture. */
  spoil: ShareSchema.default(0),
  timeout: ShareSchema.default(0),
  unavailable: ShareSchema.default(0),
  /** true for every model, or the ids that are denied. */
  denyAccess: z.union([z.boolean(), z.array(z.string())]).default(false),
  seed: z.int().default(0),
  /** Leaves all models but the image models alone. */
  only: z.literal('render').optional(),
});
export type FaultKnobs = z.infer<typeof FaultKnobsSchema>;
export type FaultSettings = z.input<typeof FaultKnobsSchema>;

export const SPOILT = ['blank', 'blurred', 'truncated'] as const;
export type SpoiltPicture = (typeof SPOILT)[number];

export type Fault =
  | { kind: 'throttle' | 'refuse' | 'timeout' | 'unavailable' | 'denyAccess' }
  | { kind: 'spoil'; picture: SpoiltPicture };

export interface Faults {
  set: (settings: FaultSettings) => void;
  /** The fault of this request, if any. Asking again for the same body is another request and may end otherwise. */
  decide: (card: ModelCard, body: unknown) => Fault | undefined;
}

/** A number in [0, 1) from `value`. */
const shareOf = (value: unknown): number => Number.parseInt(hashOf(value, 12), 16) / 16 ** 12;

const isDenied = ({ denyAccess }: FaultKnobs, modelId: string): boolean =>
  typeof denyAccess === 'boolean' ? denyAccess : denyAccess.includes(modelId);

const ANY_MODEL = ['throttle', 'unavailable', 'timeout'] as const;
const IMAGE_MODEL = ['throttle', 'unavailable', 'timeout', 'refuse', 'spoil'] as const;

const drawFault = (knobs: FaultKnobs, card: ModelCard, request: unknown): Fault | undefined => {
  const kinds = card.kind === 'image' || card.kind === 'image-service' ? IMAGE_MODEL : ANY_MODEL;
  const kind = kinds.find((candidate) => shareOf([knobs.seed, candidate, request]) < knobs[candidate]);
  if (kind !== 'spoil') return kind === undefined ? undefined : { kind };
  const picture = SPOILT[Math.floor(shareOf([knobs.seed, 'picture', request]) * SPOILT.length)] ?? 'blank';
  return { kind, picture };
};

/** Counts how often each body was seen, so that a resend draws anew. */
export const createFaults = (settings: FaultSettings): Faults => {
  let knobs = FaultKnobsSchema.parse(settings);
  const seen = new Map<string, number>();
  return {
    set: (changed) => {
      knobs = FaultKnobsSchema.parse(changed);
    },
    decide: (card, body) => {
      if (knobs.only === 'render' && card.kind !== 'image') return undefined;
      if (isDenied(knobs, card.modelId)) return { kind: 'denyAccess' };
      const request = hashOf([card.modelId, body]);
      const times = (seen.get(request) ?? 0) + 1;
      seen.set(request, times);
      return drawFault(knobs, card, [request, times]);
    },
  };
};
