import { describe, expect, it } from '@jest/globals';
import { checkSchemaSubset } from '../../../../local/endpoints/bedrock/schema-subset.ts';

const object = (properties: object, more: object = {}) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  ...more,
});
const check = (schema: unknown) => () => {
  checkSchemaSubset(JSON.stringify(schema));
};

describe('checkSchemaSubset', () => {
  it('takes what structured output compiles', () => {
    const schema = object(
      {
        label: { type: 'string', enum: ['a', 'b'], description: 'one of two' },
        when: { type: 'string', format: 'date-time' },
        tags: { type: 'array', items: { type: 'string' }, minItems: 1 },
        either: { anyOf: [{ type: 'number' }, { type: 'null' }] },
        span: { $ref: '#/$defs/span' },
        other: { $ref: '#/$defs/span' },
      },
      { required: ['label'], $defs: { span: object({ start: { type: 'integer' } }) } },
    );
    expect(check(schema)).not.toThrow();
  });

  it.each([
    ['a minimum', { type: 'number', minimum: 0 }, "For 'number' type, properties minimum are not supported"],
    [
      'a length',
      { type: 'string', minLength: 1, maxLength: 4 },
      "For 'string' type, properties minLength, maxLength are not supported",
    ],
    ['two items at least', { type: 'array', minItems: 2 }, "'minItems' values other than 0 or 1"],
    ['items at most', { type: 'array', maxItems: 3 }, 'maxItems'],
    ['an unknown format', { type: 'string', format: 'iban' }, "format 'iban'"],
    ['an external reference', { $ref: 'https://example.com/schema' }, 'External $ref'],
    ['a reference to nothing', { $ref: '#/$defs/nothing' }, 'does not point to a schema'],
    [
      'an object that is open',
      { type: 'object', properties: {} },
      "'additionalProperties' must be explicitly set to false",
    ],
    ['a minimum deep inside', { anyOf: [{ type: 'array', items: { type: 'number', multipleOf: 2 } }] }, 'multipleOf'],
  ])('refuses %s', (_what, inner, message) => {
    expect(check(object({ inner }))).toThrow(message);
  });

  it('refuses a schema that contains itself', () => {
    const node = object({ child: { $ref: '#/$defs/node' } });
    expect(check(object({ root: { $ref: '#/$defs/node' } }, { $defs: { node } }))).toThrow('Recursive');
    expect(check(object({ again: { $ref: '#/properties/again' } }))).toThrow('Recursive');
  });

  it.each(['no json', '7', '[]'])('refuses %j', (text) => {
    expect(() => {
      checkSchemaSubset(text);
    }).toThrow('output_config.format.schema');
  });
});
