// Reads `<name>.run.yaml`, which lies beside a script and says how to run it.
import { parse, YAMLParseError } from 'yaml';
import * as z from 'zod';
import { badInput } from '../shared/errors.ts';
import { didYouMean } from '../shared/nearest.ts';
import { decodeText } from './decode-text.ts';

const MAX_SIDECAR_BYTES = 100_000;

const SidecarSchema = z.strictObject({
  brand: z.string().optional(),
  channels: z.array(z.string()).min(1).optional(),
  markets: z.array(z.string()).min(1).optional(),
  overlay: z.string().optional(),
  /** A prompt style of packs/prompts. */
  prompts: z.string().optional(),
  options: z.number().optional(),
  images: z.number().optional(),
  urgency: z.string().optional(),
  /** stop, render or wait */
  onCacheOutage: z.string().optional(),
  /** always, uncertain or sample */
  judge: z.string().optional(),
  /** US dollars. */
  budget: z.number().optional(),
  tenant: z.string().optional(),
  /** auto or never */
  cutOut: z.string().optional(),
});
export type Sidecar = z.infer<typeof SidecarSchema>;

const KEYS = Object.keys(SidecarSchema.shape);

const parseYaml = (text: string, name: string): unknown => {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    throw badInput(`${name} is not YAML: ${error.message}`, { cause: error });
  }
};

const issueWords = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => `"${key}" is not known.${didYouMean(key, KEYS)}`).join(' ');
  }
  return `${issue.path.join('.') || 'the whole file'}: ${issue.message}.`;
};

/** The sidecar's values, unchecked against packs and ranges. Throws BadInput for unknown keys (with the nearest known) and wrong types. */
export const readSidecar = (bytes: Uint8Array, name: string): Sidecar => {
  const parsed = SidecarSchema.safeParse(
    parseYaml(decodeText(bytes, { name, maxBytes: MAX_SIDECAR_BYTES }), name) ?? {},
  );
  if (parsed.success) return parsed.data;
  throw badInput(
    `${name} cannot be used. ${parsed.error.issues.map(issueWords).join(' ')} Allowed: ${KEYS.join(', ')}.`,
  );
};
