// One published file, read from disk, held against its channel's pack and what the manifest says of it.
import type { PublishedFile } from '../../lambdas/shared/domain/manifest.ts';
import type { Violation } from '../../lambdas/shared/domain/violation.ts';
import { checkFile } from '../../lambdas/shared/file-check/check-file.ts';
import { NAMES } from '../../lambdas/shared/file-check/names.ts';
import { readFacts, type Facts } from '../../lambdas/shared/file-check/facts.ts';
import { readBox } from '../../lambdas/shared/file-check/rules.ts';
import { sha256 } from '../../lambdas/shared/hash.ts';
import type { Packs } from '../../lambdas/shared/packs/load-packs.ts';

/** The file as it was read; undefined when it is not there. */
export type ReadBytes = (path: string) => Promise<Uint8Array | undefined>;

/** What came of redoing the proof that the product in a file is its photo's. */
export type ProofState = 'holds' | 'fails' | 'not redone';

export interface Findings {
  violations: Violation[];
  /** Absent for a file without a proof. */
  proof?: ProofState;
}

/** A further check of a published file, such as the proof that its product is unchanged. */
export type MoreChecks = (file: PublishedFile, bytes: Uint8Array) => Promise<Findings>;

export interface CheckedFile extends Findings {
  file: string;
  channel: string;
  market: string;
}

const EXPORT_AGAIN = 'Export the run again; something changed the file after it was published.';

const differs = (rule: string, got: string, allowed: string): Violation => ({
  rule,
  got,
  allowed,
  change: EXPORT_AGAIN,
});

const boxWords = (box: { x: number; y: number; width: number; height: number } | undefined): string =>
  box === undefined ? 'none' : `${box.x} ${box.y} ${box.width} ${box.height}`;

const againstLabel = ({ property }: Facts, { label }: PublishedFile): Violation[] => {
  const [got, wanted] = [boxWords(readBox(property(NAMES.labelBox))), boxWords(label?.box)];
  return got === wanted ? [] : [differs('manifest', `the AI label at ${got}`, `${wanted}, as the manifest says`)];
};

/** Where the bytes are not what the manifest says of them. */
const againstManifest = async (file: PublishedFile, bytes: Uint8Array): Promise<Violation[]> => {
  const facts = await readFacts(bytes);
  const hash = sha256(bytes);
  const found =
    hash === file.sha256 ? [] : [differs('manifest', `SHA-256 ${hash.slice(0, 12)}…`, `${file.sha256.slice(0, 12)}…`)];
  if ('broken' in facts) return found;
  const { width, height } = facts.metadata;
  const [got, wanted] = [`${width}×${height}`, `${file.width}×${file.height}`];
  return [
    ...found,
    ...(got === wanted ? [] : [differs('manifest', got, `${wanted}, as the manifest says`)]),
    ...againstLabel(facts, file),
  ];
};

/** Holds a file of a run against its channel, its market and the manifest. Throws BadInput for a channel or market without a pack. */
export const checkPublished = async (
  { packs, more }: { packs: Pick<Packs, 'channel' | 'market'>; more?: MoreChecks },
  file: PublishedFile,
  { path, bytes }: { path: string; bytes: Uint8Array | undefined },
): Promise<CheckedFile> => {
  const named = { file: path, channel: file.channel, market: file.market };
  if (bytes === undefined) {
    const violations = [differs('missing', 'no such file', 'every file of the manifest')];
    return { ...named, violations, ...(file.proof === undefined ? {} : { proof: 'not redone' }) };
  }
  const [rules, manifest, further] = await Promise.all([
    checkFile(bytes, packs.channel(file.channel), packs.market(file.market)),
    againstManifest(file, bytes),
    more?.(file, bytes) ?? { violations: [] },
  ]);
  return { ...named, ...further, violations: [...rules, ...manifest, ...further.violations] };
};
