// One recorded execution, as a line of the cases file holds it.
import type { Json, JsonObject } from '../../local/asl/json.ts';
import type { HandlerName } from './handlers.ts';

export interface ConformanceCase {
  id: string;
  origin: 'recorded' | 'hoisted' | 'converted';
  definition: JsonObject;
  input: Json;
  lambda?: Record<string, { handler: HandlerName }>;
  s3?: { Bucket: string; Key: string; Body: string }[];
  expected: { status: string; output?: Json; error?: string; cause?: Json };
  history?: { type: string }[];
}
