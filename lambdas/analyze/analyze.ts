// Analyses one part of a script: asks the analyst, checks its answer against the script, asks once more when it is wrong.
import { type PartAnalysis, PartAnalysisSchema } from '../shared/domain/analysis.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { type ScriptPart, ScriptPartSchema } from '../shared/domain/script.ts';
import { LiveframeError } from '../shared/errors.ts';
import { findJson, getJson, putJson } from '../shared/json-objects.ts';
import { partAnalysisKey, specKey } from '../shared/keys.ts';
import type { ConverseRequest } from '../shared/ports/language-model.ts';
import type { ObjectStore } from '../shared/ports/object-store.ts';
import { MAX_TURNS } from './limits.ts';
import { type CallCollaborators, paidCall } from './paid-call.ts';
import { readAnswer } from './read-answer.ts';
import { analysisRequest, repairRequest } from './request.ts';
import { resolveAnswer } from './resolve-answer.ts';
import type { AnalyzeInput, AnalyzeOutput } from './schema.ts';
import { sharedKeyOf } from './shared-analysis.ts';

export interface AnalyzeCollaborators extends CallCollaborators {
  store: Pick<ObjectStore, 'get' | 'find' | 'put'>;
}

/** What an analysis needs of the run's specification. */
export interface AnalysisSpec extends Pick<RunSpec, 'runId' | 'products'> {
  packs: Pick<RunSpec['packs'], 'analyst'>;
}

/** `usable`: what can be taken when the answer after it is worse. */
type Verdict = { ok: true; analysis: PartAnalysis } | { ok: false; problems: string[]; usable?: PartAnalysis };

const judgeAnswer = (answer: { text: string; stopReason: string }, part: ScriptPart, spec: AnalysisSpec): Verdict => {
  const reading = readAnswer(answer);
  if (!reading.ok) return reading;
  const { analysis, problems, missing } = resolveAnswer(reading.answer, part, spec.products);
  if (problems.length > 0) return { ok: false, problems };
  if (missing.length === 0) return { ok: true, analysis };
  const warnings = [...analysis.warnings, ...missing.map((row) => row.replace(' Give it one.', ''))];
  return { ok: false, problems: missing, usable: { ...analysis, warnings } };
};

/**
 * Asks the run's analyst about `part`: one answer and, when it is not usable, one repair turn that names the faults.
 * An answer that only left out rows of a running order is taken when the repair brings no better one, with a warning for each row.
 * Throws ModelAnswerInvalid when the second answer is wrong too, BudgetExhausted, and the Model* errors.
 */
export const analyzePart = async (
  collaborators: CallCollaborators,
  spec: AnalysisSpec,
  part: ScriptPart,
): Promise<PartAnalysis> => {
  const card = spec.packs.analyst;
  let request: ConverseRequest = analysisRequest(card, part, spec.products);
  let problems: string[] = [];
  let usable: PartAnalysis | undefined;
  for (let turn = 1; turn <= MAX_TURNS; turn += 1) {
    const answer = await paidCall(collaborators, {
      runId: spec.runId,
      reservationId: `analysis#${part.index}#${turn}`,
      purpose: turn === 1 ? 'analysis' : 'repair',
      card,
      request,
    });
    const verdict = judgeAnswer(answer, part, spec);
    if (verdict.ok) return PartAnalysisSchema.parse(verdict.analysis);
    ({ problems, usable = usable } = verdict);
    request = repairRequest(request, answer.text, problems);
  }
  if (usable !== undefined) return PartAnalysisSchema.parse(usable);
  throw new LiveframeError(
    'ModelAnswerInvalid',
    `${card.name} answered part ${part.index + 1} of the script twice without a usable analysis: ${problems.join(' ')} Run the same command again, or choose another analyst.`,
    { data: { runId: spec.runId, part: part.index, problems } },
  );
};

const counts = (analysisKey: string, { cues, unpictured, warnings }: PartAnalysis): AnalyzeOutput => ({
  analysisKey,
  cues: cues.length,
  unpictured: unpictured.length,
  warnings: warnings.length,
});

/** What an earlier run of the tenant was answered to the same question, else a paid answer, kept for the next one. */
const reuseOrAnalyze = async (
  collaborators: AnalyzeCollaborators,
  spec: RunSpec,
  part: ScriptPart,
): Promise<PartAnalysis> => {
  const { store } = collaborators;
  const sharedKey = sharedKeyOf(spec, part, analysisRequest(spec.packs.analyst, part, spec.products));
  const known = await findJson(store, sharedKey, PartAnalysisSchema);
  if (known !== undefined) return known;
  const analysis = await analyzePart(collaborators, spec, part);
  await putJson(store, sharedKey, analysis);
  return analysis;
};

/**
 * Analyses the part at `partKey` and writes its PartAnalysis. What was asked before, in this run or in another one of the tenant, is
 * taken as it was answered then, without a paid call: a new price or stock asks nothing new.
 * Throws ObjectNotFound and what analyzePart throws.
 */
export const analyze = async (
  collaborators: AnalyzeCollaborators,
  { runId, partKey }: AnalyzeInput,
): Promise<AnalyzeOutput> => {
  const { store } = collaborators;
  const part = await getJson(store, partKey, ScriptPartSchema);
  const analysisKey = partAnalysisKey(runId, part.index);
  const earlier = await findJson(store, analysisKey, PartAnalysisSchema);
  if (earlier !== undefined) return counts(analysisKey, earlier);
  const spec = await getJson(store, specKey(runId), RunSpecSchema);
  const analysis = await reuseOrAnalyze(collaborators, spec, part);
  await putJson(store, analysisKey, analysis);
  return counts(analysisKey, analysis);
};
