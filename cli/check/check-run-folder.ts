// Checks an exported run: every file of its manifest, and that its picks folder holds no others.
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import pLimit from 'p-limit';
import { ManifestSchema, type Manifest } from '../../lambdas/shared/domain/manifest.ts';
import { badInput } from '../../lambdas/shared/errors.ts';
import { runPrefix } from '../../lambdas/shared/keys.ts';
import type { Packs } from '../../lambdas/shared/packs/load-packs.ts';
import { filesOf } from '../product-photos.ts';
import { readJsonFile } from '../read-json-file.ts';
import { checkPublished, type CheckedFile, type MoreChecks } from './checked-file.ts';

/** Decoded pictures held at once. */
const AT_ONCE = 4;

const readManifest = async (folder: string): Promise<Manifest> => {
  const path = join(folder, 'manifest.json');
  const parsed = ManifestSchema.safeParse(await readJsonFile(path, 'manifest'));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw badInput(
    `${path} is no manifest of a run: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}. Name the folder that liveframe run exported.`,
  );
};

/** Of a key below the run's prefix. Throws BadInput when a manifest names a file outside of its run. */
const pathOf = (folder: string, { runId }: Manifest, key: string): string => {
  const prefix = `${runPrefix(runId)}/`;
  const inside = key.startsWith(prefix) && !key.split('/').includes('..');
  if (!inside) throw badInput(`The manifest of ${folder} names ${key}, which is not of the run ${runId}.`);
  return join(folder, ...key.slice(prefix.length).split('/'));
};

const strayFiles = async (folder: string, known: ReadonlySet<string>): Promise<CheckedFile[]> => {
  const names = await readdir(join(folder, 'picks'), { recursive: true, withFileTypes: true }).catch(() => []);
  return names
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !known.has(path))
    .map((path) => ({
      file: path,
      channel: relative(join(folder, 'picks'), path).split(sep).at(-2) ?? '',
      market: '',
      violations: [
        {
          rule: 'stray',
          got: 'a file that the manifest does not name',
          allowed: 'only published files',
          change: 'Take it out of the folder, or export the run again.',
        },
      ],
    }));
};

export interface RunFolderOptions {
  packs: Pick<Packs, 'channel' | 'market'>;
  channel?: string | undefined;
  market?: string | undefined;
  more?: MoreChecks;
}

/** Throws BadInput when the folder is no exported run, or nothing in it is of the wanted channel and market. */
export const checkRunFolder = async (folder: string, options: RunFolderOptions): Promise<CheckedFile[]> => {
  const { packs, channel, market, more } = options;
  const manifest = await readManifest(folder);
  const all = filesOf(manifest);
  const wanted = all.filter(
    (file) => (channel === undefined || file.channel === channel) && (market === undefined || file.market === market),
  );
  if (wanted.length === 0 && all.length > 0) {
    throw badInput(
      `The run in ${folder} has no file for ${[channel, market].filter((id) => id !== undefined).join(' and ')}. It has channels ${manifest.channels.join(', ')} and markets ${manifest.markets.join(', ')}.`,
    );
  }
  const limit = pLimit(AT_ONCE);
  const checked = await Promise.all(
    wanted.map((file) =>
      limit(async () => {
        const path = pathOf(folder, manifest, file.key);
        const bytes = await readFile(path).catch(() => undefined);
        return checkPublished({ packs, ...(more === undefined ? {} : { more }) }, file, { path, bytes });
      }),
    ),
  );
  if (channel !== undefined || market !== undefined) return checked;
  const known = new Set(all.map(({ key }) => pathOf(folder, manifest, key)));
  return [...checked, ...(await strayFiles(folder, known))];
};
