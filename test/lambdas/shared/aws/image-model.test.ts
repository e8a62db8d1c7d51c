// The adapter for image models reads every form of answer that Stability on Bedrock gives.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { imageModel } from '../../../../lambdas/shared/aws/image-model.ts';
import { isUncharged } from '../../../../lambdas/shared/charge-after.ts';
import type { ImageModel } from '../../../../lambdas/shared/ports/image-model.ts';
import { bedrockStub, type BedrockStub, type StubAnswer } from '../../../fakes/bedrock-stub.ts';

const MODEL = 'stability.stable-image-core-v1:1';
const request = { modelId: MODEL, region: 'us-west-2', body: { prompt: 'a lipstick', seed: 0 } };

describe('imageModel', () => {
  let stub: BedrockStub;
  let model: ImageModel;
  let png: Uint8Array;
  const ask = (answer: StubAnswer) => {
    stub.answer(answer);
    return model.generate(request);
  };

  beforeAll(async () => {
    stub = await bedrockStub();
    model = imageModel(stub.clients);
    png = await sharp({ create: { width: 4, height: 4, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
  });

  afterAll(() => stub.close());

  it('sends the body as JSON to the model in its region and gives the bytes', async () => {
    const images = [Buffer.from(png).toString('base64')];
    const answer = await ask({ json: { seeds: [7], finish_reasons: [null], images } });
    expect(answer).toEqual({ kind: 'image', bytes: new Uint8Array(png), seed: 7 });
    expect(stub.requests).toHaveLength(1);
    expect(stub.requests[0]).toMatchObject({ path: `/model/${MODEL}/invoke`, body: { prompt: 'a lipstick', seed: 0 } });
    expect(stub.requests[0]!.headers).toMatchObject({
      'content-type': 'application/json',
      accept: 'application/json',
      authorization: expect.stringContaining('/us-west-2/bedrock/aws4_request'),
    });
  });

  it.each([
    [['123'], 123],
    [undefined, 0],
  ])('reads the seeds %j as %d', async (seeds, seed) => {
    const images = [Buffer.from(png).toString('base64')];
    expect(await ask({ json: { seeds, finish_reasons: [null], images } })).toMatchObject({ seed });
  });

  it.each([
    ['Filter reason: prompt', 'prompt'],
    ['Filter reason: input image', 'input image'],
    ['Filter reason: output image', 'output image'],
    ['Filter reason: something new', 'prompt'],
  ])('gives %s as a refusal', async (reason, stage) => {
    expect(await ask({ json: { finish_reasons: [reason] } })).toEqual({ kind: 'refused', stage, reason });
  });

  it.each<[string, StubAnswer]>([
    ['an inference error', { json: { finish_reasons: ['Inference error'] } }],
    ['an answer without an image', { json: { finish_reasons: [null], seeds: [1] } }],
    ['bytes that are no image', { json: { finish_reasons: [null], images: ['aGVsbG8gd29ybGQ='] } }],
    ['an answer that is no JSON', { raw: 'oops' }],
    ['an answer of another form', { json: { images: 'one' } }],
    ['a broken connection', 'hang up'],
  ])('fails with ModelUnavailable, perhaps charged, at %s', async (_what, answer) => {
    const error: unknown = await ask(answer).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ModelUnavailable', retryable: true });
    expect(isUncharged(error)).toBe(false);
  });

  it('fails with ModelTimeout, perhaps charged, when no answer comes, and sends once', async () => {
    const silent = await bedrockStub(50);
    silent.answer('silence');
    const error: unknown = await imageModel(silent.clients)
      .generate(request)
      .catch((thrown: unknown) => thrown);
    await silent.close();
    expect(error).toMatchObject({ name: 'ModelTimeout' });
    expect(isUncharged(error)).toBe(false);
    expect(silent.requests.length).toBeLessThanOrEqual(1);
  });

  it.each([
    ['ThrottlingException', 429, 'ModelThrottled', true],
    ['ModelNotReadyException', 429, 'ModelThrottled', true],
    ['ServiceUnavailableException', 503, 'ModelUnavailable', true],
    ['InternalServerException', 500, 'ModelUnavailable', true],
    ['ModelErrorException', 424, 'ModelUnavailable', true],
    ['ModelTimeoutException', 408, 'ModelTimeout', false],
    ['AccessDeniedException', 403, 'ModelAccessDenied', true],
    ['ValidationException', 400, 'ModelRejectedRequest', true],
    ['ResourceNotFoundException', 404, 'ModelRejectedRequest', true],
    ['ServiceQuotaExceededException', 400, 'ModelRejectedRequest', true],
    ['UnrecognizedClientException', 403, 'ModelAccessDenied', true],
    ['SomethingNew', 429, 'ModelThrottled', true],
    ['SomethingNew', 418, 'ModelRejectedRequest', true],
  ])('fails at %s %d with %s, certainly uncharged: %s, and sends once', async (...row) => {
    const [error, status, name, uncharged] = row;
    const thrown: unknown = await ask({ error, status, message: 'why' }).catch((caught: unknown) => caught);
    expect(thrown).toMatchObject({ name, message: expect.stringContaining('why') });
    expect((thrown as Error).cause).toBeInstanceOf(Error);
    expect(isUncharged(thrown)).toBe(uncharged);
    expect(stub.requests).toHaveLength(1);
  });
});
