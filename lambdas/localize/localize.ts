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

type Left = WantedText & { why: string };

/** One warning a text, whichever languages it is missing in. */
const warningsOf = (left: readonly Left[]): RunWords['warnings'] => {
  const grouped = new Map<string, Left[]>();
  for (const one of left) {
    const key = JSON.stringify([one.cueId, one.source, one.why]);
    grouped.set(key, [...(grouped.get(key) ?? []), one]);
  }
  return [...grouped.values()].flatMap((all) =>
    all.slice(0, 1).map(({ cueId, source, why }) => {
      const languages = [...new Set(all.map(({ to }) => to))].join(', ');
      return { cueId, warning: `"${source}" stays out of the ${languages} pictures: ${why}.` };
    }),
  );
};

const wordsOf = (
  languages: readonly string[],
  wanted: readonly WantedText[],
  translated: ReadonlyMap<string, Translated>,
): RunWords => {
  const words: RunWords['languages'] = Object.fromEntries(languages.map((language) => [language, {}]));
  const left: Left[] = [];
  for (const text of wanted) {
    const { cueId, kind, source, to } = text;
    const one = translated.get(textKey(text)) ?? { why: 'it was not asked for' };
    const cues = words[to] ?? {};
    if ('text' in one) cues[cueId] = [...(cues[cueId] ?? []), { kind, source, text: one.text }];
    else if (text.isDrawn) left.push({ ...text, why: one.why });
    words[to] = cues;
  }
  return { languages: words, warnings: warningsOf(left) };
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
