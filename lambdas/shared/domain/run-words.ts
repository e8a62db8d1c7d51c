// Words of a run in the languages of its markets: runs/<runId>/words.json, and the translations that runs share.
import * as z from 'zod';

/** What a text is for; it decides how long its translation may be. */
export const TEXT_KINDS = ['title', 'productTitle', 'sellingPoint', 'subject', 'setting'] as const;
export const TextKindSchema = z.enum(TEXT_KINDS);
export type TextKind = z.infer<typeof TextKindSchema>;

export const TranslatedTextSchema = z.strictObject({
  kind: TextKindSchema,
  /** In the script's, the sheet's or the scene's language. */
  source: z.string().min(1),
  text: z.string().min(1),
});
export type TranslatedText = z.infer<typeof TranslatedTextSchema>;

export const RunWordsSchema = z.strictObject({
  /** By language (`es`), then by cue: what was translated and passed its checks. */
  languages: z.record(z.string(), z.record(z.string(), z.array(TranslatedTextSchema))),
  /** Words that stay out, each with the reason. */
  warnings: z.array(z.strictObject({ cueId: z.string(), warning: z.string() })),
});
export type RunWords = z.infer<typeof RunWordsSchema>;

/** translations/<hash>.json: a translation that passed its checks; null where the model says that it cannot tell. */
export const TranslationSchema = z.strictObject({ text: z.string().min(1).nullable() });
export type Translation = z.infer<typeof TranslationSchema>;
