// Checks and reads the body of a Converse request: its shape, what the model's card allows, and which task it asks for.
import * as z from 'zod';
import type { LanguageModelCard } from '../../../lambdas/shared/domain/packs.ts';
import { checkSchemaSubset } from './schema-subset.ts';
import { validationError } from './wire.ts';

/** Converse takes pictures of up to 3.75 MB. */
const MOST_IMAGE_BYTES = 3_932_160;

const TextBlockSchema = z.strictObject({ text: z.string().min(1) });
const ImageBlockSchema = z.strictObject({
  image: z.strictObject({
    format: z.enum(['png', 'jpeg', 'gif', 'webp']),
    source: z.strictObject({ bytes: z.base64().min(1) }),
  }),
});
const MessageSchema = z.strictObject({
  role: z.enum(['user', 'assistant']),
  content: z.array(z.union([TextBlockSchema, ImageBlockSchema])).min(1),
});
const TextFormatSchema = z.strictObject({
  type: z.literal('json_schema'),
  structure: z.strictObject({
    jsonSchema: z.strictObject({ schema: z.string(), name: z.string().optional(), description: z.string().optional() }),
  }),
});
const ConverseSchema = z.strictObject({
  messages: z.array(MessageSchema).min(1),
  system: z.array(TextBlockSchema).default([]),
  inferenceConfig: z
    .strictObject({
      maxTokens: z.int().min(1).optional(),
      temperature: z.number().min(0).max(1).optional(),
      topP: z.number().min(0).max(1).optional(),
      stopSequences: z.array(z.string()).optional(),
    })
    .default({}),
  outputConfig: z.strictObject({ textFormat: TextFormatSchema.optional() }).default({}),
  additionalModelRequestFields: z.record(z.string(), z.unknown()).optional(),
  requestMetadata: z.record(z.string(), z.string()).optional(),
});
type ConverseBody = z.output<typeof ConverseSchema>;

export interface ConverseTask {
  /** The name of the JSON schema the answer is to fit. */
  schemaName: string;
  system: string;
  /** The text of the first user turn; later turns only ask to repair the answer. */
  user: string;
  /** Every text of the request, for counting. */
  texts: string[];
  images: Uint8Array[];
  maxTokens: number;
  /** Whether the request has turns after the first. */
  repairs: boolean;
}

const textsOf = (content: ConverseBody['messages'][number]['content']): string[] =>
  content.flatMap((block) => ('text' in block ? [block.text] : []));

const imagesOf = (body: ConverseBody): Uint8Array[] =>
  body.messages
    .flatMap((message) => message.content)
    .flatMap((block) => ('image' in block ? [Buffer.from(block.image.source.bytes, 'base64')] : []));

const parseBody = (body: Record<string, unknown>): ConverseBody => {
  const parsed = ConverseSchema.safeParse(body);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `at '${issue.path.join('.')}': ${issue.message}`);
  throw validationError(
    `${problems.length} validation error${problems.length === 1 ? '' : 's'} detected: ${problems.join('; ')}`,
  );
};

/** Turns alternate and begin with the user's, as Converse demands. */
const checkTurns = ({ messages }: ConverseBody): void => {
  messages.forEach(({ role, content }, index) => {
    if (role !== (index % 2 === 0 ? 'user' : 'assistant')) {
      throw validationError(
        'A conversation must alternate between user and assistant roles and start with a user message.',
      );
    }
    if (role === 'assistant' && content.some((block) => 'image' in block)) {
      throw validationError('Images are only supported in messages with the role user.');
    }
  });
};

const checkImages = (card: LanguageModelCard, images: readonly Uint8Array[]): void => {
  if (images.length > 0 && !card.readsImages) {
    throw validationError(
      "This model doesn't support the image content block that you provided. Update the content block and try again.",
    );
  }
  if (images.length > 20) throw validationError('A request takes at most 20 images.');
  if (images.some((image) => image.length > MOST_IMAGE_BYTES))
    throw validationError('An image is larger than 3.75 MB.');
};

/** Models without structured output are told the schema in words: `JSON schema "cue_analysis"`. */
const schemaNameOf = (card: LanguageModelCard, body: ConverseBody, system: string): string => {
  const format = body.outputConfig.textFormat?.structure.jsonSchema;
  if (format === undefined) return /JSON schema "([\w-]+)"/.exec(system)?.[1] ?? '';
  if (!card.structuredOutput) throw validationError("This model doesn't support the outputConfig.textFormat field.");
  checkSchemaSubset(format.schema);
  return format.name ?? '';
};

const readMaxTokens = (card: LanguageModelCard, asked: number | undefined): number => {
  if (asked !== undefined && asked > card.maxOutputTokens) {
    throw validationError(
      `The maximum tokens you requested exceeds the model limit of ${card.maxOutputTokens}. Try again with a maximum tokens value that is lower than ${card.maxOutputTokens}.`,
    );
  }
  return asked ?? card.maxOutputTokens;
};

/** Reads a Converse body. Throws ValidationException for whatever the model of `card` would not take. */
export const readConverseRequest = (card: LanguageModelCard, raw: Record<string, unknown>): ConverseTask => {
  const body = parseBody(raw);
  checkTurns(body);
  const images = imagesOf(body);
  checkImages(card, images);
  const system = body.system.map((block) => block.text).join('\n');
  return {
    schemaName: schemaNameOf(card, body, system),
    system,
    user: textsOf(body.messages[0]?.content ?? []).join('\n'),
    texts: [system, ...body.messages.flatMap((message) => textsOf(message.content))],
    images,
    maxTokens: readMaxTokens(card, body.inferenceConfig.maxTokens),
    repairs: body.messages.length > 1,
  };
};
