// The words of Bedrock Runtime's protocol: answers and the errors it reports.

export interface ModelCall {
  modelId: string;
  operation: 'invoke' | 'converse';
  body: Record<string, unknown>;
}

/** HTTP status of each error, as the SDK maps them. */
const STATUS = {
  AccessDeniedException: 403,
  ResourceNotFoundException: 404,
  ModelTimeoutException: 408,
  ThrottlingException: 429,
  ValidationException: 400,
  ServiceUnavailableException: 503,
  InternalServerException: 500,
  UnknownOperationException: 404,
} as const;

export type BedrockErrorCode = keyof typeof STATUS;

/** An error as Bedrock answers it. */
export class BedrockError extends Error {
  override readonly name = 'BedrockError';
  readonly code: BedrockErrorCode;
  readonly status: number;

  constructor(code: BedrockErrorCode, message: string) {
    super(message);
    this.code = code;
    this.status = STATUS[code];
  }
}

export const validationError = (message: string): BedrockError => new BedrockError('ValidationException', message);

/** Stability's models put their own JSON into the message. */
export const stabilityError = (detail: string): BedrockError => validationError(JSON.stringify({ detail }));
