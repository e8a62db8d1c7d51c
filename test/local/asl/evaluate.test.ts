// JSONata in payload templates, with the functions that Step Functions adds.
import { describe, expect, it } from '@jest/globals';
import { createEvaluator, expectType } from '../../../local/asl/evaluate.ts';
import type { Json } from '../../../local/asl/json.ts';

const BINDINGS = { states: { input: { list: [1, 2, 3], one: [1] } }, variables: { x: 5, text: '"' } };

const evaluator = createEvaluator({ now: () => 0, random: () => 0.25, uuid: () => 'an-id' });
const evaluate = (template: Json): Promise<Json> => evaluator.evaluate(template, 'Output', BINDINGS);
const expression = (source: string): Promise<Json> => evaluate(`{% ${source} %}`);

describe('templates', () => {
  it.each<[Json]>([[' {% 1 %}'], ['{% 1 %} '], ['$.x'], [{ 'a.$': '$.x' }], [null], [0], [[]], ['{%']])(
    'takes %j as it is',
    async (template) => {
      expect(await evaluate(template)).toEqual(template);
    },
  );

  it('evaluates whole strings at any depth', async () => {
    expect(await evaluate({ a: ['{% $x %}', { b: '{%$states.input.list[0]%}' }], c: 'x' })).toEqual({
      a: [5, { b: 1 }],
      c: 'x',
    });
  });

  it('treats variables as values', async () => {
    expect(await expression("$text = '\"'")).toBe(true);
  });

  it.each([
    ['$range(1, 9, 9)', 1],
    ['[0]', [0]],
    ['$states.input.list[$ > 2]', 3],
    ['$states.input.one', [1]],
    ['{"a": $nothing}', {}],
    ['[$nothing, 1]', [1]],
  ])('unwraps as JSONata does: %s', async (source, expected) => {
    expect(await expression(source)).toEqual(expected);
  });

  it.each([
    ['$nothing', "The JSONata expression '$nothing' specified for the field 'Output' returned nothing (undefined)."],
    ['$sum', "The JSONata expression '$sum' specified for the field 'Output' returned an unsupported result type."],
    ['function($a){$a}', 'returned an unsupported result type.'],
    ['{"f": $sum}', 'returned an unsupported result type.'],
    ['$notThere()', 'threw an error during evaluation. T1006: Attempted to invoke a non-function'],
    ["$error('mine')", 'threw an error during evaluation. D3137: mine'],
  ])('fails for %s', async (source, message) => {
    await expect(expression(source)).rejects.toThrow(message);
  });

  it('names the member that fails', async () => {
    await expect(evaluate({ a: [1, '{% $nothing %}'] })).rejects.toMatchObject({ location: 'Output/a[1]' });
  });

  it('runs evaluations of the same expression side by side', async () => {
    const values = [1, 2, 3].map((x) =>
      evaluator.evaluate('{% $x * 10 %}', 'Output', { states: {}, variables: { x } }),
    );

    expect(await Promise.all(values)).toEqual([10, 20, 30]);
  });
});

describe('functions', () => {
  it.each<[string, Json]>([
    ['$partition([1,2,3,4,5], 2)', [[1, 2], [3, 4], [5]]],
    ['$partition([1], 3)', [[1]]],
    ['$range(0, 10, 5)', [0, 5, 10]],
    ['$range(3, 1, -1)', [3, 2, 1]],
    ["$hash('a', 'MD5')", '0cc175b9c0f1b6a831c399e269772661'],
    ["$hash('a', 'SHA-1')", '86f7e437faa5a7fce15d1ddcb9eaeaea377667b8'],
    ["$hash({'a': 1}, 'SHA-256')", '015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862'],
    ["$length($hash('a', 'SHA-384'))", 96],
    ["$length($hash('a', 'SHA-512'))", 128],
    ['$parse(\'{"a":[1]}\')', { a: [1] }],
    ["$parse('-0')", 0],
    ['$random()', 0.25],
    ['$random(7) = $random(7)', true],
    ['$random(7) = $random(8)', false],
    ['$random(7) >= 0 and $random(7) < 1', true],
    ['$uuid()', 'an-id'],
    ['$now()', '1970-01-01T00:00:00.000Z'],
    ["$now('[Y0001]-[M01]')", '1970-01'],
    ['$millis()', 0],
  ])('%s gives %j', async (source, expected) => {
    expect(await expression(source)).toEqual(expected);
  });

  it.each([
    ["$eval('1')", 'T1006'],
    ['$partition([1], 0)', 'it must be 1 or more'],
    ['$range(0, 1, 0)', 'it must not be'],
    ['$range(0, 100000000, 1)', 'D2014'],
    ["$hash('a', 'CRC')", 'SHA-256'],
    ["$parse('{')", 'not JSON'],
  ])('fails for %s', async (source, message) => {
    await expect(expression(source)).rejects.toThrow(message);
  });
});

describe('expected types', () => {
  it('fails with the type and the value got', () => {
    const check = (): void => {
      expectType({ template: '{% null %}', value: null, location: 'Items', expected: 'array' });
    };

    expect(check).toThrow("Expected 'array', but was 'null' for value: null");
  });
});
