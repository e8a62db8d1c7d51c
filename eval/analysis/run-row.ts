// Runs one text through the real analysis: reading, splitting, the analyze Lambda's logic, merging. Nothing is stored, nothing is paid.
import { analyzePart } from '../../lambdas/analyze/analyze.ts';
import { mergeAnalyses } from '../../lambdas/analyze/merge.ts';
import { readScript } from '../../lambdas/intake/read-script.ts';
import { splitScript } from '../../lambdas/intake/split-script.ts';
import type { Analysis, PartAnalysis } from '../../lambdas/shared/domain/analysis.ts';
import type { LanguageModelCard } from '../../lambdas/shared/domain/packs.ts';
import type { LanguageModel } from '../../lambdas/shared/ports/language-model.ts';
import type { CallCollaborators } from '../../lambdas/analyze/paid-call.ts';
import { analyse } from '../../local/endpoints/bedrock/analyst/analyse.ts';

/** Tokens, roughly; the offline analyst has none of its own. */
const estimate = (text: string): number => Math.ceil(text.length / 4);

/** The offline analyst as a language model. */
export const offlineAnalyst = (): LanguageModel => ({
  converse: ({ system, messages }) => {
    const user = (messages[0]?.content ?? []).map((block) => ('text' in block ? block.text : '')).join('\n');
    const text = analyse({ system, user });
    return Promise.resolve({
      text,
      stopReason: 'end_turn',
      usage: { inputTokens: estimate(system + user), outputTokens: estimate(text) },
    });
  },
});

/** A ledger that grants everything: an evaluation has no run and no budget. */
const freeLedger: CallCollaborators['ledger'] = {
  reserve: () => Promise.resolve(true),
  settle: () => Promise.resolve(),
  release: () => Promise.resolve(),
  markUncertain: () => Promise.resolve(),
};

export interface Analyst {
  languageModel: LanguageModel;
  card: LanguageModelCard;
}

/** Analyses `text` as a run without a product sheet would. Returns the script's text, into which evidence points. */
export const analyseText = async (
  { languageModel, card }: Analyst,
  { id, text }: { id: string; text: string },
): Promise<{ text: string; analysis: Analysis }> => {
  const script = readScript(new TextEncoder().encode(text), `${id}.txt`);
  const collaborators = { ledger: freeLedger, languageModel, clock: { now: () => Date.now() } };
  const parts: PartAnalysis[] = [];
  for (const part of splitScript(script)) {
    parts.push(await analyzePart(collaborators, { runId: `eval-${id}`, packs: { analyst: card }, products: [] }, part));
  }
  return { text: script.text, analysis: mergeAnalyses(parts) };
};
