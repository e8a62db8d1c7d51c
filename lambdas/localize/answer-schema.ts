// What the translator answers: for every text its translation, or null where it cannot tell.
import * as z from 'zod';

/** The schema's name in Converse, and in the system text of models without structured output. */
export const WORDS_SCHEMA_NAME = 'market_words';

export const WordsAnswerSchema = z.strictObject({
  translations: z.array(z.strictObject({ id: z.string(), text: z.string().nullable() })),
});
export type WordsAnswer = z.infer<typeof WordsAnswerSchema>;

/** The JSON schema in Bedrock's subset; byte-stable, because a new schema costs minutes of grammar compilation. */
export const wordsJsonSchema = (): Record<string, unknown> => {
  const jsonSchema: Record<string, unknown> = { ...z.toJSONSchema(WordsAnswerSchema) };
  Reflect.deleteProperty(jsonSchema, '$schema');
  return jsonSchema;
};
