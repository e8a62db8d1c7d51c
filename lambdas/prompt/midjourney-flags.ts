// Midjourney flags at the end of a user's line (`… --ar 9:16 --no hands --seed 5`): Stability would take them for words.

/** What the flags of one line ask for. */
export interface Flags {
  aspectRatio?: { width: number; height: number };
  /** Words of --no. */
  negative: string[];
  seed?: number;
  /** Flags without a counterpart, as they were written. */
  dropped: string[];
}

/** Midjourney's parameter list (docs.midjourney.com), long and short names. */
const KNOWN = new Set(
  `ar aspect style stylize s v version q quality chaos c no seed iw sref sw cref cw oref ow niji tile weird w stop repeat r raw fast relax
   turbo profile p exp draft video hd upbeta sameseed test testp creative`.split(/\s+/u),
);
const FLAG = /(?:^|\s)--([a-z]+)(?![\p{L}-])/giu;
/** Spanish and English also write a parenthesis --like this-- with two hyphens. */
const CLOSING_DASH = /[\p{L}\p{N}.!?]--(?=[\s,.;:!?]|$)/u;
/** Largest seed that every Stability model on Bedrock takes. */
const MAX_SEED = 4_294_967_294;

const startOfFlags = (line: string): number => {
  for (const match of line.matchAll(FLAG)) {
    if (KNOWN.has((match[1] ?? '').toLowerCase()) && !CLOSING_DASH.test(line.slice(match.index))) return match.index;
  }
  return -1;
};

const readAspect = (value: string): Pick<Flags, 'aspectRatio'> | undefined => {
  const [, width, height] = /^(\d{1,3})\s*:\s*(\d{1,3})/u.exec(value) ?? [];
  if (!(Number(width) > 0 && Number(height) > 0)) return undefined;
  return { aspectRatio: { width: Number(width), height: Number(height) } };
};

/** The list ends with its sentence. */
const readNegative = (value: string): Pick<Flags, 'negative'> | undefined => {
  const words = (value.split(/[.。!！?？](?:\s|$)/u)[0] ?? '').split(/[,，、]/u).map((word) => word.trim());
  const negative = words.filter((word) => word !== '');
  return negative.length === 0 ? undefined : { negative };
};

const readSeed = (value: string): Pick<Flags, 'seed'> | undefined => {
  const seed = /^\d{1,12}/u.exec(value)?.[0];
  return seed === undefined ? undefined : { seed: Math.min(Number(seed), MAX_SEED) };
};

const TRANSLATED: Readonly<Record<string, (value: string) => Partial<Flags> | undefined>> = {
  ar: readAspect,
  aspect: readAspect,
  no: readNegative,
  seed: readSeed,
};

const withFlag = (flags: Flags, written: string): Flags => {
  const [, name = '', value = ''] = /^--([a-z]+)\s*(.*)$/isu.exec(written) ?? [];
  const read = TRANSLATED[name.toLowerCase()]?.(value);
  if (read === undefined) return { ...flags, dropped: [...flags.dropped, written.trim()] };
  return { ...flags, ...read, negative: [...flags.negative, ...(read.negative ?? [])] };
};

/**
 * Splits `line` at its first flag. The whole tail belongs to the flags: taking them out one by one would swallow the word after a bare
 * flag and leave half of a `--no` list behind. `flags` is undefined when there are none.
 */
export const splitFlags = (line: string): { text: string; flags?: Flags } => {
  const start = startOfFlags(line);
  if (start < 0) return { text: line };
  const written = line
    .slice(start)
    .trim()
    .split(/\s+(?=--[a-z])/iu);
  return { text: line.slice(0, start), flags: written.reduce(withFlag, { negative: [], dropped: [] }) };
};
