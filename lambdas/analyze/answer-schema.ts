// What the model answers: quotes instead of offsets, empty strings instead of absent fields. One zod schema, and the JSON schema derived from it.
import * as z from 'zod';
import { EmotionSchema, TALK_KINDS } from '../shared/domain/analysis.ts';

/** The schema's name in Converse, and in the system text of models without structured output. */
export const ANSWER_SCHEMA_NAME = 'cue_analysis';

const ConfidenceSchema = z.number().min(0).max(1);

const SceneAnswerSchema = z.strictObject({
  subject: z.string().min(1),
  action: z.string(),
  setting: z.string(),
  foreground: z.string(),
  background: z.string(),
  light: z.string(),
  mood: z.string(),
  props: z.array(z.string()),
});

export const CueAnswerSchema = z.strictObject({
  title: z.string().min(1),
  language: z.string().min(2),
  /** Exact sentences, in show order. */
  quotes: z.array(z.string().min(1)).min(1),
  keywords: z.array(z.strictObject({ text: z.string().min(1), confidence: ConfidenceSchema })),
  sellingPoints: z.array(
    z.strictObject({ text: z.string().min(1), confidence: ConfidenceSchema, quote: z.string().min(1) }),
  ),
  /** Empty when no product of the sheet is meant. */
  productSku: z.string(),
  /** Empty when the script does not name the product. */
  productName: z.string(),
  attributes: z.array(z.strictObject({ name: z.string().min(1), value: z.string().min(1) })),
  emotion: EmotionSchema,
  scene: SceneAnswerSchema,
});
export type CueAnswer = z.infer<typeof CueAnswerSchema>;

export const UnpicturedAnswerSchema = z.strictObject({
  kind: z.enum(TALK_KINDS),
  quote: z.string().min(1),
  reason: z.string().min(1),
});
export type UnpicturedAnswer = z.infer<typeof UnpicturedAnswerSchema>;

export const AnswerSchema = z.strictObject({
  languages: z.array(z.strictObject({ language: z.string().min(2), share: ConfidenceSchema })).min(1),
  emotion: EmotionSchema,
  audience: z.string(),
  cues: z.array(CueAnswerSchema),
  unpictured: z.array(UnpicturedAnswerSchema),
});
export type Answer = z.infer<typeof AnswerSchema>;

/** Keywords that Bedrock's structured output refuses with a 400 (facts: Converse, schema subset); zod checks them afterwards. */
const REFUSED_KEYWORDS = ['$schema', 'minimum', 'maximum', 'minLength', 'maxLength'] as const;

/** The JSON schema of the answer in Bedrock's subset. Byte-stable: a new schema costs minutes of grammar compilation. */
export const answerJsonSchema = (): Record<string, unknown> => {
  const jsonSchema: Record<string, unknown> = z.toJSONSchema(AnswerSchema, {
    override: ({ jsonSchema: node }) => {
      for (const keyword of REFUSED_KEYWORDS) Reflect.deleteProperty(node, keyword);
    },
  });
  Reflect.deleteProperty(jsonSchema, '$schema');
  return jsonSchema;
};
