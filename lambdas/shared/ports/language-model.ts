// The port for language models.

export interface Usage {
  inputTokens: number;
  outputTokens: number;
}

export type ConverseContent = { text: string } | { image: { format: 'png' | 'jpeg'; bytes: Uint8Array } };

export interface ConverseRequest {
  modelId: string;
  region: string;
  system: string;
  /** Turns, the first is the user's; a repair turn follows the assistant's answer. */
  messages: { role: 'user' | 'assistant'; content: ConverseContent[] }[];
  /** Native structured output: the schema subset of Bedrock (no minimum/maximum, no minLength, additionalProperties false). */
  schema: { name: string; jsonSchema: Record<string, unknown> };
  /** The card's `structuredOutput`; when false the schema is not sent, and the caller has put it into `system`. Default true. */
  structuredOutput?: boolean;
  maxTokens: number;
}

/**
 * Throws ModelThrottled, ModelUnavailable, ModelTimeout, ModelAccessDenied, ModelRejectedRequest;
 * charge-after.ts says what such an error means for the money reserved.
 */
export interface LanguageModel {
  converse: (request: ConverseRequest) => Promise<{ text: string; stopReason: string; usage: Usage }>;
}
