// Finds the words of a run in the languages of its markets and writes words.json.
import { AnalysisSchema, type Analysis } from '../shared/domain/analysis.ts';
import { RunSpecSchema, type RunSpec } from '../shared/domain/run.ts';
import type { RunWords } from '../shared/domain/run-words.ts';
import { getJson, putJson } from '../shared/json-objects.ts';
import { analysisKey, specKey, wordsKey } from '../shared/keys.ts';
import { languagesOf } from '../shared/market/market-language.ts';
import type { LocalizeInput, LocalizeOutput } from './schema.ts';
import { textKey, translateTexts, type TranslateCollaborators, type Translated } from './translate-texts.ts';
import { wantedTexts, type WantedText } from './wanted-texts.ts';

const wantedOf = ({ products, packs }: RunSpec, { cues }: Analysis): WantedText[] =>
  cues.flatMap((cue) =>
    wantedTexts({ cue, product: products.find(({ sku }) => sku === cue.productSku), markets: packs.markets }),
  );

/** Scene phrases are for alt texts only; that one is missing needs no warning. */
const isOnPicture = ({ kind }: WantedText): boolean => kind !== 'subject' && kind !== 'setting';

const wordsOf = (
  languages: readonly string[],
  wanted: readonly WantedText[],
  translated: ReadonlyMap<string, Translated>,
): RunWords => {
  const words: RunWords = { languages: Object.fromEntries(languages.map((language) => [language, {}])), warnings: [] };
  for (const text of wanted) {
    const { cueId, kind, source, to } = text;
    const one = translated.get(textKey(text)) ?? { why: 'it was not asked for' };
    const cues = words.languages[to] ?? {};
    if ('text' in one) cues[cueId] = [...(cues[cueId] ?? []), { kind, source, text: one.text }];
    else if (isOnPicture(text)) {
      words.warnings.push({ cueId, warning: `"${source}" stays out of the ${to} pictures: ${one.why}.` });
    }
    words.languages[to] = cues;
  }
  return words;
};

/**
 * Translates what the run's markets need in another language and writes words.json. Texts that an earlier run paid for cost nothing.
 * Throws ObjectNotFound, StoreUnavailable and the Model* errors.
 */
export const localize = async (
  collaborators: TranslateCollaborators,
  { runId }: LocalizeInput,
): Promise<LocalizeOutput> => {
  const { store } = collaborators;
  const [spec, analysis] = await Promise.all([
    getJson(store, specKey(runId), RunSpecSchema),
    getJson(store, analysisKey(runId), AnalysisSchema),
  ]);
  const wanted = wantedOf(spec, analysis);
  const { packs, tenant, modelEndpoint } = spec;
  const request = {
    runId,
    tenant,
    modelEndpoint,
    card: packs.analyst,
    markets: packs.markets,
    names: [packs.brand.name],
  };
  const translated = await translateTexts(collaborators, request, wanted);
  await putJson(store, wordsKey(runId), wordsOf(languagesOf(packs.markets), wanted, translated));
  const done = [...translated.values()].filter((one) => 'text' in one);
  return {
    wanted: translated.size,
    translated: done.length,
    shared: done.filter(({ isShared }) => isShared).length,
  };
};
