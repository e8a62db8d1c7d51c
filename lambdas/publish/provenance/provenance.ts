// What every published file says of itself: what it shows, who made it, from what, and for which run.
import type { Market } from '../../shared/domain/packs.ts';
import { sha256 } from '../../shared/hash.ts';
import type { Rectangle } from '../rectangle.ts';
import { aigcField } from './aigc.ts';
import { digitalSourceType, type Ingredients } from './source-type.ts';
import { xmpPacket, type PropertyName, type PropertyValue } from './xmp-packet.ts';

/** `picture`: a set, perhaps with the product; `product`: the product alone on white; `card`: drawn where no picture passed. */
export type FileKind = 'picture' | 'product' | 'card';

export interface Provenance {
  kind: FileKind;
  ingredients: Ingredients;
  runId: string;
  cueId: string;
  channel: string;
  market: Market;
  brandName: string;
  title: string;
  altText: string;
  /** BCP 47 of title and alternative text. */
  language: string;
  /** Milliseconds since 1970: of the run, so that repeating gives the same bytes. */
  createdAt: number;
  /** What made the set; absent without one. */
  making?: { option: number; modelId: string; modelName: string; seed: number; prompt: string };
  /** Drawn label, in pixels. */
  label?: { text: string; box: Rectangle };
  /** What the words stand in, in pixels. */
  textBoxes: readonly Rectangle[];
}

export const CREATOR_TOOL = 'Liveframe';

type Property = readonly [PropertyName, PropertyValue];

const boxText = ({ x, y, width, height }: Rectangle): string => [x, y, width, height].map(Math.round).join(' ');

const descriptive = ({ title, altText, language, brandName, createdAt, ingredients }: Provenance): Property[] => [
  ['dc:title', { language, text: title }],
  ['dc:description', { language, text: altText }],
  ['Iptc4xmpCore:AltTextAccessibility', { language, text: altText }],
  ['photoshop:Credit', brandName],
  ['xmp:CreatorTool', CREATOR_TOOL],
  ['xmp:CreateDate', new Date(createdAt).toISOString()],
  ['Iptc4xmpExt:DigitalSourceType', digitalSourceType(ingredients)],
];

const making = ({ making: made, ingredients }: Provenance): Property[] =>
  made === undefined
    ? []
    : [
        ...(ingredients.set === 'model'
          ? ([
              ['Iptc4xmpExt:AISystemUsed', made.modelName],
              ['Iptc4xmpExt:AISystemVersionUsed', made.modelId],
            ] as const)
          : ([['liveframe:Painter', 'local stand-in, no AI model called']] as const)),
        ['liveframe:Option', String(made.option)],
        ['liveframe:Seed', String(made.seed)],
        ['liveframe:PromptSha256', sha256(made.prompt)],
      ];

const implicitLabel = ({ market, kind, runId, cueId, channel, making: made }: Provenance): Property[] => {
  if (market.aiLabel?.implicit !== 'tc260' || kind !== 'picture') return [];
  const produceId = [runId, cueId, `o${made?.option ?? 0}`, channel, market.id].join('/');
  return [['TC260:AIGC', aigcField({ producer: market.aiLabel.producer, produceId })]];
};

const ours = ({ kind, runId, cueId, channel, market, label, textBoxes }: Provenance): Property[] => [
  ['liveframe:Kind', kind],
  ['liveframe:Run', runId],
  ['liveframe:Cue', cueId],
  ['liveframe:Channel', channel],
  ['liveframe:Market', market.id],
  ...(label === undefined
    ? []
    : ([
        ['liveframe:LabelText', label.text],
        ['liveframe:LabelBox', boxText(label.box)],
      ] as const)),
  ...(textBoxes.length === 0 ? [] : ([['liveframe:TextBoxes', textBoxes.map(boxText).join('; ')]] as const)),
];

/** The XMP packet of a file; the same facts give the same text. */
export const provenanceXmp = (provenance: Provenance): string =>
  xmpPacket([...descriptive(provenance), ...making(provenance), ...implicitLabel(provenance), ...ours(provenance)]);
