// The names under which the check looks for what a file must say of itself: written out here, not taken from the writer.

const DC = 'http://purl.org/dc/elements/1.1/';
const XMP = 'http://ns.adobe.com/xap/1.0/';
const PHOTOSHOP = 'http://ns.adobe.com/photoshop/1.0/';
const IPTC_CORE = 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/';
const IPTC_EXTENSION = 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/';
const LIVEFRAME = 'urn:liveframe:xmp:1.0/';

export const NAMES = {
  title: `${DC}title`,
  altText: `${IPTC_CORE}AltTextAccessibility`,
  credit: `${PHOTOSHOP}Credit`,
  creatorTool: `${XMP}CreatorTool`,
  sourceType: `${IPTC_EXTENSION}DigitalSourceType`,
  aigc: 'http://www.tc260.org.cn/ns/AIGC/1.0/AIGC',
  run: `${LIVEFRAME}Run`,
  cue: `${LIVEFRAME}Cue`,
  kind: `${LIVEFRAME}Kind`,
  channel: `${LIVEFRAME}Channel`,
  market: `${LIVEFRAME}Market`,
  labelText: `${LIVEFRAME}LabelText`,
  labelBox: `${LIVEFRAME}LabelBox`,
  textBoxes: `${LIVEFRAME}TextBoxes`,
} as const;

const VOCABULARY = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/** The IPTC terms that a file of ours may carry. */
export const SOURCE_TYPES = [
  'trainedAlgorithmicMedia',
  'compositeWithTrainedAlgorithmicMedia',
  'algorithmicMedia',
  'compositeSynthetic',
  'algorithmicallyEnhanced',
].map((term) => `${VOCABULARY}${term}`);

/** Those that say a trained model made the picture or a part of it. */
export const AI_SOURCE_TYPES = SOURCE_TYPES.slice(0, 2);
