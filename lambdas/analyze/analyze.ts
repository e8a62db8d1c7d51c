// Analyses one part of a script: asks the analyst, checks its answer against the script, asks once more when it is wrong.
import { type PartAnalysis, PartAnalysisSchema } from '../shared/domain/analysis.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import { type ScriptPart, ScriptPartSchema } from '../shared/domain/script.ts';
import { LiveframeError } from '../shared/errors.ts';
import { findJson, getJson, putJson } from '../shared/json-objects.ts';
import { partAnalysisKey, specKey } from '../shared/keys.ts';
import type { ConverseRequest, ObjectStore } from '../shared/ports.ts';
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

type Verdict = { ok: true; analysis: PartAnalysis } | { ok: false; problems: string[] };

const judgeAnswer = (answer: { text: string; stopReason: string }, part: ScriptPart, spec: AnalysisSpec): Verdict => {
  const reading = readAnswer(answer);
  if (!reading.ok) return reading;
  const { analysis, problems } = resolveAnswer(reading.answer, part, spec.products);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, analysis };
};

/**
 * Asks the run's analyst about `part`: one answer and, when it is not usable, one repair turn that names the faults.
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
    problems = verdict.problems;
    request = repairRequest(request, answer.text, problems);
  }
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
