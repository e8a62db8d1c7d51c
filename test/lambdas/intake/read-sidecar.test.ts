// The sidecar beside a script.
import { describe, expect, it } from '@jest/globals';
import { readSidecar } from '../../../lambdas/intake/read-sidecar.ts';
import { bytesOf } from './fakes.ts';

const read = (text: string) => readSidecar(bytesOf(text), 'show.run.yaml');

describe('a sidecar', () => {
  it('states any of its keys', () => {
    expect(
      read(
        'brand: petal\nchannels: [live-cover]\nmarkets: [zh-CN]\noptions: 2\nurgency: urgent\nbudget: 1.5\ntenant: acme\n',
      ),
    ).toEqual({
      brand: 'petal',
      channels: ['live-cover'],
      markets: ['zh-CN'],
      options: 2,
      urgency: 'urgent',
      budget: 1.5,
      tenant: 'acme',
    });
    expect(read('# nothing yet\n')).toEqual({});
  });

  it.each([
    [
      'an unknown key',
      'bugdet: 5',
      /show\.run\.yaml cannot be used\. "bugdet" is not known\. Did you mean "budget"\? Allowed: brand, channels/u,
    ],
    ['a wrong type', 'options: many', /options: .*number/u],
    ['no market', 'markets: []', /markets: .*1/u],
    ['a list', '- brand', /the whole file: .*Allowed: brand/u],
    ['text that is not YAML', 'brand: [x', /show\.run\.yaml is not YAML/u],
  ])('refuses %s', (_what, text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
