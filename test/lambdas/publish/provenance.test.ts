import { describe, expect, it } from '@jest/globals';
import exifr from 'exifr';
import sharp from 'sharp';
import { digitalSourceType } from '../../../lambdas/publish/provenance/source-type.ts';
import { xmpPacket } from '../../../lambdas/publish/provenance/xmp-packet.ts';
import { readXmp } from '../../../lambdas/shared/file-check/read-xmp.ts';
import { listing, portrait } from './run-fixture.ts';
import { publishedCue } from './published-cue.ts';

const small = { ...portrait, width: 270, height: 480, rules: { ...portrait.rules, pixels: listing.rules.pixels } };
const channel = {
  ...small,
  rules: { ...small.rules, pixels: { ...portrait.rules.pixels, min: { width: 270, height: 480 } } },
};

interface Read {
  dc: { title: { value: string }[] };
  xmp: Record<string, string>;
  photoshop: Record<string, string>;
  Iptc4xmpExt: Record<string, string>;
  Iptc4xmpCore: { AltTextAccessibility: { value: string }[] };
  TC260?: { AIGC: string };
  liveframe: Record<string, string>;
}

/** As a program that is not ours reads the file. */
const read = async (bytes: Buffer): Promise<Read> =>
  (await exifr.parse(bytes, { xmp: true, mergeOutput: false, tiff: false })) as Read;

const unescaped = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');

describe('what a file says of itself', () => {
  it('is read by another program: origin, alternative text, credit, run, and China’s AIGC field', async () => {
    const { bytesOf } = await publishedCue({
      channels: [channel],
      markets: ['zh-CN'],
      modelEndpoint: 'aws:1/us-west-2',
    });
    const found = await read(bytesOf(channel.id));
    expect(found.Iptc4xmpExt).toMatchObject({
      DigitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia',
      AISystemVersionUsed: 'stability.stable-image-core-v1:1',
    });
    expect(JSON.stringify(found.Iptc4xmpCore.AltTextAccessibility)).toMatch(/US\$39\.90/);
    expect(found.photoshop.Credit).toBe('Hearth');
    expect(found.liveframe).toMatchObject({ Run: 'kitchen-0123456789ab', Cue: 'c001', Kind: 'picture' });
    expect(JSON.parse(unescaped(found.TC260!.AIGC))).toEqual({
      Label: '1',
      ContentProducer: 'Liveframe',
      ProduceID: 'kitchen-0123456789ab/c001/o1/live-cover/zh-CN',
      ReservedCode1: '',
      ContentPropagator: '',
      PropagateID: '',
      ReservedCode2: '',
    });
  });

  it('names no AI model for pictures of the local painter, and no AIGC field outside China', async () => {
    const { bytesOf } = await publishedCue({ channels: [channel], markets: ['en-US'], cue: 1 });
    const found = await read(bytesOf(channel.id));
    expect(found.Iptc4xmpExt.DigitalSourceType).toMatch(/\/algorithmicMedia$/);
    expect(found.Iptc4xmpExt.AISystemUsed).toBeUndefined();
    expect(found.TC260).toBeUndefined();
  });

  it('stays in a PNG', async () => {
    const { bytesOf } = await publishedCue({ channels: [{ ...channel, format: 'png' }], markets: ['en-US'] });
    const { xmpAsString = '' } = await sharp(bytesOf(channel.id)).metadata();
    expect(readXmp(xmpAsString)?.get('urn:liveframe:xmp:1.0/Cue')).toEqual([{ text: 'c001' }]);
  });

  it('owes no AI label on a card, which no model drew', async () => {
    const { publication } = await publishedCue({ channels: [channel], accepted: false });
    expect(publication.files).toMatchObject([
      { kind: 'card', sourceType: expect.stringMatching(/compositeSynthetic$/) },
    ]);
    expect(publication.files[0]?.label).toBeUndefined();
  });
});

describe('the IPTC digital source type', () => {
  it.each([
    ['model', false, 'trainedAlgorithmicMedia'],
    ['model', true, 'compositeWithTrainedAlgorithmicMedia'],
    ['painter', false, 'algorithmicMedia'],
    ['painter', true, 'compositeSynthetic'],
    ['none', true, 'algorithmicallyEnhanced'],
    ['none', false, 'algorithmicMedia'],
  ] as const)('of set %s with product photo %s is %s', (set, productPhoto, term) => {
    expect(digitalSourceType({ set, productPhoto })).toBe(`http://cv.iptc.org/newscodes/digitalsourcetype/${term}`);
  });
});

describe('an XMP packet', () => {
  it('survives markup, quotes, control characters and emoji in its texts', () => {
    const text = '<b>"A & B"</b> \u0000\u0007锅 🍳 ]]>';
    const read = readXmp(xmpPacket([['dc:title', { language: 'zh-CN', text }]]));
    expect(read?.get('http://purl.org/dc/elements/1.1/title')).toEqual([
      { text: '<b>"A & B"</b> 锅 🍳 ]]>', language: 'x-default' },
      { text: '<b>"A & B"</b> 锅 🍳 ]]>', language: 'zh-CN' },
    ]);
  });

  it('is read with other prefixes and with properties as attributes', () => {
    const read = readXmp(
      '<a:xmpmeta xmlns:a="adobe:ns:meta/"><r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description r:about="" xmlns:q="http://ns.adobe.com/xap/1.0/" q:CreatorTool="X"/></r:RDF></a:xmpmeta>',
    );
    expect(read?.get('http://ns.adobe.com/xap/1.0/CreatorTool')).toEqual([{ text: 'X' }]);
  });

  it('fails to be read with a document type in it', () => {
    expect(readXmp('<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')).toBeUndefined();
  });
});
