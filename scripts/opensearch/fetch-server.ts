// Fetches OpenSearch with its k-NN plugin through Maven, once: see pom.xml.
import { existsSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { run } from './commands.ts';

const POM = join(import.meta.dirname, 'pom.xml');
/** Where pom.xml puts the jars. */
export const SERVER_FOLDER = join(import.meta.dirname, '../../build/opensearch');
/** Is there, and younger than pom.xml, when everything was fetched. */
const MARKER = join(SERVER_FOLDER, 'fetched');

const isFetched = (): boolean => existsSync(MARKER) && statSync(MARKER).mtimeMs >= statSync(POM).mtimeMs;

/** The user's Maven settings say where from. Throws when Maven fails, after what it printed. */
export const fetchServer = async (): Promise<void> => {
  if (isFetched()) return;
  console.log('OpenSearch is fetched through Maven, about 55 MB …');
  const code = await run('mvn', ['--batch-mode', '--quiet', '--file', POM, 'package']);
  if (code !== 0) throw new Error(`Maven ended with ${String(code)}: see above. Its settings say where it looks.`);
  await writeFile(MARKER, '');
};
