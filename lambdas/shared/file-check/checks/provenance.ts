// The file says of itself what it shows, how it came to be and where it belongs.
import type { Violation } from '../../domain/violation.ts';
import { NAMES, SOURCE_TYPES } from '../names.ts';
import { isGenerated, type FileCheck } from '../rules.ts';

const AGAIN = 'Publish the file again and keep its metadata: some programs strip it when they save.';

const REQUIRED = [
  ['title', NAMES.title],
  ['alternative text', NAMES.altText],
  ['credit', NAMES.credit],
  ['creator tool', NAMES.creatorTool],
  ['run', NAMES.run],
  ['cue', NAMES.cue],
  ['kind', NAMES.kind],
] as const;

export const checkMetadata: FileCheck = ({ facts }) => {
  if (facts.xmp === undefined)
    return [
      {
        rule: 'metadata',
        got: 'no readable XMP',
        allowed: 'XMP with title, alternative text and origin',
        change: AGAIN,
      },
    ];
  const missing = REQUIRED.filter(([, name]) => (facts.property(name) ?? '').trim() === '').map(([word]) => word);
  if (missing.length === 0) return [];
  return [{ rule: 'metadata', got: `no ${missing.join(', ')}`, allowed: 'all of them filled', change: AGAIN }];
};

/** The file was made for this channel and market, not carried over from another. */
export const checkDestination: FileCheck = ({ facts, channel, market }) =>
  (
    [
      ['channel', NAMES.channel, channel.id],
      ['market', NAMES.market, market.id],
    ] as const
  ).flatMap(([word, name, wanted]): Violation[] => {
    const got = facts.property(name);
    if (got === undefined || got === wanted) return [];
    return [{ rule: word, got: `made for the ${word} ${got}`, allowed: wanted, change: `Take the file of ${wanted}.` }];
  });

export const checkSourceType: FileCheck = ({ facts }) => {
  const got = facts.property(NAMES.sourceType);
  if (got !== undefined && SOURCE_TYPES.includes(got)) return [];
  const allowed = `one of ${SOURCE_TYPES.map((type) => type.slice(type.lastIndexOf('/') + 1)).join(', ')}`;
  return [{ rule: 'source-type', got: got ?? 'no IPTC digital source type', allowed, change: AGAIN }];
};

const AIGC_FIELDS = [
  'Label',
  'ContentProducer',
  'ProduceID',
  'ReservedCode1',
  'ContentPropagator',
  'PropagateID',
  'ReservedCode2',
];

const parseObject = (text: string): Record<string, unknown> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
};

/** What is wrong with an AIGC field; undefined when nothing is. */
const aigcProblem = (text: string | undefined): string | undefined => {
  if (text === undefined) return 'no AIGC field';
  const field = parseObject(text);
  if (field === undefined) return 'an AIGC field that is no JSON object';
  const missing = AIGC_FIELDS.filter((name) => typeof field[name] !== 'string');
  if (missing.length > 0) return `an AIGC field without ${missing.join(', ')}`;
  if (field.Label !== '1') return `an AIGC field with Label ${String(field.Label)}`;
  return field.ContentProducer === '' || field.ProduceID === ''
    ? 'an AIGC field that names no producer or number'
    : undefined;
};

/** China's implicit label, GB 45438-2025 Annex E. */
export const checkImplicitLabel: FileCheck = ({ facts, market }) => {
  if (market.aiLabel?.implicit !== 'tc260' || !isGenerated(facts)) return [];
  const got = aigcProblem(facts.property(NAMES.aigc));
  const allowed = 'the AIGC field of GB 45438-2025 with Label 1, producer and number';
  return got === undefined ? [] : [{ rule: 'implicit-label', got, allowed, change: AGAIN }];
};
