import {
  BedrockRuntimeClient,
  ConverseCommand,
  InvokeModelCommand,
  type BedrockRuntimeClientConfig,
} from '@aws-sdk/client-bedrock-runtime';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { NodeHttpHandler } from '@smithy/node-http-handler';
import { startBedrock, type BedrockEndpoint } from '../../../../local/endpoints/bedrock/server.ts';
import type { PaintRequest } from '../../../../local/endpoints/bedrock/image-model.ts';
import { allCards, haikuCard, imageCard, titanCard, ultraCard } from '../../support/model-cards.ts';

const ON_DEMAND =
  'Invocation of model ID stability.stable-image-inpaint-v1:0 with on-demand throughput isn\u2019t supported. Retry your request with the ID or ARN of an inference profile that contains this model.';

describe('startBedrock', () => {
  let endpoint: BedrockEndpoint;
  let client: BedrockRuntimeClient;
  let painted: PaintRequest[];

  const clientFor = (config: BedrockRuntimeClientConfig = {}): BedrockRuntimeClient =>
    new BedrockRuntimeClient({
      endpoint: endpoint.url,
      region: 'us-west-2',
      credentials: { accessKeyId: 'a', secretAccessKey: 'b' },
      maxAttempts: 1,
      ...config,
    });
  const invoke = async (modelId: string, body: unknown, using = client): Promise<unknown> => {
    const answer = await using.send(
      new InvokeModelCommand({
        modelId,
        contentType: 'application/json',
        accept: 'application/json',
        body: JSON.stringify(body),
      }),
    );
    return JSON.parse(answer.body.transformToString());
  };
  const converse = (text: string) =>
    client.send(
      new ConverseCommand({
        modelId: haikuCard.modelId,
        system: [{ text: 'be brief' }],
        messages: [{ role: 'user', content: [{ text }] }],
        outputConfig: {
          textFormat: {
            type: 'json_schema',
            structure: {
              jsonSchema: { name: 'cue_analysis', schema: '{"type":"object","additionalProperties":false}' },
            },
          },
        },
      }),
    );

  beforeEach(async () => {
    painted = [];
    endpoint = await startBedrock({
      cards: allCards,
      paint: (request) => {
        painted.push(request);
        return Promise.resolve(Uint8Array.of(1, 2, 3));
      },
      analyse: ({ user }) => JSON.stringify({ heard: user }),
      judge: () => Promise.resolve('{"verdict":"fine"}'),
    });
    client = clientFor();
  });
  afterEach(async () => {
    client.destroy();
    await endpoint.close();
  });

  it('answers the SDK’s HTTP/2 client with the painter’s picture and the seed', async () => {
    const body = { prompt: 'a red mug', seed: 7, aspect_ratio: '9:16', output_format: 'jpeg', negative_prompt: 'text' };
    await expect(invoke(imageCard.modelId, body)).resolves.toEqual({
      seeds: [7],
      finish_reasons: [null],
      images: ['AQID'],
    });
    expect(painted).toEqual([
      { prompt: 'a red mug', negativePrompt: 'text', seed: 7, width: 768, height: 1344, format: 'jpeg' },
    ]);
  });

  it('answers an HTTP/1.1 client on the same port', async () => {
    const http1 = clientFor({ requestHandler: new NodeHttpHandler() });
    await expect(invoke(imageCard.modelId, { prompt: 'x', seed: 1 }, http1)).resolves.toMatchObject({ seeds: [1] });
    http1.destroy();
  });

  it('answers Converse with the analyst’s text and the tokens', async () => {
    const answer = await converse('hello');
    expect(answer.output?.message?.content).toEqual([{ text: '{"heard":"hello"}' }]);
    expect(answer.stopReason).toBe('end_turn');
    expect(answer.usage).toMatchObject({ inputTokens: 4, outputTokens: 5, totalTokens: 9 });
  });

  it('answers embeddings', async () => {
    const answer = (await invoke(titanCard.modelId, { inputText: 'red mug', dimensions: 256 })) as {
      embedding: number[];
    };
    expect(answer.embedding).toHaveLength(256);
  });

  it('refuses a field the model does not have, in Stability’s own words', async () => {
    await expect(invoke(ultraCard.modelId, { prompt: 'x', steps: 30 })).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
      message: JSON.stringify({
        detail:
          "Invalid field in request. Available fields: ['prompt', 'mode', 'aspect_ratio', 'output_format', 'seed', 'negative_prompt', 'image', 'strength']",
      }),
    });
  });

  it('refuses a bare id of a model that needs an inference profile', async () => {
    const refused = invoke('stability.stable-image-inpaint-v1:0', { prompt: 'x' });
    await expect(refused).rejects.toMatchObject({ name: 'ValidationException', message: ON_DEMAND });
  });

  it('refuses an unknown id', async () => {
    const refused = invoke('stability.no-such-model', { prompt: 'x' });
    await expect(refused).rejects.toMatchObject({
      name: 'ValidationException',
      message: 'The provided model identifier is invalid.',
    });
  });

  it('refuses an operation the model does not have', async () => {
    await expect(invoke(haikuCard.modelId, { prompt: 'x' })).rejects.toThrow("This action doesn't support the model");
  });

  it('refuses a picture whose answer would be larger than 16 MiB', async () => {
    await endpoint.close();
    endpoint = await startBedrock({
      cards: allCards,
      paint: () => Promise.resolve(new Uint8Array(12_600_000)),
      analyse: () => '',
      judge: () => Promise.resolve(''),
    });
    const refused = invoke(imageCard.modelId, { prompt: 'x', output_format: 'png' }, clientFor());
    await expect(refused).rejects.toThrow(
      /Response payload size 168\d+ bytes exceeds the maximum allowed size of 16777216 bytes/,
    );
  });

  it('shows the statement to whoever asks for it', async () => {
    await invoke(imageCard.modelId, { prompt: 'x' });
    await converse('hello');
    const statement: unknown = await (await fetch(`${endpoint.url}/_stand-in/statement`)).json();
    expect(statement).toEqual(endpoint.statement());
    expect(statement).toEqual({
      calls: [
        { modelId: imageCard.modelId, purpose: 'render', count: 1, microUsd: 40_000 },
        { modelId: haikuCard.modelId, purpose: 'analysis', count: 1, microUsd: 32 },
      ],
      totalMicroUsd: 40_032,
      sends: [
        { modelId: imageCard.modelId, outcome: 'answered', count: 1 },
        { modelId: haikuCard.modelId, outcome: 'answered', count: 1 },
      ],
    });
  });

  it('takes new fault knobs over the wire', async () => {
    const set = await fetch(`${endpoint.url}/_stand-in/faults`, { method: 'POST', body: '{"denyAccess":true}' });
    await expect(set.json()).resolves.toMatchObject({ denyAccess: true, throttle: 0 });
    await expect(invoke(imageCard.modelId, { prompt: 'x' })).rejects.toMatchObject({
      name: 'AccessDeniedException',
      $metadata: { httpStatusCode: 403 },
    });
  });

  it('refuses fault knobs it does not know', async () => {
    const set = await fetch(`${endpoint.url}/_stand-in/faults`, { method: 'POST', body: '{"throttle":2}' });
    expect(set.status).toBe(400);
    expect(set.headers.get('x-amzn-errortype')).toBe(
      'ValidationException:http://internal.amazon.com/coral/com.amazon.bedrock/',
    );
    await expect(set.json()).resolves.toEqual({ message: expect.stringContaining('throttle') });
  });

  it.each(['not json', '[1]'])('refuses the body %j', async (body) => {
    const path = `/model/${encodeURIComponent(imageCard.modelId)}/invoke`;
    const answer = await fetch(endpoint.url + path, { method: 'POST', body });
    expect(answer.status).toBe(400);
    await expect(answer.json()).resolves.toEqual({ message: expect.stringContaining('The request body') });
  });

  it('refuses a body larger than 25 MB', async () => {
    const path = `/model/${encodeURIComponent(imageCard.modelId)}/invoke`;
    const answer = await fetch(endpoint.url + path, { method: 'POST', body: 'x'.repeat(25_000_001) });
    expect(answer.status).toBe(400);
  });

  it('refuses a route it does not have', async () => {
    const answer = await fetch(`${endpoint.url}/foundation-models`);
    expect(answer.status).toBe(404);
    expect(answer.headers.get('x-amzn-errortype')).toContain('UnknownOperationException');
  });

  it('reports a painter that broke as an internal error', async () => {
    await endpoint.close();
    const paint = () => Promise.reject(new Error('no ink'));
    endpoint = await startBedrock({ cards: allCards, paint, analyse: () => '', judge: () => Promise.resolve('') });
    const failed = invoke(imageCard.modelId, { prompt: 'x' }, clientFor());
    await expect(failed).rejects.toMatchObject({ name: 'InternalServerException', message: 'no ink' });
    expect(endpoint.statement().sends).toEqual([{ modelId: imageCard.modelId, outcome: 'failed', count: 1 }]);
  });
});
