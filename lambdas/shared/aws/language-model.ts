// Language models over Bedrock's Converse, answering with JSON by a schema.
import { ConverseCommand, type ConverseCommandInput, type Message } from '@aws-sdk/client-bedrock-runtime';
import type { ConverseRequest, LanguageModel } from '../ports/language-model.ts';
import { bedrockClients, type BedrockClients } from './clients.ts';
import { modelError, translating } from './translate-error.ts';

const messagesOf = ({ messages }: ConverseRequest): Message[] =>
  messages.map(({ role, content }) => ({
    role,
    content: content.map((block) =>
      'text' in block
        ? { text: block.text }
        : { image: { format: block.image.format, source: { bytes: block.image.bytes } } },
    ),
  }));

/** Native structured output: Converse takes the schema as text. */
const outputPart = ({ schema, structuredOutput = true }: ConverseRequest): Partial<ConverseCommandInput> => {
  if (!structuredOutput) return {};
  const jsonSchema = { name: schema.name, schema: JSON.stringify(schema.jsonSchema) };
  return { outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema } } } };
};

/** Models over Converse at temperature 0. The answer's text blocks are joined. Throws the Model* errors; sends once. */
export const languageModel = (clients: BedrockClients = bedrockClients()): LanguageModel => ({
  converse: async (request) => {
    const { modelId, region, system, maxTokens } = request;
    const { output, stopReason, usage } = await translating(
      (error) => modelError(error, `converse with ${modelId} in ${region}`),
      () =>
        clients(region).send(
          new ConverseCommand({
            modelId,
            system: [{ text: system }],
            messages: messagesOf(request),
            inferenceConfig: { maxTokens, temperature: 0 },
            ...outputPart(request),
          }),
        ),
    );
    return {
      text: (output?.message?.content ?? []).map(({ text }) => text ?? '').join(''),
      stopReason: stopReason ?? 'unknown',
      usage: { inputTokens: usage?.inputTokens ?? 0, outputTokens: usage?.outputTokens ?? 0 },
    };
  },
});
