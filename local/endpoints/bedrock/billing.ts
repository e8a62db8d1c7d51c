// What the stand-in's account owes: every call, priced by its model card, in integer micro-dollars.
import { canonicalJson } from '../../../lambdas/shared/hash.ts';
import { toMicroUsd, type MicroUsd } from '../../../lambdas/shared/money.ts';
import type { ModelCard } from '../../../lambdas/shared/domain/packs.ts';
import type { Usage } from '../../../lambdas/shared/ports/language-model.ts';
import type { Purpose } from '../../../lambdas/shared/ports/ledger.ts';

export interface StatementLine {
  modelId: string;
  purpose: Purpose;
  count: number;
  microUsd: MicroUsd;
}

/** How a request ended, whether it was billed or not. */
export type SendOutcome =
  'answered' | 'filtered' | 'throttled' | 'denied' | 'unavailable' | 'timed-out' | 'invalid' | 'failed';

export interface SendLine {
  modelId: string;
  outcome: SendOutcome;
  count: number;
}

export interface Statement {
  calls: StatementLine[];
  totalMicroUsd: MicroUsd;
  sends: SendLine[];
}

export interface Bill {
  charge: (line: { modelId: string; purpose: Purpose; microUsd: MicroUsd }) => void;
  countSend: (modelId: string, outcome: SendOutcome) => void;
  statement: () => Statement;
}

/** The price of one call in micro-dollars: per image, or per token, rounded up. */
export const priceOf = (card: ModelCard, { inputTokens, outputTokens }: Usage): MicroUsd => {
  if (card.kind === 'image' || card.kind === 'image-service') return toMicroUsd(card.usdPerImage);
  const output = card.kind === 'language' ? outputTokens * card.usdPerMillionOutputTokens : 0;
  return toMicroUsd((inputTokens * card.usdPerMillionInputTokens + output) / 1_000_000);
};

/** An empty bill; it lives as long as the process. */
export const createBill = (): Bill => {
  const calls = new Map<string, StatementLine>();
  const sends = new Map<string, SendLine>();
  return {
    charge: ({ modelId, purpose, microUsd }) => {
      const key = canonicalJson([modelId, purpose]);
      const line = calls.get(key) ?? { modelId, purpose, count: 0, microUsd: 0 };
      calls.set(key, { ...line, count: line.count + 1, microUsd: line.microUsd + microUsd });
    },
    countSend: (modelId, outcome) => {
      const key = canonicalJson([modelId, outcome]);
      const line = sends.get(key) ?? { modelId, outcome, count: 0 };
      sends.set(key, { ...line, count: line.count + 1 });
    },
    statement: () => ({
      calls: [...calls.values()],
      totalMicroUsd: [...calls.values()].reduce((sum, line) => sum + line.microUsd, 0),
      sends: [...sends.values()],
    }),
  };
};
