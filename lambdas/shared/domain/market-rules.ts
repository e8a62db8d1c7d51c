// The rules of a market: what does not fit there, in a picture, in the words on it or beside its price. Each with its source.
import * as z from 'zod';

/** What a rule is about. */
export const RULE_KINDS = ['colour', 'setting', 'season', 'gesture', 'symbol', 'ad-law', 'price-law', 'units'] as const;

const provenance = {
  /** Unique in its market, kebab-case. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  kind: z.enum(RULE_KINDS),
  /** For a person: why. */
  reason: z.string().min(1),
  /** Law with article, standard or publication, with an address where there is one. A rule without a source is not included. */
  source: z.string().min(1),
  /** When the rule was written or last checked; docs/markets.md lists sources whose own text was not at hand. */
  date: z.iso.date(),
};

const words = z.array(z.string().min(1)).min(1);

/** Words a rule looks for: Latin ones as whole words whatever their case, Chinese ones anywhere. */
const matching = {
  match: words,
  /** Harmless words that hold a matched one: inside them nothing is found (第一步 for 第一). */
  except: words.optional(),
  /** At least one of these must be said too. */
  together: words.optional(),
};

const replacements = z.record(z.string().min(1), z.string());

/** In the prompt: `negative` joins the negative prompt where the scene speaks of `match`. */
export const AvoidRuleSchema = z.strictObject({
  ...provenance,
  does: z.literal('avoid'),
  in: z.literal('prompt'),
  ...matching,
  negative: words,
});

/** In the prompt: found words (the keys) become others. */
export const ReplaceRuleSchema = z.strictObject({
  ...provenance,
  does: z.literal('replace'),
  in: z.literal('prompt'),
  replacements,
  except: words.optional(),
  together: words.optional(),
});

/** On the picture: a found word becomes its replacement; where it has none, the whole phrase is left out. */
export const ForbidRuleSchema = z.strictObject({
  ...provenance,
  does: z.literal('forbid'),
  in: z.literal('overlay'),
  ...matching,
  replacements: replacements.optional(),
});

/** On the picture, or beside a price that stands with a former one: nothing is changed, a person is told. */
export const WarnRuleSchema = z.discriminatedUnion('in', [
  z.strictObject({ ...provenance, does: z.literal('warn'), in: z.literal('overlay'), ...matching }),
  z.strictObject({
    ...provenance,
    does: z.literal('warn'),
    in: z.literal('price'),
    when: z.enum(['former-price', 'foreign-currency']),
  }),
]);

export const MarketRuleSchema = z.union([AvoidRuleSchema, ReplaceRuleSchema, ForbidRuleSchema, WarnRuleSchema]);
export type MarketRule = z.infer<typeof MarketRuleSchema>;
export type AvoidRule = z.infer<typeof AvoidRuleSchema>;
export type ReplaceRule = z.infer<typeof ReplaceRuleSchema>;
export type ForbidRule = z.infer<typeof ForbidRuleSchema>;
export type WarnRule = z.infer<typeof WarnRuleSchema>;

/** One change that a market's rule made, as the manifest lists it. */
export const AdaptationSchema = z.strictObject({
  cueId: z.string(),
  /** Id of the market whose rule it is. */
  market: z.string(),
  /** Id of the rule. */
  rule: z.string(),
  /** `scene.setting`, `negativePrompt`, `overlay.title`, `overlay.sellingPoint`. */
  field: z.string(),
  before: z.string(),
  after: z.string(),
  reason: z.string(),
  source: z.string(),
});
export type Adaptation = z.infer<typeof AdaptationSchema>;
