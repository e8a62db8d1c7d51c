// Adapts what a picture will show to every market of its run: one picture serves them all.
import type { Cue, Scene } from '../shared/domain/analysis.ts';
import type { Adaptation, AvoidRule, MarketRule, ReplaceRule } from '../shared/domain/market-rules.ts';
import type { Market } from '../shared/domain/packs.ts';
import { findWords, mentions, overlaps, replaceWords, type FoundWord } from '../shared/market/find-words.ts';

export interface AdaptedCue {
  cue: Cue;
  /** Words for the negative prompt, each once, in the order of markets and rules. */
  negative: string[];
  adaptations: Adaptation[];
  /** Replacements that contradict one of an earlier market and were not made. */
  warnings: string[];
}

interface Ruled<Rule> {
  market: Market;
  rule: Rule;
}
interface Claim extends FoundWord, Ruled<ReplaceRule> {
  becomes: string;
}

const LAYERS = ['subject', 'action', 'setting', 'foreground', 'background', 'light', 'mood'] as const;

const ruledBy = <Rule extends MarketRule>(
  markets: readonly Market[],
  isWanted: (rule: MarketRule) => rule is Rule,
): Ruled<Rule>[] => markets.flatMap((market) => market.rules.filter(isWanted).map((rule) => ({ market, rule })));

const isReplace = (rule: MarketRule): rule is ReplaceRule => rule.does === 'replace';
const isAvoid = (rule: MarketRule): rule is AvoidRule => rule.does === 'avoid';

const sceneText = ({ props, ...layers }: Scene): string => [...Object.values(layers), ...props].join('. ');

const listed = (
  { cueId }: Cue,
  { market, rule }: Ruled<ReplaceRule | AvoidRule>,
  change: { field: string; before: string; after: string },
): Adaptation => ({
  cueId,
  market: market.id,
  rule: rule.id,
  ...change,
  reason: rule.reason,
  source: rule.source,
});

const conflictWords = (first: Claim, second: Claim): string =>
  `"${second.surface}" should become "${second.becomes}" for ${second.market.id} (${second.rule.id}) and "${first.becomes}" for ` +
  `${first.market.id} (${first.rule.id}): one picture serves both markets, so ${first.market.id}, which is named first, decides. ` +
  `Run ${second.market.id} by itself for a picture of its own.`;

/** What the rules want of one phrase: the first market's claim on a place stands, a different later one is a conflict. */
const claimsOn = (phrase: string, rules: readonly Ruled<ReplaceRule>[]): { claims: Claim[]; conflicts: string[] } => {
  const claims: Claim[] = [];
  const conflicts: string[] = [];
  for (const { market, rule } of rules) {
    for (const found of findWords(phrase, Object.keys(rule.replacements), rule.except)) {
      const claim = { ...found, market, rule, becomes: rule.replacements[found.word] ?? '' };
      const earlier = claims.find((other) => overlaps(other, found));
      if (earlier === undefined) claims.push(claim);
      else if (earlier.becomes !== claim.becomes && earlier.market.id !== market.id)
        conflicts.push(conflictWords(earlier, claim));
    }
  }
  return { claims, conflicts };
};

interface Rewriting {
  cue: Cue;
  rules: readonly Ruled<ReplaceRule>[];
  adaptations: Adaptation[];
  warnings: Set<string>;
}

const rewrite = ({ cue, rules, adaptations, warnings }: Rewriting, field: string, phrase: string): string => {
  const { claims, conflicts } = claimsOn(phrase, rules);
  for (const conflict of conflicts) warnings.add(`${cue.cueId}: ${conflict}`);
  if (claims.length === 0) return phrase;
  const becomes = new Map(claims.map((claim) => [claim.start, claim.becomes]));
  const after = replaceWords(phrase, claims, ({ start }) => becomes.get(start) ?? '').trim();
  const distinct = new Map(claims.map((claim) => [`${claim.market.id} ${claim.rule.id}`, claim]));
  for (const claim of distinct.values()) adaptations.push(listed(cue, claim, { field, before: phrase, after }));
  return after;
};

const avoidances = (cue: Cue, markets: readonly Market[]): { negative: string[]; adaptations: Adaptation[] } => {
  const said = sceneText(cue.scene);
  const applying = ruledBy(markets, isAvoid).filter(
    ({ rule }) => mentions(said, rule.together) && findWords(said, rule.match, rule.except).length > 0,
  );
  return {
    negative: [...new Set(applying.flatMap(({ rule }) => rule.negative))],
    adaptations: applying.map((ruled) =>
      listed(cue, ruled, { field: 'negativePrompt', before: '', after: ruled.rule.negative.join(', ') }),
    ),
  };
};

/**
 * `cue` with its scene as the markets' rules want it. Every market's avoid rules hold; a replacement is made when its market is in the
 * run; where two markets want different things of the same words the first one's is made and the other's is a warning.
 */
export const adaptCue = (cue: Cue, markets: readonly Market[]): AdaptedCue => {
  const said = sceneText(cue.scene);
  const adaptations: Adaptation[] = [];
  const warnings = new Set<string>();
  const rules = ruledBy(markets, isReplace).filter(({ rule }) => mentions(said, rule.together));
  const rewriting: Rewriting = { cue, rules, adaptations, warnings };
  const layers = Object.fromEntries(
    LAYERS.map((layer) => [layer, rewrite(rewriting, `scene.${layer}`, cue.scene[layer])]),
  ) as Omit<Scene, 'props'>;
  const props = cue.scene.props.map((prop) => rewrite(rewriting, 'scene.props', prop)).filter((prop) => prop !== '');
  const adapted: Cue = { ...cue, scene: { ...layers, props } };
  const avoided = avoidances(adapted, markets);
  return {
    cue: adapted,
    negative: avoided.negative,
    adaptations: [...adaptations, ...avoided.adaptations],
    warnings: [...warnings],
  };
};
