// A copy of a definition for asl-validator, without what it wrongly rejects.
import { isObject, type Json, type JsonObject } from './json.ts';

/** Payload templates may be any JSON; asl-validator 4.0.0 accepts only some. Expressions are checked elsewhere. */
const TEMPLATES = new Set(['Output', 'Arguments', 'ItemSelector', 'BatchInput', 'Assign']);

const neutralMember = (key: string, value: Json): Json => {
  if (TEMPLATES.has(key)) return {};
  if (key === 'Items' && Array.isArray(value)) return [];
  // A literal condition is legal; 0 items mean no limit; percentages may have fractions.
  if (key === 'Condition' && typeof value === 'boolean') return '{% true %}';
  if (key === 'MaxItems' && typeof value === 'number') return 1;
  if (key === 'ToleratedFailurePercentage' && typeof value === 'number') return Math.trunc(value);
  // WriterConfig alone is legal.
  if (key === 'ResultWriter' && isObject(value)) return { Resource: 'arn:aws:states:::s3:putObject' };
  return neutral(value);
};

const neutral = (value: Json): Json => {
  if (Array.isArray(value)) return value.map(neutral);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, neutralMember(key, member)]));
};

const neutralBlock = (block: JsonObject): JsonObject => {
  const states = isObject(block['States']) ? block['States'] : {};
  return {
    ...block,
    States: Object.fromEntries(Object.entries(states).map(([name, state]) => [name, neutral(state)])),
  };
};

/** The copy: same states and transitions, harmless payloads. */
export const neutralised = (definition: JsonObject): JsonObject => neutralBlock(structuredClone(definition));
