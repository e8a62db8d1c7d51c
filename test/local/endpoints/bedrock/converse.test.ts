import { beforeAll, describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { answerConverse } from '../../../../local/endpoints/bedrock/converse.ts';
import { haikuCard, microCard, novaCard } from '../../support/model-cards.ts';

const textFormat = (name: string, schema = '{}') => ({
  outputConfig: { textFormat: { type: 'json_schema', structure: { jsonSchema: { name, schema } } } },
});
const user = (...content: object[]) => ({ role: 'user', content });
const text = (value: string) => ({ text: value });

describe('answerConverse', () => {
  const asked: object[] = [];
  const tasks = {
    analyse: (request: { system: string; user: string }) => {
      asked.push(request);
      return 'an answer';
    },
    judge: (request: { text: string; image: Uint8Array }) => {
      asked.push(request);
      return Promise.resolve('a verdict');
    },
  };
  const answer = (body: Record<string, unknown>, card = haikuCard) => answerConverse(card, body, tasks);
  let png: Buffer;
  const image = (bytes: Uint8Array) => ({
    image: { format: 'png', source: { bytes: Buffer.from(bytes).toString('base64') } },
  });

  beforeAll(async () => {
    png = await sharp({ create: { width: 300, height: 250, channels: 3, background: 'red' } })
      .png()
      .toBuffer();
  });

  it('gives the analyst the system text and the first user turn', async () => {
    const messages = [
      user(text('SCRIPT')),
      { role: 'assistant', content: [text('bad json')] },
      user(text('repair it')),
    ];
    const result = await answer({ system: [text('rules')], messages, ...textFormat('cue_analysis') });
    expect(asked.at(-1)).toEqual({ system: 'rules', user: 'SCRIPT' });
    expect(result).toMatchObject({
      purpose: 'repair',
      body: { output: { message: { content: [{ text: 'an answer' }] } } },
    });
  });

  it('finds the schema’s name in the system text of a model without structured output', async () => {
    const system = [text('It must fit the JSON schema "cue_analysis":\n{}')];
    const result = await answer({ system, messages: [user(text('x'))] }, novaCard);
    expect(result.purpose).toBe('analysis');
  });

  it('gives the judge the text and the picture, and counts the picture’s tokens', async () => {
    const result = await answer({ messages: [user(text('word'), image(png))], ...textFormat('picture_verdict') });
    expect(asked.at(-1)).toEqual({ text: 'word', image: png });
    expect(result).toMatchObject({ purpose: 'judge', usage: { inputTokens: 101, outputTokens: 3 } });
  });

  it('cuts an answer at the token limit', async () => {
    const result = await answer({
      messages: [user(text('x'))],
      inferenceConfig: { maxTokens: 2 },
      ...textFormat('cue_analysis'),
    });
    expect(result.body).toMatchObject({ stopReason: 'max_tokens', output: { message: { content: [{ text: 'an' }] } } });
  });

  const turn = { messages: [user(text('x'))] };
  it.each([
    ['no messages', { system: [text('x')] }, "1 validation error detected: at 'messages'"],
    ['an empty conversation', { messages: [] }, "at 'messages'"],
    ['a blank text', { messages: [user(text(''))] }, "at 'messages.0.content.0"],
    ['an unknown member', { ...turn, max_tokens: 5 }, 'max_tokens'],
    ['two validation errors', { messages: [], system: 'x' }, '2 validation errors detected'],
    ['an assistant’s first turn', { messages: [{ role: 'assistant', content: [text('x')] }] }, 'must alternate'],
    [
      'more tokens than the model gives',
      { ...turn, inferenceConfig: { maxTokens: 64_001 } },
      'exceeds the model limit of 64000',
    ],
    ['a schema that cannot be compiled', { ...turn, ...textFormat('cue_analysis', '{"minimum":1}') }, 'minimum'],
    ['a task nobody does', { ...turn, ...textFormat('poem') }, 'it got "poem"'],
    ['a task without a name', turn, 'it got ""'],
    ['a verdict without a picture', { ...turn, ...textFormat('picture_verdict') }, 'with an image'],
    [
      'bytes that are no picture',
      { messages: [user(image(Uint8Array.of(1, 2, 3)))], ...textFormat('picture_verdict') },
      'Could not process image',
    ],
    [
      'a picture above 3.75 MB',
      { messages: [user(image(new Uint8Array(3_932_161)))], ...textFormat('picture_verdict') },
      'larger than 3.75 MB',
    ],
    [
      '21 pictures',
      { messages: [user(...Array.from({ length: 21 }, () => image(Uint8Array.of(1))))] },
      'at most 20 images',
    ],
    [
      'a picture from the assistant',
      { messages: [user(text('x')), { role: 'assistant', content: [image(Uint8Array.of(1))] }] },
      'only supported in messages with the role user',
    ],
  ])('refuses %s', async (_what, body, message) => {
    await expect(answer(body)).rejects.toMatchObject({
      code: 'ValidationException',
      message: expect.stringContaining(message),
    });
  });

  it('refuses a picture for a model that reads none', async () => {
    await expect(answer({ messages: [user(image(png))] }, microCard)).rejects.toThrow(
      "This model doesn't support the image content block that you provided. Update the content block and try again.",
    );
  });

  it('refuses structured output for a model that has none', async () => {
    await expect(answer({ ...turn, ...textFormat('cue_analysis') }, novaCard)).rejects.toThrow(
      'outputConfig.textFormat',
    );
  });
});
