// Reads the files that a request names: script, product sheet, and the sidecar beside them.
import { badInput } from '../shared/errors.ts';
import type { InputSource } from './input-source.ts';
import { readSidecar, type Sidecar } from './read-sidecar.ts';
import type { GivenFiles, NamedFile } from './understand-files.ts';

export interface FileRequest {
  source: InputSource;
  /** The script's file, as `source` reads it; without one a script is written from the product sheet. */
  scriptName?: string | undefined;
  productsName?: string | undefined;
  /** Default: `<script without ending>.run.yaml` beside the script, if it is there. */
  sidecarName?: string | undefined;
}

export interface ReadFiles extends GivenFiles {
  sidecar: Sidecar;
}

const baseName = (name: string): string => name.split(/[/\\]/u).at(-1) ?? name;

export const withoutEnding = (name: string): string => name.replace(/\.[^./\\]*$/u, '');

/** `<script without its ending>.run.yaml` */
export const sidecarNameOf = (scriptName: string): string => `${withoutEnding(scriptName)}.run.yaml`;

const readNamed = async (source: InputSource, name: string, what: string): Promise<Uint8Array> => {
  const bytes = await source.read(name);
  if (bytes !== undefined) return bytes;
  throw badInput(`There is no ${what} ${name}. Check the path.`);
};

const namedFile = async (
  source: InputSource,
  name: string | undefined,
  what: string,
): Promise<NamedFile | undefined> =>
  name === undefined ? undefined : { name, bytes: await readNamed(source, name, what) };

/** Throws BadInput for a file that is not there, and for a sidecar that does not fit. */
export const readGivenFiles = async ({
  source,
  scriptName,
  productsName,
  sidecarName,
}: FileRequest): Promise<ReadFiles> => {
  const script = await namedFile(source, scriptName, 'script');
  const beside = sidecarNameOf(scriptName ?? productsName ?? '');
  const sidecarBytes =
    sidecarName === undefined ? await source.read(beside) : await readNamed(source, sidecarName, 'sidecar');
  const sidecar = sidecarBytes === undefined ? {} : readSidecar(sidecarBytes, sidecarName ?? beside);
  const sheet = await namedFile(source, productsName, 'product sheet');
  return { sidecar, ...(script === undefined ? {} : { script }), ...(sheet === undefined ? {} : { sheet }) };
};

/** A written script is called after its sheet. */
export const scriptNameOf = ({ scriptName, productsName = '' }: FileRequest): string =>
  baseName(scriptName ?? `${withoutEnding(productsName)}.script.json`);
